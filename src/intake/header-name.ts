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
}

/** What stands in brackets at the end of a header, or behind its last mark, with « en » or without. */
const endings: readonly RegExp[] = [
  /\(([^()]+)\)$/,
  /\[([^[\]]+)\]$/,
  /[\s_-]en[\s_-]+([\p{L}€]+)$/iu,
  /[\s_-]([\p{L}€]+)$/u,
];

const bracketed = 2;

/** Euros, or thousands of them, which no field is in. */
const moneyWord = /€|(?:^|[^a-z])[km]?(?:eur|euros?)(?:$|[^a-z])/;

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
    const unit = units.get(said);
    // A word may belong to the name; what stands in brackets only explains it.
    if (unit !== undefined || at < bracketed) return { name, folded, bare, unit };
  }
  return { name, folded, bare: folded };
}

/** Euros are no grams, thousands of euros are no euros, and grams are no vehicles. */
export function mayHold({ name, type }: Field, { unit, money }: HeaderName): boolean {
  if (money !== undefined) return type === 'money' && money === 'euros';
  return unit === undefined || name === 'quantity';
}
