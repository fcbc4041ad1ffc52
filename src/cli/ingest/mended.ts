import { existsSync } from 'node:fs';
import { coveredMonths, type MonthRows } from '../../coverage/covered-months.ts';
import { kindNamed } from '../../domain/kinds.ts';
import type { Month } from '../../domain/month.ts';
import { type Reason, reasons } from '../../domain/reasons.ts';
import { UserError } from '../../errors.ts';
import type { StoredReadings } from '../../intake/mended.ts';
import { rawColumn } from '../../intake/raw-table.ts';
import type { Engine } from '../../store/engine.ts';
import { findLoad, type LoadDetails } from '../../store/load-details.ts';
import { filePath } from './file-path.ts';
import type { LoadSettings } from './load-settings.ts';
import type { Mended, MendedMonth } from './mended-file.ts';
import { type ReadHead, readHead } from './read-head.ts';
import { rejectColumns } from './rejects-file.ts';
import { onlyNumberSql } from './staged-counts.ts';

/** What a file of refused rows continues; undefined for any other file. */
export async function findMended(
  file: string,
  settings: LoadSettings,
): Promise<Mended | undefined> {
  const { session, context } = settings;
  const head = readHead(filePath(file, session.paths, context.machine), file);
  const columns = rejectPositions(head);
  const [loadColumn] = columns;
  if (loadColumn === undefined || head.sample.length === 0) return undefined;
  const typed = (head.sample[0]?.[loadColumn] ?? '').trim();
  if (!/^[1-9]\d{0,8}$/.test(typed)) throw new UserError('mended-mixed', { file });
  if (!existsSync(session.paths.store)) throw new UserError('load-not-found', { load: typed });
  return session.withStore('read', () => readMended(session.engine, Number(typed)));
}

/** Where the columns that a file of refused rows has beside its own stand; none in any other file. */
export function rejectPositions({ header }: Pick<ReadHead, 'header'>): readonly number[] {
  const positions = rejectColumns.map((name) =>
    header.findIndex((cell) => cell.trim().toLowerCase() === name),
  );
  return positions.every((at) => at >= 0) ? positions : [];
}

async function readMended(engine: Engine, number: number): Promise<Mended> {
  const chain: LoadDetails[] = [];
  for (let next: number | null = number; next !== null; ) {
    const load: LoadDetails | undefined = await findLoad(engine, next);
    if (load === undefined || load.action !== 'ingest') break;
    chain.push(load);
    next = load.continues;
  }
  const [load] = chain;
  const root = chain.at(-1);
  if (load === undefined || root === undefined || !load.live) {
    throw new UserError('load-not-found', { load: number });
  }
  const continues = chain.map((one) => one.load);
  const months = await engine.query<MendedMonth>(monthsSql(load.kind, continues));
  const readings =
    load.readings === null ? undefined : (JSON.parse(load.readings) as StoredReadings);
  return { load, continues, root, readings, months };
}

function monthsSql(kind: string | null, loads: readonly number[]): string {
  const made = loads.join(', ');
  const { name, month, identifier } = kindNamed(kind ?? '') ?? {};
  const numbers =
    name === undefined || month === undefined || identifier === undefined
      ? 'SELECT NULL::VARCHAR AS month, NULL::VARCHAR AS number WHERE false'
      : `SELECT strftime(${month}, '%Y-%m') AS month, ${onlyNumberSql(identifier)} AS number
  FROM store.${name} AS record SEMI JOIN (FROM store.${name}_seen WHERE load IN (${made})) AS seen ON seen.record = record.id
  GROUP BY 1`;
  return `SELECT month, sum(rows)::INTEGER AS rows, bool_or(covered) AS covered, bool_or(declared) AS declared, any_value(number) AS number
FROM store.load_months LEFT JOIN (${numbers}) USING (month) WHERE load IN (${made}) GROUP BY month ORDER BY month`;
}

/** The settings of the load that refused the rows; what was asked of whole files does not apply. */
export function asMended(settings: LoadSettings, mended: Mended): LoadSettings {
  const { kind, source, profile } = mended.load;
  return {
    ...settings,
    mended,
    kind: kind ?? undefined,
    source: source ?? undefined,
    profile: profile ?? undefined,
    snapshot: false,
    covers: undefined,
  };
}

/**
 * The months that the mended rows add to what their load covers: those that all rows together
 * cover. What the load covers already stays its own.
 */
export function addedCover(
  { months }: Mended,
  own: readonly MonthRows[],
  least: number,
): readonly Month[] {
  if (months.some(({ declared }) => declared)) return [];
  const together = new Map<Month, MonthRows>(
    months.map((one) => [one.month, { ...one, ...(one.number === null ? {} : { facts: 1 }) }]),
  );
  for (const one of own) together.set(one.month, added(together.get(one.month), one));
  const all = [...together.values()];
  const covered = new Set(months.filter((one) => one.covered).map(({ month }) => month));
  return coveredMonths(all, least).filter((month) => !covered.has(month));
}

/** Rows of one number that came in two turns are one fact. */
function added(before: MonthRows | undefined, own: MonthRows): MonthRows {
  if (before === undefined) return own;
  const isOne = typeof own.number === 'string' && own.number === before.number;
  return { month: own.month, rows: before.rows + own.rows, ...(isOne ? { facts: 1 } : {}) };
}

/** What the rows of a file of refused rows are checked against. */
export interface MendedRows {
  readonly engine: Engine;
  readonly file: string;
  /** The relation of the raw cells, and the columns of the file that it has. */
  readonly table: string;
  readonly kept: readonly number[];
  readonly head: ReadHead;
  readonly load: number;
}

/** All rows must be of one load: another file's would take its source and its profile. */
export async function checkSameLoad(rows: MendedRows): Promise<void> {
  const { engine, file, table, kept, head, load } = rows;
  const [column = 0] = rejectPositions(head);
  const cell = rawColumn(kept.indexOf(column));
  const [other] = await engine.query(
    `SELECT 1 FROM ${table} WHERE coalesce(trim(${cell}), '') <> '${load}' LIMIT 1`,
  );
  if (other !== undefined) throw new UserError('mended-mixed', { file });
}

/**
 * A row that could not be taken apart stands in the file without cells: left as it is, it is refused
 * again, for the same reason.
 */
export async function refuseUntouched(rows: MendedRows): Promise<void> {
  const { engine, table, kept, head } = rows;
  const own = rejectPositions(head);
  const reason = rawColumn(kept.indexOf(own[rejectColumns.indexOf('_reason')] ?? 0));
  const cells = kept.flatMap((at, index) => (own.includes(at) ? [] : [rawColumn(index)]));
  const isEmpty = cells.map((cell) => `nullif(trim(${cell}), '') IS NULL`).join(' AND ');
  const usual: Reason = 'cell-count';
  const known = reasons.map((name) => `'${name}'`).join(', ');
  await engine.execute(`UPDATE staged SET reason = untouched.reason FROM (
  SELECT number, CASE WHEN said IN (${known}) THEN ':' || said ELSE ':${usual}' END AS reason FROM (
    SELECT row AS number, trim(${reason}) AS said, ${isEmpty} AS is_empty FROM ${table}
  ) WHERE is_empty
) AS untouched WHERE staged.row = untouched.number`);
}
