/** What a spreadsheet would run as a formula if a cell began with it. */
const formula = /^'*[=+\-@\t\r]/;

/** Numbers, negative ones included, and a lone dash: no spreadsheet runs these. */
const harmless = /^[-+]?(?:\d[\d .,\u00a0\u202f]*)?$/;

/** Text as a cell that a spreadsheet shows and does not run: an apostrophe before it. */
export function guardedCell(text: string): string {
  return formula.test(text) && !harmless.test(text) ? `'${text}` : text;
}

/** The text of a cell that was guarded, or that needed no guard: the inverse of `guardedCell`. */
export function unguardedCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
