import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Month } from '../../src/domain/month.ts';
import { synonymTable, vocabularies } from '../../src/domain/vocabularies.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { type Evaluation, evaluate, type Measurements } from '../../src/indicators/evaluate.ts';
import type { Query } from '../../src/indicators/evaluation-request.ts';
import { type Indicator, isScanned } from '../../src/indicators/indicator.ts';
import { parseTally } from '../../src/indicators/sample.ts';
import { type Engine, openEngine } from '../../src/store/engine.ts';
import { liveLoads } from '../../src/store/live-loads.ts';
import { createVocabularies, vocabularyRelation } from '../../src/store/vocabulary.ts';
import { runCommand } from '../cli/harness/run-command.ts';
import { temporaryFolder } from '../cli/harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;

const seizures = `N° PROCEDURE;DATE SAISIE;FORCE;SERVICE;COMMUNE;QUARTIER;PRODUIT;QUANTITE;UNITE;NUMERAIRE
S-1;03/07/2019;police;CSP Torcy;Torcy;ZSP Torcy;résine;100;g;840
S-1;03/07/2019;police;CSP Torcy;Torcy;ZSP Torcy;herbe;0,3;kg;840
S-2;04/07/2019;police;CSP Torcy;Torcy;ZSP Torcy;résine;20;g;10
S-3;13/07/2019;police;CSP Torcy;Torcy;ZSP Torcy;résine;0,28;kg;
S-4;14/07/2019;police;CSP Torcy;Torcy;ZSP Torcy;ecstasy;30;comprimés;
S-5;15/06/2019;police;CSP Torcy;Torcy;ZSP Torcy;résine;5;g;
S-5;15/06/2019;police;CSP Torcy;Torcy;ZSP Torcy;cocaïne;1;g;50
S-5;15/06/2019;police;CSP Torcy;Torcy;ZSP Torcy;héroïne;1;g;60
`;

const arrests = `N° PROCEDURE;DATE INTERPELLATION;FORCE;SERVICE;COMMUNE;QUARTIER;INFRACTION;GAV;DEFERREMENT;MINEUR
A-1;13/07/2019;police;CSP Torcy;Torcy;ZSP Torcy;trafic;OUI;OUI;NON
A-1;13/07/2019;police;CSP Torcy;Torcy;ZSP Torcy;trafic;OUI;NON;NON
A-2;14/07/2019;police;CSP Torcy;Torcy;ZSP Torcy;usage;NON;NON;OUI
A-3;15/07/2019;police;CSP Torcy;Torcy;ZSP Torcy;usage;NON;NON;
`;

const reports = `NUMERO;DATE RECEPTION;ORIGINE;QRR;DATE PREMIERE SUITE;SUITE DONNEE;DATE SUITE;POINT DE DEAL
R-1;01/06/2019;Habitant;77_1;01/07/2019;Enrichissement d'enquête;02/07/2019;PD-1
R-2;13/06/2019;Habitant;77_1;14/07/2019;;;PD-1
R-3;14/06/2019;Mairie;77_1;;;;PD-2
R-4;20/07/2019;Bailleur;77_1;21/07/2019;;;
R-5;21/07/2019;Bailleur;77_1;22/07/2019;;;PD-3
`;

let engine: Engine;
let measured: Measurements;

async function measure(): Promise<Measurements> {
  return (await evaluateAll(catalogue)).measurements;
}

async function evaluateAll(
  indicators: readonly Indicator[],
  query: Query = engine.query,
): Promise<Evaluation> {
  return evaluate({
    indicators,
    from: '2019-06' as Month,
    to: '2019-07' as Month,
    relations: {
      records: (kind) => `store.${kind}_current`,
      vocabulary: vocabularyRelation,
      loads: liveLoads,
      told: 'store.told',
    },
    query,
  });
}

beforeAll(async () => {
  folder.write('seizures.csv', seizures);
  folder.write('arrests.csv', arrests);
  folder.write('reports.csv', reports);
  await runCommand('cross init .', { cwd });
  const line = 'cross ingest seizures.csv arrests.csv reports.csv --source torcy --format json';
  const { code, stderr } = await runCommand(line, { cwd });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  engine = await openEngine({ threads: 1 });
  await engine.execute(`ATTACH '${join(cwd, 'store.duckdb')}' AS store`);
  const names = Object.keys(vocabularies) as (keyof typeof vocabularies)[];
  await createVocabularies(
    engine,
    names.map((name) => ({
      name,
      words: synonymTable(vocabularies[name]),
      entries: vocabularies[name],
    })),
  );
  measured = await measure();
});

