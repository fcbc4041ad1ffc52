import { isScanned } from '../../indicators/indicator.ts';
import { fill } from '../../locale/fill.ts';
import type { SurvivalQuantile } from '../../statistics/survival-quantile.ts';
import type { Figure } from '../cell.ts';
import { rollingTwelve } from '../comparison.ts';
import { formatMonth } from '../format.ts';
import { casesOf } from '../pool.ts';
import type { CellValue, Column, Table, TableRow } from '../report.ts';
import { delayQuantile } from '../sample-figure.ts';
import {
  cellValue,
  figureOf,
  reachOf,
  rowsShown,
  type SectionContext,
} from '../section-context.ts';

type Over = 'month' | 'twelve-months';

/** Délais de première suite, stock en attente et concentration, a row a QRR. */
export function delaysTable(context: SectionContext, over: Over): Table {
  const { words, lang, month } = context;
  const { tables, notes } = words.report;
  const id = over === 'month' ? 'reports-delays' : 'reports-delays-12-months';
  return {
    id,
    title: fill(tables[id], { month: formatMonth(month, lang) }, lang),
    columns: columnsOf(context, over),
    rows: rowsShown(context).map(({ code, label }) => ({
      qrr: code,
      name: label,
      ...delayCells(context, 'median', code, over),
      ...delayCells(context, 'p90', code, over),
      ...(over === 'month'
        ? { backlog: cellValue(figureOf(context, 'reports.backlog', code)) }
        : {}),
      top3: cellValue(at(context, 'reports.top3_share', code, over)),
    })),
    notes: over === 'month' ? [notes.delays, notes.backlog] : [],
  };
}

function at(context: SectionContext, id: string, code: string, over: Over): Figure {
  return over === 'month' ? figureOf(context, id, code) : rollingTwelve(reachOf(context, id, code));
}

/** The days and the ends of their interval; an end that the cases do not reach is too early. */
function delayCells(
  context: SectionContext,
  name: 'median' | 'p90',
  code: string,
  over: Over,
): TableRow {
  const id = `reports.delay.${name}`;
  const figure = at(context, id, code, over);
  const indicator = context.indicator(id);
  const sample = casesOf(figure)?.sample;
  const share = isScanned(indicator) ? (indicator.of ?? 0.5) : 0.5;
  const ends = sample === undefined ? undefined : delayQuantile(sample, share);
  return {
    [name]: cellValue(figure),
    [`${name}_low`]: endOf(ends, 'low', figure),
    [`${name}_high`]: endOf(ends, 'high', figure),
  };
}

function endOf(ends: SurvivalQuantile | undefined, end: 'low' | 'high', figure: Figure): CellValue {
  const days = ends?.[end];
  if (days !== undefined) return days;
  return { missing: 'missing' in figure ? figure.missing : 'too-early' };
}

function columnsOf({ words }: SectionContext, over: Over): readonly Column[] {
  const { columns } = words.report;
  const days = (key: string, label: string): Column => ({ key, label, type: 'days' });
  return [
    { key: 'qrr', label: columns.qrr, type: 'text' },
    { key: 'name', label: columns.name, type: 'text' },
    days('median', columns.median),
    days('median_low', columns.low),
    days('median_high', columns.high),
    days('p90', columns.p90),
    days('p90_low', columns.low),
    days('p90_high', columns.high),
    ...(over === 'month'
      ? [{ key: 'backlog', label: columns.backlog, type: 'count' } as const]
      : []),
    { key: 'top3', label: columns.top3, type: 'percent', decimals: 0 },
  ];
}
