import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notes, notesFile } from './small-kind.ts';
import { createTestStore, type TestLoad } from './test-store.ts';

/** Rows that often share an identifier, have none, or are equal. */
const anyRow = fc
  .tuple(
    fc.constantFrom('A', 'B', ''),
    fc.constantFrom('2019-05-03', '2019-05-20', '2019-06-03'),
    fc.constantFrom('x', 'y'),
    fc.constantFrom('1', '2'),
  )
  .map((cells) => cells.join(';'));

/** A file, some of its rows, and its rows in another order. */
const anyFile = fc.array(anyRow, { minLength: 1, maxLength: 8 }).chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    part: fc.subarray(rows),
    shuffled: fc.shuffledSubarray(rows, { minLength: rows.length }),
  }),
);

async function currentAfter(...files: readonly TestLoad[]): Promise<readonly string[]> {
  const store = await createTestStore([notes]);
  try {
    for (const [at, file] of files.entries()) {
      const counts = await store.ingest(file);
      if (at > 0) expect(counts).toMatchObject({ revised: 0, olderSeenAgain: 0, withdrawn: 0 });
    }
    return await store.current('notes', 'note_id day word amount');
  } finally {
    await store.close();
  }
}

test('part of a file and the whole of it, in any order of both, leave the whole', async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, async ({ rows, part, shuffled }) => {
      const load = (chosen: readonly string[]) => ({ ...notesFile, rows: chosen });
      const whole = await currentAfter(load(rows));
      expect(whole).toHaveLength(rows.length);
      expect(await currentAfter(load(part), load(shuffled), load(part), load(rows))).toEqual(whole);
      expect(await currentAfter(load(shuffled), load(part))).toEqual(whole);
    }),
    { numRuns: 6 },
  );
}, 120_000);
