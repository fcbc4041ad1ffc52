const L = '\\p{L}';
const FIRST = `(?<!${L})`;
const LAST = `(?!${L})`;
const AFTER = `(?<=${L})`;
const BEFORE = `(?=${L})`;
const CONSONANT = '[b-df-hj-np-tv-z]';
const UNIT = `(?<=${FIRST}[cdk]?m)@${LAST}`;

/**
 * Where French writes a character beyond ASCII: patterns in which @ is that character, in capitals
 * or not. What a code page makes of a byte of another one is often an accented letter too, but
 * seldom where one can stand: « fenàtre », « bëtiment », « Étre ».
 */
const places: Readonly<Record<string, readonly string[]>> = {
  à: [`${FIRST}@${LAST}`, `(?<=[ljç])@${LAST}`],
  // At the beginning of a word only in « âge », « âgé »; after a vowel only in « bleuâtre ».
  â: [`${FIRST}@(?=g[eé])`, `(?<=${CONSONANT}|é)@${BEFORE}`, '(?<=[eu])@(?=t)'],
  ç: [`${AFTER}@(?=[aouâôû])`, `${FIRST}@(?=a${LAST})`],
  // Not « âge », « être », « ça » of another code page; « É. » of a first name.
  é: [`${AFTER}@`, `${FIRST}@${BEFORE}(?!t(?:res?|es)${LAST}|g[eé]|[aou])`, `${FIRST}@(?=\\.)`],
  è: [`${AFTER}@(?=${CONSONANT})`],
  ê: [`${AFTER}@(?=${CONSONANT})`, `${FIRST}@(?=t(?:res?|es)${LAST})`],
  ë: ['(?<=[aeou])@(?!t)'],
  î: ['(?<=[aou])@(?=[cdflmnst])', '(?<=[bdgnp])@(?=[mnt])', `${FIRST}@(?=l)`],
  ï: ['(?<=[ao]|gu)@', '(?<=e)@(?=[nt])', '(?<=ou)@(?=[eg])'],
  ô: [`${AFTER}@${BEFORE}`],
  ù: [`(?<=${FIRST}o)@${LAST}`],
  // « août », « coûter », « sûreté », « mûr », « piqûre », « brûlé », « flûte », « bûche », « jeûne ».
  û: [
    `(?<=o)@(?=t(?:[eés]|${LAST}))`,
    ...['(?<=[smq])@(?=r)', '(?<=r)@(?=l)', '(?<=[fl])@(?=t)', '(?<=b)@(?=c)', '(?<=e)@(?=n)'],
    `(?<=d)@${LAST}`,
  ],
  ü: [`${AFTER}@${BEFORE}`],
  ÿ: ['(?<=[aou])@'],
  œ: ['(?<![aeiou])@(?=[cdinstu])'],
  '’': [`(?<=${FIRST}[cdjlmnst]|qu|aujourd)@${BEFORE}`],
  '°': [`(?<=${FIRST}n)@(?![a-z])`, '(?<=\\d)@(?![\\da-z])'],
  '«': [`${FIRST}@(?=[ \u00A0]?${L})`],
  '»': [`(?<=[${L}.!?][ \u00A0]?)@${LAST}`],
  '“': [`${FIRST}@${BEFORE}`],
  '”': [`${AFTER}@${LAST}`],
  '…': [`${AFTER}@${LAST}`],
  '–': [`(?<=[${L}\\d] )@(?= [${L}\\d])`, '(?<=\\d)@(?=\\d)'],
  '·': [`(?<=[${L}\\d] )@(?= [${L}\\d])`],
  '€': [`(?<=[\\d(\\s\u00A0]|${FIRST}[km])@${LAST}`],
  '²': [UNIT],
  '³': [UNIT],
  µ: [`@(?=[glm]${LAST})`],
  '\u00A0': ['(?<=\\d)@(?=\\d)', `(?<=[${L}\\d)»])@(?=[:;!?%€»])`, '(?<=«)@'],
};

const patterns = new Map(
  Object.entries(places).map(([character, where]) => [
    character,
    new RegExp(where.join('|').replaceAll('@', character), 'iuy'),
  ]),
);

const LETTER = /\p{L}/u;
const FITS_CASE = /(?<!\p{L}\p{Lu})\p{Ll}(?!\p{Lu})|(?<!\p{Ll})(?<!\p{Lu}(?=\p{Lu}\p{Ll}))\p{Lu}/uy;
// Old programs put ASCII alone in capitals: « RéSINE ».
const LEFT_SMALL = /(?<=[A-Z])é(?![AOU])/uy;
const BESIDE_LETTER = /(?:(?<=[a-zé])|(?=.[a-zé]))./iuy;
const ALONE = /(?<!\p{L})\p{L}(?!\p{L})/uy;

/**
 * Whether the character at `at`, beyond ASCII, is one that French writes there: an accented letter
 * within a word of Latin letters and of their case, or usual typography.
 */
export function isFrenchAt(text: string, at: number): boolean {
  const character = text[at] as string;
  const pattern = patterns.get(character.toLowerCase());
  if (pattern === undefined || !matchesAt(pattern, text, at)) return false;
  if (!LETTER.test(character) || character === 'µ') return true;
  if (!matchesAt(BESIDE_LETTER, text, at) && !matchesAt(ALONE, text, at)) return false;
  return fitsCaseAt(text, at) || matchesAt(LEFT_SMALL, text, at);
}

/** Whether a letter is a small one in a small word, a first capital, or a capital among capitals. */
export function fitsCaseAt(text: string, at: number): boolean {
  return matchesAt(FITS_CASE, text, at);
}

/** Whether a sticky pattern matches from there. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
