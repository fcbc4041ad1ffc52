import type { Mapping } from '../../intake/candidate.ts';
import type { RawRecords } from '../ingest/raw-records.ts';
import type { Vocabularies } from '../workspace/vocabularies.ts';
import type { Sample } from './inspection.ts';
import { sampleValues } from './sample-values.ts';

/** Samples of each mapped column, from the temporary table `staged`. */
export async function columnSamples(
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
