import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestStore, type TestStore } from './test-store.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.close());

const header = 'seizure_id;occurred_on;product;quantity';
/** A load of one record, P1 of May, with this quantity. */
const of = async (quantity: number) => {
  const { load } = await store.ingest({ header, rows: [`P1;03/05/2019;Résine;${quantity}`] });
  return load;
};
const quantities = async () =>
  (await store.current('seizures', 'quantity')).map((text) => Number(text));
const [a, b, c] = [1, 2, 3];

describe('versions', () => {
  test('A, B, A leaves B, and says that the older version was seen again', async () => {
    await of(a);
    await of(b);
    const again = await store.ingest({ header, rows: [`P1;03/05/2019;Résine;${a}`] });
    expect(again).toMatchObject({ new: 0, revised: 0, unchanged: 1, olderSeenAgain: 1 });
    expect(await quantities()).toEqual([b]);
  });

  test('restated, A is current again, and is not said to be older', async () => {
    await of(a);
    await of(b);
    const rows = [`P1;03/05/2019;Résine;${a}`];
    expect(await store.ingest({ header, rows, restate: true })).toMatchObject({
      revised: 1,
      olderSeenAgain: 0,
    });
    expect(await quantities()).toEqual([a]);
    expect(await store.ingest({ header, rows, restate: true })).toMatchObject({
      revised: 0,
      unchanged: 1,
    });
    await of(c);
    expect(await quantities()).toEqual([c]);
  });

  test('undoing what restated leaves the newer version', async () => {
    await of(a);
    await of(b);
    const rows = [`P1;03/05/2019;Résine;${a}`];
    const { load } = await store.ingest({ header, rows, restate: true });
    await store.undo(load);
    expect(await quantities()).toEqual([b]);
  });
});

describe('undo', () => {
  test('loads 1, 2, 3 carry a, b, c: undo 2 leaves c, then undo 3 gives a', async () => {
    await of(a);
    const second = await of(b);
    const third = await of(c);
    await store.undo(second);
    expect(await quantities()).toEqual([c]);
    await store.undo(third);
    expect(await quantities()).toEqual([a]);
  });

  test('the only load, and nothing is left; its undo undone, and all is back', async () => {
    const undo = await store.undo(await of(a));
    expect(await quantities()).toEqual([]);
    const again = await store.undo(undo);
    expect(await quantities()).toEqual([a]);
    await store.undo(again);
    expect(await quantities()).toEqual([]);
  });

  test('what load 2 saw unchanged survives undo 1', async () => {
    const first = await store.ingest({
      header,
      rows: ['P1;03/05/2019;Résine;1', 'P2;03/05/2019;Résine;2'],
    });
    await of(a);
    await store.undo(first.load);
    expect(await quantities()).toEqual([a]);
  });

  test('A, B, A and B undone gives A', async () => {
    await of(a);
    const second = await of(b);
    await of(a);
    await store.undo(second);
    expect(await quantities()).toEqual([a]);
  });

  test('A, B, A and the first A undone makes the second one newer than B', async () => {
    const first = await of(a);
    await of(b);
    await of(a);
    await store.undo(first);
    expect(await quantities()).toEqual([a]);
  });

  test('what only an undone load had is new when it comes again', async () => {
    await store.undo(await of(a));
    expect(await store.ingest({ header, rows: ['P1;03/05/2019;Résine;1'] })).toMatchObject({
      new: 1,
      unchanged: 0,
    });
    expect(await quantities()).toEqual([a]);
  });

  test('a version that only an undone load had revises when it comes again', async () => {
    await of(a);
    await store.undo(await of(b));
    expect(await store.ingest({ header, rows: ['P1;03/05/2019;Résine;2'] })).toMatchObject({
      revised: 1,
      olderSeenAgain: 0,
    });
    expect(await quantities()).toEqual([b]);
  });
});

