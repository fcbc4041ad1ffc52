import { isAscii } from 'node:buffer';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../../errors.ts';
import {
  type FileHead,
  isGzip,
  SNIFF_BYTES,
  type SniffRefusal,
  sniff,
} from '../../intake/sniff.ts';
import { checkHeaderAccents } from './check-accents.ts';
import { gunzipHead } from './gunzip.ts';
import { laterEncoding } from './later-encoding.ts';

/** How a file begins, and whether it is compressed. */
export interface ReadHead extends FileHead {
  readonly gzip: boolean;
  /** What was looked at is all of it. */
  readonly whole: boolean;
  /** A byte order mark at its very beginning says how it is encoded. */
  readonly marked: boolean;
  /** What the file was when it was looked at. */
  readonly stamp: string;
}

/** What changes when a file is written to, cut or replaced; undefined for one that is gone. */
export function stampOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && `${stats.dev}/${stats.ino}/${stats.size}/${stats.mtimeMs}`;
}

/** Looks at the first bytes of a file; a file that can't be an export is an error. */
export function readHead(path: string, file: string): ReadHead {
  const size = sizeOf(path, file);
  const stamp = stampOf(path) ?? '';
  const raw = fromFile(path, file, firstBytes);
  const gzip = isGzip(raw);
  const head = gzip ? gunzipHead(raw, SNIFF_BYTES, file) : raw;
  const sniffed = sniff(head, { truncated: gzip || size > raw.length });
  const whole = size <= raw.length && (!gzip || head.length < SNIFF_BYTES);
  if ('refused' in sniffed) throw refusal(sniffed.refused, file);
  checkHeaderAccents(file, sniffed);
  const isOpen = sniffed.encoding === 'utf-8' && !whole && !gzip && isAscii(head);
  const search = (handle: number) => laterEncoding(handle, head.length);
  const encoding = (isOpen ? fromFile(path, file, search) : undefined) ?? sniffed.encoding;
  return { ...sniffed, encoding, gzip, whole, marked: isMarked(head), stamp };
}

function refusal(refused: SniffRefusal, file: string): UserError {
  if (refused.code === 'empty-file') return new UserError('empty-file', { file });
  const { format } = refused;
  return new UserError('binary-file', { file, what: format === 'unknown' ? '?' : format });
}

function isMarked([first, second, third]: Uint8Array): boolean {
  const isUtf8 = first === 0xef && second === 0xbb && third === 0xbf;
  return isUtf8 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function sizeOf(path: string, file: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new UserError('file-not-found', { file, folder: dirname(path) });
  if (stat.isDirectory()) throw new UserError('is-a-directory', { file });
  if (stat.size === 0) throw new UserError('empty-file', { file });
  return stat.size;
}

function firstBytes(handle: number): Uint8Array {
  const buffer = new Uint8Array(SNIFF_BYTES);
  return buffer.subarray(0, readSync(handle, buffer, 0, buffer.length, 0));
}

function fromFile<T>(path: string, file: string, read: (handle: number) => T): T {
  try {
    const handle = openSync(path, 'r');
    try {
      return read(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw new UserError('file-unreadable', {
      file,
      cause: (error as NodeJS.ErrnoException).code ?? '',
    });
  }
}
