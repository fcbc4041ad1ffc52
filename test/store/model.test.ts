import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stagedValues } from '../intake/stage-rows.ts';
import { notes, notesFile } from './small-kind.ts';
import {
  currentRecords,
  ingestFile,
  type ModelRow,
  type ModelStore,
  monthOf,
  undoLoad,
} from './store-model.ts';
import { createTestStore, type TestStore } from './test-store.ts';

const days = ['2019-05-03', '2019-05-04', '2019-06-03'];
const words = ['x', 'y'];
const amounts = [1, 2, 3];
const ids = ['A', 'B', undefined];

const textOf = ({ id = '', day, word, amount }: ModelRow) => `${id};${day};${word};${amount}`;
const contentOf = ({ day, word, amount }: ModelRow) => `${day};${word};${amount}`;

/** What the engine makes of every content and identifier that the test can write. */
interface Dictionary {
  readonly contents: ReadonlyMap<string, string>;
  readonly ids: ReadonlyMap<string, string>;
}

async function readDictionary({ engine }: TestStore): Promise<Dictionary> {
  const rows = days.flatMap((day) =>
    words.flatMap((word) => amounts.map((amount) => ({ day, word, amount }))),
  );
  const staged = await stagedValues(
    engine,
    { ...notesFile, rows: rows.map((row, at) => textOf({ id: ids[at % 2] ?? '', ...row })) },
    'content::VARCHAR AS content, note_id::VARCHAR AS id',
  );
  const contents = new Map(rows.map((row, at) => [contentOf(row), String(staged[at]?.content)]));
  expect(new Set(contents.values()).size).toBe(rows.length);
  return {
    contents,
    ids: new Map(ids.slice(0, 2).map((id, at) => [id ?? '', String(staged[at]?.id)])),
  };
}

interface Real {
  readonly store: TestStore;
  readonly dictionary: Dictionary;
  /** The records as they were after the last step. */
  written: string;
}

async function expectAgreement(model: ModelStore, real: Real): Promise<void> {
  const { store, dictionary } = real;
  const expected = currentRecords(model).map(
    ({ row }) => `${dictionary.ids.get(row.id ?? '') ?? ''}|${row.day}|${row.word}|${row.amount}`,
  );
  expect(await store.current('notes', 'note_id day word amount')).toEqual(expected.sort());
  const records = await store.engine.query('SELECT * FROM store.notes ORDER BY id');
  const written = records.map((record) => JSON.stringify(record)).join('\n');
  expect(written.startsWith(real.written)).toBe(true);
  real.written = written;
}

type Step = fc.AsyncCommand<ModelStore, Real>;

interface IngestStep {
  readonly rows: readonly ModelRow[];
  readonly how: 'plain' | 'snapshot' | 'restate';
  /** Loaded at once again, in the opposite order. */
  readonly twice: boolean;
}

function ingestStep({ rows, how, twice }: IngestStep): Step {
  const months = [...new Set(rows.map(monthOf))];
  const withdrawIn = how === 'snapshot' ? months : [];
  const load = async (model: ModelStore, { store }: Real, order: readonly ModelRow[]) => {
    const expected = ingestFile(model, { rows: order, restate: how === 'restate', withdrawIn });
    const counts = await store.ingest({
      ...notesFile,
      rows: order.map(textOf),
      ...(how === 'snapshot' ? { snapshot: true } : {}),
      ...(how === 'restate' ? { restate: true } : {}),
    });
    expect(counts).toMatchObject(expected);
    expect(counts.new + counts.revised + counts.unchanged).toBe(order.length);
    return counts;
  };
  return {
    check: () => true,
    async run(model, real) {
      await load(model, real, rows);
      await expectAgreement(model, real);
      if (!twice) return;
      const before = real.written;
      const again = await load(model, real, [...rows].reverse());
      expect(again).toMatchObject({ new: 0, revised: 0, unchanged: rows.length, withdrawn: 0 });
      await expectAgreement(model, real);
      expect(real.written).toBe(before);
    },
    toString: () => `${how}${twice ? ' twice' : ''}(${rows.map(textOf).join(', ')})`,
  };
}

function undoStep(choice: number): Step {
  return {
    check: (model) => model.loads.length > 0,
    async run(model, real) {
      const load = model.loads.length - (choice % model.loads.length);
      undoLoad(model, load);
      await real.store.undo(load);
      await expectAgreement(model, real);
    },
    toString: () => `undo(${choice} from the end)`,
  };
}

const reopenStep: Step = {
  check: () => true,
  async run(model, real) {
    await real.store.reopen();
    await expectAgreement(model, real);
  },
  toString: () => 'reopen',
};

const anyRow: fc.Arbitrary<ModelRow> = fc
  .record({
    id: fc.constantFrom(...ids),
    day: fc.constantFrom(...days),
    word: fc.constantFrom(...words),
    amount: fc.constantFrom(...amounts),
  })
  .map(({ id, ...row }) => (id === undefined ? row : { id, ...row }));

const anyIngest = fc
  .record({
    rows: fc.array(anyRow, { maxLength: 5 }),
    how: fc.constantFrom('plain', 'plain', 'plain', 'snapshot', 'restate'),
    twice: fc.integer({ max: 3, min: 0 }).map((n) => n === 0),
  })
  .map(ingestStep);
const anyUndo = fc.nat({ max: 4 }).map(undoStep);

const runs = Number(process.env.MODEL_RUNS ?? 30);

test('any sequence of loads, undos and openings leaves what the rules say', {
  timeout: 600_000,
}, async () => {
  const store = await createTestStore([notes]);
  const dictionary = await readDictionary(store);
  await store.close();
  const order = (row: ModelRow) => dictionary.contents.get(contentOf(row)) ?? '';
  await fc.assert(
    fc.asyncProperty(
      fc.commands([anyIngest, anyIngest, anyIngest, anyUndo, fc.constant(reopenStep)], {
        maxCommands: 12,
        size: 'max',
      }),
      async (steps) => {
        const real: Real = { store: await createTestStore([notes]), dictionary, written: '' };
        const model: ModelStore = { order, loads: [], records: [], seen: [], gone: [] };
        try {
          await fc.asyncModelRun(() => ({ model, real }), steps);
        } finally {
          await real.store.close();
        }
      },
    ),
    { numRuns: runs },
  );
});
