import { addMonths, type Month, monthsBetween } from '../../domain/month.ts';
import { keyIndicators } from '../../indicators/key-indicators.ts';
import { fill } from '../../locale/fill.ts';
import { beforeStartNotes } from '../before-start.ts';
import { formatShortMonth } from '../format.ts';
import { indicatorLabel } from '../labels.ts';
import type { Section, Table } from '../report.ts';
import { cellValue, rowsShown, type SectionContext } from '../section-context.ts';

/** How many months the tables of this section go back, the report's included. */
export const monthsShown = 25;

/** Mois par mois: each key indicator over 25 months, a row a QRR. */
export function monthsSection(context: SectionContext): Section {
  return {
    id: 'months',
    title: context.words.report.sections.months,
    tables: keyIndicators.map((id) => ({
      ...monthsTable(context, id),
      notes: beforeStartNotes(context, addMonths(context.month, 1 - monthsShown)),
    })),
  };
}

/** The id of the table that has the months of an indicator. */
export function monthsTableId(indicator: string): string {
  return `months-${indicator.replaceAll(/[._]/g, '-')}`;
}

/** An indicator over 25 months, a row a QRR, a column a month. */
export function monthsTable(context: SectionContext, id: string): Table {
  const { words, lang, month, series, indicator } = context;
  const months = monthsBetween(addMonths(month, 1 - monthsShown), month);
  const label = indicatorLabel(id, words);
  return {
    id: monthsTableId(id),
    about: id,
    title: fill(words.report.tables.months, { indicator: label }, lang),
    columns: [
      { key: 'qrr', label: words.report.columns.qrr, type: 'text' },
      { key: 'name', label: words.report.columns.name, type: 'text' },
      ...months.map((when: Month) => ({
        key: when,
        label: formatShortMonth(when, lang, true),
        type: 'count' as const,
      })),
    ],
    rows: rowsShown(context).map(({ code, label: name }) => ({
      qrr: code,
      name,
      ...Object.fromEntries(
        months.map((when) => [when, cellValue(series(indicator(id), code, when))]),
      ),
    })),
    notes: [],
  };
}
