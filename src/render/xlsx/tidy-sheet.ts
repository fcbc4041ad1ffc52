import type { Cell, Row } from 'write-excel-file/node';
import { type Figure, isKnown } from '../../report/cell.ts';
import { statusOf, type TidyLine, tidyFigures } from '../../report/tidy-line.ts';
import { tidyHeader } from '../tidy-csv.ts';
import type { Voice } from '../voice.ts';
import { columnName, type ReadySheet } from './ready-sheet.ts';

const widths = [12, 11, 34, 10, 12, 15, 21, 12, 12, 14, 12, 12, 10, 12, 24];

/** Every figure, one line an indicator and QRR, under the names of the CSV; masses in grams. */
export function tidySheet(lines: readonly TidyLine[], { words }: Voice): ReadySheet {
  const head: Row = tidyHeader.map((name) => ({
    value: name,
    type: String,
    fontWeight: 'bold',
    bottomBorderStyle: 'thin',
  }));
  const rows = lines.map(rowOf);
  return {
    name: words.workbook.everyFigure,
    filter: `A1:${columnName(tidyHeader.length - 1)}${rows.length + 1}`,
    sheet: {
      data: [head, ...rows],
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 3,
      orientation: 'landscape',
    },
  };
}

function rowOf({ month, district, indicator, unit, figures, signal }: TidyLine): Row {
  const text = (value: string): Cell => ({ value, type: String });
  return [
    { value: new Date(`${month}-01T00:00:00Z`), type: Date, format: 'yyyy-mm' },
    text(district),
    text(indicator),
    text(unit),
    ...tidyFigures.map((name) => figureCell(figures[name])),
    text(signal),
    text(statusOf(figures.value)),
  ];
}

function figureCell(figure: Figure): Cell {
  if (!isKnown(figure)) return null;
  return { value: Number(figure.value.toPrecision(15)), type: Number, format: '#,##0.###' };
}
