import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readHead } from '../../../src/cli/ingest/read-head.ts';
import { type Transcript, transcribe } from '../../../src/cli/ingest/transcribe.ts';
import { errorExits } from '../../../src/errors.ts';
import { createRecordCount, type RecordCount } from '../../../src/intake/record-count.ts';
import { seizuresExport } from '../harness/sample-files.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';

const folder = temporaryFolder();
const target = join(folder.path, 'rows');
const text = seizuresExport(['13/07/2019', '14/07/2019', '"15/07/2019"']);

/** Passes a file over beside a counter whose answer is changed. */
function pass(
  data: string | Uint8Array,
  changed: (told: number | undefined) => number | undefined,
): Promise<Transcript> {
  const path = folder.write('file.csv', data);
  const head = readHead(path, 'file.csv');
  const createCount: typeof createRecordCount = (options): RecordCount => {
    const count = createRecordCount(options);
    return { ...count, end: () => changed(count.end()) };
  };
  return transcribe({ path, file: 'file.csv', head, keep: [0, 1, 2], target, createCount });
}

describe('the second count of the records', () => {
  it.each([
    ['a file', text],
    ['a compressed file', gzipSync(text)],
    ['quotes that hold line breaks', text.replace('résine', '"rés\n\nine"')],
  ])('agrees on %s, which is passed over', async (_, data) => {
    let told: number | undefined;
    const { lines, written } = await pass(data, (count) => (told = count));
    expect({ told, lines, written }).toEqual({ told: 3, lines: 3, written: 3 });
    expect(readFileSync(target, 'utf8').trimEnd().split('\n')).toHaveLength(3);
  });

  it.each([
    ['one too few', -1],
    ['one too many', 1],
  ])('stops the load, as a fault of the program, where it is %s', async (_, error) => {
    const wrong = pass(text, (told) => Number(told) + error);
    const params = { file: 'file.csv', expected: 3 + error, found: 3 };
    await expect(wrong).rejects.toMatchObject({ code: 'engine-disagrees', params });
    expect(errorExits['engine-disagrees']).toBe(70);
  });

  it('leaves it to the engine alone where it cannot tell', async () => {
    const stray = text.replace('résine', 'tuyau 5" résine');
    let told: number | undefined = 0;
    const { lines } = await pass(stray, (count) => (told = count));
    expect({ told, lines }).toEqual({ told: undefined, lines: 3 });
  });
});
