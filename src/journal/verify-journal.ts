import { firstHash, hashOf, type JournalLine, parseLine } from './line.ts';
import type { FoundSeal } from './seal.ts';

/**
 * What is wrong with a journal, the first thing of each kind of place: a line that can't be read, a
 * number or a hash that does not follow from the line before, an end that is not the sealed one.
 */
export interface JournalFault {
  /** The line of the file, from 1. */
  readonly line: number;
  readonly fault:
    | 'unreadable'
    | 'number'
    | 'chain'
    | 'torn'
    | 'cut-off'
    | 'unsealed'
    | 'forged-seal';
}

export interface VerifiedJournal {
  readonly lines: readonly JournalLine[];
  readonly faults: readonly JournalFault[];
}

/**
 * Checks a journal from its first line to its seal. A changed line breaks the hash that the next one
 * carries, a removed or moved one the numbers as well; lines cut off at the end lack what was sealed.
 */
export function verifyJournal(text: string, seal: FoundSeal): VerifiedJournal {
  const lines: JournalLine[] = [];
  const faults: JournalFault[] = [];
  const begin = beginOf(text, seal);
  let previous = begin.hash;
  let { number } = begin;
  const hashes = new Map<number, string>();
  const written = text.split('\n');
  const rest = written.pop() ?? '';
  written.forEach((line, at) => {
    const parsed = parseLine(line);
    if (parsed === undefined) faults.push({ line: at + 1, fault: 'unreadable' });
    else {
      if (parsed.number !== number + 1) faults.push({ line: at + 1, fault: 'number' });
      else if (parsed.previous !== previous) faults.push({ line: at + 1, fault: 'chain' });
      lines.push(parsed);
      hashes.set(parsed.number, hashOf(line));
    }
    number = parsed?.number ?? number + 1;
    previous = hashOf(line);
  });
  if (rest !== '') faults.push({ line: written.length + 1, fault: 'torn' });
  const end = sealFault(seal, hashes);
  return {
    lines,
    faults: end === undefined ? faults : [...faults, { line: written.length, fault: end }],
  };
}

/**
 * What the first line follows: nothing or, where older lines were erased, the last of those. A crash
 * may come between the seal that says so and the erasing, which is then still to be done.
 */
export function beginOf(
  text: string,
  seal: FoundSeal,
): { readonly number: number; readonly hash: string } {
  const start = { number: 0, hash: firstHash };
  const erased = typeof seal === 'string' ? undefined : seal.erased;
  const first = parseLine(text.slice(0, Math.max(0, text.indexOf('\n'))));
  return erased === undefined || first?.number === 1 ? start : erased;
}

/** Lines after the sealed one are whole: the seal is written after them, and a crash may come between. */
function sealFault(
  seal: FoundSeal,
  hashes: ReadonlyMap<number, string>,
): JournalFault['fault'] | undefined {
  if (seal === 'forged') return 'forged-seal';
  if (seal === 'none') return hashes.size === 0 ? undefined : 'unsealed';
  return hashes.get(seal.number) === seal.hash ? undefined : 'cut-off';
}