describe('snapshot', () => {
  const all = ['P1;03/05/2019;Résine;1', 'P2;04/05/2019;Résine;2', 'P3;04/06/2019;Résine;3'];
  const [first, second, june] = all as [string, string, string];

  test('withdraws what it lacks, within its months only', async () => {
    await store.ingest({ header, rows: all });
    const snapshot = await store.ingest({ header, rows: [second], snapshot: true });
    expect(snapshot).toMatchObject({ unchanged: 1, withdrawn: 1 });
    expect(await quantities()).toEqual([2, 3]);
    expect(await store.ingest({ header, rows: [second], snapshot: true })).toMatchObject({
      withdrawn: 0,
    });
  });

  test('of an empty month withdraws all of it', async () => {
    await store.ingest({ header, rows: all });
    const snapshot = await store.ingest({
      header,
      rows: [],
      kind: 'seizures',
      snapshot: ['2019-05'],
    });
    expect(snapshot).toMatchObject({ unchanged: 0, withdrawn: 2 });
    expect(await quantities()).toEqual([3]);
  });

  test('undone, gives back what it withdrew', async () => {
    await store.ingest({ header, rows: all });
    const { load } = await store.ingest({ header, rows: [second], snapshot: true });
    await store.undo(load);
    expect(await quantities()).toEqual([1, 2, 3]);
  });

  test('a withdrawn row that comes back is current again', async () => {
    await store.ingest({ header, rows: all });
    await store.ingest({ header, rows: [second], snapshot: true });
    const back = await store.ingest({ header, rows: [first, second] });
    expect(back).toMatchObject({ new: 1, unchanged: 1, olderSeenAgain: 0 });
    expect(await quantities()).toEqual([1, 2, 3]);
  });

  test('after a withdrawal the order of versions begins anew', async () => {
    await of(a);
    await of(b);
    await store.ingest({ header, rows: [], kind: 'seizures', snapshot: ['2019-05'] });
    await of(a);
    expect(await quantities()).toEqual([a]);
    const later = await store.ingest({ header, rows: ['P1;03/05/2019;Résine;2'] });
    expect(later).toMatchObject({ revised: 1, unchanged: 0, olderSeenAgain: 0 });
    expect(await quantities()).toEqual([b]);
  });

  test('a record that moved to another month is revised, not withdrawn', async () => {
    await store.ingest({ header, rows: all });
    const rows = ['P1;03/06/2019;Résine;1', second];
    expect(await store.ingest({ header, rows, snapshot: ['2019-05'] })).toMatchObject({
      revised: 1,
      withdrawn: 0,
    });
    expect(await quantities()).toEqual([1, 2, 3]);
  });

  test('an older version in it is seen again: its record is neither revised nor withdrawn', async () => {
    await of(a);
    await of(b);
    const rows = [`P1;03/05/2019;Résine;${a}`];
    expect(await store.ingest({ header, rows, snapshot: true })).toMatchObject({
      olderSeenAgain: 1,
      withdrawn: 0,
    });
    expect(await quantities()).toEqual([b]);
  });

  test('withdrawn twice by two snapshots, it takes both undone to be back', async () => {
    await store.ingest({ header, rows: all });
    const one = await store.ingest({ header, rows: [second], snapshot: true });
    await store.ingest({ header, rows: [first, second] });
    const two = await store.ingest({ header, rows: [second], snapshot: true });
    await store.undo(one.load);
    expect(await quantities()).toEqual([2, 3]);
    await store.undo(two.load);
    expect(await quantities()).toEqual([1, 2, 3]);
    expect(june).toContain('06/2019');
  });
});

describe('what is written stays', () => {
  const records = () =>
    store.engine
      .query('SELECT * FROM store.seizures ORDER BY id')
      .then((rows) => JSON.stringify(rows).slice(1, -1));

  test('records are only added: earlier ids and contents never change', async () => {
    let before = '';
    const steps = [
      () => of(a),
      () => of(b),
      () => of(a),
      () => store.ingest({ header, rows: ['P2;04/05/2019;Résine;7', 'P2;04/05/2019;Résine;8'] }),
      () => store.undo(2),
      () => of(b),
      () => store.ingest({ header, rows: ['P3;04/05/2019;Résine;7'], snapshot: true }),
      () => store.undo(5),
      () => store.ingest({ header, rows: [`P1;03/05/2019;Résine;${a}`], restate: true }),
    ];
    for (const step of steps) {
      await step();
      const after = await records();
      expect(after.startsWith(before)).toBe(true);
      before = after;
    }
    const [ids] = await store.engine.query(
      'SELECT count(*) AS n, count(DISTINCT id) AS ids, max(id) AS last FROM store.seizures',
    );
    expect(ids).toEqual({ n: 5, ids: 5, last: 5 });
  });

  test('unchanged rows are sightings of the load that brought them', async () => {
    await of(a);
    await of(a);
    expect(await store.engine.query('FROM store.seizures_seen ORDER BY load')).toEqual([
      { record: 1, load: 1, restated: false },
      { record: 1, load: 2, restated: false },
    ]);
  });

  test('a load that fails leaves nothing, and the next one works', async () => {
    await of(a);
    await store.engine.execute('CREATE TEMP VIEW outcome AS SELECT 1 AS one');
    await expect(of(b)).rejects.toThrow();
    await store.engine.execute('DROP VIEW outcome');
    expect(await quantities()).toEqual([a]);
    expect(await of(b)).toBe(2);
    expect(await quantities()).toEqual([b]);
  });

  test('all of it is still there when the file is opened again', async () => {
    await of(a);
    await of(b);
    await store.undo(2);
    await store.reopen();
    expect(await quantities()).toEqual([a]);
    expect(await of(c)).toBe(4);
    expect(await quantities()).toEqual([c]);
  });
});
