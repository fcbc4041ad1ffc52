import { existsSync, readFileSync } from 'node:fs';
import { UserError } from '../../errors.ts';
import type { Contour, ContourError, ContourReason } from '../../territory/contours.ts';
import { parseContours } from '../../territory/contours.ts';
import type { WorkspacePaths } from './paths.ts';

/** Why a GeoJSON file is refused, in words; where there are none, the code stands for itself. */
export type ContourReasonWords = Readonly<Partial<Record<ContourReason | 'not-json', string>>>;

/** The contours of the workspace; undefined as long as none were imported. */
export function readContours(paths: WorkspacePaths): readonly Contour[] | undefined {
  return existsSync(paths.contours) ? readContourFile(paths.contours, paths.contours) : undefined;
}

/** The contours of a GeoJSON file; `file` is how the user calls it. */
export function readContourFile(
  path: string,
  file: string,
  words: ContourReasonWords = {},
): readonly Contour[] {
  const parsed = parseContours(readJson(path, file, words));
  if (parsed.ok) return parsed.contours;
  throw invalidContours(file, parsed.errors, words);
}

function readJson(path: string, file: string, words: ContourReasonWords): unknown {
  try {
    // The decoder drops a byte order mark, which JSON does not know.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    const reason = words['not-json'] ?? 'not-json';
    throw new UserError('contours-invalid', { file, reason });
  }
}

function invalidContours(
  file: string,
  errors: readonly ContourError[],
  words: ContourReasonWords,
): UserError {
  const [first] = errors;
  const reason = first?.reason ?? 'no-features';
  const told = words[reason] ?? reason;
  if (first?.feature === undefined)
    return new UserError('contours-invalid', { file, reason: told });
  const { feature, code = '?' } = first;
  const more = errors.length - 1;
  return new UserError('contour-invalid', { file, reason: told, feature, code, more });
}
