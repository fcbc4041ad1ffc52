import type { Field, Kind } from '../domain/field.ts';
import { fold, foldHeader } from '../domain/fold.ts';
import { hidePersonal } from '../domain/personal-data.ts';
import { isPersonalHeader } from '../domain/personal-headers.ts';
import { synonymTable, vocabularies } from '../domain/vocabularies.ts';
import { UserError } from '../errors.ts';
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

/** All that the headers of a file say. */
export interface Examination {
  /** Every kind, the most likely first. */
  readonly candidates: readonly Candidate[];
  /** The kind to take; undefined where neither the headers nor anybody tells it. */
  readonly chosen: Candidate | undefined;
  /** What stops a load, as the errors of `mapColumns`, the one that it throws first. */
  readonly problems: readonly UserError[];
}

/**
 * Finds the kind of a file and the field of each of its columns, by its profile, else by the
 * headers that the kinds know. A required field without a column, a field with two columns, or a
 * kind that can't be told is an error that says what to write.
 */
export function mapColumns(request: MappingRequest): Mapping {
  const { chosen, problems } = examineColumns(request);
  const [problem] = problems;
  if (problem !== undefined) throw problem;
  if (chosen === undefined) throw new Error('a file of no kind is a problem');
  return chosen.mapping;
}

/** The same without throwing: what can be told is told, beside all that stops a load. */
export function examineColumns(request: MappingRequest): Examination {
  const inOrder = request.kinds.map((kind) => candidateOf(kind, request));
  const candidates = [...inOrder].sort((a, b) => b.score - a.score);
  const { chosen, problem } = chooseKind(candidates, request);
  const problems = [
    ...personalProblems(inOrder, request),
    ...absentProblems(inOrder, request),
    ...(problem === undefined ? [] : [problem]),
    ...(chosen === undefined ? [] : incompleteProblems(chosen, request)),
  ];
  return { candidates, chosen, problems };
}

