import { addMonths, type Month, yearOf } from '../../domain/month.ts';
import { keyIndicators } from '../../indicators/key-indicators.ts';
import { fill } from '../../locale/fill.ts';
import { beforeStartNotes } from '../before-start.ts';
import { isKnown } from '../cell.ts';
import type { Comparison } from '../comparison.ts';
import {
  formatBriefMonth,
  formatCount,
  formatMean,
  formatMonth,
  formatShortMonth,
} from '../format.ts';
import { indicatorLabel } from '../labels.ts';
import type { Column, Section, TableRow } from '../report.ts';
import { cellValue, comparisonOf, rowsShown, type SectionContext } from '../section-context.ts';

/** Bilan: the key indicators of each QRR, compared with their past; `indicator` is its id. */
export function resultsSection(context: SectionContext): Section {
  const { words, lang, month } = context;
  const rows = keyIndicators.flatMap((id) =>
    rowsShown(context).map(({ code, label }) => resultRow(context, id, code, label)),
  );
  return {
    id: 'results',
    title: words.report.sections.results,
    tables: [
      {
        id: 'results',
        title: fill(words.report.tables.results, { month: formatMonth(month, lang) }, lang),
        columns: comparisonColumns(context),
        rows,
        notes: [
          ...reading(context),
          words.report.notes.percent,
          signalsNote(context),
          ...beforeStartNotes(context, firstCompared(month)),
        ],
      },
    ],
  };
}

/** January of last year: the first month of the sums compared with. */
function firstCompared(month: Month): Month {
  return `${yearOf(month) - 1}-01` as Month;
}

function resultRow(context: SectionContext, id: string, code: string, label: string): TableRow {
  const comparison = comparisonOf(context, id, code);
  return {
    indicator: id,
    label: indicatorLabel(id, context.words),
    qrr: code,
    name: label,
    ...comparisonCells(comparison),
    signal: signalText(context, id, code),
  };
}

/** What the rule says of a row, in words; nothing where nothing is tested. */
function signalText({ signals, words }: SectionContext, id: string, district: string): string {
  const entry = signals.of(id, district);
  return entry === undefined ? '' : (words.report.signals[entry.verdict] ?? entry.verdict);
}

/** The comparison columns of `domain.md`, in their order. */
export function comparisonCells(comparison: Comparison): TableRow {
  return {
    value: cellValue(comparison.value),
    previous_month: cellValue(comparison.previousMonth),
    same_month_last_year: cellValue(comparison.sameMonthLastYear),
    mean_12: cellValue(comparison.mean12),
    ytd: cellValue(comparison.yearToDate),
    ytd_last_year: cellValue(comparison.yearToDateLastYear),
    rolling_12: cellValue(comparison.rolling12),
    difference: cellValue(comparison.difference),
    percent: cellValue(comparison.percent),
  };
}

function comparisonColumns({ words, lang, month }: SectionContext): readonly Column[] {
  const { columns } = words.report;
  const year = yearOf(month);
  return [
    { key: 'label', label: columns.indicator, type: 'text' },
    { key: 'qrr', label: columns.qrr, type: 'text' },
    { key: 'name', label: columns.name, type: 'text' },
    { key: 'value', label: formatShortMonth(month, lang), type: 'count' },
    { key: 'previous_month', label: formatShortMonth(addMonths(month, -1), lang), type: 'count' },
    {
      key: 'same_month_last_year',
      label: formatBriefMonth(addMonths(month, -12), lang),
      type: 'count',
    },
    { key: 'mean_12', label: columns.mean_12, type: 'count', decimals: 1 },
    { key: 'ytd', label: fill(columns.ytd, { year }, lang), type: 'count' },
    {
      key: 'ytd_last_year',
      label: fill(columns.ytd_last_year, { year: year - 1 }, lang),
      type: 'count',
    },
    { key: 'rolling_12', label: columns.rolling_12, type: 'count' },
    { key: 'difference', label: columns.difference, type: 'count', decimals: 1, signed: true },
    { key: 'percent', label: columns.percent, type: 'percent', decimals: 0, signed: true },
    { key: 'signal', label: columns.signal, type: 'text' },
  ];
}

function signalsNote({ signals, words, lang }: SectionContext): string {
  const tested = signals.all.filter(({ entry }) => entry.verdict !== 'not-tested');
  const established = tested.filter(({ entry }) => /^(rise|fall)/.test(entry.verdict));
  return fill(
    words.report.notes.signals,
    { tested: tested.length, established: established.length },
    lang,
  );
}

/** One row read aloud, the first that can be. */
function reading(context: SectionContext): readonly string[] {
  const { districts, words, lang, month } = context;
  for (const { code, label } of districts) {
    const { value, mean12 } = comparisonOf(context, 'reports.received', code);
    if (!isKnown(value) || !isKnown(mean12)) continue;
    const params = {
      qrr: `${label} (${code})`,
      value: formatCount(value.value, lang),
      mean: formatMean(mean12.value, lang),
      indicator: fill(
        words.report.summary.what['reports.received'] ?? '',
        { n: value.value },
        lang,
      ),
      month: formatMonth(month, lang),
    };
    return [fill(words.report.notes.results, params, lang)];
  }
  return [];
}
