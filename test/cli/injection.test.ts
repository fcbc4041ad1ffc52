import { beforeAll, describe, expect, it } from 'vitest';
import { textWidth } from '../../src/render/text.ts';
import { controlsIn, withoutStyle } from './harness/ansi.ts';
import { type Answer, runCommand } from './harness/run-command.ts';
import { seizuresExport } from './harness/sample-files.ts';
import { spawnProgram } from './harness/spawn-program.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;

/** Clears the screen, sets the window's title, turns the text around, in old and new codes. */
const hostile = '\u001b[2J\u001b]0;title\u0007\u009b31m\u202egnp\u2066\u200f\u061c';
const file = `a${hostile}.csv`;
const long = 'x'.repeat(10_000);

const rows = [
  '13/07/2019;résine;1;g;police;CSP Torcy;Torcy;ZSP Torcy;;',
  `14/07/2019;résine ${hostile.replace(';', '')};1;g;police;CSP Torcy;Torcy;ZSP Torcy;;`,
  `15/07/2019;${long};1;g;police;CSP Torcy;Torcy;ZSP Torcy;;`,
  `16/07/2019;herbe;"${hostile}";g;police;CSP Torcy;Torcy;ZSP Torcy;;`,
  `${long};herbe;1;g;police;CSP Torcy;Torcy;ZSP Torcy;;`,
  `"${hostile}";herbe;1;g;police;CSP Torcy;"${hostile}";ZSP Torcy;;`,
];
const hostileExport = seizuresExport(rows).replace(
  'QUARTIER\n',
  `QUARTIER;"NOTE ${hostile}";${long}\n`,
);

/** What is run, in this order; the names stand in for lines that no terminal should be shown. */
const lines: Readonly<Record<string, readonly string[]>> = {
  'a dry run': ['cross', 'ingest', file, '--dry-run'],
  'a load': ['cross', 'ingest', file],
  'a load as JSON': ['cross', 'ingest', file, '--format', 'json'],
  'a source': ['cross', 'ingest', 'plain.csv', '--source', hostile],
  'a profile': ['cross', 'ingest', 'plain.csv', '--profile', hostile],
  'a kind': ['cross', 'ingest', 'plain.csv', '--kind', hostile],
  'a missing file': ['cross', 'ingest', `none${hostile}.csv`],
  'headers without a date': ['cross', 'ingest', 'headers.csv'],
  'a pattern': ['cross', 'ingest', `*${hostile}`],
  'the loads': ['cross', 'loads'],
  'the loads as JSON': ['cross', 'loads', '--format', 'json'],
  'a missing workspace': ['cross', 'loads', '--workspace', hostile],
  'a command': ['cross', hostile],
  'an option': ['cross', 'loads', `--${hostile}`],
  'the status': ['cross', 'status'],
  'an import of QRR': ['cross', 'qrr', 'import', 'qrr.csv'],
  'the QRR': ['cross', 'qrr', 'list'],
  'the QRR as JSON': ['cross', 'qrr', 'list', '--format', 'json'],
  'the report': ['clct', 'report', '--month', '2019-07'],
  'the whole report': ['clct', 'report', '--month', '2019-07', '--full', '--qrr', '77_9,77_1'],
  'the report as Markdown': [
    'clct',
    'report',
    '--month',
    '2019-07',
    '--format',
    'markdown',
    '--qrr',
    '77_9,77_1',
  ],
  'the report as JSON': [
    'clct',
    'report',
    '--month',
    '2019-07',
    '--format',
    'json',
    '--qrr',
    '77_9,77_1',
  ],
  'a month': ['clct', 'report', '--month', hostile],
  'a QRR': ['clct', 'report', '--month', '2019-07', '--qrr', hostile],
  'a section': ['clct', 'report', '--month', '2019-07', '--section', hostile],
  'an indicator': ['clct', 'indicators', hostile],
};

const answers = new Map<string, Answer>();

beforeAll(async () => {
  folder.write(file, hostileExport);
  folder.write('plain.csv', seizuresExport(['13/07/2019', '14/07/2019']));
  folder.write('headers.csv', `"${hostile}";${long};PRODUIT\na;b;résine\nc;d;herbe\n`);
  folder.write('qrr.csv', `code;libellé;nom\n77_9;"Torcy${hostile}";"Nord${hostile}"\n`);
  await runCommand('cross init .', { cwd });
  for (const [name, line] of Object.entries(lines)) {
    answers.set(name, await runCommand(line, { cwd, columns: 80 }));
  }
});

function answerTo(name: string): Answer {
  const answer = answers.get(name);
  if (answer === undefined) throw new Error(`${name} was not run`);
  return answer;
}

describe('what comes from files and from the command line does not steer the terminal', () => {
  it.each(Object.keys(lines))('%s', (name) => {
    const { stdout, stderr, code } = answerTo(name);
    expect(controlsIn(withoutStyle(stdout))).toEqual([]);
    expect(controlsIn(stderr)).toEqual([]);
    expect(code).toBeLessThan(70);
  });

  it('shows the harmless rest of a name and of a cell', () => {
    const loaded = answerTo('a load');
    expect(loaded.code).toBe(1);
    expect(withoutStyle(loaded.stdout)).toContain('\ufffd[2J\ufffd]0;title');
    expect(answerTo('the whole report').stdout).toContain('Torcy\ufffd[2J');
  });

  it('cuts cells of thousands of characters, to the width but for a line to copy', () => {
    for (const name of ['a dry run', 'a load']) {
      const shown = withoutStyle(answerTo(name).stdout);
      const wide = shown.split('\n').filter((row) => textWidth(row) > 80);
      expect(wide.filter((row) => /\S\s\S/.test(row) || textWidth(row) > 220)).toEqual([]);
      expect(shown).toContain('x'.repeat(20));
    }
    expect(answerTo('headers without a date').stderr.length).toBeLessThan(2000);
  });

  it('cuts them in the report too', () => {
    const shown = withoutStyle(answerTo('the whole report').stdout);
    expect(shown.split('\n').filter((row) => textWidth(row) > 80)).toEqual([]);
    expect(shown).toContain('x'.repeat(10));
  });

  it('keeps the meaning of what JSON escapes', () => {
    const { files } = JSON.parse(answerTo('a load as JSON').stdout) as {
      files: readonly { file: string }[];
    };
    expect(files[0]?.file).toBe(file);
  });

  it('holds for the built program in a pipe', async () => {
    const { stdout, stderr } = await spawnProgram(['cross', 'ingest', file], { cwd });
    expect(stdout).toContain('x'.repeat(20));
    expect(controlsIn(stdout + stderr)).toEqual([]);
  });
});
