import { hidePersonal } from '../../domain/personal-data.ts';
import { UserError } from '../../errors.ts';
import type { Mapping } from '../../intake/candidate.ts';
import { dateProofSql } from '../../intake/date-proof-sql.ts';
import type { DateContradiction, DateOrder } from '../../intake/dates.ts';
import type { Profile } from '../../intake/profile.ts';
import type { Readings } from '../../intake/survey.ts';
import type { Engine } from '../../store/engine.ts';
import { firstCell } from './first-cell.ts';
import type { LoadSettings } from './load-settings.ts';
import type { ReadHead } from './read-head.ts';
import type { Transcript } from './transcribe.ts';

/** The order of dates that an earlier load of the same source and layout proved; the caller holds the store. */
export async function provedDateOrder(
  engine: Engine,
  source: string,
  header: string,
): Promise<DateOrder | undefined> {
  const [row] = await engine.query<{ date_order: DateOrder }>(
    `SELECT date_order FROM store.loads WHERE live AND source = $1 AND header = $2 AND date_order IS NOT NULL
ORDER BY load DESC LIMIT 1`,
    [source, header],
  );
  return row?.date_order;
}

/** The year of the load in two digits; undefined where the profile says the order of dates. */
export function yearUnlessSaid(
  { context }: Pick<LoadSettings, 'context'>,
  profile: Profile | undefined,
): number | undefined {
  return profile?.date_order === undefined
    ? context.machine.now().getUTCFullYear() % 100
    : undefined;
}

interface DateCheck {
  readonly file: string;
  readonly head: ReadHead;
  readonly mapping: Mapping;
  readonly kept: readonly number[];
  readonly table: string;
  /** Its rows are not those of the file: its column `record` says which they come from. */
  readonly isLaidOut: boolean;
  readonly settings: Pick<LoadSettings, 'session' | 'context' | 'dryRun'>;
  readonly transcript: Transcript;
}

/**
 * A column of dates that contradicts itself refuses the file, with the two lines. One that could be
 * read both ways is read day first in front of somebody, who is told; unattended, it is refused.
 */
export async function checkDates(readings: Readings, check: DateCheck): Promise<void> {
  const { file, head, mapping, settings } = check;
  for (const [field, reading] of readings.dates) {
    const origin = mapping.origins.get(field);
    const header =
      origin !== undefined && 'column' in origin ? (head.header[origin.column] ?? field) : field;
    const column = hidePersonal(header);
    if ('contradiction' in reading) throw await contradiction(check, { field, column, reading });
    if (reading.certainty === 'assumed' && !isAttended(settings)) {
      throw new UserError('ambiguous-dates', { file, column });
    }
  }
}

function isAttended({ context, dryRun }: DateCheck['settings']): boolean {
  const { stdout, stderr } = context.machine;
  return dryRun || stdout.columns !== undefined || stderr.columns !== undefined;
}

async function contradiction(
  check: DateCheck,
  {
    field,
    column,
    reading,
  }: { readonly field: string; readonly column: string; readonly reading: DateContradiction },
): Promise<UserError> {
  const { file, mapping, kept, table, isLaidOut, settings, transcript } = check;
  const origin = mapping.origins.get(field);
  const index = origin !== undefined && 'column' in origin ? kept.indexOf(origin.column) : 0;
  const { engine } = settings.session;
  const cells = { engine, table, index, isLaidOut, shifts: transcript.shifts };
  if (reading.yearFirst === true) {
    const { value = '', line = 0 } = (await firstCell(cells, isShortDate)) ?? {};
    return new UserError('short-years-first', { file, column, value, line });
  }
  if (reading.known !== undefined) {
    const other = await firstCell(cells, dateProofSql('cell', otherOrder(reading.known)));
    const { value = '', line = 0 } = other ?? {};
    return new UserError('dates-in-another-order', {
      file,
      column,
      value,
      line,
      known: reading.known,
      found: otherOrder(reading.known),
    });
  }
  const day = await firstCell(cells, dateProofSql('cell', 'dmy'));
  const month = await firstCell(cells, dateProofSql('cell', 'mdy'));
  return new UserError('contradicting-dates', {
    file,
    column,
    first: day?.value ?? '',
    firstLine: day?.line ?? 0,
    second: month?.value ?? '',
    secondLine: month?.line ?? 0,
  });
}

const isShortDate = "regexp_matches(trim(cell), '^[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{2}($|[ tT])')";

function otherOrder(order: DateOrder): 'dmy' | 'mdy' {
  return order === 'dmy' ? 'mdy' : 'dmy';
}
