/**
 * Text as a literal of SQL: cells of a profile, words of a vocabulary, names of sources, paths. What a
 * user typed travels as a parameter wherever the engine takes one.
 */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
