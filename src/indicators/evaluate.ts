import { addMonths, type Month } from '../domain/month.ts';
import {
  type Compiled,
  compile,
  compileAlone,
  monthNumber,
  type Scan,
  type ScanColumn,
  type Tellers,
} from './compile.ts';
import { datasetKind, type Relations } from './datasets.ts';
import { type Indicator, isScanned } from './indicator.ts';
import { together } from './kept-figures.ts';
import type { Measured } from './measured.ts';

/** What was measured, by indicator, district and month; `undefined` where the cell has no record. */
export type Measurements = (
  indicator: string,
  district: string,
  month: Month,
) => Measured | undefined;

/** Runs a query with parameters and gives its rows; several may be asked at once. */
export type Query = (
  sql: string,
  params: readonly (string | number)[],
) => Promise<readonly Readonly<Record<string, string | number | boolean | null>>[]>;

export interface EvaluationRequest {
  readonly indicators: readonly Indicator[];
  readonly from: Month;
  readonly to: Month;
  readonly relations: Relations;
  readonly query: Query;
}

/** An indicator that could not be computed, and what the engine said of it. */
export interface Failure {
  readonly indicator: string;
  readonly error: string;
}

export interface Evaluation {
  readonly measurements: Measurements;
  readonly failures: readonly Failure[];
  /** The sources that speak of an indicator at all; `undefined`: all that deliver its records. */
  readonly tellers: (indicator: Indicator) => readonly string[] | undefined;
  /** Every cell that has a measurement. */
  readonly cells: () => Iterable<readonly [indicator: string, district: string, month: Month]>;
  /** The first month in which anything came into a stock. */
  readonly stockSince: (indicator: string) => Month | undefined;
}

/** By indicator, district and month: no key has to be put together, neither for writing nor for reading. */
type Cells = Map<string, Map<string, Map<Month, Measured>>>;

/** What the scans fill. */
interface Findings {
  readonly cells: Cells;
  readonly failures: Map<string, Failure>;
  readonly sources: Map<string, readonly string[]>;
  readonly firsts: Map<string, number>;
}

/**
 * Computes indicators for every district and month between two months, from the records and from
 * the monthly aggregates that purged records left. An indicator with a lag is found at the month
 * that reports it. A scan that fails is taken apart, so that only what fails alone is missing.
 */
export async function evaluate(request: EvaluationRequest): Promise<Evaluation> {
  const { indicators, relations } = request;
  const found: Findings = {
    cells: new Map(),
    failures: new Map(),
    sources: new Map(),
    firsts: new Map(),
  };
  const compiled = compile(indicators, relations);
  const recorded = await kindsWithRecords(compiled, request);
  await Promise.all(
    compiled.map((one) =>
      recorded.has(datasetKind[one.dataset])
        ? runDataset(found, one, request)
        : leaveOut(found, one),
    ),
  );
  await addAggregates(request, found);
  return {
    measurements: (indicator, district, month) =>
      found.cells.get(indicator)?.get(district)?.get(month),
    failures: indicators.flatMap(({ id }) => found.failures.get(id) ?? []),
    cells: () => namesOf(found.cells),
    tellers: (indicator) =>
      isScanned(indicator) && indicator.toldBy !== undefined
        ? found.sources.get(sourcesKey(indicator.dataset, indicator.toldBy))
        : undefined,
    stockSince: (indicator) => {
      const first = found.firsts.get(indicator);
      return first === undefined ? undefined : monthNumbered(first);
    },
  };
}

function* namesOf(cells: Cells): Iterable<readonly [string, string, Month]> {
  for (const [indicator, districts] of cells)
    for (const [district, months] of districts)
      for (const month of months.keys()) yield [indicator, district, month];
}

const numbered = new Map<number, Month>();

/** Every row of every scan has one of the same few months. */
function monthNumbered(number: number): Month {
  const found = numbered.get(number) ?? addMonths('0000-01' as Month, number);
  numbered.set(number, found);
  return found;
}

/** The kinds that have any record at all, or had some that told something; all of them where the question fails, so that each says why. */
async function kindsWithRecords(
  compiled: readonly Compiled[],
  { relations, query }: EvaluationRequest,
): Promise<ReadonlySet<string>> {
  const kinds = [...new Set(compiled.map(({ dataset }) => datasetKind[dataset]))];
  if (kinds.length === 0) return new Set();
  const questions = kinds.map(
    (kind, at) => `EXISTS (SELECT 1 FROM ${relations.records(kind)} AS record)
  OR EXISTS (SELECT 1 FROM ${relations.told} AS told WHERE kind = '${kind}') AS k${at}`,
  );
  const rows = await query(`SELECT ${questions.join(', ')}`, []).catch(() => undefined);
  return new Set(
    rows === undefined ? kinds : kinds.filter((_, at) => rows[0]?.[`k${at}`] === true),
  );
}

/** Without a record no source speaks of anything, and there is nothing to lay out or scan. */
function leaveOut({ sources }: Findings, { dataset, tellers }: Compiled): void {
  for (const condition of tellers?.conditions ?? [])
    sources.set(sourcesKey(dataset, condition), []);
}

async function runDataset(
  found: Findings,
  { dataset, layOut, scans, tellers }: Compiled,
  request: EvaluationRequest,
): Promise<void> {
  try {
    await request.query(layOut, []);
  } catch (error) {
    for (const scan of scans) fail(found, scan, error);
    return;
  }
  await Promise.all([
    ...scans.map((scan) => runScan(found, scan, request)),
    askTellers(found, dataset, tellers, request),
  ]);
}

