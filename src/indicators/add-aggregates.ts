import type { Month } from '../domain/month.ts';
import { monthNumber } from './compile.ts';
import type { EvaluationRequest } from './evaluation-request.ts';
import { type Findings, monthsOf, noteFirst, numeric } from './findings.ts';
import { isScanned } from './indicator.ts';
import { together } from './kept-figures.ts';

/** A stock adds up all that came and left before, so that all its months are read. */
function aggregatesSql(stocks: readonly string[], aggregates: string): string {
  const earlier = stocks.map((id) => `'${id}'`).join(', ');
  return `SELECT indicator, qrr, month, value, base, sample, untold FROM ${aggregates}
WHERE month <= $2 AND (month >= $1${stocks.length === 0 ? '' : ` OR indicator IN (${earlier})`})`;
}

/** Adds what purged records left to what those that remain say. */
export async function addAggregates(request: EvaluationRequest, found: Findings): Promise<void> {
  const scanned = request.indicators.filter(isScanned);
  const known = new Map(scanned.map((indicator) => [indicator.id, indicator]));
  const stocks = scanned.filter(({ kind }) => kind === 'stock').map(({ id }) => id);
  const sql = aggregatesSql(stocks, request.relations.aggregates ?? 'store.aggregates');
  for (const row of await request.query(sql, [request.from, request.to])) {
    const indicator = known.get(String(row.indicator));
    if (indicator === undefined) continue;
    const month = String(row.month) as Month;
    const months = monthsOf(found, indicator.id, String(row.qrr));
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
