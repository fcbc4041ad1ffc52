import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../cli/harness/temporary-folder.ts';
import { writeHostileWorkspace } from '../formats/hostile-workspace.ts';
import { browserPath, openPage } from './chromium.ts';
import { inPage } from './in-page.ts';
import { writeDocument } from './sample-documents.ts';

const folder = temporaryFolder();
const asked = { all: '', one: '--qrr 77_1', by: '--qrr 77_1 --by service' } as const;
const paths = new Map<string, string>();

beforeAll(async () => {
  await writeHostileWorkspace(folder);
  for (const [name, options] of Object.entries(asked))
    paths.set(name, await writeDocument(folder, name, options));
}, 120_000);

const names = Object.keys(asked) as (keyof typeof asked)[];
const pathOf = (name: keyof typeof asked) => paths.get(name) ?? '';

describe('a document in which every name, decision and label is hostile', () => {
  it.each(names)('is valid HTML, and not much larger (%s)', async (name) => {
    const text = readFileSync(pathOf(name), 'utf8');
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
    const { results } = await validator.validateString(text);
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
    expect(text.length).toBeLessThan(1_500_000);
  });
});

const opened = [360, 1440].flatMap((width) => names.map((name) => [name, width] as const));

describe.skipIf(browserPath === undefined)('and in a browser', () => {
  it.each(opened)('%s at %i px: runs nothing, asks for nothing, fits', async (name, width) => {
    const { page, noises } = await openPage(pathOf(name), width);
    expect(noises).toEqual([]);
    expect(await page.title()).not.toBe('run');
    expect(await page.evaluate(inPage.intruders)).toBe(0);
    expect(await page.evaluate(inPage.widths)).toEqual([width, width]);
    const text = String(await page.evaluate(inPage.text));
    for (const written of ['<b onmouseover=alert(2)>', 'document.title = "run"', '=1+1'])
      expect(text).toContain(written);
    expect(text).not.toMatch(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    await page.close();
  });
});
