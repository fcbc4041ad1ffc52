/** Text as an SQL literal. What a user typed travels as a parameter; this is for paths and data of ours. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
