import { fill } from '../locale/fill.ts';
import type { Lang, Words } from '../locale/words.ts';
import { formatDay, formatMonth } from '../report/format.ts';
import type { Report, Section, Table } from '../report/report.ts';
import { audienceMark } from './audience-mark.ts';
import { cellText, isFigure } from './cell-text.ts';
import { cleanText } from './escape.ts';
import { withNamedPointers } from './named-pointers.ts';

export interface Voice {
  readonly words: Words;
  readonly lang: Lang;
}

/** The report as Markdown, every section of it. */
export function renderMarkdown(report: Report, voice: Voice): string {
  const { words, lang } = voice;
  const title = fill(words.report.title, { month: formatMonth(report.month, lang) }, lang);
  const restriction = audienceMark(report, words);
  const asOf = fill(words.report.asOf, { day: formatDay(report.asOf, lang) }, lang);
  const id = fill(words.report.id, { id: report.id }, lang);
  const { upTo } = report;
  const recomputed =
    upTo === undefined ? [] : [fill(words.report.recomputed, { load: upTo }, lang)];
  const head = [`# ${title}`, `**${restriction}**`, `${asOf} · ${id}`, ...recomputed];
  const { sections } = withNamedPointers(report, voice);
  return `${[...head, ...sections.map((section) => sectionText(section, voice))].join('\n\n')}\n`;
}

function sectionText(section: Section, voice: Voice): string {
  return [
    `## ${section.title}`,
    ...section.tables.map((table) => markdownTable(table, voice)),
  ].join('\n\n');
}

/** A table with its title and notes; a note of an empty one may say why it is. */
export function markdownTable(table: Table, voice: Voice): string {
  const rows = table.rows.length === 0 ? ['—'] : gridLines(table, voice);
  const notes = table.notes.map((note) => `\n${markdownCell(note)}`);
  return [`### ${markdownCell(table.title)}`, '', ...rows, ...notes].join('\n');
}

function gridLines(table: Table, voice: Voice): readonly string[] {
  const head = `| ${table.columns.map((column) => markdownCell(column.label)).join(' | ')} |`;
  const rule = `| ${table.columns.map((column) => (isFigure(column) ? '---:' : '---')).join(' | ')} |`;
  const rows = table.rows.map(
    (row) =>
      `| ${table.columns.map((column) => markdownCell(cellText(row[column.key], column, voice))).join(' | ')} |`,
  );
  return [head, rule, ...rows];
}

/** Text that Markdown shows as it is: no table border, no markup, no HTML. */
export function markdownCell(text: string): string {
  const oneLine = cleanText(text.replaceAll('\n', ' '));
  return oneLine.replace(/[\\`*_[\]<>|~#&$]/g, (character) => `\\${character}`);
}
