/** An unknown word is `other`; no word at all is NULL. */
export function code(field: string): string {
  return `CASE WHEN record.${field} IS NOT NULL THEN coalesce(${field}_word.code, 'other') END`;
}

/** A word that its vocabulary lacks, in one of the fields that indicators read. */
export function hasUnknown(fields: readonly string[]): string {
  return fields
    .map((field) => `record.${field} IS NOT NULL AND ${field}_word.code IS NULL`)
    .join(' OR ');
}

/** Joins the vocabulary of a field, as `<field>_word`. */
export function joinWord(field: string, vocabulary: string): string {
  return `LEFT JOIN ${vocabulary} AS ${field}_word ON ${field}_word.word = record.${field}`;
}
