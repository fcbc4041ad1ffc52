import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { UserError } from '../errors.ts';

/** What the journal tells: who did what, when, why and to how much; never personal data. */
export interface JournalEntry {
  readonly at: string;
  readonly user: string;
  readonly action: 'collection' | 'modification' | 'consultation' | 'communication' | 'erasure';
  readonly command: string;
  readonly reason?: string | undefined;
  readonly load?: number | undefined;
  readonly report?: string | undefined;
  /** Of a report that may leave the services. */
  readonly audience?: 'publiable' | undefined;
  readonly counts?: Readonly<Record<string, number>> | undefined;
  /** Number in the store's outbox: a line that left twice is written once. */
  readonly outbox?: number | undefined;
}

const firstHash = '0'.repeat(64);

/** Appends entries, each with its number and the hash of the line before. The caller holds the turn. */
export function appendJournal(path: string, entries: readonly JournalEntry[]): void {
  const lines = readLines(path);
  const last = lines.at(-1);
  let previous = last === undefined ? firstHash : hashOf(last);
  let number = last === undefined ? 0 : parse(path, last, lines.length).number;
  const known = new Set(lines.slice(-1000).map((line, at) => parse(path, line, at).outbox));
  let text = '';
  for (const entry of entries) {
    if (entry.outbox !== undefined && known.has(entry.outbox)) continue;
    number += 1;
    const line = JSON.stringify({ number, ...entry, previous });
    previous = hashOf(line);
    text += `${line}\n`;
  }
  if (text === '') return;
  const handle = openSync(path, 'a', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function readLines(path: string): string[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

function parse(
  path: string,
  line: string,
  at: number,
): { readonly number: number; readonly outbox?: number } {
  try {
    return JSON.parse(line) as { number: number; outbox?: number };
  } catch {
    throw new UserError('journal-broken', { path, line: at });
  }
}

function hashOf(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}
