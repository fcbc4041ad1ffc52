import type { Kind } from '../../domain/field.ts';
import { synonymTable, vocabularies } from '../../domain/vocabularies.ts';
import type { Engine } from '../../store/engine.ts';
import type { Warning } from './summary.ts';

/** Words of the accepted rows that no vocabulary knows; they are stored, and counted as `other`. */
export async function unknownWords(engine: Engine, kind: Kind): Promise<readonly Warning[]> {
  const warnings: Warning[] = [];
  for (const field of kind.fields) {
    if (field.vocabulary === undefined) continue;
    const known = synonymTable(vocabularies[field.vocabulary]);
    const words = await engine.query<{ word: string; rows: number }>(
      `SELECT ${field.name} AS word, count(*) AS rows FROM staged
WHERE reason IS NULL AND ${field.name} IS NOT NULL GROUP BY 1 ORDER BY rows DESC, word`,
    );
    for (const { word, rows } of words) {
      if (!known.has(word)) warnings.push({ code: 'unknown-word', field: field.name, word, rows });
    }
  }
  return warnings;
}
