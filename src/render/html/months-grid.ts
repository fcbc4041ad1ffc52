import type { Table } from '../../report/report.ts';
import {
  acrossGrid,
  downGrid,
  type Grid,
  heatCell,
  isMonth,
  monthTable,
  mostColumns,
} from './heat-map.ts';
import { element, type Markup } from './markup.ts';
import type { Setting } from './setting.ts';
import { scrolled, tableAnchor, tableTitle } from './table-block.ts';

/** The months of a table as plain figures: the data of a chart. */
export function monthsGrid(table: Table, setting: Setting): Markup {
  const months = table.columns.filter(({ key }) => isMonth(key));
  const grid = { table, months, charts: [], isPlain: true, setting };
  const isWide = table.rows.length > mostColumns;
  const drawn = table.rows.length === 1 ? yearsGrid : isWide ? acrossGrid : downGrid;
  const notes = table.notes.map((note) => element('p', {}, note));
  return element(
    'div',
    { class: isWide ? 'heatbox wide' : 'heatbox', id: tableAnchor(table.id) },
    tableTitle(table, setting),
    scrolled(table, drawn(grid), setting),
    element('div', { class: 'notes' }, ...notes),
  );
}

const monthsOfYear = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));

/** A row a year, a column a month: for one QRR, which has no other to stand beside. */
function yearsGrid(grid: Grid): Markup {
  const { table, months } = grid;
  const years = [...new Set(months.map(({ key }) => key.slice(0, 4)))].reverse();
  const heads = monthsOfYear.map((month) => element('th', { scope: 'col' }, month));
  const rows = years.map((year) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, year),
      ...monthsOfYear.map((month) => {
        const column = months.find(({ key }) => key === `${year}-${month}`);
        const [row] = table.rows;
        return column && row ? heatCell(row, column, grid) : element('td', {});
      }),
    ),
  );
  return monthTable(grid, heads, rows);
}
