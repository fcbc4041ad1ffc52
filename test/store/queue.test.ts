import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { processStart, startTicks } from '../../src/store/process-start.ts';
import { type Access, inTurn, type QueueOptions } from '../../src/store/queue.ts';
import { ended, startTypescript } from './run-typescript.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cross-queue-'));
  folder = join(root, 'queue');
});
afterEach(() => rmSync(root, { recursive: true }));

const asking = (access: Access, more: Partial<QueueOptions> = {}): QueueOptions => ({
  folder,
  access,
  what: 'cross ingest',
  wait: 20,
  ...more,
});

/** A job that lasts until it is told to end. */
function job(options: QueueOptions, log: string[], name: string) {
  let end = () => {};
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const done = inTurn(options, async () => {
    log.push(`${name} begins`);
    begin();
    await held;
    log.push(`${name} ends`);
  });
  return { begun, end, done };
}

function writeTicket(number: number, ticket: Readonly<Record<string, unknown>>): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, String(number));
  writeFileSync(
    path,
    JSON.stringify({
      number,
      access: 'write',
      pid: process.pid,
      host: hostname(),
      what: 'cross ingest',
      ...ticket,
    }),
  );
  return path;
}

const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('one after the other', () => {
  test('gives back what the work gives, and leaves no ticket', async () => {
    expect(await inTurn(asking('write'), async () => 42)).toBe(42);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('work that fails gives its ticket back', async () => {
    await expect(inTurn(asking('write'), () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    );
    expect(readdirSync(folder)).toEqual([]);
    expect(await inTurn(asking('write', { wait: 0 }), async () => 1)).toBe(1);
  });

  test('writers come in the order in which they asked', async () => {
    const log: string[] = [];
    const jobs = [];
    for (const name of ['a', 'b', 'c']) {
      jobs.push(job(asking('write'), log, name));
      await sleep(5);
    }
    for (const { begun, end } of jobs) {
      await begun;
      end();
    }
    await Promise.all(jobs.map(({ done }) => done));
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  test('readers share, and a reader that comes after a waiting writer waits too', async () => {
    const log: string[] = [];
    const readers = [job(asking('read'), log, 'r1'), job(asking('read'), log, 'r2')];
    await Promise.all(readers.map(({ begun }) => begun));
    const writer = job(asking('write'), log, 'w');
    const late = job(asking('read'), log, 'r3');
    await sleep(60);
    expect(log).toEqual(['r1 begins', 'r2 begins']);
    for (const { end } of readers) end();
    await writer.begun;
    await sleep(60);
    expect(log).not.toContain('r3 begins');
    writer.end();
    await late.begun;
    late.end();
    await Promise.all([...readers, writer, late].map(({ done }) => done));
    expect(log.slice(-4)).toEqual(['w begins', 'w ends', 'r3 begins', 'r3 ends']);
  });
});

describe('who waits', () => {
  test('for longer than it may, is told who holds the store', async () => {
    const holder = job(asking('write'), [], 'holder');
    await holder.begun;
    const waiting = inTurn(
      asking('read', { wait: 0.1, what: 'clct report' }),
      async () => undefined,
    );
    await expect(waiting).rejects.toMatchObject({
      name: 'UserError',
      code: 'store-busy',
      params: { waited: 0, holder: `cross ingest, PID ${process.pid}` },
    });
    expect(readdirSync(folder)).toEqual(['1']);
    holder.end();
    await holder.done;
  });

  test('is told once, after half a second', async () => {
    const told: string[] = [];
    const holder = job(asking('write'), [], 'holder');
    await holder.begun;
    const next = job(asking('write', { onWait: (who) => told.push(who) }), [], 'next');
    await sleep(300);
    expect(told).toEqual([]);
    await sleep(500);
    holder.end();
    await next.begun;
    next.end();
    await Promise.all([holder.done, next.done]);
    expect(told).toEqual([`cross ingest, PID ${process.pid}`]);
  });

  test('skips the ticket of a process that is dead, and clears it away', async () => {
    const path = writeTicket(7, { pid: deadPid() });
    expect(await inTurn(asking('write', { wait: 0 }), async () => 'done')).toBe('done');
    expect(existsSync(path)).toBe(false);
  });

  test('skips a dead writer between live readers', async () => {
    writeTicket(3, { access: 'read' });
    writeTicket(4, { pid: deadPid() });
    expect(await inTurn(asking('read', { wait: 0 }), async () => 'done')).toBe('done');
    expect(readdirSync(folder)).toEqual(['3']);
  });

  test.skipIf(processStart(process.pid) === undefined)(
    'skips the ticket of a process whose number another has now',
    async () => {
      const path = writeTicket(7, { started: 'another-run/1' });
      expect(await inTurn(asking('write', { wait: 0 }), async () => 'done')).toBe('done');
      expect(existsSync(path)).toBe(false);
      writeTicket(8, { started: processStart(process.pid) });
      await expect(inTurn(asking('write', { wait: 0 }), async () => 1)).rejects.toMatchObject({
        code: 'store-busy',
      });
    },
  );

  test('reads when a process began, whatever the name of its program', () => {
    const rest = Array.from({ length: 30 }, (_, at) => String(at + 3)).join(' ');
    expect(startTicks(`42 (a) b (c)) ${rest}`)).toBe('22');
    expect(startTicks('42 (a')).toBeUndefined();
  });

  test('believes that a process of another machine is alive', async () => {
    writeTicket(1, { host: 'another-machine', pid: 4242, what: 'cross purge' });
    await expect(inTurn(asking('write', { wait: 0 }), async () => 1)).rejects.toMatchObject({
      code: 'store-busy',
      params: { holder: 'cross purge, PID 4242' },
    });
  });

  test('ignores what is no ticket, and what another has not finished writing', async () => {
    mkdirSync(folder);
    for (const name of ['draft-host-1-2', 'journal', '.DS_Store'])
      writeFileSync(join(folder, name), '{');
    expect(await inTurn(asking('write', { wait: 0 }), async () => 'done')).toBe('done');
  });
});

describe('several processes', () => {
  test('writers never overlap, readers never overlap a writer, and all have their turns', async () => {
    const log = join(root, 'log');
    const start = (access: Access) =>
      startTypescript('queue-worker.ts', [folder, access, '6', '4', log]);
    const workers = [start('write'), start('write'), start('read'), start('read')];
    expect(await Promise.all(workers.map(ended))).toEqual([0, 0, 0, 0]);
    const lines = readFileSync(log, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(4 * 6 * 2);
    const inside = { read: 0, write: 0 };
    for (const line of lines) {
      const [access, what] = line.split(' ') as [Access, string];
      inside[access] += what === 'begin' ? 1 : -1;
      expect(inside.write).toBeLessThanOrEqual(1);
      expect(inside.write === 0 || inside.read === 0, lines.join('\n')).toBe(true);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a writer among many readers has its turn soon, and so has each of them', async () => {
    const log = join(root, 'log');
    const start = (access: Access, turns: string) =>
      startTypescript('queue-worker.ts', [folder, access, turns, '4', log]);
    const readers = Array.from({ length: 6 }, () => start('read', '25'));
    const writer = start('write', '10');
    expect(await Promise.all([...readers, writer].map(ended))).toEqual([0, 0, 0, 0, 0, 0, 0]);
    const begins = readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line.includes('begin'))
      .map((line) => line.split(' ')[0]);
    expect(begins).toHaveLength(6 * 25 + 10);
    // Between two turns of the writer each reader that was waiting goes once, and perhaps once more.
    const first = begins.indexOf('write');
    const between = begins.slice(first, begins.lastIndexOf('write')).join(' ').split('write');
    for (const readings of between)
      expect(readings.match(/read/g)?.length ?? 0).toBeLessThanOrEqual(2 * 6);
  });

  test('one that is killed at its turn does not stop the others', async () => {
    const log = join(root, 'log');
    const worker = startTypescript('queue-worker.ts', [folder, 'write', '1', '60000', log]);
    const gone = ended(worker);
    while (!existsSync(log)) await sleep(20);
    worker.kill('SIGKILL');
    await gone;
    expect(readdirSync(folder)).toEqual(['1']);
    expect(await inTurn(asking('write', { wait: 5 }), async () => 'done')).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });
});
