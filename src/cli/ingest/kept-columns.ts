import type { Mapping } from '../../intake/candidate.ts';
import type { Layout } from '../../intake/layout.ts';

/** The columns that are read: those of the file, and those with the added ones of a layout. */
export interface KeptColumns {
  readonly own: readonly number[];
  readonly kept: readonly number[];
}

/** The columns of a file that its mapping and its layout ask for, in the order of the file. */
export function keptColumns(
  mapping: Mapping,
  width: number,
  layout: Layout | undefined,
): KeptColumns {
  const columns = [...mapping.origins.values()].flatMap((origin) =>
    'column' in origin ? [origin.column] : [],
  );
  const rules = mapping.rows.map((rule) => rule.column);
  const all = [...new Set([...columns, ...rules, ...(layout?.sources ?? [])])].sort(
    (a, b) => a - b,
  );
  const own = all.filter((column) => column < width);
  const added = (layout?.header ?? []).map((_, at) => at).slice(width);
  return { own, kept: [...own, ...added] };
}

/** The same with others that are no fields. */
export function withColumns({ own, kept }: KeptColumns, others: readonly number[]): KeptColumns {
  const joined = (columns: readonly number[]) =>
    [...new Set([...columns, ...others])].sort((a, b) => a - b);
  return { own: joined(own), kept: joined(kept) };
}
