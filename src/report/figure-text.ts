import { conventions } from '../locale/conventions.ts';
import type { Lang } from '../locale/words.ts';
import {
  formatCount,
  formatMass,
  formatMoney,
  formatNumber,
  formatPercent,
  formatShare,
  formatSigned,
} from './format.ts';
import type { Column } from './report.ts';

/** How a column writes its figures. */
export type FigureColumn = Pick<Column, 'type' | 'decimals' | 'signed'>;

/** A number as people read it, rounded by its column. */
export function figureText(value: number, column: FigureColumn, lang: Lang): string {
  const { type, signed, decimals } = column;
  if (type === 'mass') return withSign(formatMass(value, lang), value, signed);
  if (type === 'money') return withSign(formatMoney(value, lang), value, signed);
  if (type === 'points')
    return `${formatSigned(value, lang, decimals ?? 0)}\u00a0${conventions[lang].points}`;
  if (type === 'percent') {
    // With a sign it is a change, which no whole bounds.
    if (!signed) return formatShare(value, lang, decimals);
    return withSign(formatPercent(value, lang, decimals), value, signed);
  }
  if (signed) return formatSigned(value, lang, decimals ?? 0);
  return decimals === undefined ? formatCount(value, lang) : formatNumber(value, lang, decimals);
}

/** A rise has its sign, and what rounds to nothing has none. */
function withSign(text: string, value: number, signed = false): string {
  return signed && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** How figures of a unit are written. */
export function figureColumn(unit: string): FigureColumn {
  return columns[unit] ?? { type: 'count' };
}

const columns: Readonly<Record<string, FigureColumn>> = {
  g: { type: 'mass' },
  eur: { type: 'money' },
  percent: { type: 'percent' },
  days: { type: 'days' },
  'per-1000': { type: 'rate', decimals: 1 },
  'per-operation': { type: 'rate', decimals: 2 },
};
