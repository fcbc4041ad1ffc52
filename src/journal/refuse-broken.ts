import { existsSync, readFileSync } from 'node:fs';
import { UserError } from '../errors.ts';
import type { JournalFiles } from './journal.ts';
import { hashOf } from './line.ts';
import { type FoundSeal, readSeal } from './seal.ts';
import { beginOf, type JournalFault, verifyJournal } from './verify-journal.ts';

/** What a crash leaves: the next line mends it, and says so. */
const mended: ReadonlySet<JournalFault['fault']> = new Set(['torn', 'unsealed']);

/**
 * Refuses a journal that is not whole from its first line to its seal: whatever is done next could not be
 * told in it. The caller holds the turn.
 */
export function refuseBroken({ journal, seal: path, key }: JournalFiles): void {
  const text = existsSync(journal) ? readFileSync(journal, 'utf8') : '';
  const seal = readSeal(path, key);
  if (isPlainlyWhole(text, seal)) return;
  const { faults } = verifyJournal(text, seal);
  const found = faults.find(({ fault }) => !mended.has(fault));
  if (found !== undefined)
    throw new UserError('journal-broken', { path: journal, line: found.line });
}

/**
 * The chain alone, of lines as the program writes them, without taking them apart: every command asks
 * for it. What is not plain is looked at closely.
 */
function isPlainlyWhole(text: string, seal: FoundSeal): boolean {
  if (typeof seal === 'string') return false;
  let { number, hash } = beginOf(text, seal);
  let isSealed = false;
  for (let at = 0, end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', at)) {
    const line = text.slice(at, end);
    number += 1;
    if (!line.startsWith(`{"number":${number},`) || !line.endsWith(`"previous":"${hash}"}`))
      return false;
    hash = hashOf(line);
    isSealed ||= number === seal.number && hash === seal.hash;
    at = end + 1;
  }
  return isSealed;
}