afterAll(() => engine.close());

function value(id: string, month: string, from = measured): number | undefined {
  return from(id, '77_1', month as Month)?.value;
}

describe('one indicator of each kind, on the engine', () => {
  it('count: an event of two products once in all, and once for each', () => {
    expect(value('seizures.events', '2019-07')).toBe(4);
    expect(value('seizures.events.resin', '2019-07')).toBe(3);
    expect(value('seizures.events.herb', '2019-07')).toBe(1);
    expect(value('arrests.total', '2019-07')).toBe(4);
    expect(value('arrests.trafficking', '2019-07')).toBe(2);
  });

  it('sum: grams and tablets apart, the cash of an event once, none where its lines disagree', () => {
    expect(value('seizures.mass.resin', '2019-07')).toBe(400);
    expect(value('seizures.mass.herb', '2019-07')).toBe(300);
    expect(value('seizures.units.mdma', '2019-07')).toBe(30);
    expect(value('assets.cash', '2019-07')).toBe(850);
    expect(measured('assets.cash', '77_1', '2019-06' as Month)).toEqual({
      value: undefined,
      base: undefined,
    });
  });

  it('share and rate: numerator and denominator', () => {
    const at = (id: string, month: string) => measured(id, '77_1', month as Month);
    expect(at('seizures.herb_share', '2019-07')).toEqual({ value: 300, base: 700 });
    expect(at('arrests.custody.rate', '2019-07')).toEqual({ value: 2, base: 4 });
    expect(at('arrests.referred.rate', '2019-07')).toEqual({ value: 1, base: 2 });
    expect(at('arrests.minors.rate', '2019-07')).toEqual({ value: 1, base: 3 });
  });

  it('a rate within 30 days: that of the month before, 30 days counted, 31 not', () => {
    const at = (month: string) => measured('reports.treated_30d.rate', '77_1', month as Month);
    expect(at('2019-07')).toEqual({ value: 1, base: 3 });
    expect(at('2019-06')).toBeUndefined();
  });

  it('a follow-up in the month in which it was given', () => {
    expect(value('reports.enriched', '2019-07')).toBe(1);
    expect(value('reports.enriched', '2019-06')).toBe(0);
    expect(value('reports.received', '2019-06')).toBe(3);
    expect(value('reports.origin.resident', '2019-06')).toBe(2);
  });

  it('delay: the cases themselves, followed up to the last day that their source speaks of', () => {
    const at = (month: string) => measured('reports.delay.median', '77_1', month as Month)?.sample;
    expect(at('2019-06')?.split(' ').sort()).toEqual(['30', '31', '38+']);
    expect(at('2019-07')?.split(' ').sort()).toEqual(['1', '1']);
  });

  it('stock: what came and what left, in the months in which they did', () => {
    const at = (month: string) => measured('reports.backlog', '77_1', month as Month);
    expect(at('2019-06')).toEqual({ value: 3, base: 0 });
    expect(at('2019-07')).toEqual({ value: 2, base: 4 });
  });

  it('share of the three largest: what each report is tied to', () => {
    const tied = measured('reports.top3_share', '77_1', '2019-06' as Month)?.sample ?? '';
    expect([...parseTally(tied).values()].sort()).toEqual([1, 2]);
  });

  it('rate of what the vocabulary lacks', () => {
    const at = measured('quality.unknown_values.arrests', '77_1', '2019-07' as Month);
    expect(at).toEqual({ value: 0, base: 4 });
  });

  it('median and largest: of events, not of lines', () => {
    expect(value('seizures.median.resin', '2019-07')).toBe(100);
    expect(value('seizures.largest.resin', '2019-07')).toBe(70);
  });

  it('says nothing of a cell without a record', () => {
    expect(measured('seizures.events', '78_2', '2019-07' as Month)).toBeUndefined();
    expect(measured('seizures.median.crack', '77_1', '2019-07' as Month)).toBeUndefined();
  });
});

