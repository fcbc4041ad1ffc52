import { addressPattern } from './address-pattern.ts';
import { anyNamePattern, fullNamePattern, noFullName } from './first-names.ts';
import { fold } from './fold.ts';

/** The sorts of personal data that are looked for, in the order in which they are told. */
const personalSorts = [
  'email',
  'telephone',
  'written-telephone',
  'nir',
  'born',
  'old-date',
  'plate',
  'old-plate',
  'address',
  'any-address',
  'name',
  'full-name',
  'any-name',
] as const;

export type PersonalSort = (typeof personalSorts)[number];

/** What a sort looks like in folded text, for the engine and for JavaScript alike. */
export interface PersonalSign {
  readonly pattern: string;
  /** What is taken away first: it looks alike, and says nothing of anybody. */
  readonly except?: string;
}

const start = '(^|[^a-z0-9])';
const end = '($|[^a-z0-9])';

/** The eight digits after the first two of a telephone, grouped as nobody writes a plain number. */
const grouped = '([ ./-]{1,3}[0-9]{2}){4}|[ .-][0-9]{3}[ .-][0-9]{3}[ .-][0-9]{2}';
const beforeTelephone = '(^|[^0-9a-z.,]|tel[.: ]{0,2}|port[.: ]{0,2})';
const abroad = '\\+ ?[1-9][0-9]{0,2}([ ./()-]{0,3}[0-9]){7,12}($|[^0-9])';

/** Series since 2009 have no I, O or U; those before it end in the number of a département. */
const twoLetters = '[a-hj-np-tv-z]{2}';
const series = `${twoLetters}-?[0-9]{3}-?${twoLetters}`;
const spacedSeries = `${twoLetters} [0-9]{3} ${twoLetters}`;
const departement = '(0[1-9]|[1-8][0-9]|9[0-5]|2[ab]|97[1-6])';
const oldSeries = (gap: string) =>
  `[1-9][0-9]{2}${gap}[a-hj-np-z]{2,3}${gap}${departement}|[3-9][0-9]{3}${gap}[a-hj-np-z]{2}${gap}${departement}`;
const vehicle = `${start}(immat[a-z.]{0,20}|plaque|vehicule|vl|auto|moto|scooter)( no?| n°)?[ :]{0,3}`;

/** No act of a QRR, of 2018 at the earliest, is of before 2015: a whole date of then is a birth. */
const bornYear = '(19[0-9]{2}|200[0-9]|201[0-4])';
const dayNumber = '(0?[1-9]|[12][0-9]|3[01])';
const monthNumber = '(0?[1-9]|1[0-2])';

const streets =
  'rue|ruelle|avenue|ave|av|boulevard|bd|bld|blvd|impasse|allee|allees|chemin|route|quai|faubourg|fbg|sente|sentier|venelle|passage|square|place|cours|villa';
const estates = 'cite|residence|lotissement|hameau|esplanade|promenade|mail|parvis';
const houseNumber = '[0-9]{1,4} ?(bis|ter|quater|[a-d])?[ ,]{1,2}';

const civility =
  '(m\\. ?|(mr|mrs|mme|mlle|melle)(\\. ?| )|(monsieur|madame|mademoiselle|messieurs|mesdames) )';
const named = `(rue|avenue|boulevard|cite|quartier|residence|place|square|allee|ecole|college|lycee|tour|fort|hotel|cour|pont|passage|impasse) (monsieur|madame|mme|mademoiselle|mlle) `;

/** A person is not known by an office: « Monsieur le Procureur » names nobody. */
const office = `${start}(m|m\\.|mr|mme|monsieur|madame) ?(le |la |les |l')`;

