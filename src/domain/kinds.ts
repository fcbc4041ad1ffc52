import type { Kind } from './field.ts';
import { arrests } from './kinds/arrests.ts';
import { reports } from './kinds/reports.ts';
import { seizures } from './kinds/seizures.ts';

/** The name of a kind of record, as `--kind` takes it. */
export type KindName = (typeof seizures | typeof arrests | typeof reports)['name'];

/** Every kind of record, in the order in which they are listed and tried. */
export const kinds: readonly (Kind & { readonly name: KindName })[] = [seizures, arrests, reports];

/** The kind of that name, exactly as written; `undefined` if there is none. */
export function kindNamed(name: string): (typeof kinds)[number] | undefined {
  return kinds.find((kind) => kind.name === name);
}
