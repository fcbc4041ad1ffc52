import { datasetKind, datasetTable, isMadeAgain, layOutSql, neededSql } from './datasets.ts';
import {
  type Indicator,
  isRatio,
  isScanned,
  type ScannedDataset,
  type ScannedIndicator,
} from './indicator.ts';
import type { Relations } from './relations.ts';

/** A dataset and the scans over it. */
export interface Compiled {
  readonly dataset: ScannedDataset;
  /** Makes a table that it asks, and others too: to be run once before them. */
  readonly needs: string | undefined;
  readonly layOut: string;
  readonly scans: readonly Scan[];
  /** Which sources speak of what; absent where all do. */
  readonly tellers: Tellers | undefined;
}

/** One scan, and in which of its columns each indicator is found. */
export interface Scan {
  readonly sql: string;
  readonly columns: readonly ScanColumn[];
  /** It begins with the first record, whatever month is asked for: a stock is what all left. */
  readonly isCumulative: boolean;
}

export interface ScanColumn {
  readonly indicator: ScannedIndicator;
  readonly value: string;
  readonly base: string | undefined;
}

/** One row a source: column `t0`… for each condition, in their order. */
export interface Tellers {
  readonly sql: string;
  readonly conditions: readonly string[];
}

/** Calendar months as one number, year × 12 + month − 1, for grouping and comparing. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/**
 * Compiles indicators into as few scans as possible: one for each dataset, date, column whose members
 * are told apart and thing counted, and one for each stock; where rows are made anew for each scan, those
 * by member and of all of them are one. Parameters are the first and the last month, as
 * numbers. Columns: `district`, `month`, `member`, then one for each different expression. What is
 * derived from other figures needs no scan.
 */
export function compile(
  indicators: readonly Indicator[],
  relations: Relations,
): readonly Compiled[] {
  const scanned = indicators.filter(isScanned);
  const datasets = [...new Set(scanned.map(({ dataset }) => dataset))];
  return datasets.map((dataset) => {
    const own = scanned.filter((indicator) => indicator.dataset === dataset);
    return {
      dataset,
      needs: neededSql(dataset, relations),
      layOut: layOutSql(dataset, relations),
      scans: scansOf(own, isMadeAgain(dataset)),
      tellers: tellersOf(dataset, own, relations),
    };
  });
}

/** The scan of one indicator alone. */
export function compileAlone(indicator: ScannedIndicator): Scan {
  return indicator.kind === 'stock' ? stockScan(indicator) : scanOf([indicator]);
}

function tellersOf(
  dataset: ScannedDataset,
  indicators: readonly ScannedIndicator[],
  relations: Relations,
): Tellers | undefined {
  const conditions = [...new Set(indicators.flatMap(({ toldBy }) => toldBy ?? []))];
  if (conditions.length === 0) return undefined;
  const names = conditions.map((_, at) => `t${at}`);
  const now = conditions.map((condition, at) => `(${condition}) AS t${at}`);
  const before = conditions.map((condition, at) => `what = '${condition}' AS t${at}`);
  const told = `${relations.told} WHERE kind = '${datasetKind[dataset]}'`;
  const sql = `SELECT source, ${names.map((name) => `coalesce(bool_or(${name}), false) AS ${name}`).join(', ')}
FROM (SELECT source, ${now.join(', ')} FROM ${datasetTable(dataset)}
  UNION ALL SELECT source, ${before.join(', ')} FROM ${told})
GROUP BY source`;
  return { sql, conditions };
}

function scansOf(indicators: readonly ScannedIndicator[], areTogether: boolean): readonly Scan[] {
  const stocks = indicators.filter(({ kind }) => kind === 'stock');
  const others = indicators.filter(({ kind }) => kind !== 'stock');
  const membersOf = ({ member }: ScannedIndicator) => member?.column ?? '';
  const all = grouped(others, ({ month, each }) => `${month}, ${each}`).flatMap((group) => {
    const byMember = grouped(group, membersOf);
    const hasWhole = group.some(({ member }) => member === undefined);
    return areTogether && hasWhole && byMember.length === 2 ? [group] : byMember;
  });
  return [...all.map(scanOf), ...stocks.map(stockScan)];
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}

/** Of indicators that differ by their expressions, and of which some may be told apart by the members of one column. */
function scanOf(indicators: readonly ScannedIndicator[]): Scan {
  const first = indicators[0];
  if (first === undefined) throw new RangeError('a scan needs an indicator');
  const month = monthSql(first.month);
  const members = [...new Set(indicators.map(({ member }) => member?.column))];
  const member = members.find((column) => column !== undefined) ?? 'NULL';
  const expressions = [
    ...new Set(
      indicators.flatMap((indicator) => {
        const value = typed(indicator);
        return indicator.base === undefined ? [value] : [value, `(${indicator.base})::DOUBLE`];
      }),
    ),
  ];
  const column = (expression: string) => `v${expressions.indexOf(expression)}`;
  const each = first.each === undefined ? '' : `, ${first.each}`;
  // Both groupings of one reading of the rows; what is of no member is not the whole.
  const groups =
    members.length === 1
      ? 'ALL'
      : `GROUPING SETS ((district, ${month}${each}), (district, ${month}, ${member}${each}))
HAVING grouping(${member}) = 1 OR ${member} IS NOT NULL`;
  const scanned = `SELECT district, ${month} AS month, ${member} AS member${each},
  ${expressions.map((expression) => `${expression} AS ${column(expression)}`).join(',\n  ')}
FROM ${datasetTable(first.dataset)}
WHERE ${first.month} IS NOT NULL AND ${month} BETWEEN $1 AND $2
GROUP BY ${groups}`;
  const sql = first.each === undefined ? scanned : addedUp(scanned, expressions.map(column));
  const columns = indicators.map((indicator) => ({
    indicator,
    value: column(typed(indicator)),
    base:
      isRatio(indicator) && indicator.base !== undefined
        ? column(`(${indicator.base})::DOUBLE`)
        : undefined,
  }));
  return { sql, columns, isCumulative: false };
}

function addedUp(scanned: string, columns: readonly string[]): string {
  return `SELECT district, month, member, ${columns.map((name) => `sum(${name}) AS ${name}`).join(', ')}
FROM (${scanned})
GROUP BY ALL`;
}

/** A number, or the text that lists the cases of a sample. */
function typed({ value, sample }: ScannedIndicator): string {
  return `(${value})::${sample === undefined ? 'DOUBLE' : 'VARCHAR'}`;
}

function monthSql(date: string): string {
  return `(year(${date}) * 12 + month(${date}) - 1)::INTEGER`;
}

/** What came in each month, and what left: the stock is what adds up of it. */
function stockScan(indicator: ScannedIndicator): Scan {
  const { month: comes, leaves = 'NULL::DATE', value, toldBy = 'true', dataset } = indicator;
  const relation = datasetTable(dataset);
  const sql = `SELECT district, month, NULL AS member, sum(come)::DOUBLE AS v0, sum(gone)::DOUBLE AS v1
FROM (
  SELECT district, ${monthSql(comes)} AS month, ${value} AS come, 0 AS gone
  FROM ${relation} WHERE ${toldBy} AND ${comes} IS NOT NULL
  UNION ALL
  SELECT district, ${monthSql(leaves)}, 0, ${value}
  FROM ${relation} WHERE ${toldBy} AND ${leaves} IS NOT NULL
)
WHERE month BETWEEN $1 AND $2
GROUP BY ALL`;
  return { sql, columns: [{ indicator, value: 'v0', base: 'v1' }], isCumulative: true };
}
