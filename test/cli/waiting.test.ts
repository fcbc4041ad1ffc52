import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTypescript } from '../store/run-typescript.ts';
import { expectRefusal } from './harness/expect-refusal.ts';
import { runCommand } from './harness/run-command.ts';
import { spawnProgram } from './harness/spawn-program.ts';
import { projectRoot, temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

let holder: ChildProcess | undefined;
afterEach(() => {
  holder?.kill();
  holder = undefined;
});

beforeAll(async () => {
  const file = join(projectRoot, 'fixtures/exports/prefecture-operations.csv');
  await runCommand(['cross', 'ingest', file, '-w', 'ws', '-q'], { cwd });
});

/** Starts a process that says « held » once it has what it is to hold, and waits until it has. */
async function hold(script: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  holder = child;
  for await (const line of createInterface({ input: child.stdout })) if (line === 'held') break;
  return child;
}

const store = JSON.stringify(join(cwd, 'ws/store.duckdb'));
const seconds = (count: number) => `setTimeout(() => process.exit(), ${1000 * count})`;

/** Another program that takes no ticket, and has the engine's lock. */
const holdLock = (count: number) =>
  hold(`const { DuckDBInstance } = await import('@duckdb/node-api');
const instance = await DuckDBInstance.create(${store});
await (await instance.connect()).run('BEGIN; CREATE TABLE kept_open (i INTEGER)');
console.log('held'); ${seconds(count)}`);

/** Another process that has its turn. */
async function holdTicket(count: number): Promise<ChildProcess> {
  const log = join(cwd, `turns-${count}`);
  const queue = join(cwd, 'ws/queue');
  const child = startTypescript('queue-worker.ts', [queue, 'write', '1', `${1000 * count}`, log]);
  holder = child;
  while (!existsSync(log)) await sleep(20);
  return child;
}

/** Lets go of what is held some time after the other has said that it waits: time to say it again. */
const onFirstWord = () => void sleep(2000).then(() => holder?.kill());

describe('out of a terminal', () => {
  it('whoever waits long says what for, once, and then does what was asked', async () => {
    const { pid } = await holdTicket(25);
    const { code, stdout, stderr } = await spawnProgram('cross loads -w ws', { cwd, onFirstWord });
    expect(plain(stderr)).toBe(`La base est occupée (worker ${pid}, PID ${pid}) : attente…\n`);
    expect(code).toBe(0);
    expect(stdout).toContain('prefecture');
  });

  it('the lock of a program without a ticket is told too, by its name and number', async () => {
    const { pid } = await holdLock(25);
    const line = 'cross loads -w ws --lang en';
    const { code, stderr } = await spawnProgram(line, { cwd, onFirstWord });
    expect(stderr).toMatch(new RegExp(`^The store is busy \\(node, PID ${pid}\\): waiting…\\n$`));
    expect(code).toBe(0);
  });

  it('a short wait is nothing to tell; one that was in vain names who has the store', async () => {
    const { pid } = await holdTicket(20);
    const answer = await spawnProgram('cross loads -w ws --wait 1', { cwd });
    expectRefusal(answer, {
      code: 75,
      says: ['depuis 1 s', `(worker ${pid}, PID ${pid})`],
      next: /--wait 120/,
    });
  });

  it('no wait at all is one error', async () => {
    const { pid } = await holdLock(20);
    const answer = await spawnProgram('clct report --month 2019-07 -w ws --wait 0', { cwd });
    expectRefusal(answer, { code: 75, says: [`(node, PID ${pid})`], next: /--wait 120/ });
  });
});
