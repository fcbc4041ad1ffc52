import { literal } from '../sql-literal.ts';
import type { DateReading } from './dates.ts';
import { dateTextSql } from './month-names.ts';
import type { Readings } from './survey.ts';

type ColumnReading = Readings['dates'] extends ReadonlyMap<string, infer R> ? R | undefined : never;

const clock =
  '([0-9]{1,2}):([0-9]{2})(?::[0-9]{2}(?:[.,][0-9]+)?)? ?(?:[zZ]|([-+])([0-9]{2}):?([0-9]{2})?)$';

/** The day of a cell, in the way its whole column is read; NULL for what is no date. */
export function dateSql(raw: string, reading: ColumnReading, timeZone: string): string {
  if (reading === undefined || 'contradiction' in reading) return 'NULL::DATE';
  const day = dayText(raw, reading);
  const ways = [
    ...daysOf(day, reading),
    ...parsed(
      day,
      reading.months.filter((pattern) => pattern !== '%Y%m'),
    ),
    ...(reading.months.includes('%Y%m')
      ? [
          `CASE WHEN regexp_matches(${day}, '^[0-9]{6}$') THEN try_strptime(${day} || '01', '%Y%m%d')::DATE END`,
        ]
      : []),
  ];
  if (ways.length === 0) return 'NULL::DATE';
  const local = ways.length === 1 ? (ways[0] ?? 'NULL') : `coalesce(${ways.join(', ')})`;
  return reading.zoned ? zonedSql(raw, local, timeZone) : local;
}

function dayText(raw: string, reading: DateReading): string {
  const cell = reading.named ? `(${dateTextSql(raw)})` : raw;
  if (!reading.timed) return cell;
  return reading.named
    ? `regexp_replace(${cell}, '[ t]+[0-9]{1,2}[:h][0-9]{2}.*$', '')`
    : `split_part(replace(replace(${cell}, 'T', ' '), 't', ' '), ' ', 1)`;
}

/** The ways to read a day, as opposed to a month. */
function daysOf(day: string, reading: DateReading): readonly string[] {
  const isCompact = reading.days.includes('%Y%m%d');
  // The engine would read 2019073 as 3 July.
  const local = parsed(day, reading.days).map((way) =>
    isCompact ? `CASE WHEN NOT regexp_matches(${day}, '^[0-9]{1,7}$') THEN ${way} END` : way,
  );
  const serial = `CASE WHEN regexp_matches(${day}, '^[0-9]{5}([.,][0-9]+)?$') THEN DATE '1899-12-30' + substr(${day}, 1, 5)::INTEGER END`;
  return reading.serial ? [...local, serial] : local;
}

function parsed(day: string, patterns: readonly string[]): readonly string[] {
  if (patterns.length === 0) return [];
  return [`try_strptime(${day}, [${patterns.map((pattern) => `'${pattern}'`).join(', ')}])::DATE`];
}

/** The day of an instant in a time zone, counted in minutes: the engine casts but one of its forms. */
function zonedSql(raw: string, local: string, timeZone: string): string {
  const part = (group: number) =>
    `coalesce(try_cast(regexp_extract(${raw}, '${clock}', ${group}) AS INTEGER), 0)`;
  const sign = `(CASE regexp_extract(${raw}, '${clock}', 3) WHEN '-' THEN -1 ELSE 1 END)`;
  const minutes = `${part(1)} * 60 + ${part(2)} - ${sign} * (${part(4)} * 60 + ${part(5)})`;
  const instant = `timezone('UTC', (${local})::TIMESTAMP + to_minutes(${minutes}))`;
  return `CASE WHEN regexp_matches(${raw}, '${clock}') THEN timezone(${literal(timeZone)}, ${instant})::DATE ELSE ${local} END`;
}

/** `month` where the cell says no day, else `day`. */
export function precisionSql(raw: string, reading: ColumnReading): string {
  if (reading === undefined || 'contradiction' in reading) return 'NULL::VARCHAR';
  if (reading.months.length === 0) return `CASE WHEN ${raw} IS NOT NULL THEN 'day' END`;
  const days = daysOf(dayText(raw, reading), reading);
  const isDay = days.length === 0 ? 'false' : `coalesce(${days.join(', ')}) IS NOT NULL`;
  return `CASE WHEN ${raw} IS NULL THEN NULL WHEN ${isDay} THEN 'day' ELSE 'month' END`;
}
