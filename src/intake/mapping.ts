import { UserError } from '../errors.ts';
import type { Field, Kind } from '../domain/field.ts';
import { foldHeader } from '../domain/fold.ts';
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

/**
 * Finds the kind of a file and the field of each of its columns, by its profile, else by the
 * headers that the kinds know. A required field without a column, a field with two columns, or a
 * kind that can't be told is an error that says what to write.
 */
export function mapColumns(request: MappingRequest): Mapping {
  const candidates = request.kinds.map((kind) => mapKind(kind, request));
  const mapping = chooseKind(candidates, request);
  checkComplete(mapping, request);
  return mapping.mapping;
}

interface Candidate {
  readonly mapping: Mapping;
  readonly ambiguous: ReadonlyMap<string, readonly string[]>;
  /** How many of its fields the file has, those that other kinds don't have counting double. */
  readonly score: number;
}

function mapKind(kind: Kind, { header, profile, file }: MappingRequest): Candidate {
  const found = new Map<string, number[]>();
  for (const field of kind.fields) {
    const columns = columnsFor(field, header, profile, file);
    if (columns.length > 0) found.set(field.name, columns);
  }
  const origins = new Map<string, Origin>();
  for (const [name, [column]] of found) if (column !== undefined) origins.set(name, { column });
  for (const [name, fixed] of Object.entries(profile?.fixed ?? {})) {
    if (kind.fields.some((field) => field.name === name)) origins.set(name, { fixed });
  }
  const used = new Set([...found.values()].flat());
  return {
    mapping: {
      kind,
      origins,
      rows: keptRows(header, profile),
      unmapped: header.filter((name, at) => name !== '' && !used.has(at)),
    },
    ambiguous: ambiguities(found, header),
    score: score(kind, origins),
  };
}

function columnsFor(
  field: Field,
  header: readonly string[],
  profile: Profile | undefined,
  file: string,
): number[] {
  if (profile?.columns === undefined) {
    const names = new Set([field.name, ...field.headers].map(foldHeader));
    return positions(header, (name) => names.has(foldHeader(name)));
  }
  const wanted = profile.columns[field.name];
  if (wanted === undefined) return [];
  const columns = positions(header, (name) => foldHeader(name) === foldHeader(wanted));
  if (columns.length > 0) return columns;
  throw new UserError('missing-columns', {
    file, fields: field.name, first: field.name, headers: header.join(' · '),
  });
}

function positions(header: readonly string[], test: (name: string) => boolean): number[] {
  return header.flatMap((name, at) => (name !== '' && test(name) ? [at] : []));
}

function keptRows(header: readonly string[], profile: Profile | undefined): Mapping['rows'] {
  return Object.entries(profile?.rows ?? {}).map(([name, keep]) => ({
    column: header.findIndex((cell) => foldHeader(cell) === foldHeader(name)),
    keep,
  }));
}

function ambiguities(
  found: ReadonlyMap<string, readonly number[]>,
  header: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const several = [...found].filter(([, columns]) => columns.length > 1);
  return new Map(several.map(([name, columns]) => [name, columns.map((at) => header[at] ?? '')]));
}

function score(kind: Kind, origins: ReadonlyMap<string, Origin>): number {
  const own = kind.recognisedBy.filter((name) => origins.has(name)).length;
  return own === 0 ? 0 : origins.size + own;
}

function chooseKind(candidates: readonly Candidate[], request: MappingRequest): Candidate {
  const { file, kinds, profile } = request;
  const known = kinds.map((kind) => kind.name).join('|');
  const best = [...candidates].sort((a, b) => b.score - a.score);
  const asked = request.kind ?? profile?.kind;
  if (asked !== undefined) {
    const chosen = candidates.find((candidate) => candidate.mapping.kind.name === asked);
    if (chosen === undefined) throw new UserError('unknown-kind', { file, known });
    refuseWrongKind(chosen, best[0], request);
    return chosen;
  }
  const [first, second] = best;
  if (first === undefined || first.score === 0 || first.score === second?.score) {
    throw new UserError('unknown-kind', { file, known });
  }
  return first;
}

/** A file of arrests loaded with `--kind seizures` would become seizures of nothing. */
function refuseWrongKind(chosen: Candidate, best: Candidate | undefined, request: MappingRequest): void {
  const isProfiled = request.profile?.columns !== undefined;
  if (isProfiled || best === undefined || best.score === 0 || chosen.score > 0) return;
  throw new UserError('wrong-kind', {
    file: request.file,
    asked: chosen.mapping.kind.name,
    found: best.mapping.kind.name,
    fields: chosen.mapping.kind.recognisedBy.join(', '),
  });
}

function checkComplete({ mapping, ambiguous }: Candidate, request: MappingRequest): void {
  const { file, header } = request;
  for (const [field, columns] of ambiguous) {
    const quoted = columns.map((name) => `« ${name} »`).join(', ');
    throw new UserError('ambiguous-columns', { file, field, columns: quoted, first: columns[0] ?? '' });
  }
  const missing = mapping.kind.fields.filter((field) => field.required && !mapping.origins.has(field.name));
  const [first] = missing;
  if (first === undefined) return;
  throw new UserError('missing-columns', {
    file,
    fields: missing.map((field) => field.name).join(', '),
    first: first.name,
    headers: header.join(' · '),
  });
}