async function runScan(found: Findings, scan: Scan, request: EvaluationRequest): Promise<void> {
  try {
    const rows = await request.query(scan.sql, boundsOf(scan, request));
    keepCells(found, scan, rows);
  } catch (error) {
    if (scan.columns.length <= 1) return fail(found, scan, error);
    const alone = scan.columns.map(({ indicator }) => compileAlone(indicator));
    await Promise.all(alone.map((one) => runScan(found, one, request)));
  }
}

/** An indicator with a lag reads its cohort that many months before; all of a scan read the same. */
function boundsOf({ isCumulative }: Scan, { indicators, from, to }: EvaluationRequest) {
  if (isCumulative) return [0, monthNumber(to)];
  const lags = indicators.map((indicator) => (isScanned(indicator) ? (indicator.lag ?? 0) : 0));
  return [monthNumber(addMonths(from, -Math.max(0, ...lags))), monthNumber(to)];
}

function fail({ failures }: Findings, { columns }: Scan, error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  const [firstLine = ''] = text.split('\n');
  for (const { indicator } of columns)
    failures.set(indicator.id, { indicator: indicator.id, error: firstLine });
}

/** Without an answer all sources are held to speak of it, which hides nothing. */
async function askTellers(
  { sources }: Findings,
  dataset: string,
  tellers: Tellers | undefined,
  { query }: EvaluationRequest,
): Promise<void> {
  if (tellers === undefined) return;
  const rows = await query(tellers.sql, []).catch(() => undefined);
  tellers.conditions.forEach((condition, at) => {
    const named = rows?.filter((row) => row[`t${at}`] === true).map((row) => String(row.source));
    if (named !== undefined) sources.set(sourcesKey(dataset, condition), named);
  });
}

function sourcesKey(dataset: string, condition: string): string {
  return `${dataset}: ${condition}`;
}

function keepCells(found: Findings, scan: Scan, rows: Awaited<ReturnType<Query>>): void {
  const byMember = columnsByMember(scan);
  for (const row of rows) {
    const district = String(row.district);
    for (const column of byMember.get(row.member as string | null) ?? []) {
      const { indicator } = column;
      const month = Number(row.month) + (indicator.lag ?? 0);
      monthsOf(found.cells, indicator.id, district).set(
        monthNumbered(month),
        measuredIn(row, column),
      );
      if (scan.isCumulative) noteFirst(found, indicator.id, month);
    }
  }
}

function monthsOf(cells: Cells, indicator: string, district: string): Map<Month, Measured> {
  const districts = cells.get(indicator) ?? new Map<string, Map<Month, Measured>>();
  cells.set(indicator, districts);
  const months = districts.get(district) ?? new Map<Month, Measured>();
  districts.set(district, months);
  return months;
}

function noteFirst({ firsts }: Findings, stock: string, month: number): void {
  firsts.set(stock, Math.min(month, firsts.get(stock) ?? month));
}

function measuredIn(
  row: Readonly<Record<string, string | number | boolean | null>>,
  { indicator, value, base }: ScanColumn,
): Measured {
  if (indicator.sample !== undefined) {
    const cases = row[value];
    return { value: undefined, base: undefined, sample: typeof cases === 'string' ? cases : '' };
  }
  return {
    value: numeric(row[value]),
    base: base === undefined ? undefined : numeric(row[base]),
  };
}

function columnsByMember({ columns }: Scan): ReadonlyMap<string | null, readonly ScanColumn[]> {
  const byMember = new Map<string | null, ScanColumn[]>();
  for (const column of columns) {
    const member = column.indicator.member?.value ?? null;
    byMember.set(member, [...(byMember.get(member) ?? []), column]);
  }
  return byMember;
}

/** A stock adds up all that came and left before, so that all its months are read. */
function aggregatesSql(stocks: readonly string[], aggregates: string): string {
  const earlier = stocks.map((id) => `'${id}'`).join(', ');
  return `SELECT indicator, qrr, month, value, base, sample, untold FROM ${aggregates}
WHERE month <= $2 AND (month >= $1${stocks.length === 0 ? '' : ` OR indicator IN (${earlier})`})`;
}

async function addAggregates(request: EvaluationRequest, found: Findings): Promise<void> {
  const scanned = request.indicators.filter(isScanned);
  const known = new Map(scanned.map((indicator) => [indicator.id, indicator]));
  const stocks = scanned.filter(({ kind }) => kind === 'stock').map(({ id }) => id);
  const sql = aggregatesSql(stocks, request.relations.aggregates ?? 'store.aggregates');
  for (const row of await request.query(sql, [request.from, request.to])) {
    const indicator = known.get(String(row.indicator));
    if (indicator === undefined) continue;
    const month = String(row.month) as Month;
    const months = monthsOf(found.cells, indicator.id, String(row.qrr));
    const { sample } = row;
    const kept = {
      value: numeric(row.value),
      base: numeric(row.base),
      ...(typeof sample === 'string' ? { sample } : {}),
      untold: row.untold === true,
    };
    months.set(month, together(indicator, months.get(month), kept));
    if (indicator.kind === 'stock') noteFirst(found, indicator.id, monthNumber(month));
  }
}

function numeric(value: string | number | boolean | null | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
