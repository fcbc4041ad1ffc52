import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Interrupted } from '../../src/cli/stop.ts';
import { historyWorkspace, seizures } from './harness/history-workspace.ts';
import { storeRows } from './harness/store-rows.ts';
import { projectRoot } from './harness/temporary-folder.ts';

const rows = [seizures, 'PV 1;13/05/2019;Résine;1;g;77_1', 'PV 2;14/05/2019;Résine;x;g;77_1'];
const more = [seizures, 'PV 3;15/05/2019;Résine;1;g;77_1', 'PV 4;16/05/2019;Résine;x;g;77_1'];

/** A process that has ended: its number is nobody's. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('close', resolve));
  return child.pid ?? 0;
}

describe('a program that is asked to stop', () => {
  const place = historyWorkspace();
  const leftovers = () => [
    ...place.files('tmp'),
    ...place.files('queue').filter((name) => name !== 'journal'),
    ...place.files('rejects').filter((name) => !name.startsWith('1-')),
  ];

  /** Asks for it when the program looks at the clock for the n-th time. */
  async function stopAt(nth: number, signal: 'SIGINT' | 'SIGTERM', line: string) {
    const controller = new AbortController();
    let looks = 0;
    const answer = await place.run(line, {
      stop: controller.signal,
      now: () => {
        looks += 1;
        if (looks === nth) controller.abort(new Interrupted(signal));
        return new Date('2019-08-12T10:00:00Z');
      },
    });
    return { ...answer, stopped: controller.signal.aborted };
  }

  test('leaves the store as it was, and nothing beside it', async () => {
    await place.ingest('a.csv', rows, '--source police');
    place.write('b.csv', more);
    const before = await storeRows(place.root);
    let stops = 0;
    for (let nth = 1; ; nth++) {
      const line = 'cross ingest b.csv --source police --lang en';
      const { code, stderr, stopped } = await stopAt(nth, 'SIGINT', line);
      if (!stopped) break;
      stops += 1;
      expect(code).toBe(130);
      expect(stderr).toContain('Interrupted: the operation under way stored nothing.');
      expect(await storeRows(place.root)).toEqual(before);
      expect(leftovers()).toEqual([]);
    }
    // While it opens, while it types, and while it writes down the load.
    expect(stops).toBeGreaterThanOrEqual(3);
    expect((await storeRows(place.root)).length).toBeGreaterThan(before.length);
    expect(place.files('rejects')).toHaveLength(2);
  });

  test('says by its exit code who asked', async () => {
    expect((await stopAt(2, 'SIGTERM', 'cross undo 1')).code).toBe(143);
    expect((await stopAt(2, 'SIGINT', 'cross remove --source police --month 2019-05')).code).toBe(
      130,
    );
    expect(await place.json('cross loads 1')).toMatchObject({ live: true });
  });

  test('tells in JSON the files that were loaded before', async () => {
    const again = historyWorkspace();
    again.write('a.csv', rows);
    again.write('b.csv', more);
    const controller = new AbortController();
    const stopped = await again.run('cross ingest a.csv b.csv --source police --format json', {
      stop: controller.signal,
      now: () => {
        if (existsSync(join(again.root, 'journal.jsonl')))
          controller.abort(new Interrupted('SIGINT'));
        return new Date('2019-08-12T10:00:00Z');
      },
    });
    expect(stopped.code).toBe(130);
    expect(JSON.parse(stopped.stdout)).toMatchObject({ files: [{ file: 'a.csv', load: 1 }] });
    expect(await again.json('cross loads')).toMatchObject({ loads: [{ load: 1 }] });
  });
});

describe('a process', () => {
  const place = historyWorkspace();

  test.skipIf(process.platform === 'win32')(
    'that waits for its turn gives its ticket back on Ctrl-C',
    async () => {
      await place.ingest('a.csv', rows, '--source police');
      const queue = join(place.root, 'queue');
      const mine = { number: 1, access: 'write', pid: process.pid, host: hostname(), what: 'test' };
      writeFileSync(join(queue, '1'), JSON.stringify(mine));
      const program = join(projectRoot, 'bin', 'cross.js');
      const child = spawn(process.execPath, [program, 'undo', '1', '--workspace', place.root]);
      const ended = new Promise((resolve) => child.on('close', resolve));
      while (!existsSync(join(queue, '2'))) await sleep(20);
      child.kill('SIGINT');
      expect(await ended).toBe(130);
      expect(readdirSync(queue).filter((name) => name !== 'journal')).toEqual(['1']);
    },
  );

  test('that was killed leaves nothing once another starts; those that live keep theirs', async () => {
    const dead = await deadProcess();
    const other = 'another-machine';
    const here = hostname();
    const put = (folder: string, name: string, text = '') => {
      mkdirSync(join(place.root, folder), { recursive: true });
      writeFileSync(join(place.root, folder, name), text);
    };
    for (const name of [
      `${here}-${dead}.rows`,
      `${here}-${process.ppid}.rows`,
      `${other}-${dead}.rows`,
    ])
      put('tmp', name);
    put(`tmp/${here}-${dead}.spill`, 'block');
    const ticket = (number: number, host: string, pid: number) =>
      put(
        'queue',
        String(number),
        JSON.stringify({ number, access: 'read', pid, host, what: 'clct report' }),
      );
    ticket(1, here, dead);
    ticket(2, other, dead);
    ticket(3, here, process.ppid);
    put('queue', `draft-${here}-${dead}-5`);
    expect((await place.run('cross loads')).code).toBe(0);
    expect(place.files('tmp')).toEqual(
      [`${other}-${dead}.rows`, `${here}-${process.ppid}.rows`].sort(),
    );
    expect(place.files('queue').filter((name) => name !== 'journal')).toEqual(['2', '3']);
  });
});
