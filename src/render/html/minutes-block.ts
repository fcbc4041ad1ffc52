import { absenceMarkup } from './cell-markup.ts';
import { element, type Markup, together } from './markup.ts';
import type { Setting } from './setting.ts';

const emptyRows = 4;

/** Room on paper for what the meeting decides: the secretary writes there. */
export function minutesBlock({ words }: Setting): Markup {
  const { minutes } = words.document;
  const heads = Object.values(minutes.columns);
  const cells = heads.map(() => element('td', {}));
  return element(
    'div',
    { class: 'minutes', 'aria-hidden': 'true' },
    element('p', { class: 'cap' }, minutes.title),
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', {}, head)))),
      element('tbody', {}, ...Array.from({ length: emptyRows }, () => element('tr', {}, ...cells))),
    ),
  );
}

/** What the signs in the tables mean. */
export function signsKey(setting: Setting): Markup {
  const { words } = setting;
  const { signs } = words.document;
  const entry = (sign: Markup, meaning: string) => element('span', {}, sign, ` ${meaning}`);
  const absence = (key: 'not-available' | 'not-applicable' | 'base-too-small' | 'hidden') =>
    element('span', {}, absenceMarkup(key, setting), ` ${words.document.absences[key]}`);
  return element(
    'p',
    { class: 'key' },
    element('b', { class: 'keytitle' }, signs.title),
    entry(element('b', {}, '0'), signs.zero),
    absence('not-available'),
    absence('not-applicable'),
    absence('base-too-small'),
    absence('hidden'),
    entry(together(element('b', {}, words.report.partialMark)), signs.partial),
  );
}
