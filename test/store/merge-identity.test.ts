import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { synonymTable, vocabularies } from '../../src/domain/vocabularies.ts';
import { createVocabularies, vocabularyRelation } from '../../src/store/vocabulary.ts';
import { createTestStore, type TestStore } from './test-store.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.close());

const header = 'seizure_id;occurred_on;product;quantity;unit';
const may = [
  'PV 1;03/05/2019;Résine;12;g',
  'PV 2;04/05/2019;Cocaïne;3,5;g',
  'PV 3;17/05/2019;Herbe;40;g',
];
const columns = 'occurred_on product quantity unit';
const maySeizures = [
  '2019-05-03|resine|12.000000|g',
  '2019-05-04|cocaine|3.500000|g',
  '2019-05-17|herbe|40.000000|g',
];
const nothingNew = { new: 0, revised: 0, withdrawn: 0, lateOrCorrected: 0, olderSeenAgain: 0 };

describe('the same record comes again', () => {
  test('the same file twice changes nothing', async () => {
    expect(await store.ingest({ header, rows: may })).toMatchObject({ new: 3, unchanged: 0 });
    expect(await store.ingest({ header, rows: may })).toMatchObject({
      ...nothingNew,
      unchanged: 3,
    });
    expect(await store.current('seizures', columns)).toEqual(maySeizures);
  });

  test('sorted otherwise, with its columns in another order and in other letters, neither', async () => {
    await store.ingest({ header, rows: may });
    const again = await store.ingest({
      header: 'Unité;Quantité;Produit;N° PV;Date des faits',
      rows: [
        'G;40;HERBE;pv_3;2019-05-17',
        'g;12,00;résine ;PV 1;2019-05-03',
        'g;3,5;COCAINE;Pv  2;2019-05-04',
      ],
    });
    expect(again).toMatchObject({ ...nothingNew, unchanged: 3 });
    expect(await store.current('seizures', columns)).toEqual(maySeizures);
  });

  test('half of a file, then the whole, equals the whole', async () => {
    await store.ingest({ header, rows: may.slice(0, 2) });
    expect(await store.ingest({ header, rows: may })).toMatchObject({ new: 1, unchanged: 2 });
    expect(await store.current('seizures', columns)).toEqual(maySeizures);
  });

  test('the whole, then half of it, leaves the whole', async () => {
    await store.ingest({ header, rows: may });
    expect(await store.ingest({ header, rows: may.slice(1) })).toMatchObject({
      ...nothingNew,
      unchanged: 2,
    });
    expect(await store.current('seizures', columns)).toEqual(maySeizures);
  });

  test('refused rows are neither stored nor compared', async () => {
    const rows = [...may, 'PV 4;31/02/2019;Herbe;1;g'];
    expect(await store.ingest({ header, rows })).toMatchObject({ new: 3, refused: 1 });
    expect(await store.current('seizures', columns)).toEqual(maySeizures);
  });

  test('a file of nothing but refused rows is a load that brings nothing', async () => {
    const empty = await store.ingest({ header, rows: ['PV 4;31/02/2019;Herbe;1;g'] });
    expect(empty).toMatchObject({ new: 0, revised: 0, unchanged: 0, refused: 1, load: 1 });
  });
});

