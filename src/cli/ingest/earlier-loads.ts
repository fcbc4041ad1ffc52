import { existsSync } from 'node:fs';
import type { DateOrder } from '../../intake/dates.ts';
import { closedMonthsOf } from '../../store/purge/kept.ts';
import type { Session } from '../session.ts';
import { provedDateOrder } from './date-order.ts';

/** What the store knows of a source before a file of it is read. */
export interface EarlierLoads {
  /** The order of dates that a load of the same layout proved. */
  readonly dateOrder: DateOrder | undefined;
  /** Months of its records of this kind that were purged. */
  readonly closed: readonly string[];
}

/** Asks for all of it in one turn. */
export async function earlierLoads(
  { engine, paths, withStore }: Session,
  {
    source,
    kind,
    header,
  }: { readonly source: string; readonly kind: string; readonly header: string },
): Promise<EarlierLoads> {
  if (!existsSync(paths.store)) return { dateOrder: undefined, closed: [] };
  return withStore('read', async () => ({
    dateOrder: await provedDateOrder(engine, source, header),
    closed: await closedMonthsOf(engine, { source, kind }),
  }));
}
