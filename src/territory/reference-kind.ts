import { foldHeader } from '../domain/fold.ts';
import { PLACE_HEADERS } from './places.ts';
import { REGISTRY_HEADERS } from './registry-rows.ts';

/** The reference files that users write as CSV. */
export type ReferenceKind = 'registry' | 'places';

/**
 * Which reference file a header belongs to, by the columns that only one of them has; a code alone
 * is a registry. `undefined`: neither, for want of a code, or both alike.
 */
export function referenceKind(header: readonly string[]): ReferenceKind | undefined {
  const cells = new Set(header.map(foldHeader));
  const has = (names: readonly string[]) => names.some((name) => cells.has(name));
  if (!has(REGISTRY_HEADERS.code)) return undefined;
  const count = (headers: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(headers).filter(([column, names]) => column !== 'code' && has(names)).length;
  const [registry, places] = [count(REGISTRY_HEADERS), count(PLACE_HEADERS)];
  if (registry > 0 && registry === places) return undefined;
  return places > registry ? 'places' : 'registry';
}
