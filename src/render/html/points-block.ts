import { fill } from '../../locale/fill.ts';
import type { Section, TableRow } from '../../report/report.ts';
import { element, type Markup } from './markup.ts';
import type { Setting } from './setting.ts';
import { tableAnchor } from './table-block.ts';
import { sentenceMarkup } from './told-list.ts';

/** More points than this are set closer, so that the curves keep their place on the first page. */
export const fewPoints = 4;

/** The points for decision, numbered, each with a way to the table that has its figures. */
export function pointsBlock(section: Section, setting: Setting): Markup {
  const rows = section.tables.flatMap((table) => table.rows);
  const body =
    rows.length === 0
      ? element('p', { class: 'none' }, setting.words.decisions.noPoint)
      : element(
          'ol',
          { class: rows.length > fewPoints ? 'decide dense' : 'decide' },
          ...rows.map((row) => point(row, setting)),
        );
  return element(
    'section',
    { id: 's-points', class: 'first', 'aria-labelledby': 'h-points' },
    element('h2', { id: 'h-points' }, section.title),
    body,
  );
}

function point({ label, sentence, pointer }: TableRow, setting: Setting): Markup {
  const { words, lang, tableNumber } = setting;
  const id = String(pointer);
  const n = tableNumber(id);
  const target = setting.report.sections.find(({ tables }) => tables.some((one) => one.id === id));
  const link =
    target === undefined
      ? undefined
      : n === undefined
        ? element('a', { href: `#s-${target.id}` }, target.title)
        : element('a', { href: `#${tableAnchor(id)}` }, fill(words.document.seeTable, { n }, lang));
  return element(
    'li',
    {},
    sentenceMarkup(String(sentence), setting),
    element('span', { class: 'who' }, String(label), link && ' – ', link),
  );
}
