import type { Field, Kind } from '../domain/field.ts';
import type { Engine } from './engine.ts';

/**
 * Refused rows of the live loads, by source, field and reason; of a file that was loaded more than
 * once, those of its last load.
 */
export async function listRefused(
  engine: Engine,
): Promise<readonly { readonly source: string; readonly field: string; readonly reason: string; readonly rows: number }[]> {
  return engine.query(`
SELECT source, field, load_refusals.reason, sum(rows) AS rows FROM store.load_refusals JOIN store.loads USING (load)
WHERE load IN (SELECT max(load) FROM store.loads WHERE live GROUP BY sha256, kind, source)
GROUP BY ALL ORDER BY source, rows DESC, field, load_refusals.reason`);
}

/** Words of a kind's current records that a vocabulary (a relation with a column `word`) lacks. */
export async function listUnknownWords(
  engine: Engine,
  kind: Kind,
  relation: (field: Field) => string | undefined,
): Promise<readonly { readonly kind: string; readonly field: string; readonly word: string; readonly rows: number }[]> {
  const parts = kind.fields.flatMap((field) => {
    const known = relation(field);
    return known === undefined
      ? []
      : [`SELECT '${kind.name}' AS kind, '${field.name}' AS field, ${field.name} AS word, count(*) AS rows
FROM store.${kind.name}_current WHERE ${field.name} IS NOT NULL AND ${field.name} NOT IN (SELECT word FROM ${known}) GROUP BY 3`];
  });
  return parts.length === 0 ? [] : engine.query(`${parts.join(' UNION ALL ')} ORDER BY kind, field, rows DESC, word`);
}
