import type { Table } from '../../report/report.ts';
import { element, type Markup } from './markup.ts';
import type { Setting } from './setting.ts';

/** A table of sentences, each under a label: it is read as a list. */
export function isTold({ columns }: Table): boolean {
  return columns.map(({ key }) => key).join() === 'label,sentence';
}

/** Sentences beside their labels; the place that one begins with stands out. */
export function toldList(table: Table, setting: Setting): Markup {
  if (table.rows.length === 0) return nothingTold(table, setting);
  const { summary } = setting.words.report;
  const items = table.rows.map(({ label, sentence }) => {
    const isSignal = label === summary.rise || label === summary.fall;
    const tag = element('span', { class: isSignal ? 'tag sig' : 'tag' }, String(label));
    return element('li', {}, tag, sentenceMarkup(String(sentence), setting));
  });
  return element('ul', { class: 'told' }, ...items);
}

function nothingTold({ id }: Table, { words }: Setting): Markup {
  const none: Readonly<Record<string, string>> = words.decisions.none;
  return element('p', { class: 'none' }, none[id] ?? words.document.nothing);
}

/** A sentence, with the QRR that it begins with in bold. */
export function sentenceMarkup(sentence: string, { report, words }: Setting): Markup {
  const { ALL = 'ALL' } = words.domain.districts;
  const places = [...report.perimeter.map(({ code, label }) => `${label} (${code})`), ALL];
  const place = places.find((name) => sentence.startsWith(name)) ?? '';
  const rest = sentence.slice(place.length);
  return element('span', {}, place === '' ? undefined : element('b', {}, place), rest);
}
