import { noneAnswers } from '../domain/answers.ts';
import type { DecimalReading } from './decimals.ts';
import { isOneOfSql } from './one-of-sql.ts';

const power = '(e[-+]?[0-9]+)?';
const pointNumber = `^[-+]?([0-9]+([.][0-9]*)?|[.][0-9]+)${power}$`;
const pointGroups = `^[-+]?[0-9]{1,3}(,[0-9]{3})+([.][0-9]+)?$`;
const commaNumber = `^[-+]?([0-9]{1,3}([.][0-9]{3})+|[0-9]+)(,[0-9]*)?${power}$`;
/** One mark and other than three decimals: that mark is the decimal one, whatever the column's. */
const eitherNumber = `^[-+]?([0-9]+[.,]([0-9]{1,2}|[0-9]{4,})|0+[.,][0-9]+|[0-9]+([.,][0-9]+)?e[-+]?[0-9]+)$`;

/** A number as the engine writes it, NULL for what is none: thousands go by three or not at all. */
export function numberSql(raw: string, reading: DecimalReading | undefined): string {
  const bare = `lower(${unspaced(raw)})`;
  const point = `WHEN regexp_matches(${bare}, '${pointGroups}') THEN replace(${bare}, ',', '')
    WHEN regexp_matches(${bare}, '${pointNumber}') THEN ${bare}`;
  const comma = `WHEN regexp_matches(${bare}, '${commaNumber}') THEN replace(replace(${bare}, '.', ''), ',', '.')`;
  const either = `WHEN regexp_matches(${bare}, '${eitherNumber}') THEN replace(${bare}, ',', '.')`;
  const cases = reading?.mark === ',' ? comma : point;
  return `CASE ${reading?.certainty === 'mixed' ? either : ''} ${cases} WHEN ${isNoneSql(bare)} THEN '0' END`;
}

/** « Néant »: an amount or a number of things that is 0, and not unknown. */
function isNoneSql(cell: string): string {
  return isOneOfSql(`replace(lower(${cell}), 'é', 'e')`, noneAnswers);
}

/**
 * Degrees of longitude or latitude: there are no thousands of them, so a mark is the decimal one,
 * whatever the rest of the column looks like. « 48.845 » is not 48 845.
 */
export function degreesSql(raw: string): string {
  const bare = `lower(${unspaced(raw)})`;
  const degrees = `^[-+]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)${power}$`;
  return `CASE WHEN regexp_matches(${bare}, '${degrees}') THEN try_cast(replace(${bare}, ',', '.') AS DOUBLE) END`;
}

/**
 * Hours with their minutes as a number of hours, NULL for what is none. Minutes have two digits:
 * « 2h5 » may be five minutes or half an hour.
 */
export function clockSql(raw: string): string {
  const bare = `lower(${unspaced(raw)})`;
  const clock = '^[0-9]{1,5}(h([0-5][0-9](mn|min|m)?)?|:[0-5][0-9](:00)?)$';
  const minutes = `coalesce(try_cast(regexp_extract(${bare}, '[h:]([0-9]{2})', 1) AS INTEGER), 0)`;
  const hours = `try_cast(regexp_extract(${bare}, '^[0-9]+') AS INTEGER) + ${minutes} / 60`;
  return `CASE WHEN regexp_matches(${bare}, '${clock}') THEN round(${hours}, 6) END`;
}

/** A number without the sign or the name of the currency. */
export function withoutEuroSql(raw: string): string {
  return `regexp_replace(lower(${raw}), '(€|euros?|eur)', '')`;
}

/**
 * A whole number, NULL for what is none. « 3,0 » is one, as statistics programs write it; « 1,000 »
 * may be a thousand or one, so it is refused.
 */
export function integerSql(raw: string): string {
  const bare = `regexp_replace(${unspaced(raw)}, '[.,](0{1,2}|0{4,})$', '')`;
  return `CASE WHEN regexp_matches(${bare}, '^[-+]?[0-9]+$') THEN try_cast(${bare} AS INTEGER) WHEN ${isNoneSql(bare)} THEN 0 END`;
}

/** Spaces part thousands, by three: of « 12 5 » it can't be told whether it is 12,5 or 125, and it is left as it is. */
const otherSpaces = '[0-9] +[0-9]{1,2}([^0-9]|$)|[0-9] +[0-9]{4}|[0-9]{4} +[0-9]|[.,][0-9]+ +[0-9]';

function unspaced(raw: string): string {
  return `CASE WHEN contains(${raw}, ' ') AND regexp_matches(${raw}, '${otherSpaces}') THEN ${raw} ELSE replace(${raw}, ' ', '') END`;
}
