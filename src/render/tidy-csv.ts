import { type Figure, isKnown } from '../report/cell.ts';
import { statusOf, type TidyLine, tidyFigures } from '../report/tidy.ts';
import { csvLines } from './csv.ts';

/** The columns of the tidy table. */
export const tidyHeader = [
  'month',
  'qrr',
  'indicator',
  'unit',
  ...tidyFigures,
  'signal',
  'status',
] as const;

/** The contract for data frames: one line an indicator and district, RFC 4180, dot decimals. */
export function renderTidyCsv(lines: readonly TidyLine[]): string {
  return csvLines([tidyHeader, ...lines.map(cellsOf)], ',', '\r\n');
}

function cellsOf(line: TidyLine): readonly string[] {
  const { month, district, indicator, unit, figures, signal } = line;
  const numbers = tidyFigures.map((name) => figureText(figures[name]));
  return [month, district, indicator, unit, ...numbers, signal, statusOf(figures.value)];
}

/** Empty where there is no figure; the status says why for the value. */
export function figureText(figure: Figure): string {
  return isKnown(figure) ? String(Number(figure.value.toPrecision(15))) : '';
}
