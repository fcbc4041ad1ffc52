import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../errors.ts';
import { processStart } from './process-start.ts';

export type Access = 'read' | 'write';

interface Ticket {
  readonly number: number;
  readonly access: Access;
  readonly pid: number;
  readonly host: string;
  /** When the process began, where that can be known: its number may be another's later. */
  readonly started?: string | undefined;
  readonly what: string;
}

export interface QueueOptions {
  readonly folder: string;
  readonly access: Access;
  /** What the holder does, for whoever waits: « cross ingest ». */
  readonly what: string;
  /** Seconds. */
  readonly wait: number;
  /** Told once, after `tellAfter` seconds of waiting (half a second where absent). */
  readonly onWait?: (holder: string) => void;
  readonly tellAfter?: number;
  /** Whoever waits gives up when it is aborted. */
  readonly stop?: AbortSignal | undefined;
}

const pollMilliseconds = 20;
const usualTellAfter = 0.5;

/**
 * Runs `work` when it is its turn: first come, first served; readers share, a writer is alone.
 * Retrying the engine's own lock starves writers, so everybody takes a numbered ticket, a file in
 * `folder`, and waits for the earlier ones that exclude it. The ticket of a dead process is skipped.
 */
export async function inTurn<T>(options: QueueOptions, work: () => Promise<T>): Promise<T> {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const ticket = takeTicket(options);
  const release = () => removeTicket(options.folder, ticket.number);
  process.once('exit', release);
  try {
    await waitForTurn(options, ticket);
    return await work();
  } finally {
    release();
    process.removeListener('exit', release);
  }
}

/**
 * A number above all others. Two processes may look at the same time while a third leaves: whoever
 * then finds a higher number beside its own gives its own up and takes a new one, so that nobody
 * who has already looked for lower numbers is overtaken.
 */
function takeTicket(options: QueueOptions): Ticket {
  for (;;) {
    const number = Math.max(0, ...ticketNumbers(options.folder)) + 1;
    const ticket = {
      number,
      access: options.access,
      pid: process.pid,
      host: hostname(),
      started: processStart(process.pid),
      what: options.what,
    };
    if (!writeTicket(options.folder, ticket)) continue;
    if (Math.max(...ticketNumbers(options.folder)) === number) return ticket;
    removeTicket(options.folder, number);
  }
}

async function waitForTurn(options: QueueOptions, ticket: Ticket): Promise<void> {
  const started = performance.now();
  let told = false;
  for (;;) {
    options.stop?.throwIfAborted();
    const ahead = ticketsAhead(options.folder, ticket);
    if (ahead === undefined) return;
    const waited = performance.now() - started;
    const holder = `${ahead.what}, PID ${ahead.pid}`;
    if (waited >= options.wait * 1000) {
      throw new UserError('store-busy', { waited: Math.round(waited / 1000), holder });
    }
    if (!told && waited >= 1000 * (options.tellAfter ?? usualTellAfter)) {
      told = true;
      options.onWait?.(holder);
    }
    await sleep(pollMilliseconds);
  }
}

/** The first earlier ticket that excludes this one, the tickets of dead processes cleared away. */
function ticketsAhead(folder: string, mine: Ticket): Ticket | undefined {
  for (const number of ticketNumbers(folder).sort((a, b) => a - b)) {
    if (number >= mine.number) return undefined;
    const other = readTicket(folder, number);
    if (other === undefined || (other.access === 'read' && mine.access === 'read')) continue;
    if (isAlive(other)) return other;
    removeTicket(folder, number);
  }
  return undefined;
}

/**
 * Clears away the tickets of dead processes and what they began to write; those that still wait or
 * work keep theirs.
 */
export function clearDeadTickets(folder: string): void {
  for (const number of ticketNumbers(folder)) {
    const ticket = readTicket(folder, number);
    if (ticket !== undefined && !isAlive(ticket)) removeTicket(folder, number);
  }
  for (const name of readdirSync(folder)) {
    const [, host = '', pid] = /^draft-(.*)-(\d+)-\d+$/.exec(name) ?? [];
    if (pid !== undefined && !isAlive({ host, pid: Number(pid) })) {
      rmSync(join(folder, name), { force: true });
    }
  }
}

function ticketNumbers(folder: string): number[] {
  return readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** Written beside and then linked: a ticket is never seen half written. False if the number is taken. */
function writeTicket(folder: string, ticket: Ticket): boolean {
  const draft = join(
    folder,
    `draft-${ticket.host}-${ticket.pid}-${Math.round(performance.now() * 1e6)}`,
  );
  writeFileSync(draft, JSON.stringify(ticket), { mode: 0o600 });
  try {
    linkSync(draft, join(folder, String(ticket.number)));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

function readTicket(folder: string, number: number): Ticket | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, String(number)), 'utf8')) as Ticket;
  } catch {
    return undefined; // It left between the listing and the reading.
  }
}

function removeTicket(folder: string, number: number): void {
  try {
    unlinkSync(join(folder, String(number)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/**
 * A process of another machine can't be asked; it counts as alive. One that began at another time than
 * the ticket says has only the number of the one that took it.
 */
export function isAlive(ticket: Pick<Ticket, 'host' | 'pid' | 'started'>): boolean {
  if (ticket.host !== hostname()) return true;
  const began = ticket.started === undefined ? undefined : processStart(ticket.pid);
  if (began !== undefined && began !== ticket.started) return false;
  try {
    process.kill(ticket.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
