import type { Kind } from '../domain/field.ts';
import type { Month } from '../domain/month.ts';
import type { Engine } from './engine.ts';

/** What a source delivered for a month, to be withdrawn by a load. */
export interface Removal {
  readonly load: number;
  readonly source: string;
  readonly month: Month;
  readonly kinds: readonly Kind[];
}

/**
 * Withdraws the records of a source and month, inside the caller's transaction, and gives their
 * number; also those that a decision on doubles leaves out, which would come back with it. A
 * sighting by a later load brings a record back.
 */
export async function withdrawMonth(engine: Engine, removal: Removal): Promise<number> {
  const { load, source, month, kinds } = removal;
  let withdrawn = 0;
  for (const kind of kinds) {
    const [row] = await engine.query<{ Count: number }>(
      `INSERT INTO store.${kind.name}_gone SELECT key, rank, ${load} FROM store.${kind.name}_standing
WHERE source = $1 AND strftime(${kind.month}, '%Y-%m') = $2`,
      [source, month],
    );
    withdrawn += row?.Count ?? 0;
  }
  return withdrawn;
}
