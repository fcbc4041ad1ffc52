import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestStore, type TestStore } from './test-store.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.close());

const header = 'arrest_id;occurred_on;offence;age_band;custody';
const columns = 'offence age_band custody';
const [adult, minor, older] = [
  'P1;03/05/2019;usage;18-24;oui',
  'P1;03/05/2019;usage;13-17;non',
  'P1;03/05/2019;trafic;25-39;oui',
] as const;
const procedure = [adult, minor, older];
const persons = ['trafic|25-39|true', 'usage|13-17|false', 'usage|18-24|true'];

const load = (...rows: readonly string[]) => store.ingest({ header, rows });
const current = () => store.current('arrests', columns);

describe('several rows of one identifier', () => {
  test('three persons in one procedure are three records, and a warning counts them', async () => {
    expect(await load(...procedure)).toMatchObject({ new: 3, sharedIdentifier: 3 });
    expect(await current()).toEqual(persons);
  });

  test('three products of one seizure are three records, without a warning', async () => {
    const seizure = await store.ingest({
      header: 'seizure_id;occurred_on;product;quantity;unit',
      rows: ['S1;03/05/2019;Résine;12;g', 'S1;03/05/2019;Herbe;12;g', 'S1;03/05/2019;Cocaïne;12;g'],
    });
    expect(seizure).toMatchObject({ new: 3, sharedIdentifier: 0 });
    expect(await store.current('seizures', 'product')).toEqual(['cocaine', 'herbe', 'resine']);
  });

  test('two lines of the same product of one seizure are two records', async () => {
    const seizure = await store.ingest({
      header: 'seizure_id;occurred_on;product;quantity;unit',
      rows: ['S1;03/05/2019;Résine;12;g', 'S1;03/05/2019;résine;12;g'],
    });
    expect(seizure).toMatchObject({ new: 2, sharedIdentifier: 2 });
    expect(await store.current('seizures', 'quantity')).toEqual(['12.000000', '12.000000']);
  });

  test('the same file, in another order, changes nothing', async () => {
    await load(...procedure);
    expect(await load(older, minor, adult)).toMatchObject({ new: 0, revised: 0, unchanged: 3 });
    expect(await current()).toEqual(persons);
  });

  test.each([
    ['the first', [adult]],
    ['the last', [older]],
    ['two', [older, minor]],
  ])('%s of them, then all, equals all', async (_, part) => {
    await load(...part);
    expect(await load(...procedure)).toMatchObject({
      new: 3 - part.length,
      revised: 0,
      unchanged: part.length,
    });
    expect(await current()).toEqual(persons);
  });

  test.each([
    ['the first', [adult]],
    ['the last', [older]],
    ['two', [older, minor]],
  ])('all, then %s of them, leaves all', async (_, part) => {
    await load(...procedure);
    expect(await load(...part)).toMatchObject({ new: 0, revised: 0, unchanged: part.length });
    expect(await current()).toEqual(persons);
  });

  test('a correction in the whole group revises one row of it', async () => {
    await load(...procedure);
    const corrected = 'P1;03/05/2019;usage;13-17;oui';
    expect(await load(adult, corrected, older)).toMatchObject({ new: 0, revised: 1, unchanged: 2 });
    expect(await current()).toEqual(['trafic|25-39|true', 'usage|13-17|true', 'usage|18-24|true']);
  });

  test('an unknown row of an incomplete group is another row, never a correction', async () => {
    await load(...procedure);
    expect(await load('P1;03/05/2019;usage;13-17;oui')).toMatchObject({ new: 1, revised: 0 });
    expect(await current()).toHaveLength(4);
  });

  test('a group complete for its month is corrected, other months of it stand', async () => {
    await load(adult, 'P1;09/06/2019;usage;13-17;non');
    expect(await load('P1;03/05/2019;usage;18-24;non')).toMatchObject({ new: 0, revised: 1 });
    expect(await current()).toEqual(['usage|13-17|false', 'usage|18-24|false']);
  });

  test('a group that came back smaller in a snapshot is smaller', async () => {
    await load(...procedure);
    const snapshot = await store.ingest({ header, rows: [minor, older], snapshot: true });
    expect(snapshot).toMatchObject({ unchanged: 2, withdrawn: 1 });
    expect(await current()).toEqual(['trafic|25-39|true', 'usage|13-17|false']);
  });

  test('the same person twice in a procedure stays twice', async () => {
    await load(adult, adult);
    expect(await current()).toHaveLength(2);
    expect(await load(adult)).toMatchObject({ new: 0, revised: 0, unchanged: 1 });
    expect(await load(adult, adult)).toMatchObject({ new: 0, revised: 0, unchanged: 2 });
    expect(await load(adult, adult, adult)).toMatchObject({ new: 1, unchanged: 2 });
    expect(await current()).toHaveLength(3);
  });

  test('older contents of a group come again: known, and they change nothing', async () => {
    await load(adult, minor);
    await load('P1;03/05/2019;usage;18-24;non', 'P1;03/05/2019;usage;13-17;oui');
    const corrected = await current();
    expect(await load(adult, minor)).toMatchObject({ unchanged: 2, olderSeenAgain: 2 });
    expect(await current()).toEqual(corrected);
    expect(await store.ingest({ header, rows: [minor, adult], restate: true })).toMatchObject({
      revised: 2,
      olderSeenAgain: 0,
    });
    expect(await current()).toEqual(['usage|13-17|false', 'usage|18-24|true']);
  });

  test('loaded again after an undo, and the undo undone, nothing is there twice', async () => {
    const { load: first } = await load(...procedure);
    const undone = await store.undo(first);
    expect(await current()).toEqual([]);
    expect(await load(...procedure)).toMatchObject({ new: 3 });
    expect(await current()).toEqual(persons);
    await store.undo(undone);
    expect(await current()).toEqual(persons);
  });

  test('withdrawn, replaced, and the withdrawal undone, nothing is there twice', async () => {
    await load(adult, minor);
    const { load: snapshot } = await store.ingest({ header, rows: [adult], snapshot: true });
    await load(adult, 'P1;03/05/2019;usage;13-17;oui');
    await store.undo(snapshot);
    expect(await current()).toEqual(['usage|13-17|true', 'usage|18-24|true']);
  });
});

