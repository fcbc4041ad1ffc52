import { hidePersonal } from '../../domain/personal-data.ts';
import type { Candidate, Mapping } from '../../intake/candidate.ts';
import { decimalMark, type Profile } from '../../intake/profile.ts';
import type { LoadSettings } from '../ingest/load-settings.ts';
import { whollyPersonal } from '../ingest/personal-cells.ts';
import { cellsOf, type RawRecords } from '../ingest/raw-records.ts';
import { typeRows } from '../ingest/stage-rows.ts';
import { surveyColumns } from '../ingest/survey-columns.ts';
import { type DateColumn, findDateOrder, type KnownOrders } from './date-findings.ts';
import type { DateFinding, Sample } from './inspection.ts';
import { sampleValues } from './sample-values.ts';

/** A column that would do for a field beside the one that is taken. */
export interface OtherColumn {
  readonly field: string;
  readonly column: number;
}

/** For each field that several columns fit, the second and further ones. */
export function otherColumns({ ambiguous }: Candidate): readonly OtherColumn[] {
  return [...ambiguous].flatMap(([field, columns]) =>
    columns.slice(1).map((column) => ({ field, column })),
  );
}

export interface OtherColumnRequest {
  readonly other: OtherColumn;
  readonly mapping: Mapping;
  readonly records: RawRecords;
  readonly profile: Profile | undefined;
  readonly known: KnownOrders;
  readonly settings: LoadSettings;
}

export interface OtherColumnFindings {
  readonly column: number;
  readonly samples: readonly Sample[];
  readonly dates: readonly DateFinding[];
}

const looked = 1000;

/** Reads the column as that field: its order of dates, and samples from the first rows. */
export async function readOtherColumn(request: OtherColumnRequest): Promise<OtherColumnFindings> {
  const { other, records, profile, known, settings } = request;
  const { engine, head, kept } = records;
  const { vocabularies } = settings;
  const { field: name, column } = other;
  const origins = new Map([...request.mapping.origins, [name, { column }] as const]);
  const mapping = { ...request.mapping, origins };
  const order = known.profile ?? known.earlier;
  const { delimiter } = head;
  const survey = await surveyColumns({
    ...{ ...records, mapping, delimiter, known: order },
    decimalMark: decimalMark(profile),
  });
  const table = `(SELECT * FROM ${records.table} LIMIT ${looked})`;
  const personal = await typeRows({
    mapping,
    kept,
    ...survey,
    profile,
    source: '',
    table,
    settings,
  });
  const field = mapping.kind.fields.find((one) => one.name === name);
  const index = kept.indexOf(column);
  const isOfPersons = whollyPersonal(personal).some((one) => one.field === name);
  const samples =
    field === undefined || isOfPersons
      ? []
      : await sampleValues({ engine, field, table, index, vocabularies });
  await engine.execute('DROP TABLE staged');
  const reading = survey.readings.dates.get(name);
  if (reading === undefined) return { column, samples, dates: [] };
  const cells = cellsOf(records, column);
  const header = hidePersonal(head.header[column] ?? '');
  const dated: DateColumn = { header, field: name, reading, cells };
  return { column, samples, dates: [await findDateOrder(dated, known)] };
}