function candidateOf(kind: Kind, { header, profile }: MappingRequest): Candidate {
  const found = new Map<string, readonly number[]>();
  for (const field of kind.fields) {
    const columns = columnsFor(field, header, profile);
    if (columns.length > 0) found.set(field.name, columns);
  }
  const origins = new Map<string, Origin>();
  for (const [name, [column]] of found) if (column !== undefined) origins.set(name, { column });
  for (const [name, fixed] of Object.entries(profile?.fixed ?? {})) {
    if (kind.fields.some((field) => field.name === name)) origins.set(name, { fixed });
  }
  const quantity = found.get('quantity')?.[0];
  const unit = quantity === undefined ? undefined : unitHeader(header[quantity] ?? '').unit;
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

/** Not without what each row must say beside its date: « statut » alone makes no deal point. */
function isWhole(kind: Kind, origins: Mapping['origins']): boolean {
  return kind.fields.every(
    ({ name, required }) => !required || name === kind.month || origins.has(name),
  );
}

function columnsFor(
  field: Field,
  header: readonly string[],
  profile: Profile | undefined,
): readonly number[] {
  if (profile?.columns === undefined) {
    const names = new Set([field.name, ...field.headers].map(foldHeader));
    const exact = positions(header, (name) => names.has(foldHeader(name)));
    return exact.length > 0
      ? exact
      : positions(header, (name) => names.has(foldHeader(unitHeader(name).bare)));
  }
  const wanted = profile.columns[field.name];
  if (wanted === undefined) return [];
  return positions(header, (name) => foldHeader(name) === foldHeader(wanted));
}

/** « POIDS (KG) », « quantité en grammes »: the header without its unit, and the unit if it is one. */
function unitHeader(name: string): {
  readonly bare: string;
  readonly unit: string | undefined;
} {
  const match = /^(.+?)\s*(?:\(([^()]+)\)|\[([^[\]]+)\]|\sen\s+(\p{L}+))\s*$/iu.exec(name);
  const [, bare = name, round, square, worded] = match ?? [];
  const unit = round ?? square ?? worded;
  const code = unit === undefined ? undefined : synonymTable(vocabularies.units).get(fold(unit));
  if (worded !== undefined && code === undefined) return { bare: name, unit: undefined };
  return { bare, unit: code };
}

function positions(header: readonly string[], test: (name: string) => boolean): readonly number[] {
  return header.flatMap((name, at) => (name !== '' && test(name) ? [at] : []));
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

interface Choice {
  readonly chosen: Candidate | undefined;
  readonly problem?: UserError;
}

function chooseKind(candidates: readonly Candidate[], request: MappingRequest): Choice {
  const { file, kinds, profile } = request;
  const known = kinds.map((kind) => kind.name).join('|');
  const unknown: Choice = {
    chosen: undefined,
    problem: new UserError('unknown-kind', { file, known }),
  };
  const [first, second] = candidates;
  const asked = request.kind ?? profile?.kind;
  if (asked !== undefined) {
    const chosen = candidates.find(({ mapping }) => mapping.kind.name === asked);
    return chosen === undefined ? unknown : checkedKind(chosen, first, request);
  }
  const isTold = first !== undefined && first.score > 0 && first.score !== second?.score;
  return isTold ? { chosen: first } : unknown;
}

/** A file of arrests loaded with `--kind seizures` would become seizures of nothing. */
function checkedKind(
  chosen: Candidate,
  best: Candidate | undefined,
  { file, profile }: MappingRequest,
): Choice {
  const isProfiled = profile?.columns !== undefined;
  if (isProfiled || best === undefined || best.score === 0 || chosen.score > 0) return { chosen };
  const { kind } = chosen.mapping;
  const params = { asked: kind.name, found: best.mapping.kind.name };
  const fields = kind.recognisedBy.join(', ');
  return { chosen, problem: new UserError('wrong-kind', { file, ...params, fields }) };
}

/** A profile may name any column; one of persons is of no field, whatever its cells look like. */
function personalProblems(
  candidates: readonly Candidate[],
  { file, header }: MappingRequest,
): readonly UserError[] {
  const taken = new Map(
    candidates.flatMap(({ mapping }) =>
      [...mapping.origins].flatMap(([field, origin]) =>
        'column' in origin ? [[header[origin.column] ?? '', field] as const] : [],
      ),
    ),
  );
  return [...taken]
    .filter(([column]) => isPersonalHeader(column))
    .map(([column, field]) => new UserError('personal-header', { file, column, field }));
}

/** A profile's header that the file lacks is wrong whatever the kind; each field is said once. */
function absentProblems(
  candidates: readonly Candidate[],
  { file, header, profile }: MappingRequest,
): readonly UserError[] {
  const rules = Object.keys(profile?.rows ?? {}).filter(
    (name) => !header.some((cell) => foldHeader(cell) === foldHeader(name)),
  );
  const fields = new Set([...candidates.flatMap(({ absent }) => absent), ...rules]);
  const headers = headersText(header);
  return [...fields].map(
    (field) => new UserError('missing-columns', { file, fields: field, first: field, headers }),
  );
}

/** The headers of a file, as a message names them: where there are none, a record stands in their place. */
export function headersText(header: readonly string[]): string {
  return header.map((name) => hidePersonal(name)).join(' · ');
}

function incompleteProblems(
  { mapping, ambiguous, absent }: Candidate,
  { file, header }: MappingRequest,
): readonly UserError[] {
  const several = [...ambiguous].map(([field, columns]) => {
    const quoted = columns.map((at) => `« ${header[at]} »`).join(', ');
    const first = header[columns[0] ?? 0] ?? '';
    return new UserError('ambiguous-columns', { file, field, columns: quoted, first });
  });
  const missing = mapping.kind.fields
    .filter(({ name, required }) => required && !mapping.origins.has(name))
    .map(({ name }) => name)
    .filter((name) => !absent.includes(name));
  const [first] = missing;
  if (first === undefined) return several;
  const params = { file, fields: missing.join(', '), first, headers: headersText(header) };
  return [...several, new UserError('missing-columns', params)];
}
