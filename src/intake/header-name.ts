import type { Field } from '../domain/field.ts';
import { fold, foldHeader } from '../domain/fold.ts';
import { synonymTable, vocabularies } from '../domain/vocabularies.ts';

/** The header of a column as it is compared with those that fields know. */
export interface HeaderName {
  /** As it stands; empty for a column without one. */
  readonly name: string;
  readonly folded: string;
  /** Without what its column is measured in: « poids » of « POIDS (KG) ». */
  readonly bare: string;
  /** The code of a unit of quantities. */
  readonly unit?: string | undefined;
  readonly money?: 'euros' | 'other';
  /** What stands in brackets makes it another thing: the commune of a home, the day of an entry. */
  readonly isOther?: boolean;
}

/** What stands in brackets at the end of a header, or behind its last mark, with « en » or without. */
const endings: readonly RegExp[] = [
  /\(([^()]+)\)$/,
  /\[([^[\]]+)\]$/,
  /[\s_-]en[\s_-]+([\p{L}€]+)$/iu,
  /[\s_-]([\p{L}€]+)$/u,
];

const bracketed = 2;

/** Euros, or what no field is in: thousands of anything, and other currencies. */
const moneyWord =
  /[€$£]|(?:^|[^a-z])(?:[km]?(?:eur|euros?)|xpf|f?cfp|f cfp|chf|usd|gbp|dollars?|francs?|milliers?|millions?)(?:$|[^a-z])/;

/** Of whom or of what a column in brackets is, where it is not of the facts or not of all. */
const otherThing =
  /(?:^|[^a-z])(?:domicile|domiciliation|residence|naissance|siege|mineurs?|majeurs?|femmes?|hommes?|enregistrement|edition|extraction|mise a jour|maj|jugement)(?:$|[^a-z])/;

const euros: ReadonlySet<string> = new Set(['€', 'eur', 'euro', 'euros', 'en euros', 'en €']);

const units = synonymTable(vocabularies.units);

/** « POIDS (KG) », « quantité en grammes », « poids_kg », « Numéraire (k€) ». */
export function headerName(header: string): HeaderName {
  const name = header.trim();
  const folded = foldHeader(name);
  for (const [at, ending] of endings.entries()) {
    const match = ending.exec(name);
    if (match === null) continue;
    const said = fold(match[1] ?? '');
    const bare = foldHeader(name.slice(0, match.index));
    if (moneyWord.test(said))
      return { name, folded, bare, money: euros.has(said) ? 'euros' : 'other' };
    if (at < bracketed && otherThing.test(said)) return { name, folded, bare, isOther: true };
    const unit = units.get(said);
    // A word may belong to the name; what stands in brackets only explains it.
    if (unit !== undefined || at < bracketed) return { name, folded, bare, unit };
  }
  return { name, folded, bare: folded };
}

/** Euros are no grams, thousands of euros are no euros, and grams are no vehicles. */
export function mayHold({ name, type }: Field, { unit, money, isOther }: HeaderName): boolean {
  if (isOther === true) return false;
  if (money !== undefined) return type === 'money' && money === 'euros';
  return unit === undefined || name === 'quantity';
}
