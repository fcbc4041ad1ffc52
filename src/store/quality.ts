import type { Field, Kind, VocabularyName } from '../domain/field.ts';
import type { Engine } from './engine.ts';
import { liveLoads } from './live-loads.ts';

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
  const said = kinds.flatMap((kind) => {
    const fields = kind.fields.filter(
      ({ vocabulary }) => vocabulary !== undefined && vocabularies?.includes(vocabulary) !== false,
    );
    return fields.length === 0 ? [] : [saidWordsSql(kind, fields, records(kind.name))];
  });
  return engine.query(`SELECT kind, field, word, rows FROM (${said.join(' UNION ALL ')}) AS said
ANTI JOIN known_words USING (vocabulary, word)
WHERE word IS NOT NULL ORDER BY kind, field, rows DESC, word`);
}

/** The different words of some fields of a kind, in one reading of its records: `kind`, `field`, `vocabulary`, `word`, `rows`. */
function saidWordsSql(kind: Kind, fields: readonly Field[], records: string): string {
  const names = fields.map(({ name }) => name);
  const nth = names.map((name, at) => `WHEN grouping(${name}) = 0 THEN ${at + 1}`);
  return `SELECT '${kind.name}' AS kind, ${listOf(names)}[nth] AS field,
  ${listOf(fields.map(({ vocabulary }) => vocabulary))}[nth] AS vocabulary, word, rows
FROM (SELECT CASE ${nth.join(' ')} END AS nth, coalesce(${names.join(', ')}) AS word, count(*) AS rows
FROM ${records} AS record GROUP BY GROUPING SETS (${names.map((name) => `(${name})`).join(', ')}))`;
}

function listOf(names: readonly (string | undefined)[]): string {
  return `[${names.map((name) => `'${name}'`).join(', ')}]`;
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
