import type { Knowledge } from './knowledge.ts';

/**
 * The constraints that an unknown hangs together with, through unknowns that are not known to be one
 * number: the others can't move it, so that leaving them out is exact.
 */
export function connectedRows({ rows, bounds }: Knowledge, at: number): readonly string[] {
  const names = rows.map((row) => namesIn(row).filter((name) => isOpen(bounds, name)));
  const reached = new Set([at]);
  const kept = new Set<number>();
  for (let before = -1; before < kept.size; ) {
    before = kept.size;
    names.forEach((own, row) => {
      if (kept.has(row) || !own.some((name) => reached.has(name))) return;
      kept.add(row);
      for (const name of own) reached.add(name);
    });
  }
  return rows.filter((_, row) => kept.has(row));
}

/** The places of the unknowns of a constraint. */
export function namesIn(row: string): readonly number[] {
  return [...row.matchAll(/x(\d+)/g)].map(([, place]) => Number(place));
}

function isOpen(bounds: Knowledge['bounds'], name: number): boolean {
  const [least, most] = bounds[name] ?? [0, 0];
  return least < most;
}
