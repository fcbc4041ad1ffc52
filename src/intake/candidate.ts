import type { Field, Kind } from '../domain/field.ts';
import { foldHeader } from '../domain/fold.ts';
import { hidePersonal } from '../domain/personal-data.ts';
import { type HeaderName, mayHold } from './header-name.ts';
import type { Profile } from './profile.ts';

/** Where a field's value comes from: a column of the file (by index), or the profile. */
export type Origin = { readonly column: number } | { readonly fixed: string };

/** Which column of a file is which field. */
export interface Mapping {
  readonly kind: Kind;
  readonly origins: ReadonlyMap<string, Origin>;
  /** Columns that decide which rows are kept, with the folded cells to keep. */
  readonly rows: readonly { readonly column: number; readonly keep: readonly string[] }[];
  /** Headers of no field: their cells are neither read nor stored. */
  readonly unmapped: readonly string[];
}

export interface MappingRequest {
  readonly file: string;
  readonly header: readonly string[];
  readonly kinds: readonly Kind[];
  /** Asked for by `--kind`, or by the profile. */
  readonly kind: string | undefined;
  readonly profile: Profile | undefined;
}

/** The file read as one kind of record. */
export interface Candidate {
  /** Where several columns fit a field, with the first of them. */
  readonly mapping: Mapping;
  /** Fields that several columns fit, by index. */
  readonly ambiguous: ReadonlyMap<string, readonly number[]>;
  /** Fields whose header, as the profile names it, the file does not have. */
  readonly absent: readonly string[];
  /** Of the fields that the file has, those that only this kind has. */
  readonly own: readonly string[];
  /** How many of its fields the file has, its own counting double; 0 without one of its own. */
  readonly score: number;
}

/** Finds the field of each column, by the profile, else by the headers that the kind knows. */
export function candidateOf(
  kind: Kind,
  { header, profile }: MappingRequest,
  names: readonly HeaderName[],
): Candidate {
  const found = new Map<string, readonly number[]>();
  for (const field of kind.fields) {
    const columns = columnsFor(field, names, profile);
    if (columns.length > 0) found.set(field.name, columns);
  }
  const measured = measuredColumns(kind, found, names, profile);
  if (measured.length > 0) found.set('quantity', [...(found.get('quantity') ?? []), ...measured]);
  const origins = new Map<string, Origin>();
  for (const [name, [column]] of found) if (column !== undefined) origins.set(name, { column });
  for (const [name, fixed] of Object.entries(profile?.fixed ?? {})) {
    if (kind.fields.some((field) => field.name === name)) origins.set(name, { fixed });
  }
  const quantity = found.get('quantity')?.[0];
  const unit = quantity === undefined ? undefined : names[quantity]?.unit;
  if (unit !== undefined && !origins.has('unit')) origins.set('unit', { fixed: unit });
  const used = new Set([...found.values()].flat());
  const own = isWhole(kind, origins) ? kind.recognisedBy.filter((name) => origins.has(name)) : [];
  return {
    mapping: {
      kind,
      origins,
      rows: keptRows(header, profile),
      unmapped: header
        .filter((name, at) => name !== '' && !used.has(at))
        .map((name) => hidePersonal(name)),
    },
    ambiguous: new Map([...found].filter(([, columns]) => columns.length > 1)),
    absent: absentFields(kind, found, profile),
    own,
    score: own.length === 0 ? 0 : origins.size + own.length,
  };
}

/**
 * Other columns of quantities that say their unit, where none is given row by row and the one that was found
 * says none: of « Qté » and « Poids (g) », only people can tell which enters the sums.
 */
function measuredColumns(
  kind: Kind,
  found: ReadonlyMap<string, readonly number[]>,
  names: readonly HeaderName[],
  profile: Profile | undefined,
): readonly number[] {
  const field = kind.fields.find(({ name }) => name === 'quantity');
  const given = found.get('quantity') ?? [];
  const isTold = given.some((at) => names[at]?.unit !== undefined);
  const isUnit = found.has('unit') || profile?.fixed?.unit !== undefined;
  if (field === undefined || given.length === 0 || isTold || isUnit) return [];
  if (profile?.columns !== undefined) return [];
  const known = new Set([field.name, ...field.headers].map(foldHeader));
  return positions(names, ({ bare, unit }) => unit !== undefined && known.has(bare));
}

/** Not without what each row must say beside its date: « statut » alone makes no deal point. */
function isWhole(kind: Kind, origins: Mapping['origins']): boolean {
  return kind.fields.every(
    ({ name, required }) => !required || name === kind.month || origins.has(name),
  );
}

function columnsFor(
  field: Field,
  header: readonly HeaderName[],
  profile: Profile | undefined,
): readonly number[] {
  if (profile?.columns === undefined) {
    const names = new Set([field.name, ...field.headers].map(foldHeader));
    const exact = positions(header, (name) => names.has(name.folded) && mayHold(field, name));
    return exact.length > 0
      ? exact
      : positions(header, (name) => names.has(name.bare) && mayHold(field, name));
  }
  const wanted = profile.columns[field.name];
  return wanted === undefined
    ? []
    : positions(header, ({ folded }) => folded === foldHeader(wanted));
}

function positions(
  header: readonly HeaderName[],
  test: (name: HeaderName) => boolean,
): readonly number[] {
  return header.flatMap((name, at) => (name.name !== '' && test(name) ? [at] : []));
}

function absentFields(
  kind: Kind,
  found: ReadonlyMap<string, readonly number[]>,
  profile: Profile | undefined,
): readonly string[] {
  const named = kind.fields.filter((field) => profile?.columns?.[field.name] !== undefined);
  return named.map((field) => field.name).filter((name) => !found.has(name));
}

function keptRows(header: readonly string[], profile: Profile | undefined): Mapping['rows'] {
  return Object.entries(profile?.rows ?? {}).flatMap(([name, keep]) => {
    const column = header.findIndex((cell) => foldHeader(cell) === foldHeader(name));
    return column < 0 ? [] : [{ column, keep }];
  });
}
