import type { UnitEntry, VocabularyEntry } from '../domain/vocabulary.ts';
import type { Engine } from './engine.ts';

/** A vocabulary as the engine joins it: folded word → code, and for units measure and factor. */
export interface VocabularyTable {
  readonly name: string;
  readonly words: ReadonlyMap<string, string>;
  readonly entries: readonly (VocabularyEntry | UnitEntry)[];
}

/** The temporary table of a vocabulary: columns `word`, `code`, `measure`, `factor`. */
export function vocabularyRelation(name: string): string {
  return `vocabulary_${name.replaceAll('-', '_')}`;
}

/**
 * Makes the temporary table of a vocabulary. The words travel as one text that the engine takes
 * apart: as a list of values, a thousand words cost more to plan than the report to compute.
 */
export async function createVocabulary(
  engine: Engine,
  { name, words, entries }: VocabularyTable,
): Promise<void> {
  const units = new Map(entries.map((entry) => [entry.code, entry]));
  const lines = [...words].map(([word, code]) => {
    const unit = units.get(code);
    return [
      word,
      code,
      ...(unit !== undefined && 'factor' in unit ? [unit.measure, unit.factor] : []),
    ].join('\u001f');
  });
  await engine.query(
    `CREATE TEMP TABLE ${vocabularyRelation(name)} AS
SELECT part[1] AS word, part[2] AS code, part[3] AS measure, part[4]::DECIMAL(16,9) AS factor
FROM (SELECT string_split(unnest(string_split($1, chr(10))), chr(31)) AS part)`,
    [lines.join('\n')],
  );
}
