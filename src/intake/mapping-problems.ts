import { foldHeader } from '../domain/fold.ts';
import { hidePersonal } from '../domain/personal-data.ts';
import { isPersonalHeader } from '../domain/personal-headers.ts';
import { UserError } from '../errors.ts';
import type { Candidate, MappingRequest } from './candidate.ts';
import { headersText } from './headers-text.ts';

/** A profile may name any column; one of persons is of no field, whatever its cells look like. */
export function personalProblems(
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
export function absentProblems(
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

/** Of the kind that was chosen: fields that two columns fit, and required ones that none does. */
export function incompleteProblems(
  { mapping, ambiguous, absent }: Candidate,
  { file, header }: MappingRequest,
): readonly UserError[] {
  const several = [...ambiguous].map(([field, columns]) => {
    const names = columns.map((at) => hidePersonal(header[at] ?? ''));
    const quoted = names.map((name) => `« ${name} »`).join(', ');
    const [first = ''] = names;
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
