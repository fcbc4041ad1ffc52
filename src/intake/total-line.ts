import { fold } from '../domain/fold.ts';
import { words } from '../domain/words.ts';
import { literal } from '../sql-literal.ts';
import { monthNames } from './month-names.ts';
import { isOneOfSql } from './one-of-sql.ts';

/** The word itself: « total », « sous-total », « S/Total », « grand total », « totaux ». */
const totalWord = '(s/|s\\.|sous[- /]?|sub-?|grand )?tota(l|ux)';

/**
 * How a line that adds the others up begins, in lower case: « total », « sous-total », « grand
 * total », « totaux », but not « totalement ». For the engine and for JavaScript alike.
 */
export const totalPattern = `^\\s*${totalWord}([^a-z]|$)`;

const months = monthNames.flat().join('|');

/** A product, an offence or an origin that adds others up, folded, without the word « total ». */
const totalWords: readonly string[] = words(`
  ensemble; cumul; cumuls; cumul mensuel; cumul annuel; cumul general; cumul du mois; cumul de l'annee;
  tous produits; tous les produits; toutes infractions; toutes les infractions; toutes origines;
  toutes les origines
`);

const joint = '\\x1f';

/** Of folded texts that follow each other: one begins with « total », whatever it adds up. */
const beginsTotal = `(^|${joint})${totalWord}([^a-z]|$)`;

/** Of words of lists, one may also end so: « trafic (total) ». */
const wordTotal = `${beginsTotal}|[ (]${totalWord}\\)?(${joint}|$)`;

/** The texts of a row that say that it adds others up. */
export interface TotalTexts {
  /** Fields of words of a list. */
  readonly words: readonly string[];
  /** Other fields of text. */
  readonly others: readonly string[];
}

/** Whether one of the texts of a typed row says that it adds others up: never NULL. */
export function saysTotalSql({ words: listed, others }: TotalTexts): string {
  const says = (names: readonly string[], pattern: string) => {
    const texts = `concat_ws(chr(31), ${names.join(', ')})`;
    // Nearly no row has the letters: the pattern is for those that do.
    return `contains(${texts}, 'tota') AND regexp_matches(${texts}, ${literal(pattern)})`;
  };
  const tests = [
    ...(listed.length === 0 ? [] : [says(listed, wordTotal)]),
    ...(others.length === 0 ? [] : [says(others, beginsTotal)]),
    ...listed.map((name) => `coalesce(${isOneOfSql(name, totalWords)}, false)`),
  ];
  return tests.length === 0 ? 'false' : `(${tests.join(' OR ')})`;
}

/** A cell that says so and of what time, and nothing else: whatever else its row holds, it is no fact. */
const wholeTotal = new RegExp(
  `^${totalWord}( ?(gener(al|aux)|du|de la|de l'|d'|de|mois|annee|trimestre|semestre|semaine|${months}|(?:[0-9]{1,2}[/.-])?[0-9]{4})[.]?)*\\s*:?\\s*$`,
);

/** So many bytes at the beginning of a record are looked at: a dozen empty cells and the word. */
export const OPENING_BYTES = 64;

/** What the first text of a record says of it; `whole`: its cell holds nothing but that word. */
export type Opening = 'total' | 'whole' | undefined;

const startsTotal = new RegExp(totalPattern);
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
export function readOpening(
  bytes: Uint8Array,
  from: number,
  to: number,
  delimiter: string,
): Opening {
  const end = Math.min(to, from + OPENING_BYTES);
  let at = from;
  while (at < end && !isAlphanumeric(bytes[at] as number)) at++;
  if (at === end) return undefined;
  const first = (bytes[at] as number) | lowerCase;
  if (first !== t && first !== s && first !== g) return undefined;
  const text = decoder.decode(bytes.subarray(at, end)).toLowerCase();
  if (!startsTotal.test(text)) return undefined;
  const [cell = ''] = text.split(delimiter, 1);
  return wholeTotal.test(fold(cell.replace(/"/g, ''))) ? 'whole' : 'total';
}

/** The records, from 1, that say that they add others up. */
export interface Totals {
  readonly records: readonly number[];
  /** Those of them whose first cell says nothing else. */
  readonly whole: readonly number[];
}

export interface TotalsRefusal {
  readonly totals: Totals;
  /** A row stands for several facts: one that begins so adds others up, whatever else it holds. */
  readonly isAggregated: boolean;
  /** The table that a layout made of the records, if one did. */
  readonly laidOut: string | undefined;
}

/** Refuses rows of `staged` as totals: those that are nothing else, and those that are no good fact. */
export function refuseTotalsSql({ totals, isAggregated, laidOut }: TotalsRefusal): string {
  const certain = isAggregated ? totals.records : totals.whole;
  return `
${refuseSql(certain, "reason IS DISTINCT FROM 'skip'", laidOut)};
${refuseSql(totals.records, "reason IS NOT NULL AND reason <> 'skip'", laidOut)};`;
}

function refuseSql(
  records: readonly number[],
  condition: string,
  laidOut: string | undefined,
): string {
  const numbers = [0, ...records].join(', ');
  if (laidOut === undefined) {
    return `UPDATE staged SET reason = ':total-line' WHERE row IN (${numbers}) AND ${condition}`;
  }
  return `UPDATE staged SET reason = ':total-line' FROM ${laidOut} AS made
WHERE staged.row = made.row AND made.record IN (${numbers}) AND ${condition}`;
}

/** Letters and digits of ASCII, and every byte of other letters. */
function isAlphanumeric(byte: number): boolean {
  if (byte >= 0x80) return true;
  const letter = byte | lowerCase;
  return (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
}
