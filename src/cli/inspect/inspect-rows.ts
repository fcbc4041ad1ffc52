import type { Mapping } from '../../intake/candidate.ts';
import { decimalMark, type Profile } from '../../intake/profile.ts';
import { checkCellAccents } from '../ingest/check-accents.ts';
import { checkCutDecimals } from '../ingest/check-cut-decimals.ts';
import { checkNumbers } from '../ingest/check-numbers.ts';
import { headerKey } from '../ingest/choose-layout.ts';
import { checkDates, yearUnlessSaid } from '../ingest/date-order.ts';
import { type EarlierLoads, earlierLoads } from '../ingest/earlier-loads.ts';
import { foreseeIdentity } from '../ingest/identity-guard.ts';
import type { LoadSettings } from '../ingest/load-settings.ts';
import { checkSameLoad } from '../ingest/mended.ts';
import { checkPersonalColumns } from '../ingest/personal-cells.ts';
import { type RawRecords, readRecords } from '../ingest/raw-records.ts';
import type { ReadHead } from '../ingest/read-head.ts';
import { sourceOf } from '../ingest/source.ts';
import { type Survey, surveyColumns } from '../ingest/survey-columns.ts';
import type { Attempt } from './attempt.ts';
import { columnSamples } from './column-samples.ts';
import type { KnownOrders } from './date-findings.ts';
import type { ExaminedHead } from './examine-head.ts';
import type { RowFindings } from './inspection.ts';
import { type JudgedRows, judgedRows } from './judged-rows.ts';
import { otherColumns, readOtherColumn } from './other-column.ts';
import { stageRecords, withoutContradictions } from './stage-records.ts';
import { dateFindings, numberFindings } from './surveyed-columns.ts';

export interface InspectRowsRequest extends ExaminedHead {
  readonly path: string;
  readonly file: string;
  readonly head: ReadHead;
  readonly target: string;
  readonly settings: LoadSettings;
  readonly attempt: Attempt;
}

/** Takes the rows through the steps of a load, without the store, and says what each would become. */
export async function inspectRows(request: InspectRowsRequest): Promise<RowFindings | undefined> {
  const { examination, profile, settings, attempt, layout } = request;
  const { chosen } = examination;
  if (chosen === undefined) return undefined;
  const { mapping } = chosen;
  await attempt(() => checkCellAccents({ ...request, mapping }));
  await attempt(() => checkCutDecimals({ ...request, mapping }));
  const others = layout === undefined ? otherColumns(chosen) : [];
  const columns = others.map(({ column }) => column);
  const records = await readRecords({ ...request, mapping, others: columns });
  if (records === undefined) return undefined;
  const { mended } = settings;
  if (mended !== undefined) {
    await attempt(() => checkSameLoad({ ...records, load: mended.load.load }));
  }
  const asked = settings.source;
  const { words } = settings.context;
  const source = await attempt(() => sourceOf({ ...records, asked, profile, mapping, words }));
  const earlier = await attempt(() => earlierLoadsOf(request, mapping, source));
  const known = { profile: profile?.date_order, earlier: earlier?.dateOrder };
  const beside = [];
  for (const other of others) {
    beside.push(await readOtherColumn({ other, mapping, records, profile, known, settings }));
  }
  const { ticked } = earlier ?? {};
  const survey = await readColumns(request, { mapping, records, ticked, order: known });
  const { readings } = survey;
  const readable = withoutContradictions(mapping, readings);
  const closed = earlier?.closed ?? [];
  const staging = { mapping: readable, records, ...survey, profile, source, closed, settings };
  const placement = await stageRecords(staging);
  const { personal } = placement;
  await attempt(() => checkPersonalColumns({ ...records, mapping, columns: personal }));
  const { vocabularies } = settings;
  const samples = await columnSamples({ mapping: readable, records, vocabularies, personal });
  for (const one of beside) samples.set(one.column, one.samples);
  const surveyed = { mapping, records, readings };
  const dates = await dateFindings(surveyed, known);
  const judging = { mapping: readable, readings, profile, records, personal, settings, attempt };
  const judged = await judgedRows(judging);
  if (source !== undefined) await attempt(() => checkSource(request, { mapping, source, judged }));
  return {
    source: source === undefined ? undefined : { name: source, by: sourceBy(settings, profile) },
    dates: [...dates, ...beside.flatMap((one) => one.dates)],
    numbers: await numberFindings(surveyed),
    samples,
    swapped: placement.swapped,
    ...judged,
  };
}

interface ColumnsToRead {
  readonly mapping: Mapping;
  readonly records: RawRecords;
  readonly ticked: EarlierLoads['ticked'] | undefined;
  readonly order: KnownOrders;
}

/** Reads the columns as a load does; what is wrong with them is told. */
async function readColumns(
  { profile, settings, attempt }: InspectRowsRequest,
  { mapping, records, ticked, order }: ColumnsToRead,
): Promise<Survey> {
  const survey = await surveyColumns({
    ...records,
    mapping,
    delimiter: records.head.delimiter,
    known: order.profile ?? order.earlier,
    thisYear: yearUnlessSaid(settings, profile),
    ticked,
    stored: settings.mended?.readings,
    decimalMark: decimalMark(profile),
  });
  await attempt(() => checkDates(survey.readings, { ...records, mapping, settings }));
  await attempt(() => checkNumbers(survey.readings, records, mapping));
  return survey;
}

/** Whether the rows would be the same records as those of earlier loads of the source. */
function checkSource(
  { file, settings }: InspectRowsRequest,
  found: { readonly mapping: Mapping; readonly source: string; readonly judged: JudgedRows },
): Promise<void> {
  const { kind, origins } = found.mapping;
  const { months, covers } = found.judged;
  const fields = [...origins.keys()];
  return foreseeIdentity({ file, kind, source: found.source, fields, months, covers }, settings);
}

/** What the store knows of the source, where it is known who that is. */
async function earlierLoadsOf(
  { settings, head }: InspectRowsRequest,
  { kind }: Mapping,
  source: string | undefined,
): Promise<EarlierLoads | undefined> {
  if (source === undefined) return undefined;
  return earlierLoads(settings.session, { source, kind: kind.name, header: headerKey(head) });
}

function sourceBy(
  { source, mended }: LoadSettings,
  profile: Profile | undefined,
): 'option' | 'profile' | 'cells' | 'load' {
  if (mended !== undefined) return 'load';
  if (source !== undefined) return 'option';
  return profile?.source === undefined ? 'cells' : 'profile';
}
