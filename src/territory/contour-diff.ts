import type { Contour } from './contours.ts';

/** What changed between two sets of contours, by ascending code. */
export interface ContourDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Another geometry; a contour that only begins at another vertex counts as changed too. */
  readonly changed: readonly string[];
}

/** What changed between two sets of contours. Altitudes and the order of the features don't count. */
export function diffContours(before: readonly Contour[], after: readonly Contour[]): ContourDiff {
  const [old, now] = [shapes(before), shapes(after)];
  const codes = [...now.keys()].sort();
  return {
    added: codes.filter((code) => !old.has(code)),
    removed: [...old.keys()].filter((code) => !now.has(code)).sort(),
    changed: codes.filter((code) => old.has(code) && old.get(code) !== now.get(code)),
  };
}

function shapes(contours: readonly Contour[]): ReadonlyMap<string, string> {
  return new Map(
    contours.map(({ code, polygons }) => [
      code,
      JSON.stringify(polygons, (_, value) => (isPosition(value) ? value.slice(0, 2) : value)),
    ]),
  );
}

function isPosition(value: unknown): value is readonly number[] {
  return Array.isArray(value) && typeof value[0] === 'number';
}
