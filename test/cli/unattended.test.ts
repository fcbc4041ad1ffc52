import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { monthsToMake } from '../../src/cli/report/missed-months.ts';
import { copySampleWorkspace } from './harness/prepared-workspace.ts';
import { runCommand } from './harness/run-command.ts';
import { folderWithExports } from './harness/temporary-folder.ts';

const folder = folderWithExports();
const cwd = folder.path;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const contents = (name: string) =>
  readdirSync(join(cwd, name))
    .sort()
    .map((file) => [file, readFileSync(join(cwd, name, file)).toString('base64')] as const);
const report = (options: string) => runCommand(`clct report ${options} --workspace .`, { cwd });

beforeAll(async () => {
  await copySampleWorkspace(cwd);
}, 60_000);

describe('a report that nobody waits for', () => {
  it('is written in several formats, and sums itself up in a few lines', async () => {
    const answer = await report('--month last --out made --format html,xlsx,csv');
    expect(answer.code).toBe(0);
    expect(answer.stderr).toBe('');
    expect(readdirSync(join(cwd, 'made')).sort()).toEqual([
      'clct-2019-07.csv',
      'clct-2019-07.html',
      'clct-2019-07.xlsx',
    ]);
    const lines = plain(answer.stdout).trimEnd().split('\n');
    expect(lines[0]).toMatch(
      /^CLCT – rapport de juillet 2019 \(clct-2019-07-[0-9a-f]{8}\) : définitif, arrêté au 12\/08\/2019\.$/,
    );
    expect(lines[1]).toMatch(/^\d+ signa(?:l établi|ux établis)\.$/);
    expect(lines.filter((line) => line.startsWith('- ▲') || line.startsWith('- ▼'))).not.toEqual(
      [],
    );
    expect(lines.slice(-4)).toEqual([
      `Écrit dans ${join(cwd, 'made')} :`,
      '  clct-2019-07.html',
      '  clct-2019-07.xlsx',
      '  clct-2019-07.csv',
    ]);
    expect(lines.length).toBeLessThan(16);
  });

  it('is the same to the byte when it is made again', async () => {
    await report('--out once --format html,xlsx,csv,json,markdown,docx,parquet,terminal');
    const before = contents('once');
    expect(before).toHaveLength(8);
    // The archives of office formats keep times of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await report('--out once --format html,xlsx,csv,json,markdown,docx,parquet,terminal');
    expect(contents('once')).toEqual(before);
  });

  it('has beside a document the same figures as alone', async () => {
    await report('--qrr 77_1 --out beside --format html,csv');
    const alone = await report('--qrr 77_1 --format csv');
    expect(readFileSync(join(cwd, 'beside', 'clct-2019-07.csv'), 'utf8')).toBe(alone.stdout);
  });

  it('needs a folder, and one that can be written to', async () => {
    const nowhere = await report('--format html,csv');
    expect([nowhere.code, nowhere.stdout]).toEqual([2, '']);
    expect(plain(nowhere.stderr)).toContain('--format html,csv demande un dossier où écrire.');
    writeFileSync(join(cwd, 'taken'), '');
    expect((await report('--format html,csv --out taken')).code).toBe(2);
    expect((await report('--catch-up')).code).toBe(2);
    expect((await report('--format csv --catch-up --out taken')).code).toBe(2);
    expect((await report('--format csv,html --out taken/below')).code).toBe(2);
    expect(statSync(join(cwd, 'taken')).size).toBe(0);
  });

  it('says that a month is provisional, and what is missing', async () => {
    const { code, stdout } = await report('--month 2019-08 --format csv --out early.csv');
    expect(code).toBe(1);
    expect(plain(stdout)).toMatch(/^CLCT – rapport d’août 2019 .*: provisoire, arrêté/);
    expect(plain(stdout)).toMatch(/^Manque : \S+ \(.+\)\.$/m);
  });

  it('says nothing with --quiet', async () => {
    const { stdout } = await report('--format csv --out quiet.csv --quiet');
    expect(stdout).toBe('');
  });
});

describe('--catch-up', () => {
  it('makes the months since the last run, in order', async () => {
    mkdirSync(join(cwd, 'late'));
    await report('--month 2019-03 --out late/ --format csv');
    await report('--month 2019-04 --out late --format csv,json');
    rmSync(join(cwd, 'late', 'clct-2019-04.csv'));
    const { code, stdout } = await report('--catch-up --out late --format csv');
    expect(code).toBe(0);
    expect(readdirSync(join(cwd, 'late')).filter((name) => name.endsWith('.csv'))).toEqual([
      'clct-2019-03.csv',
      'clct-2019-04.csv',
      'clct-2019-05.csv',
      'clct-2019-06.csv',
      'clct-2019-07.csv',
    ]);
    expect(stdout.match(/(?<=rapport d(?:e |’))\S+/g)).toEqual(['avril', 'mai', 'juin', 'juillet']);
    const again = await report('--catch-up --out late --format csv');
    expect(again.stdout.match(/(?<=rapport d(?:e |’))\S+/g)).toEqual(['juillet']);
  });

  it.each([
    [[], ['2019-07']],
    [['clct-2019-06.csv', 'clct-2019-06.html'], ['2019-07']],
    [
      ['clct-2018-11.csv', 'clct-2018-11.html', 'clct-2019-06.csv'],
      ['2018-12', '2019-01', '2019-02', '2019-03', '2019-04', '2019-05', '2019-06', '2019-07'],
    ],
    [['clct-2019-08.csv', 'clct-2019-08.html', 'notes.txt', 'clct-2019-99.csv'], ['2019-07']],
  ] as const)('in a folder with %j makes %j', (names, months) => {
    expect(monthsToMake(names, ['csv', 'html'], '2019-07' as never)).toEqual(months);
  });
});

describe('--log', () => {
  const lines = (name: string) =>
    readFileSync(join(cwd, name), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('gets a line a run, of those that fail too, and names nobody', async () => {
    await report('--month 2019-06 --out logged --format csv,json --log runs.log --reason Durand');
    await report('--month 2019-13 --log runs.log');
    const [made, failed, ...rest] = lines('runs.log');
    expect(made).toEqual({
      time: '2019-08-12T09:30:00.000Z',
      command: 'clct report',
      months: ['2019-06'],
      reports: [expect.stringMatching(/^clct-2019-06-[0-9a-f]{8}$/)],
      files: ['clct-2019-06.csv', 'clct-2019-06.json'],
      exit: expect.any(Number),
      seconds: expect.any(Number),
    });
    expect(failed).toMatchObject({ command: 'clct report', exit: 2, error: 'unknown-month' });
    expect(rest).toEqual([]);
    expect(readFileSync(join(cwd, 'runs.log'), 'utf8')).not.toContain('Durand');
    expect(statSync(join(cwd, 'runs.log')).mode & 0o077).toBe(0);
  });

  it('goes on after a line that a crash tore', async () => {
    writeFileSync(join(cwd, 'torn.log'), '{"time":"2019-');
    await report('--month 2019-13 --log torn.log');
    const [torn, whole] = readFileSync(join(cwd, 'torn.log'), 'utf8').trimEnd().split('\n');
    expect(torn).toBe('{"time":"2019-');
    expect(JSON.parse(whole ?? '')).toMatchObject({ exit: 2 });
  });

  it('that cannot be written stops the run before it begins', async () => {
    const { code, stderr } = await report('--out never --format csv,json --log no/such/runs.log');
    expect(code).toBe(2);
    expect(stderr).toContain('no/such/runs.log');
    expect(readdirSync(cwd)).not.toContain('never');
  });
});
