import type { Kind, VocabularyName } from '../domain/field.ts';
import type { Engine } from './engine.ts';
import { liveLoads } from './live-loads.ts';
import { vocabularyRelation } from './vocabulary.ts';

/**
 * Refused rows of the loads that count, by source, field and reason; of a file that was loaded more
 * than once, those of its last load; of one whose refused rows all came back, those of the mended
 * file.
 */
export async function listRefused(
  engine: Engine,
  loads: string = liveLoads,
): Promise<
  readonly {
    readonly source: string;
    readonly field: string;
    readonly reason: string;
    readonly rows: number;
  }[]
> {
  return engine.query(`
WITH counted AS MATERIALIZED (
  SELECT load, source, kind, sha256, continues, read, refused FROM ${loads}),
mended AS (SELECT counted.load FROM counted JOIN counted AS mending ON mending.continues = counted.load
  WHERE mending.read >= counted.refused)
SELECT source, field, load_refusals.reason, sum(rows) AS rows FROM store.load_refusals JOIN counted USING (load)
WHERE load IN (SELECT max(load) FROM counted GROUP BY sha256, kind, source) AND load NOT IN (FROM mended)
GROUP BY ALL ORDER BY source, rows DESC, field, load_refusals.reason`);
}

/** A word of the records that its vocabulary lacks. */
export type StoredUnknownWord = {
  readonly kind: string;
  readonly field: string;
  readonly word: string;
  readonly rows: number;
};

export interface UnknownWordsQuery {
  /** The relation of the records of a kind. */
  readonly records: (kind: string) => string;
  /** Vocabularies to look at; all where absent. They must have been laid out. */
  readonly vocabularies?: readonly VocabularyName[];
}

/** Words of the records that their vocabulary lacks, the most frequent of a field first. */
export async function listUnknownWords(
  engine: Engine,
  kinds: readonly Kind[],
  { records, vocabularies }: UnknownWordsQuery,
): Promise<readonly StoredUnknownWord[]> {
  const parts = kinds.flatMap(({ name, fields }) =>
    fields.flatMap(({ name: field, vocabulary }) =>
      vocabulary === undefined || vocabularies?.includes(vocabulary) === false
        ? []
        : [
            `SELECT '${name}' AS kind, '${field}' AS field, record.${field} AS word, count(*) AS rows
FROM ${records(name)} AS record WHERE record.${field} IS NOT NULL
  AND record.${field} NOT IN (SELECT word FROM ${vocabularyRelation(vocabulary)}) GROUP BY 3`,
          ],
    ),
  );
  return engine.query(`${parts.join(' UNION ALL ')} ORDER BY kind, field, rows DESC, word`);
}

/** Events whose amounts differ between their lines, from sources without a rule for them. */
export async function countConflicts(
  engine: Engine,
  { seizures, loads }: { readonly seizures: string; readonly loads: string },
): Promise<number> {
  const amounts = ['cash_eur', 'other_assets_eur', 'vehicles', 'firearms', 'other_weapons'];
  const differs = amounts.map((name) => `min(${name}) <> max(${name})`).join(' OR ');
  // Most lines say no amount: those are not worth grouping.
  const says = amounts.map((name) => `${name} IS NOT NULL`).join(' OR ');
  const [row] = await engine.query<{ n: number }>(`
SELECT count(*) AS n FROM (
  SELECT source, seizure_id
  FROM ${seizures} WHERE seizure_id IS NOT NULL AND (${says}) AND source NOT IN (
    SELECT source FROM ${loads} AS counted WHERE kind = 'seizures' AND event_amounts IS NOT NULL)
  GROUP BY ALL HAVING ${differs})`);
  return row?.n ?? 0;
}
