import { coveredMonths, leastRows } from '../../coverage/covered-months.ts';
import type { Mapping } from '../../intake/candidate.ts';
import type { ColumnCells } from '../../intake/personal-sql.ts';
import type { Profile } from '../../intake/profile.ts';
import type { Readings } from '../../intake/survey.ts';
import { checkOneTable } from '../ingest/check-one-table.ts';
import type { LoadSettings } from '../ingest/load-settings.ts';
import { whollyPersonal } from '../ingest/personal-cells.ts';
import type { RawRecords } from '../ingest/raw-records.ts';
import { refusedRows } from '../ingest/refusals.ts';
import { rowWarnings } from '../ingest/row-warnings.ts';
import { leftOutRows, rowsByMonth } from '../ingest/staged-counts.ts';
import type { Warning } from '../ingest/summary.ts';
import { unknownWords } from '../ingest/unknown-words.ts';
import type { Attempt } from './attempt.ts';
import type { RowFindings, UnknownWord } from './inspection.ts';
import { countPlacedRows } from './placed-rows.ts';
import { groupRefusals } from './refusal-findings.ts';

export interface JudgedRowsRequest {
  readonly mapping: Mapping;
  readonly readings: Readings;
  readonly profile: Profile | undefined;
  readonly records: RawRecords;
  /** Columns with cells that look personal. */
  readonly personal: readonly ColumnCells[];
  readonly settings: LoadSettings;
  readonly attempt: Attempt;
}

/** The part of the findings that the tables tell. */
export type JudgedRows = Omit<RowFindings, 'source' | 'dates' | 'numbers' | 'samples' | 'swapped'>;

/** What became of the rows in the temporary tables `staged` and `placed`. */
export async function judgedRows(request: JudgedRowsRequest): Promise<JudgedRows> {
  const { mapping, records, settings } = request;
  const { engine, transcript, loaded } = records;
  const rows = await refusedRows({ ...records, mapping, kept: loaded });
  const { listed, count } = transcript.malformed;
  await request.attempt(() => checkOneTable(rows, records));
  const refused = rows.length - listed.length + count;
  const { skipped, closed } = await leftOutRows(settings);
  const read = records.rows - skipped - closed + count;
  const months = (await rowsByMonth(settings, mapping)).filter(({ month }) => month !== null);
  const words = await unknownWords(engine, mapping.kind, settings.vocabularies);
  const ofPersons = whollyPersonal(request.personal).map(({ field }) => field);
  return {
    warnings: await rowWarnings(engine, request, settings.vocabularies),
    unknownWords: words.filter(isUnknownWord).filter(({ field }) => !ofPersons.includes(field)),
    refusals: groupRefusals(rows),
    read,
    skipped,
    closed,
    accepted: read - refused,
    refused,
    ...(await countPlacedRows(engine)),
    months: months.map(({ month, rows }) => ({ month, rows })),
    covers: coveredMonths(months, leastRows(mapping.kind)),
  };
}

function isUnknownWord(warning: Warning): warning is UnknownWord {
  return warning.code === 'unknown-word' || warning.code === 'unknown-unit';
}
