import { beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../cli/harness/run-command.ts';
import { temporaryFolder } from '../cli/harness/temporary-folder.ts';
import { browserPath, openPage } from './chromium.ts';
import { inPage } from './in-page.ts';
import { writeDocument } from './sample-documents.ts';

const folder = temporaryFolder();
const long = 'x'.repeat(10_000);

/** Words that no vocabulary knows: the report names them, as they were written. */
const words = [
  '<script>document.title = "run"</script>',
  '<img src=x onerror=alert(1)>',
  '=1+1',
  'a|b',
  'à \u202egauche\u202c',
  'bell \u0007',
  '\u{1f4a5}',
  long,
];
let path = '';

beforeAll(async () => {
  const rows = Array.from({ length: 40 }, (_, at) => {
    const word = (words[at % words.length] ?? '').replaceAll('"', '""');
    const month = at % 2 === 0 ? '2019-06' : '2019-07';
    return `S-${at};${month}-${String((at % 28) + 1).padStart(2, '0')};77_1;"${word}";1;g`;
  });
  const header = 'seizure_id;occurred_on;qrr;product;quantity;unit';
  folder.write('hostile.csv', [header, ...rows, ''].join('\n'));
  const names = ['code;libelle', '77_1;"<b onmouseover=alert(2)>""=1+1|"', ''].join('\n');
  folder.write('names.csv', names);
  const load = 'cross ingest hostile.csv --kind seizures --source "<i>s" --workspace . --quiet';
  const loaded = await runCommand(load, { cwd: folder.path });
  if (loaded.code > 1) throw new Error(loaded.stderr);
  const renamed = await runCommand('cross qrr import names.csv --workspace .', {
    cwd: folder.path,
  });
  if (renamed.code > 1) throw new Error(renamed.stderr);
  path = await writeDocument(folder, 'hostile', '');
}, 60_000);

describe.skipIf(browserPath === undefined)('a document of hostile records', () => {
  it.each([360, 1440])('runs nothing, asks for nothing, and fits %i px', async (width) => {
    const { page, noises } = await openPage(path, width);
    expect(noises).toEqual([]);
    expect(await page.title()).not.toBe('run');
    expect(await page.evaluate(inPage.intruders)).toBe(0);
    expect(await page.evaluate(inPage.widths)).toEqual([width, width]);
    await page.close();
  });

  it('shows what was written', async () => {
    const { page } = await openPage(path, 1440);
    const text = String(await page.evaluate(inPage.text));
    expect(text).toContain('document.title = "run"');
    expect(text).toContain('=1+1');
    expect(text).toContain('<b onmouseover=alert(2)>');
    expect(text).not.toMatch(/[\u202a-\u202e]/);
    await page.close();
  });
});
