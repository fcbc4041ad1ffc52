import type { District } from './district.ts';
import { NONE, normaliseCode, UNPLACED } from './district.ts';
import type { Location } from './location.ts';
import { isSilent, wordKey } from './place-words.ts';

const OUTSIDE = new Set([
  'aucun',
  'aucun qrr',
  'aucune',
  'en dehors',
  'exterieur',
  'hors',
  'hors perimetre',
  'hors qrr',
  'hors quartier',
  'hors secteur',
  'hors zone',
  'hors zone qrr',
  'neant',
  'no',
  'non',
  'non qrr',
  'none',
  'outside',
  'outside any qrr',
  'pas de qrr',
]);

/**
 * Reads the cell of a QRR column: a code in any spelling, a label, a name, its communes alone, a
 * code followed by one of these, or a word for "outside". `undefined`: the cell says nothing.
 */
export type CodeReader = (text: string) => Location | undefined;

const QRR_PREFIX = /^qrr (?:(?:de|du|des|d|l|la|le|les) )*/;
const CODE_AND_NAME = /^((?:\d{2,3}|2[ab]) \d{1,2}) (.+)$/;

/** A reader for the codes of these districts. Every other text is `UNPLACED`, `unknown-code`. */
export function createCodeReader(districts: readonly District[]): CodeReader {
  const codes = keyed(districts, ({ code }) => [code]);
  const names = keyed(districts, ({ label, name }) => [label, name, name.split(' - ')[0] ?? name]);
  const lookUp = (key: string): ReadonlySet<string> => {
    const direct = codes.get(key) ?? names.get(key);
    if (direct) return direct;
    const [, code = '', name = ''] = CODE_AND_NAME.exec(key) ?? [];
    return both(codes.get(code) ?? NOTHING, names.get(name) ?? NOTHING);
  };
  return (text) => {
    if (isSilent(text)) return undefined;
    const key = wordKey(text);
    if (OUTSIDE.has(key)) return { code: NONE, by: 'word' };
    const spellings = [key, wordKey(normaliseCode(text) ?? ''), key.replace(QRR_PREFIX, '')];
    const found = spellings.map(lookUp).find((hit) => hit.size > 0) ?? NOTHING;
    const [code] = found;
    if (code === undefined) return { code: UNPLACED, by: 'unknown-code' };
    return found.size > 1 ? { code: UNPLACED, by: 'ambiguous' } : { code, by: 'code' };
  };
}

const NOTHING: ReadonlySet<string> = new Set();

function keyed(
  districts: readonly District[],
  spellings: (district: District) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>();
  for (const district of districts) {
    for (const key of spellings(district).map(wordKey)) {
      map.set(key, (map.get(key) ?? new Set()).add(district.code));
    }
  }
  return map;
}

function both(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((code) => b.has(code)));
}
