import type { Candidate, Mapping } from '../../intake/mapping.ts';
import type { Profile } from '../../intake/profile.ts';
import type { Readings } from '../../intake/survey.ts';
import { checkDates, provedDateOrder } from '../ingest/date-order.ts';
import { sourceOf } from '../ingest/source.ts';
import { headerKey } from '../ingest/stage-file.ts';
import { stageRows } from '../ingest/stage-rows.ts';
import { surveyColumns } from '../ingest/survey-columns.ts';
import type { Vocabularies } from '../workspace/vocabularies.ts';
import type { Attempt } from './attempt.ts';
import { findDateOrder, type KnownOrders } from './date-findings.ts';
import type { InspectSettings } from './inspect-settings.ts';
import type { DateFinding, NumberFinding, RowFindings, Sample } from './inspection.ts';
import { judgedRows } from './judged-rows.ts';
import { findDecimalMark } from './number-findings.ts';
import { otherColumns, readOtherColumn } from './other-column.ts';
import { cellsOf, type RawRecords, type RawRecordsRequest, readRecords } from './raw-records.ts';
import { sampleValues } from './sample-values.ts';

export interface InspectRowsRequest
  extends Omit<RawRecordsRequest, 'mapping' | 'others' | 'engine'> {
  readonly examined: Candidate;
  readonly profile: Profile | undefined;
  readonly settings: InspectSettings;
  readonly attempt: Attempt;
}

/** Takes the rows through the steps of a load, without the store, and says what each would become. */
export async function inspectRows(request: InspectRowsRequest): Promise<RowFindings | undefined> {
  const { examined, profile, settings, attempt, file, head, layout } = request;
  const { engine } = settings.session;
  const { mapping } = examined;
  const others = layout === undefined ? otherColumns(examined) : [];
  const columns = others.map(({ column }) => column);
  const records = await readRecords({ ...request, engine, mapping, others: columns });
  if (records === undefined) return undefined;
  const source = await attempt(() =>
    sourceOf({ ...records, asked: settings.source, profile, mapping }),
  );
  const known = await knownOrders(request, source);
  const beside = [];
  for (const other of others) {
    beside.push(await readOtherColumn({ other, mapping, records, profile, known, settings }));
  }
  const order = known.profile ?? known.earlier;
  const readings = await surveyColumns({ ...records, mapping, known: order });
  const check = { ...records, head, mapping, settings: { ...settings, dryRun: true } };
  await attempt(() => checkDates(readings, check));
  const readable = withoutContradictions(mapping, readings);
  const placement = await stageRows({
    file,
    mapping: readable,
    kept: records.loaded,
    readings,
    profile,
    source: source ?? '',
    table: records.table,
    written: records.rows,
    settings,
  });
  const samples = await samplesOf(readable, records, settings.vocabularies);
  for (const one of beside) samples.set(one.column, one.samples);
  const dates = await dateFindings({ mapping, records, readings, known });
  return {
    source: source === undefined ? undefined : { name: source, by: sourceBy(settings, profile) },
    dates: [...dates, ...beside.flatMap((one) => one.dates)],
    numbers: await numberFindings({ mapping, records, readings }),
    samples,
    swapped: placement.swapped,
    ...(await judgedRows({ mapping: readable, records, settings })),
  };
}

/** The orders that the profile, and an earlier load of this source and layout, prove. */
async function knownOrders(
  { settings, profile, head, attempt }: InspectRowsRequest,
  source: string | undefined,
): Promise<KnownOrders> {
  const earlier = await attempt(() =>
    source === undefined ? undefined : provedDateOrder(settings.session, source, headerKey(head)),
  );
  return { profile: profile?.date_order, earlier };
}

/** A column that contradicts itself is an error of its own: its cells don't refuse their rows too. */
function withoutContradictions(mapping: Mapping, { dates }: Readings): Mapping {
  const origins = [...mapping.origins].filter(([field]) => {
    const reading = dates.get(field);
    return reading === undefined || !('contradiction' in reading);
  });
  return { ...mapping, origins: new Map(origins) };
}

function sourceBy(
  { source }: InspectSettings,
  profile: Profile | undefined,
): 'option' | 'profile' | 'cells' {
  if (source !== undefined) return 'option';
  return profile?.source === undefined ? 'cells' : 'profile';
}

async function samplesOf(
  { kind, origins }: Mapping,
  { engine, table, kept }: RawRecords,
  vocabularies: Vocabularies,
): Promise<Map<number, readonly Sample[]>> {
  const samples = new Map<number, readonly Sample[]>();
  for (const field of kind.fields) {
    const origin = origins.get(field.name);
    if (origin === undefined || !('column' in origin) || samples.has(origin.column)) continue;
    const index = kept.indexOf(origin.column);
    samples.set(origin.column, await sampleValues({ engine, field, table, index, vocabularies }));
  }
  return samples;
}

interface Surveyed {
  readonly mapping: Mapping;
  readonly records: RawRecords;
  readonly readings: Readings;
}

/** An added column has no header in the file: it goes by its field. */
function headerOf({ head, header }: RawRecords, column: number, field: string): string {
  return column < head.header.length ? (header[column] ?? '') : field;
}

function columnOf({ mapping, records }: Surveyed, field: string) {
  const origin = mapping.origins.get(field);
  const column = origin !== undefined && 'column' in origin ? origin.column : -1;
  const header = headerOf(records, column, field);
  return { header, field, cells: cellsOf(records, column) };
}

async function dateFindings(
  surveyed: Surveyed & { readonly known: KnownOrders },
): Promise<readonly DateFinding[]> {
  const findings: DateFinding[] = [];
  for (const [field, reading] of surveyed.readings.dates) {
    const column = { ...columnOf(surveyed, field), reading };
    findings.push(await findDateOrder(column, surveyed.known));
  }
  return findings;
}

async function numberFindings(surveyed: Surveyed): Promise<readonly NumberFinding[]> {
  const findings: NumberFinding[] = [];
  for (const [field, reading] of surveyed.readings.decimals) {
    findings.push(await findDecimalMark({ ...columnOf(surveyed, field), reading }));
  }
  return findings;
}
