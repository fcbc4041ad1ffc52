import type { VocabularyEntry, UnitEntry } from '../domain/vocabulary.ts';
import type { Engine } from './engine.ts';
import { literal } from './sql.ts';

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

/** Makes the temporary tables of vocabularies, in one statement each. */
export async function createVocabularies(engine: Engine, tables: readonly VocabularyTable[]): Promise<void> {
  const statements = tables.map(({ name, words, entries }) => {
    const units = new Map(entries.map((entry) => [entry.code, entry]));
    const rows = [...words].map(([word, code]) => {
      const unit = units.get(code);
      const [measure, factor] = unit !== undefined && 'factor' in unit ? [literal(unit.measure), unit.factor] : ['NULL', 'NULL'];
      return `(${literal(word)}, ${literal(code)}, ${measure}, ${factor})`;
    });
    return `CREATE TEMP TABLE ${vocabularyRelation(name)} AS
SELECT word::VARCHAR AS word, code::VARCHAR AS code, measure::VARCHAR AS measure, factor::DECIMAL(16,9) AS factor
FROM (VALUES ${rows.join(', ')}) AS entry(word, code, measure, factor);`;
  });
  await engine.execute(statements.join('\n'));
}
