import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { surveyColumns } from '../../src/cli/ingest/survey-columns.ts';
import { kinds } from '../../src/domain/kinds.ts';
import { mapColumns } from '../../src/intake/mapping.ts';
import { type Engine, openEngine } from '../../src/store/engine.ts';
import { stageTable } from './stage-rows.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ threads: 2 });
});
afterAll(() => engine.close());

const header = ['seizure_id', 'occurred_on', 'force', 'commune', 'product', 'quantity', 'unit'];
const kept = header.map((_, at) => at);

/** Cells that are read in every way: empty, spelt in several ways, wrong, with their unit. */
const cells = fc.tuple(
  fc.constantFrom('PV 1', 'pv_1', 'PV-2', ''),
  fc.constantFrom('31/05/2019', '01/06/2019', '2019', 'hier', ''),
  fc.constantFrom('Police', ' POLICE ', 'Douane', 'n.d.', ''),
  fc.constantFrom('Évry', 'EVRY', 'evry\u00a0', '12 rue des Lilas', ''),
  fc.constantFrom('Résine', 'résine', 'Herbe', 'œillet', ''),
  fc.constantFrom('1,5', '12', '1,5 kg', '-3', '1.2.5', ''),
  fc.constantFrom('g', 'KG', 'cachets', ''),
);

function relation(rows: readonly (readonly string[])[]): string {
  const text = (cell: string) => (cell === '' ? 'NULL::VARCHAR' : `'${cell}'`);
  const values = rows.map((row, at) => `(${[at + 1, ...row.map(text)].join(', ')})`);
  return `(VALUES ${values.join(', ')}) AS raw_cells(row, ${kept.map((at) => `c${at}`).join(', ')})`;
}

it('a cell that is read once is what it is in each of its rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 150 }), async (rows) => {
      const raw = { file: { kind: 'seizures' }, header, table: relation(rows), kept };
      const staged = [];
      for (const rowByRow of [false, true]) {
        await stageTable(engine, { ...raw, rowByRow });
        staged.push(await engine.query('SELECT * FROM staged ORDER BY row'));
        await engine.execute('DROP TABLE staged; DROP TABLE IF EXISTS cells');
      }
      expect(staged[0]).toHaveLength(rows.length);
      expect(staged[0]).toEqual(staged[1]);
    }),
    { numRuns: 5 },
  );
}, 60_000);

it('places that look alike are told apart', async () => {
  const place =
    "'parking souterrain du batiment ' || n || ' escalier ' || n % 97 || ' face au hall ' || n % 13";
  const table = `(SELECT n + 1 AS row, '31/05/2019' AS c0, 'Torcy' AS c1, ${place} AS c2
  FROM range(100_000) AS numbers(n))`;
  const columns = ['occurred_on', 'commune', 'neighbourhood'];
  await stageTable(engine, { file: { kind: 'seizures' }, header: columns, table, kept: [0, 1, 2] });
  const rows = await engine.query('SELECT count(DISTINCT place) AS places FROM staged');
  expect(rows).toEqual([{ places: 100_000 }]);
  await engine.execute('DROP TABLE staged; DROP TABLE IF EXISTS cells');
});

it('a column of free text is not read once: its cells would all have to be in memory', async () => {
  const table = `(SELECT n + 1 AS row, 'PV ' || n AS c0, '31/05/2019' AS c1, 'Police' AS c2,
  'escalier ' || n AS c3, 'Herbe' AS c4, '1' AS c5, 'g' AS c6 FROM range(50_001) AS numbers(n))`;
  const mapping = mapColumns({
    file: 'test.csv',
    header,
    kinds,
    kind: 'seizures',
    profile: undefined,
  });
  const survey = { engine, mapping, kept, table, delimiter: ';', known: undefined };
  const { distinct } = await surveyColumns(survey);
  expect(distinct).toMatchObject({ few: [1, 2, 4, 5, 6] });
  const rarely = await surveyColumns({ ...survey, readOnceFrom: 50_002 });
  expect(rarely.distinct).toMatchObject({ few: [] });
  await stageTable(engine, { file: { kind: 'seizures' }, header, table, kept });
  const rows = await engine.query(
    'SELECT count(*) AS n, count(DISTINCT commune) AS communes, count(reason) AS refused FROM staged',
  );
  expect(rows).toEqual([{ n: 50_001, communes: 50_001, refused: 0 }]);
  await engine.execute('DROP TABLE staged; DROP TABLE IF EXISTS cells');
});
