import { type Dataset, type Indicator, isRatio } from './indicator.ts';
import { datasetSql, type Relations } from './datasets.ts';

/** One scan: the indicators of a dataset that share the date that makes their month. */
export interface Scan {
  readonly sql: string;
  readonly indicators: readonly Indicator[];
}

/** Calendar months as one number, year × 12 + month − 1, for grouping and comparing. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/**
 * Compiles indicators into as few scans as possible: one for each dataset and date. Parameters are
 * the first and the last month, as numbers. Columns: `district`, `month`, then `v0, b0, v1…`.
 */
export function compile(indicators: readonly Indicator[], relations: Relations): readonly Scan[] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const key = `${indicator.dataset} by ${indicator.month}`;
    groups.set(key, [...(groups.get(key) ?? []), indicator]);
  }
  return [...groups.values()].map((group) => ({
    indicators: group,
    sql: scanSql(group, relations),
  }));
}

function scanSql(indicators: readonly Indicator[], relations: Relations): string {
  const first = indicators[0];
  if (first === undefined) throw new RangeError('a scan needs an indicator');
  const dataset: Dataset = first.dataset;
  const month = `(year(${first.month}) * 12 + month(${first.month}) - 1)::INTEGER`;
  const columns = indicators.flatMap((indicator, at) => [
    `(${indicator.value})::DOUBLE AS v${at}`,
    ...(isRatio(indicator) ? [`(${indicator.base})::DOUBLE AS b${at}`] : []),
  ]);
  return `SELECT district, ${month} AS month,
  ${columns.join(',\n  ')}
FROM ${datasetSql(dataset, relations)}
WHERE ${first.month} IS NOT NULL AND ${month} BETWEEN $1 AND $2
GROUP BY district, ${month}`;
}
