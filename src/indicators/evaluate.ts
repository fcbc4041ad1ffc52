import type { Month } from '../domain/month.ts';
import { addAggregates } from './add-aggregates.ts';
import { type Compiled, compile } from './compile.ts';
import { datasetKind } from './datasets.ts';
import type { EvaluationRequest } from './evaluation-request.ts';
import {
  cellNames,
  type Failure,
  type Findings,
  monthNumbered,
  noFindings,
  sourcesKey,
} from './findings.ts';
import { type Indicator, isScanned } from './indicator.ts';
import type { Measured } from './measured.ts';
import { runDataset } from './run-scans.ts';

/** What was measured, by indicator, district and month; `undefined` where the cell has no record. */
export type Measurements = (
  indicator: string,
  district: string,
  month: Month,
) => Measured | undefined;

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

/**
 * Computes indicators for every district and month between two months, from the records and from
 * the monthly aggregates that purged records left. An indicator with a lag is found at the month
 * that reports it. A scan that fails is taken apart, so that only what fails alone is missing.
 */
export async function evaluate(request: EvaluationRequest): Promise<Evaluation> {
  const { indicators, relations } = request;
  const found = noFindings();
  const compiled = compile(indicators, relations);
  const recorded = await kindsWithRecords(compiled, request);
  const needed = compiled.flatMap(({ dataset, needs }) =>
    recorded.has(datasetKind[dataset]) && needs !== undefined ? [needs] : [],
  );
  // What can't be made is missing where it is asked, and said there.
  for (const sql of new Set(needed)) await request.query(sql, []).catch(() => undefined);
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
    cells: () => cellNames(found),
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

/** The kinds that have any record at all, or had some that told something; all of them where the question fails, so that each says why. */
async function kindsWithRecords(
  compiled: readonly Compiled[],
  { relations, query }: EvaluationRequest,
): Promise<ReadonlySet<string>> {
  const kinds = [...new Set(compiled.map(({ dataset }) => datasetKind[dataset]))];
  if (kinds.length === 0) return new Set();
  // Not as EXISTS in a list: ten of them take the engine 25 ms to plan, this a quarter of it.
  const kept = kinds.map(
    (kind) => `(SELECT '${kind}' AS kind FROM ${relations.records(kind)} LIMIT 1)`,
  );
  const sql = `${kept.join(' UNION ALL ')} UNION ALL SELECT DISTINCT kind FROM ${relations.told}`;
  const rows = await query(sql, []).catch(() => undefined);
  return new Set(rows === undefined ? kinds : rows.map((row) => String(row.kind)));
}

/** Without a record no source speaks of anything, and there is nothing to lay out or scan. */
function leaveOut({ sources }: Findings, { dataset, tellers }: Compiled): void {
  for (const condition of tellers?.conditions ?? [])
    sources.set(sourcesKey(dataset, condition), []);
}
