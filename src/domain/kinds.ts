import type { Kind } from './field.ts';
import { arrests } from './kinds/arrests.ts';
import { dealPoints } from './kinds/deal-points.ts';
import { operations } from './kinds/operations.ts';
import { reports } from './kinds/reports.ts';
import { seizures } from './kinds/seizures.ts';

const all = [seizures, arrests, reports, dealPoints, operations] as const;

/** The name of a kind of record, as `--kind` takes it. */
export type KindName = (typeof all)[number]['name'];

/** Every kind of record, in the order in which they are listed and tried. */
export const kinds: readonly (Kind & { readonly name: KindName })[] = all;

/** Their names, in that order. */
export const kindNames = all.map(({ name }) => name);

/** The kind of that name, exactly as written; `undefined` if there is none. */
export function kindNamed(name: string): (typeof kinds)[number] | undefined {
  return kinds.find((kind) => kind.name === name);
}
