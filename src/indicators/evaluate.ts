import { addMonths, type Month } from '../domain/month.ts';
import { compile, monthNumber, type Scan, type ScanColumn } from './compile.ts';
import type { Relations } from './datasets.ts';
import { type Indicator, isAdditive, isRatio } from './indicator.ts';

/** What the records of a cell say: a value, with its denominator for a ratio. */
export interface Measured {
  readonly value: number | undefined;
  readonly base: number | undefined;
}

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

/**
 * Computes indicators for every district and month between two months, from the records and from
 * the monthly aggregates that purged records left. An indicator with a lag is found at the month
 * that reports it.
 */
export async function evaluate(request: EvaluationRequest): Promise<Measurements> {
  const { indicators, from, to, query } = request;
  const cells = new Map<string, Measured>();
  const longest = Math.max(0, ...indicators.map((indicator) => indicator.lag ?? 0));
  const bounds = [monthNumber(addMonths(from, -longest)), monthNumber(to)] as const;
  await Promise.all(
    compile(indicators, request.relations).map(async ({ layOut, scans }) => {
      await query(layOut, []);
      await Promise.all(
        scans.map(async (scan) => keepCells(cells, scan, await query(scan.sql, bounds))),
      );
    }),
  );
  await addAggregates(request, cells);
  return (indicator, district, month) =>
    cells.get(cellKey(indicator, district, monthNumber(month)));
}

function keepCells(cells: Map<string, Measured>, scan: Scan, rows: Awaited<ReturnType<Query>>) {
  const byMember = columnsByMember(scan);
  for (const row of rows) {
    for (const { indicator, value, base } of byMember.get(row.member as string | null) ?? []) {
      const month = Number(row.month) + (indicator.lag ?? 0);
      const measured = {
        value: numeric(row[value]),
        base: base === undefined ? undefined : numeric(row[base]),
      };
      cells.set(cellKey(indicator.id, String(row.district), month), measured);
    }
  }
}

function columnsByMember({ columns }: Scan): ReadonlyMap<string | null, readonly ScanColumn[]> {
  const byMember = new Map<string | null, ScanColumn[]>();
  for (const column of columns) {
    const member = column.indicator.member?.value ?? null;
    byMember.set(member, [...(byMember.get(member) ?? []), column]);
  }
  return byMember;
}

const aggregatesSql = `SELECT indicator, qrr, month, value, base FROM store.aggregates WHERE month BETWEEN $1 AND $2`;

async function addAggregates(
  request: EvaluationRequest,
  cells: Map<string, Measured>,
): Promise<void> {
  const known = new Map(request.indicators.map((indicator) => [indicator.id, indicator]));
  for (const row of await request.query(aggregatesSql, [request.from, request.to])) {
    const indicator = known.get(String(row.indicator));
    if (indicator === undefined) continue;
    const key = cellKey(indicator.id, String(row.qrr), monthNumber(String(row.month)));
    const kept = { value: numeric(row.value), base: numeric(row.base) };
    cells.set(key, together(indicator, cells.get(key), kept));
  }
}

/** A month is purged source by source, so a cell may have both; what can't be added stays as kept. */
function together(indicator: Indicator, measured: Measured | undefined, kept: Measured): Measured {
  if (measured === undefined || !(isAdditive(indicator) || isRatio(indicator))) return kept;
  return { value: sum(measured.value, kept.value), base: sum(measured.base, kept.base) };
}

function sum(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : a + b;
}

function numeric(value: string | number | boolean | null | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function cellKey(indicator: string, district: string, month: number): string {
  return `${indicator}\u001f${district}\u001f${month}`;
}
