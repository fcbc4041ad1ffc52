import type { CellValue } from '../report/report.ts';

const bars = '▁▂▃▄▅▆▇█';

/**
 * A series as one character a month: from `▁` to `█` at the largest of them, `_` for zero, `…`
 * where there is no figure.
 */
export function sparkline(cells: readonly (CellValue | undefined)[]): string {
  const values = cells.map(figureIn);
  const top = Math.max(0, ...values.filter((value) => value !== undefined));
  return values
    .map((value) => {
      if (value === undefined) return '…';
      if (value === 0) return '_';
      return (
        bars[Math.min(bars.length - 1, Math.floor((value / top) * (bars.length - 1e-9)))] ?? '_'
      );
    })
    .join('');
}

function figureIn(cell: CellValue | undefined): number | undefined {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && 'value' in cell ? cell.value : undefined;
}
