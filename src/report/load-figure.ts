import type { Coverage, ExpectedSource } from '../coverage/coverage.ts';
import { daysBetween } from '../domain/day.ts';
import { lastDay, type Month } from '../domain/month.ts';
import type { Derivation } from '../indicators/indicator.ts';
import { type Figure, missing } from './cell.ts';

/** A load that counts, and a month that it covers. */
interface CoveringLoad {
  readonly load: number;
  /** Tells the same file again from another one; null where that is not known. */
  readonly sha256: string | null;
  readonly source: string;
  readonly kind: string;
  readonly month: Month;
  readonly read: number;
  readonly refused: number;
  readonly revised: number;
  /** The day on which its file was delivered: `2019-08-12`. */
  readonly deliveredOn: string;
}

/** What figures about the files themselves are made of. */
export interface LoadSources {
  readonly coverage: Coverage;
  readonly districts: readonly string[];
  readonly loads?: readonly CoveringLoad[] | undefined;
}

type OfLoads = Extract<Derivation, { readonly by: 'loads' }>;

const whole = { partial: [], unfinished: false } as const;

/** A figure about the files that cover a month, of the sources that a QRR, or any QRR shown, has. */
export function loadFigure(
  { coverage, districts, loads = [] }: LoadSources,
  { what, records }: OfLoads,
  [district, month]: readonly [string, Month],
): Figure {
  if (district === 'NONE' || district === 'UNPLACED') return missing('not-applicable');
  const codes = district === 'ALL' ? districts : [district];
  const concerned = coverage.expected.filter(
    ({ kind, perimeter }) =>
      (records === undefined || kind === records) && perimeter.some((code) => codes.includes(code)),
  );
  if (what === 'coverage') return coveredShare(coverage, concerned, month);
  const covering = loads.filter(
    (load) =>
      load.month === month &&
      concerned.some(({ source, kind }) => source === load.source && kind === load.kind),
  );
  if (covering.length === 0) return missing('not-available');
  return what === 'latency' ? latency(covering, month) : rowsShare(covering, what);
}

/** Of what was expected for the month (a source's records of one kind), the share that came. */
function coveredShare(
  coverage: Coverage,
  concerned: readonly ExpectedSource[],
  month: Month,
): Figure {
  const states = concerned.map(({ source, kind }) => coverage.delivered(source, kind, month));
  const due = states.filter((state) => state !== 'not-expected');
  if (due.length === 0) return missing('not-available');
  const of = due.filter((state) => state === 'delivered' || state === 'unfinished').length;
  return { value: (100 * of) / due.length, ratio: { of, base: due.length }, ...whole };
}

function rowsShare(covering: readonly CoveringLoad[], what: 'rejected' | 'revised'): Figure {
  const files = [...filesOf(covering)].map((loads) => {
    const last = loads.reduce((a, b) => (b.load > a.load ? b : a));
    const revised = loads.reduce((sum, load) => sum + load.revised, 0);
    return { read: last.read, rejected: last.refused, revised };
  });
  const of = files.reduce((sum, file) => sum + file[what], 0);
  const base = files.reduce((sum, { read }) => sum + read, 0);
  return base === 0
    ? missing('not-applicable')
    : { value: (100 * of) / base, ratio: { of, base }, ...whole };
}

/**
 * The loads of each file. One that is loaded again is still one file: its rows are those of its last
 * load, and what it corrected, it corrected in any of them.
 */
function filesOf(covering: readonly CoveringLoad[]): Iterable<readonly CoveringLoad[]> {
  const files = new Map<string, Map<number, CoveringLoad>>();
  for (const one of covering) {
    const file = JSON.stringify([one.source, one.kind, one.sha256 ?? one.load]);
    files.set(file, (files.get(file) ?? new Map<number, CoveringLoad>()).set(one.load, one));
  }
  return [...files.values()].map((loads) => [...loads.values()]);
}

/** Days from the end of the month until the last of its sources had delivered it for the first time. */
function latency(covering: readonly CoveringLoad[], month: Month): Figure {
  const firsts = new Map<string, number>();
  for (const { source, kind, deliveredOn } of covering) {
    const days = daysBetween(lastDay(month), deliveredOn);
    const key = `${source} ${kind}`;
    if (days > 0) firsts.set(key, Math.min(days, firsts.get(key) ?? days));
  }
  if (firsts.size === 0) return missing('too-early');
  return { value: Math.max(...firsts.values()), ...whole };
}
