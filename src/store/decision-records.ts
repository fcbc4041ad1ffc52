import type { Kind } from '../domain/field.ts';
import { fieldColumns } from './columns.ts';
import { currentRecords } from './current.ts';
import type { Engine, Row } from './engine.ts';
import { liveLoads } from './live-loads.ts';
import { merge } from './merge.ts';

/** A decision by its fields, as text; empty where nothing is said. */
export type DecisionTexts = Readonly<Record<string, string>>;

/** A decision as a load made it. */
export interface DecisionVersion {
  readonly fields: DecisionTexts;
  /** The load. */
  readonly version: number;
  /** UTC, `2019-08-12T09:30:00Z`. */
  readonly at: string;
  readonly user: string;
  readonly reason: string | undefined;
}

/** Who decides: the source of all decisions. */
const source = 'clct';

/**
 * Stores decisions as records of their own, by their codes, in the caller's transaction: what is
 * stored becomes current, also where it says again what it said before a change.
 */
export async function storeDecisions(
  engine: Engine,
  { kind, load, decisions }: { kind: Kind; load: number; decisions: readonly DecisionTexts[] },
): Promise<{ readonly new: number; readonly revised: number }> {
  await stage(engine, kind, decisions);
  await engine.execute(
    `CREATE TEMP TABLE placed AS SELECT 0::UBIGINT AS place, 'NONE' AS district, 'decision' AS placed`,
  );
  const counts = await merge(engine, {
    kind,
    load,
    source,
    restate: true,
    withdrawIn: [],
    coveredBefore: [],
    registry: '',
  });
  await engine.execute('DROP TABLE staged; DROP TABLE placed');
  return { new: counts.new, revised: counts.revised };
}

async function stage(
  engine: Engine,
  kind: Kind,
  decisions: readonly DecisionTexts[],
): Promise<void> {
  const columns = fieldColumns(kind);
  const texts = textFields(kind);
  const definitions = columns.map(({ name, type }) => `${name} ${type}`);
  await engine.execute(`CREATE TEMP TABLE staged (row INTEGER, ${definitions.join(', ')},
  key UUID, content UUID, identified BOOLEAN, place UBIGINT, reason VARCHAR)`);
  const values = columns.map(({ name }) => valueSql(kind, name, texts));
  const said = texts.map((name) => textSql(name, texts)).join(', ');
  const insert = `INSERT INTO staged SELECT (SELECT count(*) + 1 FROM staged), ${values.join(', ')},
  ${keySql(kind, texts)}, md5(to_json([${said}])::VARCHAR)::UUID, true, 0, NULL`;
  for (const decision of decisions) {
    await engine.query(
      insert,
      texts.map((name) => decision[name] ?? ''),
    );
  }
}

function valueSql(kind: Kind, column: string, texts: readonly string[]): string {
  if (column === kind.identifier) return keySql(kind, texts);
  const day = column.replace(/_precision$/, '');
  const text = `nullif(${textSql(day, texts)}, '')`;
  if (day !== column) return `CASE WHEN ${text} IS NOT NULL THEN 'day' END`;
  return isDate(kind, column) ? `${text}::DATE` : text;
}

/** The fields that people write; the identifier is made of the code. */
function textFields({ fields, identifier }: Kind): readonly string[] {
  return fields.map(({ name }) => name).filter((name) => name !== identifier);
}

function isDate({ fields }: Kind, name: string): boolean {
  return fields.some((field) => field.name === name && field.type === 'date');
}

function textSql(name: string, texts: readonly string[]): string {
  return `$${texts.indexOf(name) + 1}::VARCHAR`;
}

function keySql({ name }: Kind, texts: readonly string[]): string {
  return `md5(concat_ws('|', '${name}', ${textSql('code', texts)}))::UUID`;
}

/** The decisions that stand, given the loads that count, by their codes; numbers in their order. */
export async function listDecisions(
  engine: Engine,
  kind: Kind,
  loads: string = liveLoads,
): Promise<readonly DecisionVersion[]> {
  const records = await currentRecords(engine, [kind], loads);
  const rows = await engine.query(`${versionsSql(kind, records(kind.name), loads)}
QUALIFY row_number() OVER (PARTITION BY record.id ORDER BY counted.load DESC) = 1
ORDER BY regexp_replace(record.code, '\\d+$', ''), try_cast(regexp_extract(record.code, '\\d+$') AS BIGINT), record.code`);
  return rows.map((row) => versionOf(kind, row));
}

/** All that a decision has been, the latest version first; of loads that count. */
export async function decisionHistory(
  engine: Engine,
  kind: Kind,
  code: string,
): Promise<readonly DecisionVersion[]> {
  const records = `(SELECT * FROM store.${kind.name} WHERE code = $1)`;
  const rows = await engine.query(
    `${versionsSql(kind, records, liveLoads)} ORDER BY counted.load DESC`,
    [code],
  );
  return rows.map((row) => versionOf(kind, row));
}

/** All versions that ever stood, of loads that count. */
export async function pastDecisions(engine: Engine, kind: Kind): Promise<readonly DecisionTexts[]> {
  const rows = await engine.query(
    `${versionsSql(kind, `store.${kind.name}`, liveLoads)} ORDER BY counted.load, record.id`,
  );
  return rows.map((row) => versionOf(kind, row).fields);
}

/** Every code that was ever given, also by loads that were undone. */
export async function givenCodes(engine: Engine, { name }: Kind): Promise<readonly string[]> {
  const rows = await engine.query<{ code: string }>(
    `SELECT DISTINCT code FROM store.${name} ORDER BY code`,
  );
  return rows.map(({ code }) => code);
}

function versionsSql(kind: Kind, records: string, loads: string): string {
  const texts = textFields(kind).map((name) => `coalesce(record.${name}::VARCHAR, '') AS ${name}`);
  return `
SELECT record.id, counted.load, strftime(counted.loaded_at, '%Y-%m-%dT%H:%M:%SZ') AS loaded_at,
  coalesce(counted.user_name, '') AS loaded_by, coalesce(counted.reason, '') AS loaded_for,
  ${texts.join(', ')}
FROM ${records} AS record JOIN store.${kind.name}_seen AS seen ON seen.record = record.id
JOIN ${loads} AS counted ON counted.load = seen.load`;
}

function versionOf(kind: Kind, row: Row): DecisionVersion {
  return {
    fields: Object.fromEntries(textFields(kind).map((name) => [name, String(row[name])])),
    version: Number(row.load),
    at: String(row.loaded_at),
    user: String(row.loaded_by),
    reason: String(row.loaded_for) || undefined,
  };
}
