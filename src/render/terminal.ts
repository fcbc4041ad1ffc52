import { fill } from '../locale/fill.ts';
import type { Words } from '../locale/words.ts';
import type { Report, Section } from '../report/report.ts';
import { headerText } from './terminal/header.ts';
import type { Page } from './terminal/page.ts';
import { pointsText } from './terminal/points-text.ts';
import { resultsText } from './terminal/results-text.ts';
import { summaryText } from './terminal/summary-text.ts';
import { tableText } from './terminal/table-text.ts';
import { wrap } from './text.ts';

/** What of a report is shown: its first page, all of it, or one part. */
export type Extent = 'first-page' | 'full' | { readonly section?: string; readonly table?: string };

/** The report for a terminal of any width from 80 columns. */
export function renderTerminal(report: Report, page: Page, extent: Extent): string {
  const { words, lang } = page;
  const sections = report.sections.filter((section) => isShown(section, extent));
  const blocks = [
    headerText(report, page),
    ...sections.map((section) => sectionText(report, section, page, extent)),
  ];
  const more = fill(words.report.more, { section: 'seizures' }, lang);
  const signs = wrap(signsOf(report, words), page.width).map(page.style.soft);
  const foot = extent === 'first-page' ? [[...signs, '', ...wrap(more, page.width)]] : [signs];
  return `${[...blocks, ...foot].map((block) => block.join('\n')).join('\n\n')}\n`;
}

/** The signs that stand for figures: the public sees others. */
function signsOf({ audience }: Report, { report, publishable }: Words): string {
  return audience === 'publiable' ? publishable.signs : report.signs;
}

function isShown(section: Section, extent: Extent): boolean {
  if (extent === 'full') return true;
  if (extent === 'first-page') return isOfFirstPage(section);
  if (extent.section !== undefined) return section.id === extent.section;
  return section.tables.some((table) => table.id === extent.table);
}

/** What was decided stands on it where anything was. */
function isOfFirstPage({ id, tables }: Section): boolean {
  const [told] = tables;
  if (isTold(id)) return (told?.rows.length ?? 0) > 0;
  return id === 'summary' || id === 'points' || id === 'results';
}

/** Sections whose first table holds sentences. */
function isTold(id: Section['id']): boolean {
  return id === 'actions' || id === 'objectives';
}

function sectionText(
  report: Report,
  section: Section,
  page: Page,
  extent: Extent,
): readonly string[] {
  const only = typeof extent === 'object' ? extent.table : undefined;
  const tables = section.tables.filter((table) => only === undefined || table.id === only);
  if (section.id === 'summary') return summaryText(section, page);
  if (section.id === 'points') return pointsText(section, page);
  if (isTold(section.id) && only === undefined) return toldText(section, page, extent);
  if (section.id === 'results' && extent === 'first-page') {
    return tables.flatMap((table) => resultsText(report, table, page));
  }
  const title = page.style.accent(section.title.toUpperCase());
  return [
    title,
    ...tables.flatMap((table, at) => [...(at > 0 ? [''] : []), ...tableText(table, page)]),
  ];
}

/** The sentences, then the tables that they come from; on the first page the sentences alone. */
function toldText(section: Section, page: Page, extent: Extent): readonly string[] {
  const [told, ...tables] = section.tables;
  const rest = extent === 'first-page' ? [] : tables;
  const isEmpty = told === undefined || told.rows.length === 0;
  const none = page.words.decisions.none[section.id === 'actions' ? 'actions' : 'objectives'];
  const title = page.style.accent(section.title.toUpperCase());
  return [
    ...(isEmpty ? [title, none] : summaryText({ ...section, tables: [told] }, page)),
    ...rest.flatMap((table) => ['', ...tableText(table, page)]),
  ];
}
