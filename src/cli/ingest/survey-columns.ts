import type { DateOrder } from '../../intake/dates.ts';
import type { Mapping } from '../../intake/mapping.ts';
import { readAsBefore, type StoredReadings } from '../../intake/mended.ts';
import { interpretSurvey, type Readings, type SurveyRow, surveySql } from '../../intake/survey.ts';
import type { Engine } from '../../store/engine.ts';
import type { ReadHead } from './read-head.ts';

export interface SurveyRequest {
  readonly engine: Engine;
  readonly mapping: Mapping;
  readonly kept: readonly number[];
  /** The relation of the raw cells. */
  readonly table: string;
  readonly head: ReadHead;
  /** The order of dates that the profile or an earlier load says, if any. */
  readonly known: DateOrder | undefined;
  /** The readings of the load whose refused rows these are: they hold. */
  readonly stored?: StoredReadings | undefined;
}

/** Looks over the columns of dates and numbers as wholes, and decides how each is read. */
export async function surveyColumns(request: SurveyRequest): Promise<Readings> {
  const { engine, mapping, kept, table, head, known } = request;
  const sql = surveySql(mapping, kept, table);
  const rows = sql === undefined ? [] : await engine.query<SurveyRow>(sql);
  if (request.stored !== undefined) return readAsBefore(rows, mapping, request.stored);
  return interpretSurvey(rows, mapping, { delimiter: head.delimiter, known });
}
