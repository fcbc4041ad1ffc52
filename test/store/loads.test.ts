import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listLoads, type NewLoad, nextLoad, recordLoad } from '../../src/store/loads.ts';
import { notes } from './small-kind.ts';
import { createTestStore, type TestStore } from './test-store.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore([notes]);
});
afterEach(() => store.close());

const at = '2026-01-31 12:00:00';
const record = async (more: Partial<NewLoad> = {}) => {
  const load = await nextLoad(store.engine);
  await recordLoad(store.engine, { load, at, action: 'ingest', user: 'test', ...more }, [notes]);
  return load;
};
const undo = (undoes: number) => record({ action: 'undo', undoes });
/** The numbers of the loads that count. */
const live = async () => {
  const loads = await listLoads(store.engine);
  return loads
    .filter((load) => load.live)
    .map(({ load }) => load)
    .reverse();
};

test('loads are numbered from 1 and listed from the last', async () => {
  expect(await nextLoad(store.engine)).toBe(1);
  await record();
  await record();
  expect((await listLoads(store.engine)).map(({ load }) => load)).toEqual([2, 1]);
});

test('a load keeps what it says of itself', async () => {
  const counts = {
    ...{ read: 9, new: 1, revised: 2, unchanged: 3, refused: 3 },
    ...{ withdrawn: 4, outside: 5, unplaced: 6, lateOrCorrected: 7 },
  };
  await record({
    ...{
      kind: 'notes',
      source: "val-d'europe",
      file: "l'été; 2019.csv",
      sha256: 'ab',
      profile: 'p',
    },
    ...{ fields: ['day', 'word'], header: 'day|word', dateOrder: 'mdy', identified: false },
    ...{ counts, rejects: 'rejects/1-ete.csv', reason: 'demande du parquet' },
  });
  expect(await listLoads(store.engine)).toMatchObject([
    {
      ...{ load: 1, loaded_at: '2026-01-31T12:00:00Z', action: 'ingest', kind: 'notes' },
      ...{ source: "val-d'europe", file: "l'été; 2019.csv", sha256: 'ab', profile: 'p' },
      ...{ user_name: 'test', undoes: null, live: true, read: 9, new: 1, revised: 2 },
      ...{ unchanged: 3, refused: 3, withdrawn: 4, rejects: 'rejects/1-ete.csv' },
    },
  ]);
  const columns =
    'fields::VARCHAR AS fields, header, date_order, identified, reason, late_or_corrected';
  expect(await store.engine.query(`SELECT ${columns} FROM store.loads`)).toEqual([
    {
      ...{ fields: '[day, word]', header: 'day|word', date_order: 'mdy', identified: false },
      ...{ reason: 'demande du parquet', late_or_corrected: 7 },
    },
  ]);
});

describe('the loads that count', () => {
  test('are all but the undone ones', async () => {
    await record();
    await record();
    await undo(1);
    expect(await live()).toEqual([2, 3]);
  });

  test('an undone undo counts no more, and its load counts again', async () => {
    await record();
    await undo(1);
    await undo(2);
    expect(await live()).toEqual([1, 3]);
    await undo(3);
    expect(await live()).toEqual([2, 4]);
  });

  test('a load undone twice needs both undone', async () => {
    await record();
    const first = await undo(1);
    const second = await undo(1);
    await undo(first);
    expect(await live()).toEqual([3, 4]);
    await undo(second);
    expect(await live()).toEqual([1, 4, 5]);
  });

  test('are known at once to loads of the same transaction', async () => {
    await store.engine.execute('BEGIN');
    await record();
    await record();
    await undo(1);
    await undo(2);
    expect(await live()).toEqual([3, 4]);
    await store.engine.execute('COMMIT');
    expect(await live()).toEqual([3, 4]);
  });

  test('come back when the transaction of an undo is given up', async () => {
    await record();
    await store.engine.execute('BEGIN');
    await undo(1);
    await store.engine.execute('ROLLBACK');
    expect(await live()).toEqual([1]);
    expect(await nextLoad(store.engine)).toBe(2);
  });
});
