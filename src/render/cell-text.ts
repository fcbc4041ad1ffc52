import type { Lang, Words } from '../locale/words.ts';
import { figureText } from '../report/figure-text.ts';
import type { CellValue, Column } from '../report/report.ts';
import { cleanText } from './escape.ts';

/** A cell as people read it, in any format: numbers rounded by their column, absences as signs. */
export function cellText(
  cell: CellValue | undefined,
  column: Column,
  { words, lang }: { readonly words: Words; readonly lang: Lang },
): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cleanText(spoken(cell, column, words));
  if (typeof cell === 'number') return figureText(cell, column, lang);
  if ('missing' in cell) return words.report.absences[cell.missing] ?? cell.missing;
  return marked(figureText(cell.value, column, lang), words.report.partialMark);
}

/** Of whom a decision is: a QRR by its code, all of them together in words; the data formats keep `ALL`. */
function spoken(text: string, { key }: Column, { domain }: Words): string {
  return key === 'where' ? (domain.districts[text] ?? text) : text;
}

/** The mark beside a figure: after a unit it stands apart, so as not to be read as part of it. */
function marked(text: string, mark: string): string {
  return /\d$/.test(text) ? `${text}${mark}` : `${text}\u00a0${mark}`;
}

/** Text columns read from the left, figures from the right. */
export function isFigure(column: Column): boolean {
  return column.type !== 'text' && column.type !== 'date';
}
