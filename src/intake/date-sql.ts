import type { Readings } from './survey.ts';

type ColumnReading = Readings['dates'] extends ReadonlyMap<string, infer R> ? R | undefined : never;

const clock = '([0-9]{1,2}):([0-9]{2})(?::[0-9]{2}(?:[.,][0-9]+)?)? ?(?:[zZ]|([-+])([0-9]{2}):?([0-9]{2})?)$';

/** The day of a cell, in the way its whole column is read; NULL for what is no date. */
export function dateSql(raw: string, reading: ColumnReading, timeZone: string): string {
  if (reading === undefined || 'contradiction' in reading) return 'NULL::DATE';
  const patterns = [...reading.days, ...reading.months];
  if (patterns.length === 0) return 'NULL::DATE';
  const day = reading.timed ? `split_part(replace(replace(${raw}, 'T', ' '), 't', ' '), ' ', 1)` : raw;
  const parsed = `try_strptime(${day}, [${patterns.map((pattern) => `'${pattern}'`).join(', ')}])::DATE`;
  const isCompact = patterns.includes('%Y%m%d');
  // The engine would read 2019073 as 3 July.
  const local = isCompact ? `CASE WHEN NOT regexp_matches(${day}, '^[0-9]{1,7}$') THEN ${parsed} END` : parsed;
  return reading.zoned ? zonedSql(raw, local, timeZone) : local;
}

/** The day of an instant in a time zone, counted in minutes: the engine casts but one of its forms. */
function zonedSql(raw: string, local: string, timeZone: string): string {
  const part = (group: number) => `coalesce(try_cast(regexp_extract(${raw}, '${clock}', ${group}) AS INTEGER), 0)`;
  const sign = `(CASE regexp_extract(${raw}, '${clock}', 3) WHEN '-' THEN -1 ELSE 1 END)`;
  const minutes = `${part(1)} * 60 + ${part(2)} - ${sign} * (${part(4)} * 60 + ${part(5)})`;
  const instant = `timezone('UTC', (${local})::TIMESTAMP + to_minutes(${minutes}))`;
  const zone = timeZone.replaceAll("'", "''");
  return `CASE WHEN regexp_matches(${raw}, '${clock}') THEN timezone('${zone}', ${instant})::DATE ELSE ${local} END`;
}

/** `month` where the cell says no day, else `day`. */
export function precisionSql(raw: string, reading: ColumnReading): string {
  if (reading === undefined || 'contradiction' in reading) return 'NULL::VARCHAR';
  if (reading.months.length === 0) return `CASE WHEN ${raw} IS NOT NULL THEN 'day' END`;
  const isMonth = `regexp_matches(${raw}, '^([0-9]{4}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{4})$')`;
  return `CASE WHEN ${raw} IS NULL THEN NULL WHEN ${isMonth} THEN 'month' ELSE 'day' END`;
}
