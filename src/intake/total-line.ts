/**
 * How a line that adds the others up begins, in lower case: « total », « sous-total », « grand
 * total », « totaux », but not « totalement ». For the engine and for JavaScript alike.
 */
export const totalPattern = '^\\s*(sous[- ]?|sub-?|grand )?tota(l|ux)([^a-z]|$)';

/** So many bytes at the beginning of a record are looked at: a dozen empty cells and the word. */
export const OPENING_BYTES = 64;

const isTotal = new RegExp(totalPattern);
const decoder = new TextDecoder();

const g = 0x67;
const s = 0x73;
const t = 0x74;
const lowerCase = 0x20;

/**
 * Whether the first text of a record, written in `bytes` from `from` to `to`, says that it adds the
 * others up, whatever column it stands in. Nearly every record is told by its first letter, without
 * making a string.
 */
export function opensTotal(bytes: Uint8Array, from: number, to: number): boolean {
  const end = Math.min(to, from + OPENING_BYTES);
  let at = from;
  while (at < end && !isAlphanumeric(bytes[at] as number)) at++;
  if (at === end) return false;
  const first = (bytes[at] as number) | lowerCase;
  if (first !== t && first !== s && first !== g) return false;
  return isTotal.test(decoder.decode(bytes.subarray(at, end)).toLowerCase());
}

/**
 * Refuses as totals the rows of `staged` that something is wrong with and that are among `totals`
 * (records, from 1). `laidOut`: the table that a layout made of the records, if one did.
 */
export function refuseTotalsSql(totals: readonly number[], laidOut: string | undefined): string {
  const numbers = totals.join(', ');
  const isNoFact = "reason IS NOT NULL AND reason <> 'skip'";
  if (laidOut === undefined) {
    return `UPDATE staged SET reason = ':total-line' WHERE rowid + 1 IN (${numbers}) AND ${isNoFact}`;
  }
  return `UPDATE staged SET reason = ':total-line' FROM (
  SELECT row_number() OVER () - 1 AS number, record FROM ${laidOut}
) AS made WHERE staged.rowid = made.number AND made.record IN (${numbers}) AND ${isNoFact}`;
}

/** Letters and digits of ASCII, and every byte of other letters. */
function isAlphanumeric(byte: number): boolean {
  if (byte >= 0x80) return true;
  const letter = byte | lowerCase;
  return (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
}
