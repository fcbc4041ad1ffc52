import { addMonths } from '../domain/month.ts';
import {
  type Compiled,
  compileAlone,
  monthNumber,
  type Scan,
  type ScanColumn,
  type Tellers,
} from './compile.ts';
import type { EvaluationRequest, Query } from './evaluation-request.ts';
import {
  type Findings,
  monthNumbered,
  monthsOf,
  noteFirst,
  numeric,
  sourcesKey,
} from './findings.ts';
import { isScanned } from './indicator.ts';
import type { Measured } from './measured.ts';

/** Lays out a dataset and runs its scans; what fails is noted, and the others go on. */
export async function runDataset(
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

function keepCells(found: Findings, scan: Scan, rows: Awaited<ReturnType<Query>>): void {
  const byMember = columnsByMember(scan);
  for (const row of rows) {
    const district = String(row.district);
    for (const column of byMember.get(row.member as string | null) ?? []) {
      const { indicator } = column;
      const month = Number(row.month) + (indicator.lag ?? 0);
      monthsOf(found, indicator.id, district).set(monthNumbered(month), measuredIn(row, column));
      if (scan.isCumulative) noteFirst(found, indicator.id, month);
    }
  }
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
