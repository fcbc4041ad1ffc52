import { fill } from '../../locale/fill.ts';
import { isKnown } from '../cell.ts';
import { formatMonth } from '../format.ts';
import { indicatorLabel } from '../labels.ts';
import type { Column, Section, Table } from '../report.ts';
import { cellValue, rowsShown, type SectionContext } from '../section-context.ts';
import { rulesTable } from '../sections/method.ts';
import { type PublishableFacts, publishableCounts } from './publishable-facts.ts';
import type { PublishedPart } from './published-parts.ts';

/** The sections of the publishable report, made from what may be told and from nothing else. */
export function publishableSections(
  context: SectionContext,
  facts: PublishableFacts,
): readonly Section[] {
  const { sections } = context.words.report;
  const rules = Object.values(context.words.publishable.rules);
  return [
    {
      id: 'results',
      title: sections.results,
      tables: [countsTable(context, facts), partsTable(context, 'offences', facts.offences)],
    },
    { id: 'seizures', title: sections.seizures, tables: [productsTable(context, facts)] },
    {
      id: 'cross',
      title: sections.cross,
      tables: [partsTable(context, 'origins', facts.origins)],
    },
    { id: 'months', title: sections.months, tables: [monthsTable(context, facts)] },
    { id: 'method', title: sections.method, tables: [rulesTable(context.words, rules)] },
  ];
}

function titleOf({ words, lang, month }: SectionContext, id: keyof Titles): string {
  return fill(words.publishable.tables[id], { month: formatMonth(month, lang) }, lang);
}

type Titles = SectionContext['words']['publishable']['tables'];

function countColumns({ words }: SectionContext): readonly Column[] {
  return publishableCounts.map((id) => ({
    key: id,
    label: indicatorLabel(id, words),
    type: 'count' as const,
  }));
}

function countsTable(context: SectionContext, { counts }: PublishableFacts): Table {
  const { columns } = context.words.report;
  const figure = (id: (typeof publishableCounts)[number], code: string) => {
    const published = counts.get(id);
    return (code === 'ALL' ? published?.all : published?.districts.get(code)) ?? hidden;
  };
  return {
    id: 'publishable-counts',
    title: titleOf(context, 'counts'),
    columns: [
      { key: 'qrr', label: columns.qrr, type: 'text' },
      { key: 'name', label: columns.name, type: 'text' },
      ...countColumns(context),
    ],
    rows: rowsShown(context).map(({ code, label }) => ({
      qrr: code,
      name: label,
      ...Object.fromEntries(publishableCounts.map((id) => [id, cellValue(figure(id, code))])),
    })),
    notes: [context.words.publishable.notes.hidden],
  };
}

const hidden = { missing: 'hidden' } as const;

function partsTable(
  context: SectionContext,
  id: 'offences' | 'origins',
  parts: readonly PublishedPart[],
): Table {
  const { words } = context;
  const { columns, rest, notes } = words.publishable;
  const last = parts.length - 1;
  return {
    id: `publishable-${id}`,
    title: titleOf(context, id),
    columns: [
      { key: 'part', label: columns[id], type: 'text' },
      { key: 'count', label: columns.count, type: 'count' },
    ],
    rows: parts.map((part, at) => ({
      part: at === last ? rest[id] : partLabel(part.id, words),
      count: cellValue(part.figure),
    })),
    notes: [notes.rest],
  };
}

function partLabel(id: string, words: SectionContext['words']): string {
  const origin = /^reports\.origin\.(.+)$/.exec(id)?.[1];
  return (origin && words.domain.origins[origin]) ?? indicatorLabel(id, words);
}

function productsTable(context: SectionContext, { products }: PublishableFacts): Table {
  const { columns } = context.words.report;
  return {
    id: 'publishable-products',
    title: titleOf(context, 'products'),
    columns: [
      { key: 'product', label: columns.product, type: 'text' },
      { key: 'events', label: columns.events, type: 'count' },
      { key: 'mass', label: columns.mass, type: 'mass', unit: 'g' },
    ],
    rows: products.map(({ product, events, mass }) => ({
      product: context.words.domain.products[product] ?? product,
      events: cellValue(events),
      mass: cellValue(mass),
    })),
    notes: [context.words.publishable.notes.products],
  };
}

function monthsTable(context: SectionContext, { months }: PublishableFacts): Table {
  const { lang, words } = context;
  return {
    id: 'publishable-months',
    title: titleOf(context, 'months'),
    columns: [
      { key: 'month', label: words.publishable.columns.month, type: 'text' },
      ...countColumns(context),
    ],
    rows: months.map(({ month, totals }) => ({
      month: formatMonth(month, lang),
      ...Object.fromEntries([...totals].map(([id, figure]) => [id, cellValue(figure)])),
    })),
    notes: months.some(({ totals }) => [...totals.values()].some((figure) => !isKnown(figure)))
      ? [words.publishable.notes.gaps]
      : [],
  };
}
