import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judgeName } from '../../src/cli/inbox/drop-name.ts';
import { lookAt } from '../../src/cli/inbox/look.ts';
import { freeName } from '../../src/cli/inbox/put-away.ts';
import type { Machine } from '../../src/cli/machine.ts';
import { run } from '../../src/cli/main.ts';
import { Interrupted } from '../../src/cli/stop.ts';
import { runCommand } from './harness/run-command.ts';
import { seizuresExport } from './harness/sample-files.ts';
import { spawnProgram } from './harness/spawn-program.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'cross-inbox-'));
  mkdirSync(join(cwd, 'inbox'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const inbox = (name = '') => join(cwd, 'inbox', name);
const good = seizuresExport(['13/07/2019', '14/07/2019', '15/07/2019']);
const listed = (folder = '') =>
  readdirSync(inbox(folder), { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Drops a file that was written a minute ago. */
function drop(name: string, data: string | Uint8Array, secondsAgo = 60): void {
  writeFileSync(inbox(name), data);
  const time = Date.now() / 1000 - secondsAgo;
  utimesSync(inbox(name), time, time);
}

async function take(options = '', setting: Partial<Machine> = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  const sink = (parts: string[]) => ({
    write: (data: string | Uint8Array) => void parts.push(data.toString()),
    columns: undefined,
  });
  const code = await run('cross', {
    argv: ['ingest', '--inbox', 'inbox', '-w', 'ws', ...options.split(' ').filter(Boolean)],
    env: {},
    cwd,
    now: () => new Date(),
    stdout: sink(out),
    stderr: sink(err),
    ...setting,
  });
  return { code, stdout: out.join(''), stderr: err.join('') };
}

const loadsOf = async () => {
  const { stdout } = await runCommand('cross loads -w ws --format json', { cwd });
  return (JSON.parse(stdout) as { readonly loads: readonly Record<string, unknown>[] }).loads;
};

describe('cross ingest --inbox', { timeout: 90_000 }, () => {
  it('takes what was dropped, and says beside each file what became of it', async () => {
    drop('a.csv', good, 90);
    drop('b.csv.gz', gzipSync(seizuresExport(['16/07/2019', '31/02/2019'])), 80);
    drop('c.txt', 'no table at all', 70);
    drop('d.xlsx', 'PK\u0003\u0004 workbook', 60);
    mkdirSync(inbox('older'));
    writeFileSync(inbox('older/e.csv'), good);
    const { code, stderr } = await take('--log runs.log');
    expect(code).toBe(2);
    expect(listed()).toEqual([]);
    expect(listed('older')).toEqual(['e.csv']);
    expect(listed('done')).toEqual(['a.csv', 'a.csv.txt', 'b.csv.gz', 'b.csv.gz.txt']);
    expect(listed('refused')).toEqual(['c.txt', 'c.txt.txt', 'd.xlsx', 'd.xlsx.txt']);
    expect(readFileSync(inbox('done/a.csv'), 'utf8')).toBe(good);
    const told = readFileSync(inbox('done/b.csv.gz.txt'), 'utf8');
    expect(told).toContain('1 LIGNE REFUSÉE');
    expect(told).not.toContain(String.fromCharCode(27));
    const why = readFileSync(inbox('refused/d.xlsx.txt'), 'utf8');
    expect(why).toContain(inbox('refused/d.xlsx'));
    expect(why).toContain('Demandez l’export au format CSV');
    expect(stderr).toContain(inbox('refused/d.xlsx'));
    expect(stderr).not.toContain(inbox('d.xlsx'));
    const rejects = readdirSync(join(cwd, 'ws/rejects'))[0] ?? '';
    const mended = join(cwd, 'ws/rejects', rejects);
    expect(told).toContain(`cross ingest -w ${join(cwd, 'ws')} ${mended}\n`);
    for (const name of ['done/a.csv', 'done/a.csv.txt', 'refused/c.txt.txt'])
      expect(statSync(inbox(name)).mode & 0o077).toBe(0);
    const [line] = readFileSync(join(cwd, 'runs.log'), 'utf8').trimEnd().split('\n');
    expect(JSON.parse(line ?? '')).toMatchObject({
      command: 'cross ingest',
      exit: 2,
      files: { done: 2, refused: 2, left: 0 },
      loads: [1, 2],
      months: ['2019-07'],
    });
    expect(line).not.toContain('d.xlsx');
    expect(await take()).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('answers in the JSON of every ingestion, and says where each file is', async () => {
    drop('a.csv', good);
    drop('b.csv.part', good);
    const { stdout } = await take('--format json');
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'cross-ingest/1',
      files: [{ file: inbox('a.csv'), read: 3, new: 3, unchanged: 0, refused: 0, load: 1 }],
      inbox: {
        taken: [{ file: inbox('a.csv'), to: inbox('done/a.csv') }],
        waiting: [{ file: inbox('b.csv.part'), reason: 'unfinished' }],
      },
    });
  });

  it('loads the oldest first: the later delivery is the one that counts', async () => {
    const row = (quantity: number) =>
      `seizure_id;occurred_on;product;quantity;unit;qrr\nPV 1;13/05/2019;Résine;${quantity};g;77_1\n`;
    drop('a-corrected.csv', row(9), 60);
    drop('b-first.csv', row(5), 600);
    await take('--source police --kind seizures');
    expect((await loadsOf()).map(({ file }) => file)).toEqual([
      expect.stringContaining('a-corrected.csv'),
      expect.stringContaining('b-first.csv'),
    ]);
  });

  it('moves nothing on a dry run', async () => {
    drop('a.csv', good);
    drop('c.txt', 'no table at all');
    await take('--dry-run');
    expect(listed()).toEqual(['a.csv', 'c.txt']);
    expect(existsSync(inbox('done'))).toBe(false);
  });

  it('leaves files where they are when the workspace is what is wrong', async () => {
    drop('a.csv', good);
    await take();
    drop('a.csv', good);
    rmSync(join(cwd, 'ws', 'key'));
    expect((await take()).code).toBe(2);
    expect(listed()).toEqual(['a.csv']);
    expect(listed('refused')).toEqual([]);
  });

  it('leaves them too while lines wait for a journal that is damaged', async () => {
    const journal = join(cwd, 'ws', 'journal.jsonl');
    drop('a.csv', good);
    await take();
    const whole = readFileSync(journal, 'utf8');
    writeFileSync(journal, whole.replace('ingest', 'INGEST'));
    // Loads, and can't be told: its line waits in the store.
    drop('b.csv', good.replaceAll('PV', 'PX'));
    expect((await take()).stderr).toContain('cross journal -w ws --verify');
    const left = listed();
    for (const name of ['c', 'd']) drop(`${name}.csv`, good.replaceAll('PV', `P${name}`));
    // Told once, before any of them is read.
    expect((await take()).stderr.match(/cross journal -w ws --verify/g)).toHaveLength(1);
    expect(listed()).toEqual([...left, 'c.csv', 'd.csv']);
    expect(listed('refused')).toEqual([]);
    writeFileSync(journal, whole);
    await take();
    expect(listed()).toEqual([]);
    expect(listed('refused')).toEqual([]);
  });

  it('refuses links, and does not read what they lead to', async () => {
    writeFileSync(join(cwd, 'secret.csv'), good);
    symlinkSync(join(cwd, 'secret.csv'), inbox('link.csv'));
    symlinkSync(join(cwd, 'nowhere'), inbox('dangling.csv'));
    expect((await take()).code).toBe(2);
    expect(listed()).toEqual([]);
    expect(listed('refused')).toEqual([
      'dangling.csv',
      'dangling.csv.txt',
      'link.csv',
      'link.csv.txt',
    ]);
    expect(readFileSync(inbox('refused/link.csv.txt'), 'utf8')).not.toContain('secret');
    expect(statSync(join(cwd, 'secret.csv')).mode & 0o777).toBe(0o644 & ~process.umask());
  });

  it('writes through no link in place of done/', async () => {
    mkdirSync(join(cwd, 'elsewhere'));
    symlinkSync(join(cwd, 'elsewhere'), inbox('done'));
    drop('a.csv', good);
    expect((await take()).code).toBe(2);
    expect(listed()).toContain('a.csv');
    expect(readdirSync(join(cwd, 'elsewhere'))).toEqual([]);
  });

  it('overwrites nothing: neither a file of the same name, nor one named as an explanation', async () => {
    for (const text of [good, seizuresExport(['16/07/2019', '17/07/2019'])]) {
      drop('a.csv', text);
      await take();
    }
    drop('b.csv.txt', seizuresExport(['18/06/2019', '19/06/2019']), 90);
    drop('b.csv', seizuresExport(['18/05/2019', '19/05/2019']), 60);
    await take();
    expect(listed('done')).toEqual([
      'a-2.csv',
      'a-2.csv.txt',
      'a.csv',
      'a.csv.txt',
      'b-2.csv',
      'b-2.csv.txt',
      'b.csv.txt',
      'b.csv.txt.txt',
    ]);
    expect(readFileSync(inbox('done/a.csv'), 'utf8')).toBe(good);
    expect(readFileSync(inbox('done/b.csv.txt'), 'utf8')).toContain('18/06/2019');
  });

  it('keeps both ends of a name: a.csv.gz, a-2.csv.gz', () => {
    for (const name of ['a.csv.gz', 'b', '.c']) writeFileSync(inbox(name), '');
    expect(['a.csv.gz', 'b', 'd.csv'].map((name) => freeName(inbox(), name))).toEqual([
      'a-2.csv.gz',
      'b-2',
      'd.csv',
    ]);
  });

  it('wants a folder that is there, and no files beside it', async () => {
    expect((await take('a.csv')).code).toBe(2);
    rmSync(inbox(), { recursive: true });
    const { code, stderr } = await take();
    expect([code, stderr.includes(inbox())]).toEqual([2, true]);
  });
});

describe('a file that is still being written', () => {
  it.each([
    ['a.csv', 'b.csv', undefined],
    ['a.csv.part', '', 'unfinished'],
    ['a.csv.crdownload', '', 'unfinished'],
    ['a.TMP', '', 'unfinished'],
    ['a.csv~', '', 'unfinished'],
    ['.a.csv', '', 'unfinished'],
    ['~$a.csv', '', 'unfinished'],
    ['.~lock.a.csv#', '', 'unfinished'],
    ['Thumbs.db', '', 'unfinished'],
    ['a.csv', '.~lock.a.csv#', 'held'],
    ['a.csv', '~$a.csv', 'held'],
    ['releve.csv', '~$leve.csv', 'held'],
  ] as const)('%s beside %s is %s', (name, beside, verdict) => {
    expect(judgeName(name, new Set([name, beside]))).toBe(verdict);
  });

  it('is left where it is until it has not changed for the time that --settle says', async () => {
    drop('recent.csv', good, 5);
    await take();
    expect(listed()).toEqual(['recent.csv']);
    await take('--settle 4');
    expect(listed()).toEqual([]);
    expect(listed('done')).toContain('recent.csv');
  });

  it('is seen to grow, even when its time is kept in the past or in the future', async () => {
    for (const [name, ago] of [
      ['past.csv', 6000],
      ['future.csv', -6000],
    ] as const) {
      drop(name, good, ago);
      const looking = lookAt({ folder: inbox(), settle: 1, now: () => new Date() });
      await sleep(200);
      drop(name, `${good}x`, ago);
      const found = await looking;
      expect(found).toMatchObject({ ready: [], waiting: [{ name, reason: 'changing' }] });
      expect((await lookAt({ folder: inbox(), settle: 1, now: () => new Date() })).ready).toEqual([
        expect.objectContaining({ name }),
      ]);
      rmSync(inbox(name));
    }
  });
});

describe('a run that is interrupted', { timeout: 90_000 }, () => {
  it('after a load and before the move: the next one finds it unchanged, and moves it', async () => {
    drop('a.csv', good);
    await spawnProgram('cross ingest inbox/a.csv -w ws', { cwd });
    const { code, stdout } = await take('--format json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ new: 0, unchanged: 3 }] });
    expect(listed('done')).toEqual(['a.csv', 'a.csv.txt']);
  });

  it('between any two steps of putting a file away: nothing is lost, all is explained', async () => {
    mkdirSync(inbox('done'));
    // Before the move: the explanation is there, the file is not.
    writeFileSync(inbox('done/.a.csv.explanation'), 'a, of the run that was killed');
    drop('a.csv', good);
    // After the move, before the explanation has its name.
    writeFileSync(inbox('done/b.csv'), good);
    writeFileSync(inbox('done/.b.csv.explanation'), 'b, of the run that was killed');
    await take();
    expect(readdirSync(inbox('done')).sort()).toEqual(['a.csv', 'a.csv.txt', 'b.csv', 'b.csv.txt']);
    expect(readFileSync(inbox('done/b.csv.txt'), 'utf8')).toBe('b, of the run that was killed');
    expect(readFileSync(inbox('done/a.csv.txt'), 'utf8')).toContain('nouvelles');
  });

  it('at any look at the clock: every file is loaded once and put away in the end', async () => {
    const names = ['a.csv', 'b.csv'];
    drop('a.csv', good, 90);
    drop('b.csv', seizuresExport(['16/06/2019', '17/06/2019']), 60);
    drop('c.csv', 'no table', 30);
    let stops = 0;
    for (let nth = 1; ; nth++) {
      const controller = new AbortController();
      let looks = 0;
      const { code } = await take('--settle 0', {
        stop: controller.signal,
        now: () => {
          looks += 1;
          if (looks === nth) controller.abort(new Interrupted('SIGTERM'));
          return new Date();
        },
      });
      const where = [...listed(), ...listed('done'), ...listed('refused')];
      for (const name of [...names, 'c.csv'])
        expect(where.filter((one) => one === name)).toHaveLength(1);
      if (!controller.signal.aborted) break;
      expect(code).toBe(143);
      stops += 1;
    }
    expect(stops).toBeGreaterThan(2);
    expect(listed()).toEqual([]);
    expect(listed('done')).toEqual(['a.csv', 'a.csv.txt', 'b.csv', 'b.csv.txt']);
    const loads = (await loadsOf()).filter((load) => Number(load.new) > 0);
    expect(loads.map((load) => load.new)).toEqual([2, 3]);
  }, 60_000);
});

it('two runs at once take each file once', async () => {
  await spawnProgram('cross init ws', { cwd });
  for (let n = 1; n <= 4; n++)
    drop(`${n}.csv`, seizuresExport([`1${n + 2}/07/2019`, `2${n}/07/2019`]), 90 - n);
  const line = 'cross ingest --inbox inbox -w ws --add --format json';
  const answers = await Promise.all([spawnProgram(line, { cwd }), spawnProgram(line, { cwd })]);
  expect(answers.map(({ code, stderr }) => [code, stderr.includes('✗')])).toEqual([
    [0, false],
    [0, false],
  ]);
  expect(listed('done')).toHaveLength(8);
  expect(await loadsOf()).toHaveLength(4);
}, 60_000);
