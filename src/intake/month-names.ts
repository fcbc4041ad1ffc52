import { fold } from '../domain/fold.ts';
import { words } from '../domain/words.ts';
import { foldSql } from './fold-sql.ts';

/** Names and abbreviations of the months, French and English, folded, in the order of the year. */
export const monthNames: readonly (readonly string[])[] = [
  words('janvier; janv; jan; january'),
  words('fevrier; fevr; fev; february; feb'),
  words('mars; mar; march'),
  words('avril; avr; april; apr'),
  words('mai; may'),
  words('juin; june; jun'),
  words('juillet; juil; juill; july; jul'),
  words('aout; aou; august; aug'),
  words('septembre; sept; sep; september'),
  words('octobre; oct; october'),
  words('novembre; nov; november'),
  words('decembre; dec; december'),
];

/** The number of a month, 1 to 12, from its name or its number; NULL for anything else. */
export function monthNumberSql(cell: string): string {
  const folded = `rtrim(${foldSql(cell)}, '.')`;
  const cases = monthNames.map((names, at) => {
    const list = names.map((name) => `'${name}'`).join(', ');
    return `WHEN ${folded} IN (${list}) THEN ${at + 1}`;
  });
  return `(CASE ${cases.join(' ')} WHEN try_cast(${folded} AS INTEGER) BETWEEN 1 AND 12 THEN try_cast(${folded} AS INTEGER) END)`;
}

const weekdays =
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday';

/** They are left out before a day that a mark or the name of its month follows: « Mar 13 2019 » is in March. */
const shortWeekdays = 'lun|mar|mer|jeu|ven|sam|dim|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun';

const isNamed = String.raw`\p{L}{2}| [àÀaA] `;

/** What a cell has that needs to be read by `dateTextSql`, with its white space as it comes. */
export const mayBeNamed = String.raw`\p{L}{2}|[àÀaA]`;

/**
 * The text of a cell that patterns can read: lower case, and the name of a month as `#07`, so that
 * « le jeudi 4 juillet 2019 » and « 04JUL2019 » are `4 #07 2019`; « à 14h30 » is a time. Other letters stay, and keep the cell from being a date.
 */
export function dateTextSql(cell: string): string {
  const apart = `regexp_replace(${foldSql(cell)}, '^([0-9]{1,2})([a-z]{3,9})([0-9]{4})(?::|\\b)', '\\1 \\2 \\3 ')`;
  const timed = `regexp_replace(trim(${apart}), ' (?:a )?([0-9]{1,2}) ?h ?([0-9]{2})?$', ' \\1:\\2')`;
  const folded = `regexp_replace(regexp_replace(${timed}, ':$', ':00'), ' a ([0-9]{1,2}:)', ' \\1')`;
  const weekday = `^le (?:(?:${weekdays})[.,]? ?)?|\\b(?:${weekdays})\\b[.,]? ?`;
  const short = `^(?:${shortWeekdays})[.]?,? ([0-9]{1,2}(?:/|[.]|-|(?:er)? [a-z]))`;
  const days = `regexp_replace(regexp_replace(${folded}, '${weekday}', ''), '${short}', '\\1')`;
  const bare = `regexp_replace(${days}, '\\b1er\\b', '1')`;
  const named = monthNames.reduce(
    (text, names, at) =>
      `regexp_replace(${text}, '\\b(${names.join('|')})\\b[.]?', '#${String(at + 1).padStart(2, '0')}')`,
    bare,
  );
  return `CASE WHEN regexp_matches(${cell}, '${isNamed}') THEN ${named} ELSE lower(${cell}) END`;
}

/** A month and its year, as the header of a column of figures says them: « janv-19 », « 2019-01 ». */
export function isMonthText(text: string): boolean {
  const folded = fold(text);
  if (/^(?:\d{4}[-/.](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[-/.]\d{4})$/.test(folded)) return true;
  const name = /^([a-z]+)\.?[ ./-]*(?:\d{2}|\d{4})$/.exec(folded)?.[1];
  return name !== undefined && monthNames.some((names) => names.includes(name));
}