describe('what makes another content', () => {
  test('a corrected value revises its record', async () => {
    await store.ingest({ header, rows: may });
    const corrected = await store.ingest({ header, rows: ['PV 2;04/05/2019;Cocaïne;35;g'] });
    expect(corrected).toMatchObject({ new: 0, revised: 1, unchanged: 0 });
    expect(await store.current('seizures', columns)).toContain('2019-05-04|cocaine|35.000000|g');
    expect(await store.current('seizures', columns)).toHaveLength(3);
  });

  test('a newly mapped column that identifies nothing revises, and a lost one revises back', async () => {
    await store.ingest({ header, rows: may });
    const wider = may.map((row) => `${row};20/05/2019`);
    expect(await store.ingest({ header: `${header};recorded_on`, rows: wider })).toMatchObject({
      new: 0,
      revised: 3,
    });
    expect(await store.current('seizures', 'recorded_on')).toEqual(Array(3).fill('2019-05-20'));
    expect(await store.ingest({ header, rows: may })).toMatchObject({
      unchanged: 3,
      olderSeenAgain: 3,
    });
  });

  test('a column without any value is the same as no column', async () => {
    await store.ingest({ header, rows: may });
    const wider = may.map((row) => `${row};`);
    expect(await store.ingest({ header: `${header};recorded_on`, rows: wider })).toMatchObject({
      ...nothingNew,
      unchanged: 3,
    });
  });

  test('a day and the month that begins with it are two contents', async () => {
    await store.ingest({ header, rows: ['PV 1;01/05/2019;Résine;12;g'] });
    const month = await store.ingest({ header, rows: ['PV 1;05/2019;Résine;12;g'] });
    expect(month).toMatchObject({ revised: 1 });
    expect(await store.current('seizures', 'occurred_on_precision')).toEqual(['month']);
  });

  test('a new synonym makes no new record, and applies without another load', async () => {
    const rows = ['PV 9;03/05/2019;Poudre de Pirlimpinpin;12;g'];
    await store.ingest({ header, rows });
    const words = (entries: Parameters<typeof synonymTable>[0]) => ({
      name: 'products',
      words: synonymTable(entries),
      entries,
    });
    const codes = async () => {
      const relation = vocabularyRelation('products');
      const [row] = await store.engine.query<{ code: string | null }>(
        `SELECT max(code) AS code FROM store.seizures_current JOIN ${relation} ON word = product`,
      );
      return row?.code;
    };
    await createVocabularies(store.engine, [words(vocabularies.products)]);
    expect(await codes()).toBeNull();
    const cocaine = {
      ...vocabularies.products.find(({ code }) => code === 'cocaine'),
      synonyms: ['Poudre de pirlimpinpin'],
    } as (typeof vocabularies.products)[number];
    await createVocabularies(store.engine, [words([...vocabularies.products, cocaine])]);
    expect(await store.ingest({ header, rows })).toMatchObject({ ...nothingNew, unchanged: 1 });
    expect(await codes()).toBe('cocaine');
  });
});

describe('sources', () => {
  test('never mix: the same number from two services is two records', async () => {
    await store.ingest({ header, rows: may, source: 'police-77' });
    const other = await store.ingest({ header, rows: may, source: 'gendarmerie-77' });
    expect(other).toMatchObject({ new: 3, unchanged: 0 });
    expect(await store.current('seizures', 'source')).toHaveLength(6);
  });

  test('a snapshot of one withdraws nothing of another', async () => {
    await store.ingest({ header, rows: may, source: 'police-77' });
    await store.ingest({ header, rows: may, source: 'gendarmerie-77' });
    const shorter = await store.ingest({
      header,
      rows: may.slice(0, 1),
      source: 'police-77',
      snapshot: true,
    });
    expect(shorter).toMatchObject({ withdrawn: 2 });
    expect(await store.current('seizures', 'source')).toEqual([
      ...Array(3).fill('gendarmerie-77'),
      'police-77',
    ]);
  });

  test('a name with an apostrophe is a name', async () => {
    await store.ingest({ header, rows: may, source: "val-d'europe" });
    await store.ingest({ header, rows: may.slice(1), source: "val-d'europe", snapshot: true });
    expect(await store.current('seizures', 'source')).toEqual(["val-d'europe", "val-d'europe"]);
  });

  test('a report and a seizure that share a number share no key', async () => {
    await store.ingest({ header, rows: may.slice(0, 1) });
    const report = await store.ingest({
      header: 'report_id;received_on;origin;follow_up',
      rows: ['PV 1;03/05/2019;riverain;classement'],
    });
    expect(report).toMatchObject({ new: 1 });
    const [row] = await store.engine.query(
      'SELECT count(*) AS n FROM store.seizures JOIN store.reports USING (key)',
    );
    expect(row).toEqual({ n: 0 });
  });
});

test('rows outside and rows without a place are counted, known ones too', async () => {
  const place = 'seizure_id;occurred_on;product;qrr';
  const rows = [
    'PV 1;03/05/2019;Résine;none',
    'PV 2;03/05/2019;Résine;',
    'PV 3;03/05/2019;Résine;77_1',
  ];
  expect(await store.ingest({ header: place, rows })).toMatchObject({ outside: 1, unplaced: 1 });
  expect(await store.ingest({ header: place, rows })).toMatchObject({
    outside: 1,
    unplaced: 1,
    unchanged: 3,
  });
});
