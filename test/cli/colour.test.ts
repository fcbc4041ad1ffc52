import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { controlsIn, withoutStyle } from './harness/ansi.ts';
import { type Answer, type CommandSetting, runCommand } from './harness/run-command.ts';
import { seizuresExport, writeGoodExport } from './harness/sample-files.ts';
import { spawnProgram } from './harness/spawn-program.ts';
import { projectRoot, temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;

beforeAll(async () => {
  writeGoodExport(folder);
  folder.write('ambiguous.csv', seizuresExport(['01/07/2019', '02/07/2019']));
  await runCommand('cross init .', { cwd });
  await runCommand('cross ingest good.csv', { cwd });
});

const lines = [
  'cross ingest good.csv --dry-run',
  'cross loads',
  'cross status',
  'cross qrr list',
  'clct report --month 2019-07',
  'clct report --month 2019-07 --full',
  'clct indicators',
  'clct indicators seizures.events',
];

/** Elapsed time is the one thing that differs between two runs. */
async function timeless(line: string, setting: Omit<CommandSetting, 'cwd'>): Promise<Answer> {
  const answer = await runCommand(line, { cwd, ...setting });
  return { ...answer, stdout: answer.stdout.replace(/\d,\d s/, '0,0 s') };
}

describe.each(lines)('%s', (line) => {
  it('is the same text with colour, without, and in a pipe', async () => {
    const coloured = await timeless(line, { columns: 80 });
    const plain = await timeless(line, { columns: 80, env: { NO_COLOR: '1' } });
    expect(coloured.stdout).toContain('\u001b[');
    expect(withoutStyle(coloured.stdout)).toBe(plain.stdout);
    expect(controlsIn(plain.stdout)).toEqual([]);
    expect(await timeless(`${line} --no-color`, { columns: 80 })).toEqual(plain);
    expect(await timeless(line, {})).toEqual(plain);
  });
});

it('takes an empty NO_COLOR for none, as its convention says', async () => {
  const { stdout } = await runCommand('cross loads', { cwd, columns: 80, env: { NO_COLOR: '' } });
  expect(stdout).toContain('\u001b[');
});

it.each(['csv', 'json', 'markdown'])('never colours %s', async (format) => {
  const line = `clct report --month 2019-07 --format ${format}`;
  const { stdout } = await runCommand(line, { cwd, columns: 80 });
  expect(controlsIn(stdout.replaceAll('\r\n', '\n'))).toEqual([]);
});

it('writes a file as for a pipe, whatever the terminal', async () => {
  const { stdout } = await runCommand('clct report --month 2019-07', { cwd });
  const line = 'clct report --month 2019-07 --out july.txt';
  const answer = await runCommand(line, { cwd, columns: 140 });
  expect(answer.stdout).toBe('');
  expect(answer.stderr.replaceAll('\u00a0', ' ')).toBe(`Écrit : ${join(cwd, 'july.txt')}\n`);
  expect(readFileSync(join(cwd, 'july.txt'), 'utf8')).toBe(stdout);
});

it('asks nobody: dates that read both ways load where somebody can see it said', async () => {
  const line = 'cross ingest ambiguous.csv --source other';
  const unseen = await runCommand(line, { cwd });
  expect(unseen.code).toBe(2);
  expect(unseen.stderr).toMatch(/date_order: dmy/);
  const seen = await runCommand(line, { cwd, columns: 80 });
  expect(seen.code).toBe(0);
  expect(seen.stdout).toContain('se lit dans les deux sens, lu jour/mois/année');
});

describe('the built program', () => {
  it('colours nothing in a pipe', async () => {
    for (const line of ['cross loads', 'clct report --month 2019-07 --full']) {
      const { stdout, stderr } = await spawnProgram(line, { cwd, env: { FORCE_COLOR: '1' } });
      expect(stdout).toMatch(/─{20}/);
      expect(controlsIn(stdout + stderr)).toEqual([]);
    }
  });

  /** Enough of them for an answer that no pipe holds at once. */
  const manyQrr = '77_1,78_2,91_2,93_3,94_1,95_3,06_1,13_1,13_2,16_1,21_1,25_1';

  it.skipIf(process.platform === 'win32').each(['csv', 'json'])(
    'is content when the reader of its %s closes the pipe, and has noted the reading',
    async (format) => {
      const report = `report --month 2019-07 --format ${format} --qrr ${manyQrr}`;
      const whole = await spawnProgram(`clct ${report}`, { cwd });
      expect(whole.stdout.length).toBeGreaterThan(65_536);
      const before = consultations();
      const script = `{ "$0" "$1" ${report}; echo "code $?" >&2; } | head -1`;
      const program = join(projectRoot, 'bin', 'clct.js');
      const shell = spawn('sh', ['-c', script, process.execPath, program], { cwd });
      const [out, err] = await Promise.all([text(shell.stdout), text(shell.stderr)]);
      expect(out).toBe(`${whole.stdout.split('\n')[0]}\n`);
      expect(err).toBe('code 0\n');
      expect(consultations()).toBe(before + 1);
    },
  );

  function consultations(): number {
    const journal = readFileSync(join(cwd, 'journal.jsonl'), 'utf8');
    return journal.match(/"action":"consultation"/g)?.length ?? 0;
  }
});
