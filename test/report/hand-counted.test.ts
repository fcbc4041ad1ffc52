import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copySampleWorkspace } from '../cli/harness/prepared-workspace.ts';
import type { CsvReport } from './csv-report.ts';
import { scratchWorkspace } from './scratch-workspace.ts';

/** Raw exports as SQL sees them: every cell as it was written, in a UTF-8 copy. */
const relations = {
  police_seizures: ['police-saisies.csv', 'windows-1252', ';'],
  gendarmerie_seizures: ['gendarmerie-saisies-bom.csv', 'utf-8', ';'],
  customs_seizures: ['douane-saisies-kg.csv', 'utf-8', ','],
  police_arrests: ['police-interpellations.csv', 'windows-1252', ';'],
  gendarmerie_arrests: ['gendarmerie-interpellations-bom.csv', 'utf-8', ';'],
  register: ['cross-signalements.csv', 'utf-8', ';'],
  landlord: ['bailleur-signalements.csv', 'windows-1252', ';'],
} as const;

const folder = mkdtempSync(join(tmpdir(), 'cross-raw-'));
const workspace = scratchWorkspace();
let report: CsvReport;
let query: (sql: string) => Promise<number>;
let close: () => void;

beforeAll(async () => {
  await copySampleWorkspace(workspace.root);
  report = await workspace.report('2019-07');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const [name, [file, encoding, delimiter]] of Object.entries(relations)) {
    const bytes = readFileSync(new URL(`../../fixtures/exports/${file}`, import.meta.url));
    const copy = join(folder, file);
    writeFileSync(copy, new TextDecoder(encoding).decode(bytes, { stream: true }));
    await connection.run(`CREATE TABLE ${name} AS SELECT * FROM read_csv('${copy}', delim = '${delimiter}',
      header = true, all_varchar = true, quote = '"', ignore_errors = true, nullstr = '')`);
  }
  query = async (sql) => {
    const rows = (await connection.runAndReadAll(sql)).getRows();
    expect(rows).toHaveLength(1);
    return Number(rows[0]?.[0]);
  };
  close = () => {
    connection.closeSync();
    instance.closeSync();
  };
});

afterAll(() => {
  close();
  rmSync(folder, { recursive: true, force: true });
});

const july = `'%/07/2019'`;
const julyIso = `'2019-07-%'`;
const torcy = `(QUARTIER IN ('ZSP Torcy', 'Cours des Roches', 'Cours du Luzard'))`;
const french = (cell: string) =>
  `replace(replace(replace(${cell}, ' ', ''), chr(160), ''), ',', '.')::DECIMAL(18,6)`;
const grams = `${french('QUANTITE')} * CASE UNITE WHEN 'kg' THEN 1000 WHEN 'g' THEN 1 END`;
const champigny = `(QUARTIER IN ('Les Mordacs', 'ZSP Champigny-sur-Marne'))`;

