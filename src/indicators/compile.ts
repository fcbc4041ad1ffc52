import { datasetSql, type Relations } from './datasets.ts';
import { type Dataset, type Indicator, isRatio } from './indicator.ts';

/** A dataset, laid out once, and the scans over it. */
export interface Compiled {
  readonly dataset: Dataset;
  readonly layOut: string;
  readonly scans: readonly Scan[];
}

/** One scan, and in which of its columns each indicator is found. */
export interface Scan {
  readonly sql: string;
  readonly columns: readonly ScanColumn[];
}

export interface ScanColumn {
  readonly indicator: Indicator;
  readonly value: string;
  readonly base: string | undefined;
}

/** Calendar months as one number, year × 12 + month − 1, for grouping and comparing. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/**
 * Compiles indicators into as few scans as possible: one for each dataset, date and column whose
 * members are told apart. Parameters are the first and the last month, as numbers. Columns:
 * `district`, `month`, `member`, then one for each different expression.
 */
export function compile(
  indicators: readonly Indicator[],
  relations: Relations,
): readonly Compiled[] {
  const datasets = [...new Set(indicators.map(({ dataset }) => dataset))];
  return datasets.map((dataset) => ({
    dataset,
    layOut: `CREATE OR REPLACE TABLE ${relationOf(dataset)} AS FROM ${datasetSql(dataset, relations)}`,
    scans: scansOf(indicators.filter((indicator) => indicator.dataset === dataset)),
  }));
}

function relationOf(dataset: Dataset): string {
  return `dataset_${dataset.replaceAll('-', '_')}`;
}

function scansOf(indicators: readonly Indicator[]): readonly Scan[] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const key = `${indicator.dataset} by ${indicator.month}, ${indicator.member?.column}`;
    groups.set(key, [...(groups.get(key) ?? []), indicator]);
  }
  return [...groups.values()].map(scanOf);
}

function scanOf(indicators: readonly Indicator[]): Scan {
  const first = indicators[0];
  if (first === undefined) throw new RangeError('a scan needs an indicator');
  const month = `(year(${first.month}) * 12 + month(${first.month}) - 1)::INTEGER`;
  const member = first.member?.column ?? 'NULL';
  const expressions = [
    ...new Set(
      indicators.flatMap(({ value, base }) => (base === undefined ? [value] : [value, base])),
    ),
  ];
  const column = (expression: string | undefined) =>
    expression === undefined ? undefined : `v${expressions.indexOf(expression)}`;
  const sql = `SELECT district, ${month} AS month, ${member} AS member,
  ${expressions.map((expression) => `(${expression})::DOUBLE AS ${column(expression)}`).join(',\n  ')}
FROM ${relationOf(first.dataset)}
WHERE ${first.month} IS NOT NULL AND ${month} BETWEEN $1 AND $2
GROUP BY ALL`;
  const columns = indicators.map((indicator) => ({
    indicator,
    value: column(indicator.value) ?? '',
    base: isRatio(indicator) ? column(indicator.base) : undefined,
  }));
  return { sql, columns };
}