describe('rows without an identifier', () => {
  const bare = 'occurred_on;offence;age_band;custody';
  const rows = ['03/05/2019;usage;18-24;oui', '04/05/2019;trafic;25-39;oui'] as const;

  test('two equal rows are two events', async () => {
    expect(await store.ingest({ header: bare, rows: [rows[0], rows[0]] })).toMatchObject({
      new: 2,
      sharedIdentifier: 0,
      lateOrCorrected: 0,
    });
    expect(await current()).toEqual(['usage|18-24|true', 'usage|18-24|true']);
  });

  test('half, then the whole, equals the whole; the same again changes nothing', async () => {
    const whole = [rows[0], rows[0], rows[1]];
    await store.ingest({ header: bare, rows: whole.slice(1) });
    expect(await store.ingest({ header: bare, rows: whole })).toMatchObject({
      new: 1,
      unchanged: 2,
    });
    expect(await store.ingest({ header: bare, rows: whole })).toMatchObject({
      new: 0,
      unchanged: 3,
      lateOrCorrected: 0,
    });
    expect(await current()).toHaveLength(3);
  });

  test('new ones in a month that was covered are late or corrected, those of another are not', async () => {
    await store.ingest({ header: bare, rows });
    const more = await store.ingest({
      header: bare,
      rows: [...rows, '05/05/2019;usage;18-24;oui', '05/06/2019;usage;18-24;oui'],
    });
    expect(more).toMatchObject({ new: 2, unchanged: 2, lateOrCorrected: 1 });
  });

  test('a month covered by another source, or by a load that was undone, is not covered', async () => {
    const { load: undone } = await store.ingest({ header: bare, rows });
    await store.undo(undone);
    await store.ingest({ header: bare, rows, source: 'gendarmerie-77' });
    const late = await store.ingest({ header: bare, rows: ['05/05/2019;usage;18-24;oui'] });
    expect(late).toMatchObject({ new: 1, lateOrCorrected: 0 });
  });

  test('rows with an identifier are never late', async () => {
    await load(adult);
    expect(await load('P2;05/05/2019;usage;18-24;oui')).toMatchObject({
      new: 1,
      lateOrCorrected: 0,
    });
  });

  test('a field that does not identify revises its row', async () => {
    await store.ingest({ header: bare, rows });
    const corrected = await store.ingest({ header: bare, rows: ['03/05/2019;usage;18-24;non'] });
    expect(corrected).toMatchObject({ revised: 1, new: 0 });
  });

  test('aggregated rows are revised by another count', async () => {
    const counted = 'occurred_on;offence;count';
    await store.ingest({ header: counted, rows: ['01/05/2019;usage;12', '01/05/2019;trafic;3'] });
    const later = await store.ingest({
      header: counted,
      rows: ['01/05/2019;usage;14', '01/05/2019;trafic;3'],
    });
    expect(later).toMatchObject({ revised: 1, unchanged: 1, new: 0 });
    expect(await store.current('arrests', 'offence count')).toEqual(['trafic|3', 'usage|14']);
  });

  test('an empty identifier is none: its rows are events of their own', async () => {
    const mixed = [adult, ';03/05/2019;usage;18-24;oui', ';03/05/2019;usage;18-24;oui'];
    expect(await load(...mixed)).toMatchObject({ new: 3, sharedIdentifier: 0 });
    expect(await load(...mixed)).toMatchObject({ unchanged: 3 });
  });
});
