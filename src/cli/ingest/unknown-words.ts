import type { Kind } from '../../domain/field.ts';
import type { Engine } from '../../store/engine.ts';
import { proposalsFor } from '../words/proposal.ts';
import type { Vocabularies } from '../workspace/vocabularies.ts';
import type { Warning } from './summary.ts';

/**
 * Words of the accepted rows that no vocabulary knows, the most frequent of a field first, with the
 * line to add. They are stored; a word counts as `other`, a quantity in an unknown unit as nothing.
 */
export async function unknownWords(
  engine: Engine,
  kind: Kind,
  vocabularies: Vocabularies,
): Promise<readonly Warning[]> {
  const warnings: Warning[] = [];
  for (const { name: field, vocabulary } of kind.fields) {
    if (vocabulary === undefined) continue;
    const words = await engine.query<{ word: string; rows: number }>(
      `SELECT ${field} AS word, count(*) AS rows FROM staged
WHERE reason IS NULL AND ${field} IS NOT NULL GROUP BY 1 ORDER BY rows DESC, word`,
    );
    const known = vocabularies.table(vocabulary);
    const unknown = words.filter(({ word }) => !known.has(word));
    if (unknown.length === 0) continue;
    const propose = proposalsFor(vocabularies, vocabulary);
    const code = vocabulary === 'units' ? 'unknown-unit' : 'unknown-word';
    for (const { word, rows } of unknown) {
      const { list, line } = propose(word);
      warnings.push({ code, field, word, rows, file: list.shownPath, line });
    }
  }
  return warnings;
}
