import { hidePersonal } from '../../domain/personal-data.ts';
import type { Mapping } from '../../intake/candidate.ts';
import type { Readings } from '../../intake/survey.ts';
import { cellsOf, type RawRecords } from '../ingest/raw-records.ts';
import { findDateOrder, type KnownOrders } from './date-findings.ts';
import type { DateFinding, NumberFinding } from './inspection.ts';
import { findDecimalMark } from './number-findings.ts';

/** The columns of dates and numbers of a file, and how they are read. */
export interface SurveyedColumns {
  readonly mapping: Mapping;
  readonly records: RawRecords;
  readonly readings: Readings;
}

/** What decided the order of each column of dates. */
export async function dateFindings(
  surveyed: SurveyedColumns,
  known: KnownOrders,
): Promise<readonly DateFinding[]> {
  const findings: DateFinding[] = [];
  for (const [field, reading] of surveyed.readings.dates) {
    findings.push(await findDateOrder({ ...columnOf(surveyed, field), reading }, known));
  }
  return findings;
}

/** What decided the decimal mark of each column of numbers. */
export async function numberFindings(surveyed: SurveyedColumns): Promise<readonly NumberFinding[]> {
  const findings: NumberFinding[] = [];
  for (const [field, reading] of surveyed.readings.decimals) {
    findings.push(await findDecimalMark({ ...columnOf(surveyed, field), reading }));
  }
  return findings;
}

function columnOf({ mapping, records }: SurveyedColumns, field: string) {
  const origin = mapping.origins.get(field);
  const column = origin !== undefined && 'column' in origin ? origin.column : -1;
  const header = headerOf(records, column, field);
  return { header, field, cells: cellsOf(records, column) };
}

/** An added column has no header in the file: it goes by its field. */
function headerOf({ head, header }: RawRecords, column: number, field: string): string {
  return column < head.header.length ? hidePersonal(header[column] ?? '') : field;
}