export const personalSigns: Readonly<Record<PersonalSort, PersonalSign>> = {
  // Bounded, as a local part is: a cell of a megabyte would be tried again from each of its letters.
  email: { pattern: "[a-z0-9][a-z0-9.+'-]{0,63}@[a-z0-9-]{1,63}\\.[a-z]" },
  telephone: {
    pattern: [
      `${beforeTelephone}0[1-9]([0-9]{8}|[ .-][0-9]{8}|${grouped})($|[^0-9])`,
      abroad,
      '(^|[^0-9a-z.,-])0033([ ./()-]{0,3}[0-9]){9,10}($|[^0-9])',
    ].join('|'),
  },
  // A service may number its procedures with ten digits from 0: there, only what is written as a telephone.
  'written-telephone': {
    pattern: `${beforeTelephone}0[1-9](${grouped})($|[^0-9])|(tel|port)[.: ]{0,2}0[1-9][0-9]{8}($|[^0-9])|${abroad}`,
  },
  nir: {
    pattern: `${start}[12][ .-]?[0-9]{2}[ .-]?(0[1-9]|1[0-2]|20)[ .-]?([0-9]{2}|2[ab])[ .-]?[0-9]{3}[ .-]?[0-9]{3}([ .-]?[0-9]{2})?${end}`,
  },
  born: {
    pattern: [
      '(^|[^a-z])(ne|nee|ne\\(e\\)|ne\\.e|ne-e) (le|en|vers) [0-9]',
      '(^|[^a-z])(naissance|ddn|d\\.d\\.n\\.?|dob|born|birth)[^0-9]{0,12}[0-9]',
    ].join('|'),
  },
  'old-date': {
    pattern: [
      `(^|[^0-9])${dayNumber} ?[/.-] ?${monthNumber} ?[/.-] ?${bornYear}($|[^0-9])`,
      `(^|[^0-9])${dayNumber}/${monthNumber}/([4-9][0-9]|0[0-9]|1[0-4])($|[^0-9/])`,
      `(^|[^0-9])${bornYear}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])($|[^0-9])`,
    ].join('|'),
  },
  plate: {
    pattern: `${start}${series}${end}|^${spacedSeries}$|${vehicle}${spacedSeries}${end}`,
    except: '[0-9]{3} (cg|cl|dg|dl|gr|kg|mg|ml)$',
  },
  'old-plate': {
    pattern: `${start}(${oldSeries('-?')})${end}|^(${oldSeries(' ')})$|${vehicle}(${oldSeries(' ')})${end}`,
  },
  address: {
    pattern: [
      `${start}${houseNumber}(${streets})[ .]`,
      `(^|, ?)${houseNumber}(${estates}) `,
      `${start}(appt|appartement|apt)[. ]{0,2}(n°|no|n)? ?[0-9]`,
    ].join('|'),
    except: `${start}(secteur|zone|ilot|tranche|phase|perimetre|quartier)( n°| no?)? ?[0-9]{1,4} `,
  },
  // Where a code stands, a street or an estate by its name says too much; elsewhere it is a place.
  'any-address': { pattern: addressPattern },
  name: {
    pattern: `(^|[^a-z0-9'.-])${civility}[a-z]{2,}|^m [a-z'-]{2,} [a-z'-]{2,}$`,
    except: `${office}|${start}${named}`,
  },
  // Where a word of a list stands, two words with a first name are a person; elsewhere they are a place, or a team.
  'full-name': { pattern: fullNamePattern, except: noFullName },
  // Where a number stands, no place and no team does.
  'any-name': { pattern: anyNamePattern, except: noFullName },
};

/** What stands in the place of a cell that must not be repeated. */
export const hiddenText = '[…]';

const compiled = Object.entries(personalSigns).map(([sort, { pattern, except }]) => ({
  sort: sort as PersonalSort,
  isSign: new RegExp(pattern),
  except: except === undefined ? undefined : new RegExp(except, 'g'),
}));

/** Those for fields of which it is known what else they don't hold. */
const narrowSorts: readonly PersonalSort[] = [
  'written-telephone',
  'any-address',
  'full-name',
  'any-name',
];

/** What is looked for in text that may name places and teams. */
export const textSorts: readonly PersonalSort[] = personalSorts.filter(
  (sort) => !narrowSorts.includes(sort),
);

/** The first sort of personal data that a text looks like, of those asked for; undefined for none. */
export function personalSort(
  text: string,
  sorts: readonly PersonalSort[] = textSorts,
): PersonalSort | undefined {
  const folded = fold(text);
  return compiled.find(
    ({ sort, isSign, except }) =>
      sorts.includes(sort) &&
      isSign.test(except === undefined ? folded : folded.replace(except, ' ')),
  )?.sort;
}

/** A text, or what stands in its place where it looks personal. */
export function hidePersonal(text: string, sorts?: readonly PersonalSort[]): string {
  return personalSort(text, sorts) === undefined ? text : hiddenText;
}
