import { existsSync, readFileSync } from 'node:fs';
import { UserError } from '../errors.ts';
import type { JournalFiles } from './journal.ts';
import { hashOf, type JournalLine, parseLine } from './line.ts';
import { writeInPlace } from './replace-file.ts';
import { readSeal, writeSeal } from './seal.ts';
import { verifyJournal } from './verify-journal.ts';

/** How many lines at the beginning of the journal are older than a moment (UTC), all of a run. */
export function linesBefore(files: JournalFiles, moment: string): number {
  const lines = linesOf(files).map((line) => parseLine(line));
  const first = lines.findIndex((line) => line === undefined || line.at >= moment);
  return first === -1 ? lines.length : first;
}

/**
 * Erases the lines older than a moment; gives their number. The seal remembers the last of them, so
 * that the line after it still follows from something, and is written first: whatever interrupts it,
 * the journal is whole, with those lines or without. The caller holds the turn. A journal
 * that is not whole is left alone: erasing would hide what is wrong with it.
 */
export function eraseLines(files: JournalFiles, moment: string): number {
  const count = linesBefore(files, moment);
  if (count === 0) return 0;
  const text = readFileSync(files.journal, 'utf8');
  const seal = readSeal(files.seal, files.key);
  const [fault] = verifyJournal(text, seal).faults;
  if (fault !== undefined)
    throw new UserError('journal-broken', { path: files.journal, line: fault.line });
  const lines = linesOf(files);
  const last = lines[count - 1] ?? '';
  const end = typeof seal === 'string' ? sealOf(lines.at(-1) ?? '') : seal;
  const { number } = parseLine(last) as JournalLine;
  writeSeal(files.seal, { ...end, erased: { number, hash: hashOf(last) } }, files.key);
  writeInPlace(
    files.journal,
    lines
      .slice(count)
      .map((line) => `${line}\n`)
      .join(''),
  );
  return count;
}

function sealOf(last: string): { readonly number: number; readonly hash: string } {
  return { number: parseLine(last)?.number ?? 0, hash: hashOf(last) };
}

function linesOf({ journal }: JournalFiles): readonly string[] {
  if (!existsSync(journal)) return [];
  return readFileSync(journal, 'utf8').split('\n').slice(0, -1);
}
