import type { Table } from '../../report/report.ts';
import { element, type Markup } from './markup.ts';
import type { Setting } from './setting.ts';
import { tableAnchor, tableTitle } from './table-block.ts';

/** Rules and words, each with what it means, in two columns on paper. */
export function ruleList(table: Table, setting: Setting): Markup {
  const { colon } = setting.words.document;
  const entries = table.rows.map(({ point, rule }) =>
    element('div', {}, element('dt', {}, `${point}${colon}`), element('dd', {}, String(rule))),
  );
  return element(
    'div',
    { class: 'tbl', id: tableAnchor(table.id) },
    tableTitle(table, setting),
    element('dl', { class: 'gloss' }, ...entries),
  );
}
