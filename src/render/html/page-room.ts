import type { Report, TableRow } from '../../report/report.ts';
import { fewPoints } from './points-block.ts';

/**
 * What fits a sheet, in rem of the printed document (9 pt): the lines of its sentences are counted,
 * since a page is composed before any browser has seen it. All measured on A4 with the margins of
 * `style-print.ts`; what is doubtful is rounded up, so that nothing spills.
 */
const page = 84.1;
const line = 1.34;
const heading = 3.9;

/** Letters on a line: of a sentence beside its label, and of a point in one of two columns. */
const lettersOfSentence = 105;
const lettersOfPoint = 58;
const pointerLetters = 18;
const smallLetter = 0.82;

function textOf({ label, sentence }: TableRow): { readonly label: string; readonly said: string } {
  return { label: String(label ?? ''), said: String(sentence ?? '') };
}

function linesOf(length: number, letters: number): number {
  return Math.max(1, Math.ceil(length / letters));
}

/** Sentences in a list, under a heading. */
function toldRoom(rows: readonly TableRow[]): number {
  const heights = rows.map(
    (row) => linesOf(textOf(row).said.length, lettersOfSentence) * line + 0.63,
  );
  return heading + (rows.length === 0 ? 1.4 : sum(heights));
}

/** Points for decision, in two columns, each with its kind and the table that it points to. */
function pointsRoom(rows: readonly TableRow[]): number {
  const isDense = rows.length > fewPoints;
  const heights = rows.map((row) => {
    const { label, said } = textOf(row);
    // « – Voir tableau 12 » stands behind the kind, in smaller letters.
    const aside = Math.ceil((label.length + pointerLetters) * smallLetter);
    const own = said.length + (isDense ? aside : 0);
    return linesOf(own, lettersOfPoint) * line + (isDense ? 0 : 1.2);
  });
  const pairs = heights.flatMap((height, at) =>
    at % 2 === 0 ? [Math.max(height, heights[at + 1] ?? 0) + 0.45] : [],
  );
  return heading + (rows.length === 0 ? 1.4 : sum(pairs) - 0.45);
}

const mastheadFrame = 9;
const mastheadLine = 1.09;
const evolutionFrame = 10.2;
const evolutionRow = 3.4;
const noteOfCut = 1.1;
const fewestRows = 3;
const mostRows = 7;

/** QRR whose curves the first page has room for, beside its sentences. */
export function curveRows(report: Pick<Report, 'sections' | 'sources' | 'perimeter'>): number {
  const { sources, perimeter } = report;
  const rowsOf = (id: string) =>
    report.sections.find((one) => one.id === id)?.tables.flatMap(({ rows }) => rows) ?? [];
  const facts = Math.max(sources.length + 1, 6) * mastheadLine;
  const taken = mastheadFrame + facts + toldRoom(rowsOf('summary')) + pointsRoom(rowsOf('points'));
  const left = page - taken - evolutionFrame;
  const all = Math.floor(left / evolutionRow);
  const some = Math.floor((left - noteOfCut) / evolutionRow);
  const rows = perimeter.length <= all ? all : some;
  return Math.min(mostRows, Math.max(fewestRows, rows));
}

/** The block where the meeting writes, and what the signs mean. */
const minutesRoom = 17;
const tableFrame = 6.5;
const tableRow = 1.5;

/** Whether a table of so many rows fits the second page, beside what was decided. */
export function fitsSecondPage(told: readonly (readonly TableRow[])[], rows: number): boolean {
  return sum(told.map(toldRoom)) + minutesRoom + tableFrame + rows * tableRow <= page;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
