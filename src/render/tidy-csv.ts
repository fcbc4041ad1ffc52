import { type Figure, isKnown } from '../report/cell.ts';
import { statusOf, type TidyLine, tidyFigures } from '../report/tidy-line.ts';
import { type CsvReader, type DataCell, dataCsv } from './csv.ts';

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

/** The contract for data frames: one line an indicator and district. */
export function renderTidyCsv(lines: readonly TidyLine[], reader?: CsvReader): string {
  return dataCsv([tidyHeader, ...lines.map(cellsOf)], reader);
}

function cellsOf(line: TidyLine): readonly DataCell[] {
  const { month, district, indicator, unit, figures, signal } = line;
  const numbers = tidyFigures.map((name) => figureNumber(figures[name]));
  return [month, district, indicator, unit, ...numbers, signal, statusOf(figures.value)];
}

/** Nothing where there is no figure; the status says why for the value. */
export function figureNumber(figure: Figure): number | undefined {
  return isKnown(figure) ? Number(figure.value.toPrecision(15)) : undefined;
}
