import type { Mapping } from '../../intake/candidate.ts';
import type { DateOrder } from '../../intake/dates.ts';
import type { DecimalReading } from '../../intake/decimals.ts';
import {
  type ColumnOfCells,
  columnsOfCellsSql,
  columnsReadOnce,
  type DistinctCells,
  distinctCellsSql,
  leastRows,
} from '../../intake/distinct-cells.ts';
import { readAsBefore, type StoredReadings } from '../../intake/mended.ts';
import { interpretSurvey, type Readings, type SurveyRow, surveySql } from '../../intake/survey.ts';
import type { Engine } from '../../store/engine.ts';

export interface SurveyRequest {
  readonly engine: Engine;
  readonly mapping: Mapping;
  readonly kept: readonly number[];
  /** The relation of the raw cells. */
  readonly table: string;
  readonly delimiter: string;
  /** What is known beside the file; see `SurveySettings`. */
  readonly known: DateOrder | undefined;
  readonly thisYear?: number | undefined;
  readonly ticked?: ReadonlySet<string> | undefined;
  readonly decimalMark?: DecimalReading['mark'] | undefined;
  /** Rows from which cells are read once; 10,000 where absent. */
  readonly readOnceFrom?: number;
  /** The readings of the load whose refused rows these are: they hold. */
  readonly stored?: StoredReadings | undefined;
}

/** The columns of a file as wholes. */
export interface Survey {
  /** How each column of dates or numbers is read. */
  readonly readings: Readings;
  /** Their different cells: the temporary table `cells`, which the typing of the rows drops. */
  readonly distinct: DistinctCells;
}

/** Looks over the columns as wholes, and decides how those of dates and numbers are read. */
export async function surveyColumns(request: SurveyRequest): Promise<Survey> {
  const { engine, mapping, kept, table, stored } = request;
  const { readOnceFrom = leastRows } = request;
  const distinct = await findDistinct(engine, columnsReadOnce(mapping, kept), table, readOnceFrom);
  const sql = surveySql(mapping, kept, distinct);
  const rows = sql === undefined ? [] : await engine.query<SurveyRow>(sql);
  const readings =
    stored === undefined
      ? interpretSurvey(rows, mapping, request)
      : readAsBefore(rows, mapping, stored);
  return { readings, distinct };
}

async function findDistinct(
  engine: Engine,
  columns: readonly number[],
  table: string,
  least: number,
): Promise<DistinctCells> {
  const relation = 'cells';
  if (columns.length === 0) return { relation, few: [], named: [] };
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ${relation} AS ${distinctCellsSql(columns, table)}`,
  );
  const found = await engine.query<ColumnOfCells>(columnsOfCellsSql(relation, least));
  const those = (is: 'few' | 'named') => found.filter((one) => one[is]).map(({ nth }) => nth);
  return { relation, few: those('few'), named: those('named') };
}
