import { fill } from '../../locale/fill.ts';
import { formatDay, formatMonth } from '../../report/format.ts';
import type { SourceCompleteness } from '../../report/report.ts';
import { documentMark } from '../audience-mark.ts';
import { cut } from '../text.ts';
import { type Child, element, type Markup, together } from './markup.ts';
import type { Setting } from './setting.ts';

/** QRR that are named one by one; more are counted, and named in the annex. */
const manyDistricts = 12;

/** Whose report, of which month, how far it may go, and what it is made from. */
export function masthead(setting: Setting): Markup {
  const { report, words, lang } = setting;
  const { document } = words;
  const month = formatMonth(report.month, lang);
  const title = element(
    'h1',
    {},
    document.title,
    ' ',
    element('span', {}, fill(document.titleMonth, { month }, lang)),
  );
  return element(
    'header',
    { class: 'masthead' },
    element(
      'div',
      { class: 'top' },
      element(
        'div',
        {},
        element('p', { class: 'body-name' }, document.institution),
        title,
        element('p', { class: 'perim' }, perimeterTitle(setting)),
      ),
      restriction(setting),
    ),
    element('div', { class: 'facts' }, facts(setting), sources(setting)),
  );
}

function restriction({ report, words }: Setting): Markup {
  const [first, second] = words.document.restriction;
  const isParted = report.provisional && report.audience === undefined;
  const lines: readonly Child[] = isParted
    ? [first, element('br', {}), second]
    : [documentMark(report, words)];
  return element('p', { class: 'restrict' }, ...lines);
}

function perimeterTitle({ report, words, lang }: Setting): string {
  const { perimeterOne, perimeterMany } = words.document;
  const [first, ...others] = report.perimeter;
  if (first === undefined || others.length > 0)
    return fill(perimeterMany, { n: report.perimeter.length }, lang);
  return fill(perimeterOne, { name: cut(first.label, 60), code: first.code }, lang);
}

function facts({ report, words, lang }: Setting): Markup {
  const { document } = words;
  const { perimeter, upTo } = report;
  const list =
    perimeter.length > manyDistricts
      ? fill(document.perimeterInAnnex, { n: perimeter.length }, lang)
      : perimeter.map(({ code, label }) => `${code}\u00a0${cut(label, 40)}`).join(' · ');
  const state = report.provisional ? document.provisional : document.complete;
  const recomputed =
    upTo === undefined
      ? []
      : [element('dd', { class: 'soft' }, fill(words.report.recomputed, { load: upTo }, lang))];
  return element(
    'dl',
    {},
    element('dt', {}, document.perimeter),
    element('dd', {}, list),
    element('dt', {}, document.asOf),
    element('dd', {}, formatDay(report.asOf, lang), ' ', element('small', {}, `(${state})`)),
    element('dt', {}, document.id),
    element('dd', {}, report.id),
    ...recomputed,
  );
}

function sources(setting: Setting): Markup {
  const { report, words, lang } = setting;
  const title = fill(words.document.sources, { month: formatMonth(report.month, lang) }, lang);
  const rows = report.sources.map((source) => sourceRow(source, setting));
  if (rows.length === 0) return together();
  return element(
    'table',
    { class: 'cover' },
    element('caption', {}, title),
    element('tbody', {}, ...rows),
  );
}

/** Codes of QRR that are named before they are only counted. */
const mostCodes = 6;

function sourceRow(
  { source, covered, missing }: SourceCompleteness,
  { words, lang }: Setting,
): Markup {
  const { sourceComplete, sourceLacks, sourceLacksMany } = words.document;
  const all = covered.length + missing.length;
  const squares =
    all > manyDistricts ? '' : '■'.repeat(covered.length) + '□'.repeat(missing.length);
  const lack =
    missing.length > mostCodes
      ? fill(sourceLacksMany, { n: missing.length }, lang)
      : fill(sourceLacks, { codes: missing.join(' ') }, lang);
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, cut(source, 60)),
    element('td', {}, element('span', { class: 'sq', 'aria-hidden': 'true' }, squares)),
    element('td', { class: 'n' }, `${covered.length}/${all}`),
    element('td', {}, missing.length === 0 ? sourceComplete : element('b', {}, lack)),
  );
}
