import { dayOf } from '../../domain/day.ts';
import { UserError } from '../../errors.ts';
import type { Engine } from '../../store/engine.ts';
import {
  keepLoadsUpTo,
  lastLoadUpToDay,
  lastLoadUpToMoment,
  liveLoads,
} from '../../store/live-loads.ts';
import { nextLoad } from '../../store/loads.ts';
import { lastPurge } from '../../store/purge/kept.ts';

/** Up to when loads count: a load, a day (all of it) or a moment, UTC. */
export type AsOf = PastLoads | IssuedId;

/** A report that was issued, by its id: it is given again as it was. */
interface IssuedId {
  readonly issued: string;
}

export type PastLoads =
  | { readonly load: number }
  | { readonly day: string }
  | { readonly moment: string };

/** `--as-of 12`, `2019-08-12`, `12/08/2019`, or the `asOf` of a report: `2019-08-12T09:30:00Z`. */
export function parseAsOf(value: string): AsOf {
  const text = value.trim();
  if (/^[1-9]\d{0,8}$/.test(text)) return { load: Number(text) };
  if (/^clct-\d{4}-\d{2}-[0-9a-f]{8}$/.test(text)) return { issued: text };
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) && dayOf(text.slice(0, 10))) {
    return { moment: text };
  }
  const day = dayOf(text);
  if (day !== undefined) return { day };
  throw new UserError('invalid-value', {
    option: '--as-of',
    value,
    expected: '2019-08-12, 12 (cross loads), clct-2019-07-…',
    program: 'clct',
    command: 'report',
  });
}

/** The relation of the loads that count, and the last of them where later ones were left out. */
export interface CountedLoads {
  readonly loads: string;
  readonly upTo: number | undefined;
}

/** The loads that count now or, with `--as-of`, those that counted then. */
export async function countedLoads(
  engine: Engine,
  asOf: PastLoads | undefined,
  timeZone: string,
): Promise<CountedLoads> {
  if (asOf === undefined) return { loads: liveLoads, upTo: undefined };
  const upTo = await lastLoadOf(engine, asOf, timeZone);
  const purge = await lastPurge(engine);
  if (purge !== undefined && upTo < purge) throw new UserError('as-of-purged', { load: purge });
  return { loads: await keepLoadsUpTo(engine, upTo), upTo };
}

async function lastLoadOf(engine: Engine, asOf: PastLoads, timeZone: string): Promise<number> {
  if ('load' in asOf) {
    if (asOf.load < (await nextLoad(engine))) return asOf.load;
    throw new UserError('load-not-found', { load: asOf.load });
  }
  const last =
    'day' in asOf
      ? await lastLoadUpToDay(engine, asOf.day, timeZone)
      : await lastLoadUpToMoment(engine, asOf.moment);
  if (last !== undefined) return last;
  throw new UserError('no-load-by-then', { date: 'day' in asOf ? asOf.day : asOf.moment });
}
