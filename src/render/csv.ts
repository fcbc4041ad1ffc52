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

/** Who a CSV is for: data frames, or a spreadsheet that opens it by a double click, in French. */
export type CsvReader = 'programs' | 'excel';

/** A cell of a table of data: a text, a number, or nothing. */
export type DataCell = string | number | undefined;

/**
 * A table of data. For programs: `,`, dot decimals, as RFC 4180 has it. For Excel: a byte order mark,
 * `;`, decimal commas, and texts that would begin a formula made inert.
 */
export function dataCsv(
  rows: readonly (readonly DataCell[])[],
  reader: CsvReader = 'programs',
): string {
  if (reader === 'programs')
    return csvLines(
      rows.map((row) => row.map(plainCell)),
      ',',
      '\r\n',
    );
  return `\ufeff${csvLines(
    rows.map((row) => row.map(spreadsheetCell)),
    ';',
    '\r\n',
  )}`;
}

function plainCell(cell: DataCell): string {
  return cell === undefined ? '' : String(cell);
}

function spreadsheetCell(cell: DataCell): string {
  return typeof cell === 'number' ? String(cell).replace('.', ',') : inertCell(plainCell(cell));
}
