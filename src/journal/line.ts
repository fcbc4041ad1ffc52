import { createHash } from 'node:crypto';
import type { JournalEntry } from './journal-entry.ts';

/** A line of the journal: an entry, its number from 1, and the hash of the line before. */
export interface JournalLine extends JournalEntry {
  readonly number: number;
  /** SHA-256 of the line before, without its line end; 64 zeros before the first. */
  readonly previous: string;
}

export const firstHash = '0'.repeat(64);

/** SHA-256 of a line, without its line end. */
export function hashOf(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}

/** A line as it was written; undefined where it is none: torn, or not written by the program. */
export function parseLine(line: string): JournalLine | undefined {
  try {
    const value = JSON.parse(line) as Partial<JournalLine> | null;
    const isWhole = typeof value?.number === 'number' && typeof value.previous === 'string';
    return isWhole ? (value as JournalLine) : undefined;
  } catch {
    return undefined;
  }
}
