import { fold } from '../domain/fold.ts';

/** Text as words alone: folded, everything but letters and digits as one space. */
export function wordKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const SAME_WORD: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  lez: 'les',
  // « S/ » stands for « sur » and for « sous » alike: Champigny s/ Marne, Aulnay s/ Bois.
  sur: 's',
  sous: 's',
  ss: 's',
};

function withSameWords(key: string): string {
  return key
    .split(' ')
    .map((word) => SAME_WORD[word] ?? word)
    .join(' ');
}

/** A commune as it is looked up: its name, and the arrondissement (from 1) the text names. */
export interface CommuneKey {
  readonly name: string;
  readonly arrondissement?: number;
  /** That of the postal code before the name: there is a Bonneville in the 74, and one in the 80. */
  readonly department?: string;
}

const ARRONDISSEMENT = /^(paris|lyon|marseille) 0?(\d{1,2}) ?(?:er|e|eme|ieme)?(?: arr\p{L}*)?$/u;

/**
 * The name of a commune without what exports add or leave out: postal code, « cedex », article
 * (before or behind), hyphens, « St » for « Saint ». « Lyon 08 » is Lyon, arrondissement 8.
 */
export function communeKey(text: string): CommuneKey {
  const words = wordKey(text);
  const postal = /^(\d{5}) /.exec(words)?.[1];
  const bare = words
    .replace(/^\d{5} /, '')
    .replace(/ cedex(?: \d+)?$/, '')
    .replace(/^(?:le|la|les|l) (?=.)/, '')
    .replace(/ (?:le|la|les|l)$/, '');
  const city = ARRONDISSEMENT.exec(bare);
  if (city?.[1]) return { name: city[1], arrondissement: Number(city[2]) };
  const name = withSameWords(bare);
  return postal === undefined ? { name } : { name, department: departmentOf(postal) };
}

/** Of an INSEE commune code or of a postal code: Corsica is one here, as postal codes have it. */
export function departmentOf(code: string): string {
  if (/^2[AB]/.test(code)) return '20';
  return code.slice(0, /^9[78]/.test(code) ? 3 : 2);
}

/** An INSEE commune code, and the arrondissement of Paris, Lyon or Marseille it stood for. */
export interface InseeKey {
  readonly insee: string;
  readonly arrondissement?: number;
}

const CITIES: readonly (readonly [insee: string, before: number, count: number])[] = [
  ['75056', 75100, 20],
  ['69123', 69380, 9],
  ['13055', 13200, 16],
];

/**
 * An INSEE commune code of five characters; a leading zero that a spreadsheet ate is put back.
 * `undefined` for anything else.
 */
export function inseeKey(text: string): InseeKey | undefined {
  // Programs that take codes for numbers write 77468.0.
  const code = text
    .trim()
    .toUpperCase()
    .replace(/[.,]0$/, '');
  if (!/^(?:\d{4,5}|2[AB]\d{3})$/.test(code) || /^0+$/.test(code)) return undefined;
  const insee = code.padStart(5, '0');
  for (const [city, before, count] of CITIES) {
    const arrondissement = Number(insee) - before;
    if (arrondissement >= 1 && arrondissement <= count) return { insee: city, arrondissement };
  }
  return { insee };
}

const PREFIX = /^(?:le|la|les|l|d|de|du|des|quartiers?|cites?|residences?) (?=.)/;
const ORDINAL = /^0?(\d{1,2}) ?(?:er|e|eme|ieme)?(?: arr\p{L}*)?$/u;

/**
 * The name of a neighbourhood without article, « quartier », « cité », « résidence ».
 * « 8e arr. », « 8ème » and « 8 » are the same.
 */
export function neighbourhoodKey(text: string): string {
  let key = wordKey(text);
  while (PREFIX.test(key)) key = key.replace(PREFIX, '');
  const ordinal = ORDINAL.exec(key);
  return ordinal ? arrondissementKey(Number(ordinal[1])) : withSameWords(key);
}

/** The key under which an arrondissement is known as a neighbourhood of its city. */
export function arrondissementKey(number: number): string {
  return `${number} arrondissement`;
}

const SILENT = new Set([
  '',
  'inconnu',
  'inconnue',
  'indetermine',
  'indeterminee',
  'n a',
  'na',
  'n c',
  'nc',
  'n r',
  'nr',
  'non communique',
  'non connu',
  'non localise',
  'non precise',
  'non renseigne',
  'non renseignee',
  'null',
  'unknown',
  'unplaced',
]);

/** Whether a cell says nothing: empty, a dash, « inconnu », « non renseigné ». */
export function isSilent(text: string): boolean {
  return text === '' || SILENT.has(wordKey(text));
}

const COMMON = new Set([
  'saint',
  'sainte',
  'ville',
  'quartier',
  'quartiers',
  'centre',
  'cite',
  'cours',
]);
const SHORTEST = 4;

/** The words of a district's name by which it can be recognised; place-name filler is left out. */
export function significantWords(name: string): readonly string[] {
  return withSameWords(wordKey(name))
    .split(' ')
    .filter((word) => word.length >= SHORTEST && !COMMON.has(word));
}
