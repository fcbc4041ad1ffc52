import type { Month } from '../domain/month.ts';
import type { Engine } from './engine.ts';
import type { LoadMonth, LoadRefusal } from './months.ts';

/** All that the store remembers of a load. */
export type LoadDetails = {
  readonly load: number;
  readonly loaded_at: string;
  readonly action: string;
  readonly kind: string | null;
  readonly source: string | null;
  readonly file: string | null;
  readonly sha256: string | null;
  readonly profile: string | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly readings: string | null;
  readonly event_amounts: string | null;
  readonly user_name: string | null;
  readonly reason: string | null;
  readonly undoes: number | null;
  readonly continues: number | null;
  readonly delivered_at: string | null;
  readonly live: boolean;
  readonly read: number | null;
  readonly new: number | null;
  readonly revised: number | null;
  readonly unchanged: number | null;
  readonly refused: number | null;
  readonly withdrawn: number | null;
  readonly outside: number | null;
  readonly unplaced: number | null;
  readonly late_or_corrected: number | null;
  readonly rejects: string | null;
};

/** The load of that number; undefined if there is none. */
export async function findLoad(engine: Engine, load: number): Promise<LoadDetails | undefined> {
  const [row] = await engine.query<LoadDetails>(
    `SELECT load, strftime(loaded_at, '%Y-%m-%dT%H:%M:%SZ') AS loaded_at, action, kind, source, file, sha256,
  profile, encoding, delimiter, readings, event_amounts, user_name, reason, undoes, continues,
  strftime(delivered_at, '%Y-%m-%dT%H:%M:%SZ') AS delivered_at, live, read, new, revised, unchanged,
  refused, withdrawn, outside, unplaced, late_or_corrected, rejects
FROM store.loads WHERE load = $1`,
    [load],
  );
  return row;
}

/** What other tables and loads say of a load. */
export interface LoadSurroundings {
  readonly fields: readonly string[];
  readonly months: readonly (LoadMonth & { readonly month: Month })[];
  readonly refusals: readonly LoadRefusal[];
  /** The load that counts and undoes it. */
  readonly undoneBy: number | undefined;
  /** Loads that count and mend its refused rows. */
  readonly continuedBy: readonly number[];
}

export async function readSurroundings(engine: Engine, load: number): Promise<LoadSurroundings> {
  const fields = await engine.query<{ field: string }>(
    'SELECT unnest(fields) AS field FROM store.loads WHERE load = $1',
    [load],
  );
  const months = await engine.query<LoadMonth & { readonly month: Month }>(
    'SELECT month, rows, covered, declared FROM store.load_months WHERE load = $1 ORDER BY month',
    [load],
  );
  const refusals = await engine.query<LoadRefusal>(
    'SELECT field, reason, rows FROM store.load_refusals WHERE load = $1 ORDER BY rows DESC, field, reason',
    [load],
  );
  const others = await engine.query<{ load: number; undoes: number | null }>(
    'SELECT load, undoes FROM store.loads WHERE live AND $1 IN (undoes, continues) ORDER BY load',
    [load],
  );
  return {
    fields: fields.map(({ field }) => field),
    months,
    refusals,
    undoneBy: others.find(({ undoes }) => undoes === load)?.load,
    continuedBy: others.filter(({ undoes }) => undoes !== load).map((other) => other.load),
  };
}
