import {
  AlignmentType,
  BorderStyle,
  Document,
  Table as DocumentTable,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { fill } from '../locale/fill.ts';
import { formatDay, formatMonth } from '../report/format.ts';
import type { Report, Section, Table } from '../report/report.ts';
import { audienceMark } from './audience-mark.ts';
import { cellText, isFigure } from './cell-text.ts';
import { cleanText } from './escape.ts';
import { withNamedPointers } from './named-pointers.ts';
import { sameBytes } from './same-bytes.ts';
import { textWidth } from './text.ts';
import type { Voice } from './voice.ts';

/** The report's text and tables as a text document, to be completed before it is sent. */
export async function renderDocx(report: Report, voice: Voice): Promise<Uint8Array> {
  const { words, lang } = voice;
  const title = fill(words.report.title, { month: formatMonth(report.month, lang) }, lang);
  const asOf = fill(words.report.asOf, { day: formatDay(report.asOf, lang) }, lang);
  const id = fill(words.report.id, { id: report.id }, lang);
  const mark = audienceMark(report, words);
  const names = report.perimeter
    .map(({ code, label }) => `${code} ${cleanText(label)}`)
    .join(' · ');
  const document = new Document({
    title,
    creator: 'clct',
    styles: { default: styles },
    sections: [
      {
        properties: {
          page: { size: a4, margin: { top: margin, bottom: margin, left: margin, right: margin } },
        },
        headers: {
          default: new Header({ children: [line(`${title} · ${mark}`, { bold: true })] }),
        },
        footers: { default: new Footer({ children: [footer(`${asOf} · ${id}`)] }) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          line(names, {}),
          ...withNamedPointers(report, voice).sections.flatMap((section) =>
            sectionParts(section, voice),
          ),
        ],
      },
    ],
  });
  return sameBytes(await Packer.toBuffer(document), withoutTime(report.asOf));
}

const blue = '000091';
const styles = {
  document: { run: { font: 'Arial', size: 18 } },
  title: { run: { size: 36, bold: true } },
  heading1: { run: { size: 26, bold: true, color: blue } },
  heading2: { run: { size: 20, bold: true, color: '161616' } },
};

/** In twentieths of a point. */
const a4 = { width: 11906, height: 16838 };
const margin = 850;

/** The document says when it was made: that is when its data were taken, so that it stays the same. */
function withoutTime(asOf: string): (name: string, text: string) => string {
  return (name, text) =>
    name === 'docProps/core.xml'
      ? text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${asOf}`)
      : text;
}

function line(
  text: string,
  style: { readonly bold?: boolean; readonly color?: string },
): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, ...style })] });
}

function footer(text: string): Paragraph {
  const pages = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Paragraph({ children: [new TextRun({ children: [`${text} · `, ...pages] })] });
}

function sectionParts({ title, tables }: Section, voice: Voice) {
  return [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1, spacing: { before: 300 } }),
    ...tables.flatMap((table) => tableParts(table, voice)),
  ];
}

function tableParts(table: Table, voice: Voice) {
  const title = new Paragraph({
    text: cleanText(table.title),
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 200, after: 60 },
  });
  const notes = table.notes.map((note) => line(cleanText(note), { color: '4A4A4A' }));
  return [title, table.rows.length === 0 ? line('—', {}) : drawn(table, voice), ...notes];
}

const thin = { style: BorderStyle.SINGLE, size: 4, color: '767676' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const;

/** Horizontal rules only; the head is repeated on each page. */
function drawn(table: Table, voice: Voice): DocumentTable {
  const cell = (text: string, isRight: boolean, bold: boolean) =>
    new TableCell({
      borders: { top: thin, bottom: thin, left: none, right: none },
      margins: { left: 60, right: 60 },
      children: [
        new Paragraph({
          alignment: isRight ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, bold, size: 16 })],
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    children: table.columns.map((column) => cell(cleanText(column.label), isFigure(column), true)),
  });
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: table.columns.map((column) =>
          cell(cellText(row[column.key], column, voice), isFigure(column), false),
        ),
      }),
  );
  return new DocumentTable({
    columnWidths: widthsOf(table, voice),
    layout: TableLayoutType.FIXED,
    width: { size: textWidthOfPage, type: WidthType.DXA },
    rows: [head, ...rows],
  });
}

/** Between the margins. */
const textWidthOfPage = a4.width - 2 * margin;
const widestShare = 48;

/** The page shared out by the longest text of each column; a sentence takes what is left. */
function widthsOf(table: Table, voice: Voice): number[] {
  const wanted = table.columns.map((column) => {
    const cells = table.rows.map((row) => textWidth(cellText(row[column.key], column, voice)));
    const words = column.label.split(' ').map(textWidth);
    return Math.min(widestShare, Math.max(4, ...cells, ...words) + 3);
  });
  const total = wanted.reduce((sum, one) => sum + one, 0);
  return wanted.map((one) => Math.floor((one * textWidthOfPage) / total));
}
