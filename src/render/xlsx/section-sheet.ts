import type { Row, SheetData } from 'write-excel-file/node';
import { fill } from '../../locale/fill.ts';
import { formatDay, formatMonth } from '../../report/format.ts';
import type { Report, Section, Table } from '../../report/report.ts';
import { audienceMark } from '../audience-mark.ts';
import { cellText, isFigure } from '../cell-text.ts';
import { cleanText } from '../escape.ts';
import { textWidth } from '../text.ts';
import type { Voice } from '../voice.ts';
import { headCell, valueCell } from './cells.ts';
import { columnName, type ReadySheet } from './ready-sheet.ts';

const least = 9;
const widest = 60;
/** A table of sentences may be as wide as the page. */
const widestSentence = 110;
/** Rows above the first table: the section, and what it is of. */
const headRows = 3;
const lineHeight = 13;

/** A section: its tables below each other, each with its title and notes. */
export function sectionSheet(section: Section, report: Report, voice: Voice): ReadySheet {
  const width = Math.max(...section.tables.map(({ columns }) => columns.length));
  const widths = Array.from({ length: width }, (_, at) => widthOf(section, at, voice));
  const [only, ...others] = section.tables;
  const isAlone = only !== undefined && others.length === 0 && only.rows.length > 0;
  const headAt = headRows + 2;
  return {
    name: section.title,
    filter: isAlone
      ? `A${headAt}:${columnName(only.columns.length - 1)}${headAt + only.rows.length}`
      : undefined,
    sheet: {
      data: [
        ...heading(section, report, voice),
        ...section.tables.flatMap((table) => tableRows(table, widths, voice)),
      ],
      columns: widths.map((one) => ({ width: one })),
      stickyRowsCount: isAlone ? headAt : headRows - 1,
      showGridLines: false,
      orientation: 'landscape',
    },
  };
}

function heading(section: Section, report: Report, { words, lang }: Voice): SheetData {
  const title = fill(words.report.title, { month: formatMonth(report.month, lang) }, lang);
  const asOf = fill(words.report.asOf, { day: formatDay(report.asOf, lang) }, lang);
  const id = fill(words.report.id, { id: report.id }, lang);
  const mark = audienceMark(report, words);
  const line = [title, asOf, id, mark].join(' · ');
  return [
    [
      {
        value: section.title,
        type: String,
        fontWeight: 'bold',
        fontSize: 14,
        textColor: '#000091',
      },
    ],
    [{ value: line, type: String, textColor: '#4a4a4a' }],
    [null],
  ];
}

function tableRows(table: Table, widths: readonly number[], voice: Voice): SheetData {
  const title = [{ value: cleanText(table.title), type: String, fontWeight: 'bold', fontSize: 11 }];
  const notes = table.notes.map((note) => noteRow(cleanText(note), widths));
  const rows =
    table.rows.length === 0 ? [[{ value: '—', type: String }]] : gridRows(table, widths, voice);
  return [title, ...rows, ...notes, [null]] as SheetData;
}

function gridRows(table: Table, widths: readonly number[], voice: Voice): readonly Row[] {
  const rows = table.rows.map((row): Row => {
    const cells = table.columns.map((column) => valueCell(row[column.key], column, voice));
    return withHeight(cells, widths);
  });
  return [table.columns.map(headCell), ...rows];
}

/** A spreadsheet does not find out how high wrapped text makes its row. */
function withHeight(cells: Row, widths: readonly number[]): Row {
  const lines = cells.map((cell, at) => {
    const text = cell !== null && typeof cell === 'object' && 'value' in cell ? cell.value : '';
    return typeof text === 'string' ? linesOf(text, widths[at] ?? least) : 1;
  });
  const height = Math.max(...lines) * lineHeight;
  return cells.map((cell) =>
    cell !== null && typeof cell === 'object' && 'value' in cell ? { ...cell, height } : cell,
  );
}

/** A note runs over all columns. */
function noteRow(text: string, widths: readonly number[]): Row {
  const total = widths.reduce((sum, one) => sum + one, 0);
  const height = linesOf(text, total) * lineHeight + 2;
  const span = widths.length > 1 ? { columnSpan: widths.length } : {};
  const note = { value: text, type: String, wrap: true, textColor: '#4a4a4a', height } as const;
  return [{ ...note, alignVertical: 'top', ...span }, ...Array<null>(widths.length - 1).fill(null)];
}

/** Lines that a text takes in a column of so many figures' width; letters are a little wider. */
function linesOf(text: string, width: number): number {
  return Math.max(1, Math.ceil((textWidth(text) * 1.05) / Math.max(1, width - 1)));
}

function widthOf({ tables }: Section, at: number, voice: Voice): number {
  const widths = tables.flatMap((table) => {
    const column = table.columns[at];
    if (column === undefined) return [];
    const cells = table.rows.map((row) => textWidth(cellText(row[column.key], column, voice)));
    const words = column.label.split(' ').map(textWidth);
    const head = isFigure(column) ? Math.max(...words) : textWidth(column.label);
    return [head, ...cells];
  });
  const most = tables.every(({ columns }) => !columns.some(isFigure)) ? widestSentence : widest;
  return Math.min(most, Math.max(least, ...widths) + 2);
}
