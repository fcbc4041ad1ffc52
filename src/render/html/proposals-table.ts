import type { Column, Table, TableRow } from '../../report/report.ts';
import { cellMarkup } from './cell-markup.ts';
import { element, type Markup, together } from './markup.ts';
import type { Setting } from './setting.ts';
import { scrolled, tableAnchor, tableTitle } from './table-block.ts';

/** What a target is set against, a row a QRR and three columns an indicator: it stays on its page. */
export function proposalsTable(table: Table, setting: Setting): Markup {
  const figures = table.columns.filter(({ type }) => type !== 'text');
  const indicators = [...new Set(table.rows.map(({ indicator }) => String(indicator)))];
  const codes = [...new Set(table.rows.map(({ qrr }) => String(qrr)))];
  const rowOf = (code: string, indicator: string) =>
    table.rows.find((row) => row.qrr === code && row.indicator === indicator);
  const head = (attributes: Readonly<Record<string, string | number>>, text: string) =>
    element('th', attributes, text);
  const grid = element(
    'table',
    { 'aria-labelledby': `c-${table.id}` },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('td', {}),
        ...indicators.map((name) =>
          head({ scope: 'colgroup', colspan: figures.length, class: 'over' }, name),
        ),
      ),
      element(
        'tr',
        {},
        head({ scope: 'col', class: 'x' }, setting.words.report.columns.qrr),
        ...indicators.flatMap(() => figures.map(({ label }) => head({ scope: 'col' }, label))),
      ),
    ),
    element(
      'tbody',
      {},
      ...codes.map((code) =>
        element(
          'tr',
          { class: code === 'ALL' ? 'tot' : undefined },
          nameCell(rowOf(code, indicators[0] ?? ''), code),
          ...indicators.flatMap((name) => cells(rowOf(code, name), figures, setting)),
        ),
      ),
    ),
  );
  const notes = table.notes.map((note) => element('p', {}, note));
  return element(
    'div',
    { class: 'tbl', id: tableAnchor(table.id) },
    tableTitle(table, setting),
    scrolled(table, grid, setting),
    element('div', { class: 'notes' }, ...notes),
  );
}

function nameCell(row: TableRow | undefined, code: string): Markup {
  const soft = code === 'ALL' ? together() : element('span', { class: 'calm' }, ` ${code}`);
  return element('th', { scope: 'row' }, String(row?.name ?? code), soft);
}

function cells(
  row: TableRow | undefined,
  figures: readonly Column[],
  setting: Setting,
): readonly Markup[] {
  return figures.map((column) =>
    element(
      'td',
      { class: column.key === 'mean' ? 'm' : undefined },
      cellMarkup(row?.[column.key], column, setting),
    ),
  );
}
