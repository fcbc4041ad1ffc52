import type { Mapping } from '../../intake/candidate.ts';
import type { ColumnCells } from '../../intake/personal-sql.ts';
import { whollyPersonal } from '../ingest/personal-cells.ts';
import type { RawRecords } from '../ingest/raw-records.ts';
import type { Vocabularies } from '../workspace/vocabularies.ts';
import type { Sample } from './inspection.ts';
import { sampleValues } from './sample-values.ts';

export interface ColumnSamplesRequest {
  readonly mapping: Mapping;
  readonly records: RawRecords;
  readonly vocabularies: Vocabularies;
  /** Columns with cells that look personal. */
  readonly personal: readonly ColumnCells[];
}

/** Samples of each mapped column, from the temporary table `staged`; of a column of persons, none. */
export async function columnSamples({
  mapping: { kind, origins },
  records: { engine, table, kept },
  vocabularies,
  personal,
}: ColumnSamplesRequest): Promise<Map<number, readonly Sample[]>> {
  const samples = new Map<number, readonly Sample[]>();
  const columnOf = (field: string) => {
    const origin = origins.get(field);
    return origin !== undefined && 'column' in origin ? origin.column : undefined;
  };
  for (const { field } of whollyPersonal(personal)) {
    const column = columnOf(field);
    if (column !== undefined) samples.set(column, []);
  }
  for (const field of kind.fields) {
    const column = columnOf(field.name);
    if (column === undefined || samples.has(column)) continue;
    const index = kept.indexOf(column);
    samples.set(column, await sampleValues({ engine, field, table, index, vocabularies }));
  }
  return samples;
}
