import { coveredMonths, leastRows } from '../../coverage/covered-months.ts';
import { UserError } from '../../errors.ts';
import type { Mapping, MappingRequest } from '../../intake/candidate.ts';
import type { DistinctCells } from '../../intake/distinct-cells.ts';
import { headersText } from '../../intake/headers-text.ts';
import { mapColumns } from '../../intake/mapping.ts';
import { decimalMark, type Profile } from '../../intake/profile.ts';
import type { Readings } from '../../intake/survey.ts';
import { checkCellAccents } from './check-accents.ts';
import { checkCutDecimals } from './check-cut-decimals.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkOneTable } from './check-one-table.ts';
import { chooseLayout, headerKey, withoutSources } from './choose-layout.ts';
import { checkDates, yearUnlessSaid } from './date-order.ts';
import { earlierLoads } from './earlier-loads.ts';
import { filePath } from './file-path.ts';
import { fileWarnings } from './file-warnings.ts';
import type { LoadSettings } from './load-settings.ts';
import { addedCover, checkSameLoad, refuseUntouched } from './mended.ts';
import { checkPersonalColumns } from './personal-cells.ts';
import type { Placement } from './placement.ts';
import { type RawRecords, readRecords } from './raw-records.ts';
import { type ReadHead, readHead } from './read-head.ts';
import { refusedRows } from './refusals.ts';
import { sourceOf } from './source.ts';
import { stageRows } from './stage-rows.ts';
import { leftOutRows, rowsByMonth } from './staged-counts.ts';
import type { StagedFile } from './staged-file.ts';
import { surveyColumns } from './survey-columns.ts';

/** Takes a file up to where the store begins: the tables `staged` and `placed` of the engine. */
export async function stageFile(
  file: string,
  target: string,
  settings: LoadSettings,
): Promise<StagedFile> {
  const path = filePath(file, settings.session.paths, settings.context.machine);
  const head = readHead(path, file);
  const isBare = head.sample.length === 0 && settings.covers === undefined;
  if (isBare && head.whole) throw headerOnly(file, head);
  const { profile, layout, mapping: columns } = chooseLayout(file, head, settings);
  const mapping = withoutSources(mapColumns(columns), layout, head);
  const request = { path, file, head, mapping, layout, others: [], target, settings };
  checkCellAccents(request);
  checkCutDecimals(request);
  const records = await readRecords(request);
  if (records === undefined) throw nothingToRead(columns, mapping);
  // A first row longer than what was looked at is found only here, or is none.
  if (isBare && records.transcript.lines === 0) throw headerOnly(file, head);
  const read = await readColumns({ records, mapping, profile, settings });
  const staging = { ...read, records, mapping, profile, settings };
  return describe(staging, await stage(staging));
}

function headerOnly(file: string, { headerLine }: ReadHead): UserError {
  return new UserError('header-only', { file, line: headerLine });
}

/** A profile may say every field itself, and then reads nothing of the file. */
function nothingToRead({ file, header }: MappingRequest, { kind }: Mapping): UserError {
  const headers = headersText(header);
  return new UserError('missing-columns', { file, fields: kind.month, first: kind.month, headers });
}

interface Reading {
  readonly records: RawRecords;
  readonly mapping: Mapping;
  readonly profile: Profile | undefined;
  readonly settings: LoadSettings;
}

interface Staging extends Reading {
  readonly source: string;
  readonly readings: Readings;
  readonly distinct: DistinctCells;
  /** Months that take no row any more. */
  readonly closed: readonly string[];
}

/** Who delivers the file, and how its columns of dates and numbers are read. */
async function readColumns(reading: Reading): Promise<Omit<Staging, keyof Reading>> {
  const { records, mapping, profile, settings } = reading;
  const { session, mended } = settings;
  settings.onPhase?.('surveying', records.rows);
  if (mended !== undefined) await checkSameLoad({ ...records, load: mended.load.load });
  const asked = settings.source;
  const { words } = settings.context;
  const source = await sourceOf({ ...records, asked, profile, mapping, words });
  const { head } = records;
  const asking = { source, kind: mapping.kind.name, header: headerKey(head) };
  const { dateOrder, ticked, closed } = await earlierLoads(session, asking);
  const known = profile?.date_order ?? dateOrder;
  const { delimiter } = head;
  const stored = mended?.readings;
  const thisYear = yearUnlessSaid(settings, profile);
  const beside = { delimiter, known, thisYear, ticked, stored, decimalMark: decimalMark(profile) };
  const survey = await surveyColumns({ ...records, mapping, ...beside });
  await checkDates(survey.readings, { ...records, mapping, settings });
  await checkNumbers(survey.readings, records, mapping);
  return { source, ...survey, closed };
}

async function stage(staging: Staging): Promise<Placement> {
  const { records, settings } = staging;
  const { mended } = settings;
  const { totals } = records.transcript;
  settings.onPhase?.('typing');
  const staged = await stageRows({ ...staging, ...records, written: records.rows, totals });
  const { mapping } = staging;
  checkPersonalColumns({ ...records, mapping, columns: staged.personal });
  if (mended !== undefined) await refuseUntouched({ ...records, load: mended.load.load });
  return staged;
}

/** What became of the rows. */
async function describe(staging: Staging, { swapped, elsewhere }: Placement): Promise<StagedFile> {
  const { records, mapping, profile, source, readings, settings } = staging;
  const { file, head, kept, transcript, rows } = records;
  const { mended } = settings;
  settings.onPhase?.('checking');
  const refused = await refusedRows({ ...records, mapping });
  if (mended === undefined) checkOneTable(refused, records);
  const months = await rowsByMonth(settings, mapping);
  const least = leastRows(mapping.kind);
  const covers =
    settings.covers ??
    (mended === undefined ? coveredMonths(months, least) : addedCover(mended, months, least));
  return {
    ...{ file, head, profile, mapping, kept, readings, source, transcript, rows },
    ...{ refused, months, covers },
    ...(await leftOutRows(settings)),
    warnings: [
      ...(swapped ? [{ code: 'swapped-positions' } as const] : []),
      ...elsewhere,
      ...(await fileWarnings(settings, { head, mapping, readings, transcript, profile })),
    ],
  };
}