describe('figures of July 2019 counted by hand in the raw exports', () => {
  it('77_1: seizures, an event once whatever its lines', async () => {
    const counted = await query(`SELECT
      (SELECT count(DISTINCT "N° PROCEDURE") FROM police_seizures WHERE "DATE SAISIE" LIKE ${july} AND ${torcy})
      + (SELECT count(DISTINCT numero) FROM gendarmerie_seizures WHERE date_des_faits LIKE ${julyIso} AND ${torcy})
      + (SELECT count(*) FROM customs_seizures WHERE "DATE CONSTATATION" LIKE ${julyIso} AND QRR = '77_1')`);
    expect(counted).toBeGreaterThan(0);
    expect(report.value('77_1', 'seizures.events')).toBe(counted);
  });

  it('95_3: grams of resin, those of the customs in kilograms', async () => {
    const counted = await query(`SELECT
      (SELECT sum(${grams}) FROM police_seizures WHERE "DATE SAISIE" LIKE ${july}
        AND QUARTIER IN ('Les Lochères', 'Dame Blanche') AND strip_accents(lower(PRODUIT)) LIKE '%resine%')
      + coalesce((SELECT sum(POIDS::DECIMAL(18,6) * 1000) FROM customs_seizures WHERE "DATE CONSTATATION" LIKE ${julyIso}
        AND QRR = '95_3' AND strip_accents(lower(PRODUIT)) LIKE '%resine%' AND UNITE = 'kg'), 0)`);
    expect(counted).toBeGreaterThan(0);
    expect(report.value('95_3', 'seizures.mass.resin')).toBeCloseTo(counted, 6);
  });

  it('94_1: the share of the largest seizure of cocaine', async () => {
    const counted = await query(`SELECT 100 * max(g) / sum(g) FROM (
      SELECT "N° PROCEDURE", sum(${grams}) AS g FROM police_seizures
      WHERE "DATE SAISIE" LIKE ${july} AND ${champigny} AND strip_accents(lower(PRODUIT)) LIKE '%cocaine%' GROUP BY 1)`);
    expect(counted).toBeGreaterThan(90);
    expect(report.value('94_1', 'seizures.largest.cocaine')).toBeCloseTo(counted, 6);
  });

  it('93_3: the median seizure of herb', async () => {
    const counted = await query(`SELECT median(g) FROM (
      SELECT "N° PROCEDURE" AS event, sum(${grams}) AS g FROM police_seizures
      WHERE "DATE SAISIE" LIKE ${july} AND QUARTIER IN ('Gros-Saule', 'Beudottes')
        AND lower(PRODUIT) LIKE '%herbe%' GROUP BY 1
      UNION ALL SELECT NULL, POIDS::DECIMAL(18,6) * 1000 FROM customs_seizures
      WHERE "DATE CONSTATATION" LIKE ${julyIso} AND QRR = '93_3' AND lower(PRODUIT) LIKE '%herbe%')`);
    expect(counted).toBeGreaterThan(0);
    expect(report.value('93_3', 'seizures.median.herb')).toBeCloseTo(counted, 6);
  });

  it('94_1: cash, once an event though it stands on each of its lines', async () => {
    const lines = `FROM police_seizures WHERE "DATE SAISIE" LIKE ${july} AND ${champigny}`;
    const counted = await query(
      `SELECT sum(cash) FROM (SELECT max(${french('NUMERAIRE')}) AS cash ${lines} GROUP BY "N° PROCEDURE")`,
    );
    const onEachLine = await query(`SELECT sum(${french('NUMERAIRE')}) ${lines}`);
    expect(counted).toBeLessThan(onEachLine);
    expect(report.value('94_1', 'assets.cash')).toBeCloseTo(counted, 6);
  });

  it('77_1: persons implicated in trafficking, not those who use and deal', async () => {
    const trafficking = (cell: string) => `lower(${cell}) LIKE 'trafic%'`;
    const counted = await query(`SELECT
      (SELECT count(*) FROM police_arrests WHERE "DATE INTERPELLATION" LIKE ${july} AND ${torcy} AND ${trafficking('INFRACTION')})
      + (SELECT count(*) FROM gendarmerie_arrests WHERE date_des_faits LIKE ${julyIso} AND ${torcy} AND ${trafficking('infraction')})`);
    expect(counted).toBeGreaterThan(10);
    expect(report.value('77_1', 'arrests.trafficking')).toBe(counted);
  });

  it('77_1: the share of those in custody whom the prosecutor saw', async () => {
    const counted = await query(`SELECT 100 * count(*) FILTER (referred = 'OUI') / count(*) FROM (
      SELECT DEFERREMENT AS referred FROM police_arrests
      WHERE "DATE INTERPELLATION" LIKE ${july} AND ${torcy} AND GAV = 'OUI'
      UNION ALL SELECT defere FROM gendarmerie_arrests
      WHERE date_des_faits LIKE ${julyIso} AND ${torcy} AND garde_a_vue = 'OUI')`);
    expect(counted).toBeGreaterThan(0);
    expect(report.value('77_1', 'arrests.referred.rate')).toBeCloseTo(counted, 9);
  });

  it('77_1: reports of the register and of the landlord', async () => {
    const counted = await query(`SELECT
      (SELECT count(*) FROM register WHERE "DATE RECEPTION" LIKE ${july} AND QRR = '77_1')
      + (SELECT count(*) FROM landlord WHERE Date LIKE ${july} AND Commune IN ('Torcy', 'Noisiel')
        AND Résidence IN ('ZSP Torcy', 'Cours des Roches', 'Cours du Luzard'))`);
    expect(counted).toBeGreaterThan(20);
    expect(report.value('77_1', 'reports.received')).toBe(counted);
  });

  it('93_3: reports of June that had their first action within thirty days, told in July', async () => {
    const day = (cell: string) => `strptime(${cell}, '%d/%m/%Y')::DATE`;
    const counted = await query(`SELECT 100 * count(*) FILTER (
        "DATE PREMIERE SUITE" IS NOT NULL AND ${day('"DATE PREMIERE SUITE"')} - ${day('"DATE RECEPTION"')} <= 30) / count(*)
      FROM register WHERE "DATE RECEPTION" LIKE '%/06/2019' AND QRR = '93_3'`);
    expect(counted).toBeGreaterThan(0);
    expect(report.value('93_3', 'reports.treated_30d.rate')).toBeCloseTo(counted, 9);
  });

  it('78_2: reports sent to the prosecutor in July, whenever they were received', async () => {
    const counted = await query(`SELECT count(*) FROM register
      WHERE "DATE TRANSMISSION" LIKE ${july} AND "TRANSMIS A" = 'Parquet' AND QRR = '78_2'`);
    const cohort = await query(`SELECT count(*) FROM register
      WHERE "DATE RECEPTION" LIKE ${july} AND "TRANSMIS A" = 'Parquet' AND QRR = '78_2'`);
    expect(counted).not.toBe(cohort);
    expect(report.value('78_2', 'reports.prosecutor')).toBe(counted);
  });

  it('outside every QRR: persons implicated, all offences', async () => {
    const counted = await query(`SELECT
      (SELECT count(*) FROM police_arrests WHERE "DATE INTERPELLATION" LIKE ${july} AND QUARTIER = 'Hors QRR')
      + (SELECT count(*) FROM gendarmerie_arrests WHERE date_des_faits LIKE ${julyIso} AND quartier = 'Hors QRR')`);
    expect(counted).toBeGreaterThan(0);
    expect(report.value('NONE', 'arrests.total')).toBe(counted);
  });

  it('95_3: twelve months of persons implicated in use', async () => {
    const counted = await query(`SELECT count(*) FROM police_arrests
      WHERE QUARTIER IN ('Les Lochères', 'Dame Blanche') AND lower(INFRACTION) LIKE 'usage de%'
        AND try_strptime("DATE INTERPELLATION", '%d/%m/%Y') BETWEEN '2018-08-01' AND '2019-07-31'`);
    expect(counted).toBeGreaterThan(50);
    expect(Number(report.line('95_3', 'arrests.use').rolling_12)).toBe(counted);
  });
});
