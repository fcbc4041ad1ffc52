import { fill } from '../../locale/fill.ts';
import { isKnown } from '../cell.ts';
import { formatDay, formatMonth } from '../format.ts';
import { indicatorLabel } from '../labels.ts';
import type { Table } from '../report.ts';
import { isStateAlone, type Revision } from '../revisions.ts';
import { cellValue, type SectionContext } from '../section-context.ts';

/** How many revisions the report lists; `clct diff` lists them all. */
const mostListed = 10;

/** What changed of the last report that was issued, the largest changes first. */
export function revisionsTable(context: SectionContext): readonly Table[] {
  const { revisions, words, lang, districts } = context;
  if (revisions === undefined) return [];
  const { columns, tables, notes } = words.report;
  const { id, issuedAt, month, changes } = revisions;
  const names = new Map(districts.map(({ code, label }) => [code, label]));
  const params = { id, month: formatMonth(month, lang), day: formatDay(issuedAt, lang) };
  // What is the same but lacks other sources is no change of a figure: it is told, and not listed.
  const changed = changes.filter((change) => !isStateAlone(change));
  const states = changes.length - changed.length;
  const note = changed.length === 0 ? notes.noRevision : notes.revisions;
  return [
    {
      id: 'revisions',
      title: fill(tables.revisions, params, lang),
      columns: [
        { key: 'indicator', label: columns.indicator, type: 'text' },
        { key: 'qrr', label: columns.qrr, type: 'text' },
        { key: 'name', label: columns.name, type: 'text' },
        { key: 'before', label: columns.before, type: 'count' },
        { key: 'after', label: columns.after, type: 'count' },
      ],
      rows: [...changed]
        .sort((a, b) => size(b) - size(a))
        .slice(0, mostListed)
        .map(({ indicator, district, before, after }) => ({
          indicator: indicatorLabel(indicator, words),
          qrr: district,
          name: names.get(district) ?? words.domain.districts[district] ?? district,
          before: cellValue(before),
          after: cellValue(after),
        })),
      notes: [
        fill(note, { ...params, n: changed.length }, lang),
        ...(states === 0 ? [] : [fill(notes.revisedStates, { n: states }, lang)]),
      ],
    },
  ];
}

function size({ before, after }: Revision): number {
  return isKnown(before) && isKnown(after)
    ? Math.abs(after.value - before.value)
    : Number.POSITIVE_INFINITY;
}

/** The sources whose last month is certainly incomplete, and by how much it usually is. */
export function lateSharesTable({ late, words, lang, month }: SectionContext): readonly Table[] {
  if (late.length === 0) return [];
  const { columns, tables, notes } = words.report;
  return [
    {
      id: 'quality-late',
      title: fill(tables['quality-late'], { month: formatMonth(month, lang) }, lang),
      columns: [
        { key: 'source', label: columns.source, type: 'text' },
        { key: 'kind', label: columns.kind, type: 'text' },
        { key: 'still', label: columns.stillToCome, type: 'percent' },
        { key: 'low', label: columns.low, type: 'percent' },
        { key: 'high', label: columns.high, type: 'percent' },
        { key: 'months', label: columns.monthsMeasured, type: 'count' },
      ],
      rows: late.map(({ source, kind, median, low, high, months }) => ({
        source,
        kind: words.domain.kinds[kind] ?? kind,
        still: median,
        low,
        high,
        months,
      })),
      notes: [notes.late],
    },
  ];
}
