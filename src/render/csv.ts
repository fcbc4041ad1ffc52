/** A cell of a CSV file, quoted where its separator, a quote or a line break asks for it (RFC 4180). */
export function csvCell(text: string, separator: string): string {
  const needsQuotes = text.includes('"') || text.includes(separator) || /[\r\n]/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Text from outside as a cell that a spreadsheet shows and does not run: what would begin a formula
 * gets an apostrophe before it. Numbers, negative ones included, and a lone dash stay as they are.
 */
export function inertCell(text: string): string {
  const isHarmless = /^[-+]?(?:\d[\d .,\u00a0\u202f]*)?$/.test(text);
  return /^[=+\-@\t\r]/.test(text) && !isHarmless ? `'${text}` : text;
}

/** Lines of a CSV file; the caller says how they end. */
export function csvLines(
  rows: readonly (readonly string[])[],
  separator: string,
  end: string,
): string {
  return rows
    .map((row) => row.map((cell) => csvCell(cell, separator)).join(separator) + end)
    .join('');
}
