import type { Mapping } from '../../intake/candidate.ts';
import type { DistinctCells } from '../../intake/distinct-cells.ts';
import type { Profile } from '../../intake/profile.ts';
import type { Readings } from '../../intake/survey.ts';
import type { LoadSettings } from '../ingest/load-settings.ts';
import { refuseUntouched } from '../ingest/mended.ts';
import type { RawRecords } from '../ingest/raw-records.ts';
import { type Staged, stageRows } from '../ingest/stage-rows.ts';

export interface StageRecordsRequest {
  readonly mapping: Mapping;
  readonly records: RawRecords;
  readonly readings: Readings;
  readonly distinct: DistinctCells;
  readonly profile: Profile | undefined;
  readonly source: string | undefined;
  readonly closed: readonly string[];
  readonly settings: LoadSettings;
}

/** Types, judges and places the rows as a load does, but for columns that contradict themselves. */
export async function stageRecords(request: StageRecordsRequest): Promise<Staged> {
  const { mapping, records, readings, distinct, profile, source, closed, settings } = request;
  const staged = await stageRows({
    file: records.file,
    mapping,
    kept: records.loaded,
    readings,
    distinct,
    profile,
    source: source ?? '',
    table: records.table,
    isLaidOut: records.isLaidOut,
    written: records.rows,
    totals: records.transcript.totals,
    closed,
    settings,
  });
  const { mended } = settings;
  if (mended !== undefined) await refuseUntouched({ ...records, load: mended.load.load });
  return staged;
}

/** A column that contradicts itself is an error of its own: its cells don't refuse their rows too. */
export function withoutContradictions(mapping: Mapping, { dates }: Readings): Mapping {
  const origins = [...mapping.origins].filter(([field]) => {
    const reading = dates.get(field);
    return reading === undefined || !('contradiction' in reading);
  });
  return { ...mapping, origins: new Map(origins) };
}
