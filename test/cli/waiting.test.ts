import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTypescript } from '../store/run-typescript.ts';
import { expectRefusal } from './harness/expect-refusal.ts';
import { runCommand } from './harness/run-command.ts';
import { spawnProgram } from './harness/spawn-program.ts';
import { projectRoot, temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** Those who wait do so beside each other, each for a workspace of its own. */
const workspaces = ['told', 'locked', 'in-vain', 'at-once'].map((name) => join(cwd, name));

beforeAll(async () => {
  const file = join(projectRoot, 'fixtures/exports/prefecture-operations.csv');
  await runCommand(['cross', 'ingest', file, '-w', 'ws', '-q'], { cwd });
  for (const workspace of workspaces) cpSync(join(cwd, 'ws'), workspace, { recursive: true });
});

const holders: ChildProcess[] = [];
afterAll(() => {
  for (const holder of holders) holder.kill();
});

/** Starts a process that says « held » once it has what it is to hold, and waits until it has. */
async function hold(script: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  holders.push(child);
  for await (const line of createInterface({ input: child.stdout })) if (line === 'held') break;
  return child;
}

const seconds = (count: number) => `setTimeout(() => process.exit(), ${1000 * count})`;

/** Another program that takes no ticket, and has the engine's lock.
 * What nothing names any more is closed when memory is tidied, so the engine keeps a name. */
const holdLock = (workspace: string, count: number) =>
  hold(`const { DuckDBInstance } = await import('@duckdb/node-api');
const instance = await DuckDBInstance.create(${JSON.stringify(join(cwd, workspace, 'store.duckdb'))});
const connection = await instance.connect();
await connection.run('BEGIN; CREATE TABLE kept_open (i INTEGER)');
globalThis.kept = { instance, connection };
console.log('held'); ${seconds(count)}`);

/** Another process that has its turn. */
async function holdTicket(workspace: string, count: number): Promise<ChildProcess> {
  const log = join(cwd, `turns-${workspace}`);
  const queue = join(cwd, workspace, 'queue');
  const child = startTypescript('queue-worker.ts', [queue, 'write', '1', `${1000 * count}`, log]);
  holders.push(child);
  while (!existsSync(log)) await sleep(20);
  return child;
}

/** Lets go of what is held some time after the other has said that it waits: time to say it again. */
const lettingGo = (holder: ChildProcess) => () => void sleep(2000).then(() => holder.kill());

describe.concurrent('out of a terminal', () => {
  it('whoever waits long says what for, once, and then does what was asked', async () => {
    const holder = await holdTicket('told', 25);
    const setting = { cwd, onFirstWord: lettingGo(holder) };
    const { code, stdout, stderr } = await spawnProgram('cross loads -w told', setting);
    const who = `worker ${holder.pid}, PID ${holder.pid}`;
    expect(plain(stderr)).toBe(`La base est occupée (${who}) : attente…\n`);
    expect(code).toBe(0);
    expect(stdout).toContain('prefecture');
  });

  it('the lock of a program without a ticket is told too, by its name and number', async () => {
    const holder = await holdLock('locked', 25);
    const setting = { cwd, onFirstWord: lettingGo(holder) };
    const { code, stderr } = await spawnProgram('cross loads -w locked --lang en', setting);
    const told = new RegExp(`^The store is busy \\(node, PID ${holder.pid}\\): waiting…\\n$`);
    expect(stderr).toMatch(told);
    expect(code).toBe(0);
  });

  it('a short wait is nothing to tell; one that was in vain names who has the store', async () => {
    const { pid } = await holdTicket('in-vain', 25);
    const answer = await spawnProgram('cross loads -w in-vain --wait 1', { cwd });
    expectRefusal(answer, {
      code: 75,
      says: ['depuis 1 s', `(worker ${pid}, PID ${pid})`],
      next: /--wait 120/,
    });
  });

  it('no wait at all is one error', async () => {
    const { pid } = await holdLock('at-once', 25);
    const line = 'clct report --month 2019-07 -w at-once --wait 0';
    const answer = await spawnProgram(line, { cwd });
    expectRefusal(answer, { code: 75, says: [`(node, PID ${pid})`], next: /--wait 120/ });
  });
});
