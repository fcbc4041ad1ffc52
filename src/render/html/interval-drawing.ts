import { scaleLinear } from 'd3-scale';
import type { CellValue, Table, TableRow } from '../../report/report.ts';
import { round } from './curve.ts';
import { element, type Markup } from './markup.ts';
import type { Setting } from './setting.ts';
import type { DrawnColumn } from './table-block.ts';

const width = 120;
const height = 20;
const middle = height / 2;

/** Dots and intervals of a table's effects on one scale, zero drawn: what an action was followed by. */
export function effectDrawings(table: Table, { words }: Setting): DrawnColumn | undefined {
  const ends = table.rows.flatMap((row) =>
    ['size_low', 'size_high'].flatMap((key) => figure(row[key])),
  );
  if (ends.length === 0) return undefined;
  const reach = Math.max(...ends.map(Math.abs), 1);
  const x = scaleLinear([-reach, reach], [4, width - 4]);
  return {
    label: words.document.effects.label,
    cell: (row) => effectDrawing(row, x),
  };
}

function effectDrawing(row: TableRow, x: (value: number) => number): Markup | undefined {
  const [size] = figure(row.size);
  const [low] = figure(row.size_low);
  const [high] = figure(row.size_high);
  if (size === undefined || low === undefined || high === undefined) return undefined;
  const [from, to] = [round(x(low)), round(x(high))];
  return drawing(
    element('path', { class: 'gr2', d: `M${round(x(0))} 0V${height}` }),
    element('path', { class: 'wk', d: `M${from} ${middle}H${to}M${from} 6v8M${to} 6v8` }),
    element('circle', { class: 'pt', cx: round(x(size)), cy: middle, r: 3.8 }),
  );
}

/** Beside an objective: where it is heading within its limits, its target and its result. */
export function objectiveDrawings({ words }: Setting): DrawnColumn {
  return {
    label: words.document.objectives.label,
    cell: (row) => {
      const [bound] = figure(row.bound);
      const [result] = figure(row.result);
      const [low] = figure(row.low);
      const [high] = figure(row.high);
      if (bound === undefined || result === undefined) return undefined;
      const top = Math.max(bound, result, high ?? 0, 1);
      const x = scaleLinear([0, top], [4, width - 4]);
      const band =
        low === undefined || high === undefined
          ? undefined
          : element('rect', {
              class: 'bd',
              x: round(x(low)),
              y: 4,
              width: round(x(high) - x(low)),
              height: 10,
            });
      return drawing(
        band,
        element('path', { class: 'gr2', d: `M4 ${height - 4}H${width - 4}` }),
        element('path', { class: 'mk', d: `M${round(x(bound))} 1V${height - 2}` }),
        element('circle', { class: 'pt', cx: round(x(result)), cy: 9, r: 3.6 }),
      );
    },
  };
}

function drawing(...marks: (Markup | undefined)[]): Markup {
  const frame = { viewBox: `0 0 ${width} ${height}`, class: 'iv', 'aria-hidden': 'true' };
  return element('svg', frame, ...marks);
}

function figure(cell: CellValue | undefined): readonly number[] {
  if (typeof cell === 'number') return [cell];
  return typeof cell === 'object' && 'value' in cell ? [cell.value] : [];
}
