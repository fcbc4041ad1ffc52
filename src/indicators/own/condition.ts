import type { VocabularyName } from '../../domain/field.ts';
import { fold } from '../../domain/fold.ts';
import { literal } from '../../sql-literal.ts';
import type { OwnField } from './fields.ts';

/** The vocabularies in force. */
export interface Words {
  readonly codes: (vocabulary: VocabularyName) => readonly string[];
  /** The folded words that stand for a code. */
  readonly wordsOf: (vocabulary: VocabularyName, code: string) => readonly string[];
}

/** What a field is compared with: values as typed, which were checked against the field. */
export interface Comparison {
  readonly sign: string;
  readonly values: readonly string[];
}

/** A comparison as SQL. What is not known fulfils none but `is unknown`. */
export function conditionSql(field: OwnField, { sign, values }: Comparison, words: Words): string {
  const column = field.column ?? field.name;
  if (sign === 'known') return `${column} IS NOT NULL`;
  if (sign === 'unknown') return `${column} IS NULL`;
  const literals = values.flatMap((value) => literalsOf(field, value, words));
  if (sign === 'in' || sign === 'not in') return oneOf(column, literals, sign === 'not in');
  if (field.type === 'code') return oneOf(column, literals, sign === '!=');
  return `${column} ${sign === '!=' ? '<>' : sign} ${literals[0]}`;
}

/** A code that no word stands for is none of them, and all the others are. */
function oneOf(column: string, literals: readonly string[], negated: boolean): string {
  if (literals.length === 0) return negated ? `${column} IS NOT NULL` : 'false';
  return `${column} ${negated ? 'NOT IN' : 'IN'} (${literals.join(', ')})`;
}

function literalsOf(field: OwnField, value: string, words: Words): readonly string[] {
  if (field.type === 'number') return [value];
  if (field.type === 'flag') return [value === 'yes' ? 'true' : 'false'];
  if (field.type === 'word') return [literal(fold(value))];
  if (field.isCoded || field.vocabulary === undefined) return [literal(value)];
  return words.wordsOf(field.vocabulary, value).map(literal);
}
