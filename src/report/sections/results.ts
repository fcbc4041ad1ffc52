import { type Month, yearOf } from '../../domain/month.ts';
import { keyIndicators } from '../../indicators/key-indicators.ts';
import { fill } from '../../locale/fill.ts';
import { beforeStartNotes } from '../before-start.ts';
import { isKnown } from '../cell.ts';
import { formatCount, formatMean, formatMonth } from '../format.ts';
import { indicatorLabel } from '../labels.ts';
import { meanSpan } from '../mean-span.ts';
import type { Section, TableRow } from '../report.ts';
import { comparisonOf, rowsShown, type SectionContext } from '../section-context.ts';
import { breakdownTable } from './breakdown.ts';
import { comparisonCells, comparisonColumns } from './comparison-columns.ts';
import { controlsTable } from './controls.ts';
import { ownIndicatorsTable } from './own-indicators.ts';

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
      ...ownIndicatorsTable(context),
      ...(context.breakdown === undefined ? [] : [breakdownTable(context, context.breakdown)]),
      ...controlsTable(context),
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
      over: meanSpan(context, 'reports.received', code),
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
