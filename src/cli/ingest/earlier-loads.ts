import { existsSync } from 'node:fs';
import { kindNamed } from '../../domain/kinds.ts';
import type { DateOrder } from '../../intake/dates.ts';
import type { StoredReadings } from '../../intake/mended.ts';
import type { Engine } from '../../store/engine.ts';
import { closedMonthsOf } from '../../store/purge/kept.ts';
import type { Session } from '../session.ts';
import { provedDateOrder } from './date-order.ts';

/** What the store knows of a source before a file of it is read. */
export interface EarlierLoads {
  /** The order of dates that a load of the same layout proved. */
  readonly dateOrder: DateOrder | undefined;
  /** Fields in which the last load of the same layout had boxes to tick. */
  readonly ticked: ReadonlySet<string>;
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
  if (!existsSync(paths.store)) {
    return { dateOrder: undefined, ticked: new Set(), closed: [] };
  }
  return withStore('read', async () => ({
    dateOrder: await provedDateOrder(engine, source, header),
    ticked: hasFlags(kind) ? await tickedFields(engine, source, header) : new Set(),
    closed: await closedMonthsOf(engine, { source, kind }),
  }));
}

function hasFlags(kind: string): boolean {
  return kindNamed(kind)?.fields.some(({ type }) => type === 'flag') ?? false;
}

async function tickedFields(
  engine: Engine,
  source: string,
  header: string,
): Promise<ReadonlySet<string>> {
  const loads = await engine.query<{ readings: string }>(
    `SELECT readings FROM store.loads WHERE live AND source = $1 AND header = $2 AND readings IS NOT NULL
ORDER BY load DESC LIMIT 1`,
    [source, header],
  );
  return new Set(
    loads.flatMap(({ readings }) => (JSON.parse(readings) as StoredReadings).ticked ?? []),
  );
}
