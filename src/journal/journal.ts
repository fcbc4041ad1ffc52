import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { UserError } from '../errors.ts';
import type { JournalEntry } from './journal-entry.ts';
import { firstHash, hashOf, parseLine } from './line.ts';
import { type FoundSeal, readSeal, writeSeal } from './seal.ts';

export interface JournalFiles {
  readonly journal: string;
  readonly seal: string;
  /** The workspace's secret, which signs the seal. */
  readonly key: string;
}

/** Enough for the lines that one load or one crash may leave twice, however long the journal is. */
const tailBytes = 1024 * 1024;

/**
 * Appends entries, each with its number and the hash of the line before, and seals the end. Only the
 * end of the file is read. A last line that a crash tore is taken away, and a seal that is missing is
 * made anew: the journal says so. The caller holds the turn.
 */
export function appendJournal(files: JournalFiles, entries: readonly JournalEntry[]): void {
  const handle = openSync(files.journal, existsSync(files.journal) ? 'r+' : 'w+', 0o600);
  try {
    const { lines, size, torn } = readTail(handle);
    const last = lines.at(-1);
    const known = new Set(lines.map((line) => parseLine(line)?.outbox));
    const fresh = entries.filter(({ outbox }) => outbox === undefined || !known.has(outbox));
    const [first] = fresh;
    if (first === undefined) return;
    const seal = readSeal(files.seal, files.key);
    refuseCutOff(files.journal, seal, lines);
    const found = {
      ...(torn > 0 ? { tornBytes: torn } : {}),
      ...(seal === 'none' && last !== undefined ? { sealMade: 1 } : {}),
    };
    const notes = Object.keys(found).length > 0 ? [noteOf(first, found)] : [];
    const end = chained([...notes, ...fresh], last, files.journal);
    if (torn > 0) ftruncateSync(handle, size - torn);
    writeWhole(handle, Buffer.from(end.text), size - torn);
    fsyncSync(handle);
    const { erased } = typeof seal === 'string' ? { erased: undefined } : seal;
    writeSeal(files.seal, { ...end, erased }, files.key);
  } finally {
    closeSync(handle);
  }
}

/** A full disk may take a part of what is written and say so only by the count. */
function writeWhole(handle: number, bytes: Uint8Array, position: number): void {
  for (let at = 0; at < bytes.length; ) {
    at += writeSync(handle, bytes, at, bytes.length - at, position + at);
  }
}

interface Tail {
  /** The last whole lines, in their order; the first may lack its beginning and is left out. */
  readonly lines: readonly string[];
  readonly size: number;
  /** Bytes after the last line end. */
  readonly torn: number;
}

function readTail(handle: number): Tail {
  const { size } = fstatSync(handle);
  const from = Math.max(0, size - tailBytes);
  const bytes = Buffer.alloc(size - from);
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(handle, bytes, at, bytes.length - at, from + at);
    if (read === 0) break;
    at += read;
  }
  const lines = bytes.toString('utf8').split('\n');
  const torn = bytes.length - (bytes.lastIndexOf('\n') + 1);
  return { lines: lines.slice(from === 0 ? 0 : 1, -1), size, torn };
}

/**
 * Going on from a journal whose end was cut off or changed would seal the loss. A sealed line that
 * lies before what was read was followed by a batch of lines whose seal a crash prevented.
 */
function refuseCutOff(path: string, seal: FoundSeal, lines: readonly string[]): void {
  if (seal === 'none') return;
  const number = parseLine(lines.at(-1) ?? '')?.number ?? 0;
  const [first = number + 1] = lines.flatMap((line) => parseLine(line)?.number ?? []);
  const sealed = seal === 'forged' ? undefined : lines[seal.number - first];
  const isWhole =
    seal !== 'forged' &&
    number >= seal.number &&
    (seal.number < first || hashOf(sealed ?? '') === seal.hash);
  if (!isWhole) throw new UserError('journal-broken', { path, line: number });
}

/** What was found wrong with the journal's end, told by whoever went on from it. */
function noteOf(
  { at, user, command }: JournalEntry,
  counts: Readonly<Record<string, number>>,
): JournalEntry {
  return { at, user, action: 'modification', command, counts };
}

function chained(entries: readonly JournalEntry[], last: string | undefined, path: string) {
  const before = last === undefined ? undefined : parseLine(last);
  if (last !== undefined && before === undefined) {
    throw new UserError('journal-broken', { path, line: '?' });
  }
  let hash = last === undefined ? firstHash : hashOf(last);
  let number = before?.number ?? 0;
  let text = '';
  for (const entry of entries) {
    number += 1;
    const line = JSON.stringify({ number, ...entry, previous: hash });
    hash = hashOf(line);
    text += `${line}\n`;
  }
  return { text, number, hash };
}
