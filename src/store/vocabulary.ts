import type { UnitEntry, VocabularyEntry } from '../domain/vocabulary.ts';
import type { Engine } from './engine.ts';

/** A vocabulary as the engine joins it: folded word → code, and for units measure and factor. */
export interface VocabularyTable {
  readonly name: string;
  readonly words: ReadonlyMap<string, string>;
  readonly entries: readonly (VocabularyEntry | UnitEntry)[];
}

/** The relation of a vocabulary: columns `word`, `code`, `measure`, `factor`. */
export function vocabularyRelation(name: string): string {
  return `(SELECT word, code, measure, factor FROM known_words WHERE vocabulary = '${name}')`;
}

/**
 * Lays vocabularies out, instead of any laid out before: for this connection (a transaction that
 * writes the store may write nothing else), or for all of them. The words travel as one text that
 * the engine takes apart: as a list of values, a thousand words cost more to plan than the report
 * to compute.
 */
export async function createVocabularies(
  engine: Engine,
  tables: readonly VocabularyTable[],
  reach: 'connection' | 'engine' = 'connection',
): Promise<void> {
  await engine.query(
    `CREATE OR REPLACE ${reach === 'connection' ? 'TEMP' : ''} TABLE known_words AS
SELECT part[1] AS vocabulary, part[2] AS word, part[3] AS code, part[4] AS measure,
  part[5]::DECIMAL(16,9) AS factor
FROM (SELECT string_split(unnest(string_split($1, chr(10))), chr(31)) AS part)`,
    [tables.flatMap(linesOf).join('\n')],
  );
}

function linesOf({ name, words, entries }: VocabularyTable): readonly string[] {
  const units = new Map(entries.map((entry) => [entry.code, entry]));
  return [...words].map(([word, code]) => {
    const unit = units.get(code);
    const measured = unit !== undefined && 'factor' in unit ? [unit.measure, unit.factor] : [];
    return [name, word, code, ...measured].join('\u001f');
  });
}
