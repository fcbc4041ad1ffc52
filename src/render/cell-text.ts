import type { Lang, Words } from '../locale/words.ts';
import {
  formatCount,
  formatMass,
  formatMoney,
  formatNumber,
  formatPercent,
  formatShare,
  formatSigned,
} from '../report/format.ts';
import type { CellValue, Column } from '../report/report.ts';
import { cleanText } from './escape.ts';

/** A cell as people read it, in any format: numbers rounded by their column, absences as signs. */
export function cellText(
  cell: CellValue | undefined,
  column: Column,
  { words, lang }: { readonly words: Words; readonly lang: Lang },
): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cleanText(cell);
  if (typeof cell === 'number') return numberText(cell, column, lang);
  if ('missing' in cell) return words.report.absences[cell.missing] ?? cell.missing;
  return marked(numberText(cell.value, column, lang), words.report.partialMark);
}

/** The mark beside a figure: after a unit it stands apart, so as not to be read as part of it. */
function marked(text: string, mark: string): string {
  return /\d$/.test(text) ? `${text}${mark}` : `${text}\u00a0${mark}`;
}

function numberText(value: number, column: Column, lang: Lang): string {
  const { decimals, signed } = column;
  if (column.type === 'mass') return formatMass(value, lang);
  if (column.type === 'money') return formatMoney(value, lang);
  if (column.type === 'percent') {
    // With a sign it is a change, which no whole bounds.
    if (!signed) return formatShare(value, lang, decimals);
    const isRise = formatSigned(value, lang, decimals ?? 0).startsWith('+');
    return `${isRise ? '+' : ''}${formatPercent(value, lang, decimals ?? 0)}`;
  }
  if (signed) return formatSigned(value, lang, decimals ?? 0);
  return decimals === undefined ? formatCount(value, lang) : formatNumber(value, lang, decimals);
}

/** Text columns read from the left, figures from the right. */
export function isFigure(column: Column): boolean {
  return column.type !== 'text' && column.type !== 'date';
}