describe('what fails', () => {
  const [first] = catalogue.filter(isScanned);
  if (first === undefined) throw new Error('no indicator');
  const broken: Indicator = { ...first, id: 'broken.column', value: 'sum(no_such_column)' };

  it('is missing alone: the others of its scan are there', async () => {
    const { measurements, failures } = await evaluateAll([...catalogue, broken]);
    expect(failures.map(({ indicator }) => indicator)).toEqual(['broken.column']);
    expect(failures[0]?.error).toMatch(/no_such_column/);
    expect(value('broken.column', '2019-07', measurements)).toBeUndefined();
    for (const { id } of catalogue)
      for (const month of ['2019-06', '2019-07'] as Month[])
        expect(measurements(id, '77_1', month)).toEqual(measured(id, '77_1', month));
  });

  it('is all of a dataset that cannot be laid out, and nothing of the others', async () => {
    await engine.execute('CREATE VIEW no_arrests AS SELECT 1 AS nothing');
    const { measurements, failures } = await evaluate({
      indicators: catalogue,
      from: '2019-06' as Month,
      to: '2019-07' as Month,
      relations: {
        records: (kind) => (kind === 'arrests' ? 'no_arrests' : `store.${kind}_current`),
        vocabulary: vocabularyRelation,
        loads: liveLoads,
        told: 'store.told',
      },
      query: engine.query,
    });
    const failed = failures.map(({ indicator }) => indicator);
    expect(failed).toContain('arrests.total');
    expect(failed.filter((id) => id.startsWith('seizures.'))).toEqual([]);
    expect(value('seizures.events', '2019-07', measurements)).toBe(4);
  });
});

describe('a kind of which there is no record at all', () => {
  it('costs one question: nothing of it is laid out or scanned', async () => {
    const asked: string[] = [];
    const query: Query = (sql, params) => {
      asked.push(sql);
      return engine.query(sql, params);
    };
    const { failures, tellers } = await evaluateAll(catalogue, query);
    expect(failures).toEqual([]);
    expect(asked.filter((sql) => sql.includes('dataset_arrests')).length).toBeGreaterThan(1);
    expect(asked.filter((sql) => /dataset_(operations|deal_points)/.test(sql))).toEqual([]);
    expect(asked.filter((sql) => sql.includes('operations_current'))).toHaveLength(1);
    const count = catalogue.find(({ id }) => id === 'operations.count') as Indicator;
    expect(tellers(count)).toEqual([]);
  });

  it('is looked at all the same where the question fails', async () => {
    const query: Query = (sql, params) =>
      sql.includes('EXISTS') ? Promise.reject(new Error('no answer')) : engine.query(sql, params);
    const { measurements, failures } = await evaluateAll(catalogue, query);
    expect(failures).toEqual([]);
    expect(measurements('arrests.total', '77_1', '2019-07' as Month)?.value).toBe(4);
  });
});

describe('what purged records left', () => {
  beforeAll(async () => {
    await engine.execute(`INSERT INTO store.aggregates VALUES
('seizures.events', '2019-07', '77_1', 6, NULL, NULL, false),
('seizures.herb_share', '2019-07', '77_1', 100, 300, NULL, false),
('seizures.median.resin', '2019-07', '77_1', 55, NULL, NULL, false),
('seizures.events', '2019-06', '78_2', 9, NULL, NULL, false),
('seizures.events', '2019-05', '77_1', 1000, NULL, NULL, false),
('no.such.indicator', '2019-07', '77_1', 1000, NULL, NULL, false)`);
    measured = await measure();
  });

  it('is added to what records still say', () => {
    expect(value('seizures.events', '2019-07')).toBe(10);
    const share = measured('seizures.herb_share', '77_1', '2019-07' as Month);
    expect(share).toEqual({ value: 400, base: 1000 });
  });

  it('stands alone where no record is left, and for what cannot be added', () => {
    expect(measured('seizures.events', '78_2', '2019-06' as Month)?.value).toBe(9);
    expect(value('seizures.median.resin', '2019-07')).toBe(55);
  });

  it('stays out of other months', () => {
    expect(value('seizures.events', '2019-06')).toBe(1);
  });

  it('is in the report', async () => {
    await engine.execute('DETACH store');
    const line = 'clct report --month 2019-07 --qrr 77_1 --format csv';
    const { stdout, code } = await runCommand(line, { cwd });
    expect(code).toBe(0);
    const events = stdout
      .split('\r\n')
      .find((row) => row.startsWith('2019-07,77_1,seizures.events,'));
    expect(events).toMatch(/^2019-07,77_1,seizures\.events,count,10,/);
  });
});
