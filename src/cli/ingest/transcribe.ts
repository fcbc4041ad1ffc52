import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { UserError } from '../../errors.ts';
import { type BytePassSummary, createBytePass } from '../../intake/byte-pass.ts';
import { createRecordCount } from '../../intake/record-count.ts';
import { gunzip } from './gunzip.ts';
import { type ReadHead, stampOf } from './read-head.ts';

export interface TranscribeRequest {
  readonly path: string;
  /** As the user wrote it, for messages. */
  readonly file: string;
  readonly head: ReadHead;
  readonly keep: readonly number[];
  /** Where the well-formed records go; only the kept columns ever reach the disk. */
  readonly target: string;
  /** Told the bytes read so far. */
  readonly onProgress?: (bytes: number) => void;
  /** Aborted when the program is asked to stop. */
  readonly stop?: AbortSignal | undefined;
  /** What counts the records a second time, in its own way. */
  readonly createCount?: typeof createRecordCount;
}

export interface Transcript extends BytePassSummary {
  /** SHA-256 of the file as it was delivered. */
  readonly sha256: string;
}

const chunkBytes = 1024 * 1024;

/** Passes a file over to the engine's dialect, into a private file; hashes it on the way. */
export async function transcribe(request: TranscribeRequest): Promise<Transcript> {
  const handle = openSync(request.target, 'w', 0o600);
  try {
    return await passOver(request, (output) => {
      for (let at = 0; at < output.length; ) at += writeSync(handle, output, at);
    });
  } finally {
    closeSync(handle);
  }
}

/** The same to wherever the caller wants the records, which never need to touch the disk. */
export async function passOver(
  request: Omit<TranscribeRequest, 'target'>,
  write: (output: Uint8Array) => void,
): Promise<Transcript> {
  const { path, file, head, keep, createCount = createRecordCount } = request;
  const { encoding, delimiter, headerLine } = head;
  const pass = createBytePass({
    encoding,
    delimiter,
    headerLine,
    columns: head.header.length,
    widest: head.widest,
    keep,
  });
  const count = createCount({ encoding, delimiter, headerLine });
  const hash = createHash('sha256');
  let read = 0;
  const source = createReadStream(path, { highWaterMark: chunkBytes });
  source.on('data', (chunk) => {
    hash.update(chunk);
    read += chunk.length;
    request.onProgress?.(read);
  });
  try {
    const chunks: AsyncIterable<Uint8Array> = head.gzip ? gunzip(source, file) : source;
    for await (const chunk of chunks) {
      request.stop?.throwIfAborted();
      write(accepted(pass.push(chunk), file).output);
      count.push(chunk);
    }
    const end = accepted(pass.end(), file);
    write(end.output);
    checkCount(end.summary, count.end(), file);
    checkTable(end.summary, head, file);
    refuseChanged(request);
    return { ...end.summary, sha256: hash.digest('hex') };
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (isGone || error instanceof UserError) refuseChanged(request);
    throw asUserError(error, file);
  } finally {
    source.destroy();
  }
}

/** What seems wrong with a file may be that it was written to while it was read. */
function refuseChanged({ path, file, head }: Pick<TranscribeRequest, 'path' | 'file' | 'head'>) {
  if (stampOf(path) !== head.stamp) throw new UserError('file-changed', { file });
}

function checkCount({ lines }: BytePassSummary, counted: number | undefined, file: string): void {
  if (counted === undefined || counted === lines) return;
  throw new UserError('engine-disagrees', { file, expected: counted, found: lines });
}

/** Rows that don't fit their header, most of them or from some line on, make no table at all. */
function checkTable({ tableFault }: BytePassSummary, head: ReadHead, file: string): void {
  if (tableFault === undefined) return;
  const { code, line, cells } = tableFault;
  throw new UserError(code, { file, line, cells, columns: head.header.length });
}

type Passed<T> =
  | T
  | {
      readonly refused: {
        readonly code: 'suspect-quote' | 'unclosed-quote' | 'line-too-long' | 'nul-bytes';
        readonly line: number;
      };
    };

function accepted<T extends object>(passed: Passed<T>, file: string): T {
  if (!('refused' in passed)) return passed;
  const { code, line } = passed.refused;
  throw new UserError(code, { file, line, limit: '16 Mio' });
}

function asUserError(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return new UserError('cannot-write', { path: file, cause: code });
  }
  if (code === 'EIO') {
    return new UserError('file-unreadable', { file, cause: code });
  }
  return error;
}
