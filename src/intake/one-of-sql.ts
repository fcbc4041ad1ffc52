import { literal } from '../sql-literal.ts';

/**
 * Whether an expression is one of some words; NULL where it is NULL. `IN` would be rewritten into a
 * join of its own for each column, which doubles the time of typing.
 */
export function isOneOfSql(expression: string, words: readonly string[]): string {
  return `list_contains([${words.map(literal).join(', ')}], ${expression})`;
}
