/** Text as an SQL literal: cells of a profile, words of a vocabulary, names of sources. */
export function sqlText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
