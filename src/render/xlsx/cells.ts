import type { Cell } from 'write-excel-file/node';
import type { Lang } from '../../locale/words.ts';
import { formatShare, shareRounding } from '../../report/format.ts';
import type { CellValue, Column } from '../../report/report.ts';
import { cellText, isFigure } from '../cell-text.ts';
import { cleanText } from '../escape.ts';
import type { Voice } from '../voice.ts';

/** A figure as a number in the unit of its column; what is missing, as the sign for why. */
export function valueCell(value: CellValue | undefined, column: Column, voice: Voice): Cell {
  const { words } = voice;
  if (value === undefined) return null;
  const style = { alignVertical: 'top' } as const;
  if (typeof value === 'string') {
    return { ...style, value: cellText(value, column, voice), type: String, wrap: true };
  }
  if (typeof value === 'number') return { ...style, ...numberCell(value, column, voice.lang, '') };
  if ('missing' in value) {
    const sign = words.report.absences[value.missing] ?? value.missing;
    return { ...style, value: sign, type: String, align: 'right', textColor: '#4a4a4a' };
  }
  return { ...style, ...numberCell(value.value, column, voice.lang, words.report.partialMark) };
}

function numberCell(value: number, column: Column, lang: Lang, mark: string) {
  const isShare = column.type === 'percent' && !column.signed;
  const shown = column.type === 'percent' ? value / 100 : value;
  const format = isShare ? shareFormat(value, column, lang, mark) : numberFormat(column, mark);
  return { value: Number(shown.toPrecision(15)), type: Number, format } as const;
}

/**
 * How a spreadsheet writes one share, so that it rounds to all or nothing only what is. The conditions
 * are those of its bounds: a cell that is changed shows what was typed.
 */
function shareFormat(value: number, column: Column, lang: Lang, mark: string): string {
  const { decimals, beyond } = shareRounding(value, column.decimals ?? 0);
  const finer = numberFormat({ ...column, decimals }, mark);
  if (beyond === undefined) return finer;
  const end = mark === '' ? '' : ` ${mark}`;
  const bound = `"${formatShare(value, lang, column.decimals)}${end}"`;
  // Half of the last decimal, of what a spreadsheet calls 1 and people 100 %.
  const least = Number(`5e-${decimals + 3}`);
  const [whole, near] = beyond === 'above' ? ['>=1', `>=${1 - least}`] : ['<=0', `<${least}`];
  return `[${whole}]${numberFormat(column, mark)};[${near}]${bound};${finer}`;
}

/** How a spreadsheet writes the figures of a column; a mark follows those that are partial. */
function numberFormat({ type, decimals = 0, signed }: Column, mark = ''): string {
  const end = mark === '' ? '' : `" ${mark}"`;
  if (type === 'mass') {
    const unit = (name: string) => `"\u00a0${name}"${end}`;
    return `[>=1000000]0.00,,${unit('t')};[>=1000]0.00,${unit('kg')};0.0${unit('g')}`;
  }
  if (type === 'money') return `#,##0"\u00a0€"${end}`;
  const digits = `${type === 'percent' ? '0' : '#,##0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  const unit = { percent: '%', points: '"\u00a0pt"' }[type as string] ?? '';
  const figure = `${digits}${unit}${end}`;
  return signed ? `+${figure};\u2212${figure};${figure}` : figure;
}

/** A column head; it may take several lines. */
export function headCell(column: Column): Cell {
  return {
    value: cleanText(column.label),
    type: String,
    wrap: true,
    fontWeight: 'bold',
    align: isFigure(column) ? 'right' : 'left',
    alignVertical: 'bottom',
    bottomBorderStyle: 'thin',
    topBorderStyle: 'thin',
  };
}
