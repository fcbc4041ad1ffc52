import type { Month } from '../domain/month.ts';

/** What a source of records is expected to deliver. */
export interface ExpectedSource {
  readonly source: string;
  readonly kind: string;
  /** Codes of the QRR that it covers. */
  readonly perimeter: readonly string[];
  /** `declared` in `cross.yaml`, or `seen` in what it has delivered so far. */
  readonly basis: 'declared' | 'seen';
  /** It is not expected before; `undefined`: always. */
  readonly from: Month | undefined;
  /** Rows that it usually delivers a month. */
  readonly usual: number;
}

/** What the live loads of a source say about a month. */
export interface Delivery {
  readonly source: string;
  readonly kind: string;
  readonly month: Month;
  readonly rows: number;
  /** The user said that the file covers it, so no row means 0. */
  readonly declared: boolean;
  /** The load was made before the month was over. */
  readonly unfinished: boolean;
  /** It was removed since (`cross remove`): expected, and missing. */
  readonly removed?: boolean;
}

/** What a cell (kind × QRR × month) may say. */
export interface CellCoverage {
  /** `none`: no expected source covers it. `partial`: some of them don't. `full`: all do. */
  readonly state: 'full' | 'partial' | 'none';
  readonly missing: readonly string[];
  /** The sources that are expected, delivered or not. */
  readonly due: readonly string[];
  /** Every covering load was made before the end of the month, or one of them was. */
  readonly unfinished: boolean;
}

/** From this many rows a month on, a month without any is a suspected gap, not a zero. */
export const suspectRows = 5;

/** Answers for every cell what covers it: see « Coverage » in `docs/architecture.md`. */
export interface Coverage {
  /** `only`: the sources that speak of what is asked; all of them where absent. */
  readonly cell: (
    kind: string,
    district: string,
    month: Month,
    only?: readonly string[],
  ) => CellCoverage;
  readonly expected: readonly ExpectedSource[];
  readonly delivered: (source: string, kind: string, month: Month) => DeliveryState;
}

export type DeliveryState =
  | 'delivered'
  | 'unfinished'
  | 'suspected-gap'
  | 'missing'
  | 'not-expected';

/**
 * Puts together what is expected and what was delivered. `NONE` and `UNPLACED` belong to no
 * perimeter: every expected source of the kind counts for them.
 */
export function coverageOf(
  expected: readonly ExpectedSource[],
  deliveries: readonly Delivery[],
): Coverage {
  const delivered = new Map(
    expected.map((source) => [source, byMonth(source, deliveries)] as const),
  );
  const stateOf = (source: ExpectedSource, month: Month): DeliveryState =>
    deliveryState(source, month, delivered.get(source)?.get(month) ?? []);
  const concerned = new Map<string, readonly ExpectedSource[]>();
  const sourcesOf = (kind: string, district: string) => {
    const key = `${kind} ${district}`;
    const found =
      concerned.get(key) ??
      expected.filter((source) => source.kind === kind && includes(source, district));
    concerned.set(key, found);
    return found;
  };
  return {
    expected,
    delivered: (source, kind, month) => {
      const match = expected.find(
        (candidate) => candidate.source === source && candidate.kind === kind,
      );
      return match === undefined ? 'not-expected' : stateOf(match, month);
    },
    cell: remembered((kind, district, month, only) => {
      const sources = sourcesOf(kind, district).filter(
        ({ source }) => only === undefined || only.includes(source),
      );
      return cellCoverage(sources.map((source) => ({ source, state: stateOf(source, month) })));
    }),
  };
}

function byMonth(
  { source, kind }: ExpectedSource,
  deliveries: readonly Delivery[],
): ReadonlyMap<Month, readonly Delivery[]> {
  const own = new Map<Month, Delivery[]>();
  for (const delivery of deliveries) {
    if (delivery.removed || delivery.source !== source || delivery.kind !== kind) continue;
    own.set(delivery.month, [...(own.get(delivery.month) ?? []), delivery]);
  }
  return own;
}

/** By the sources that are asked, the kind, the district and the month: no key has to be put together. */
type Memory = Map<
  readonly string[] | undefined,
  Map<string, Map<string, Map<Month, CellCoverage>>>
>;

function within<K, A, B>(maps: Map<K, Map<A, B>>, key: K): Map<A, B> {
  const found = maps.get(key) ?? new Map<A, B>();
  maps.set(key, found);
  return found;
}

/** Every indicator of a kind asks for the same cells. */
function remembered(cell: Coverage['cell']): Coverage['cell'] {
  const known: Memory = new Map();
  return (kind, district, month, only) => {
    const cells = within(within(within(known, only), kind), district);
    const found = cells.get(month) ?? cell(kind, district, month, only);
    cells.set(month, found);
    return found;
  };
}

function includes(source: ExpectedSource, district: string): boolean {
  return district === 'NONE' || district === 'UNPLACED' || source.perimeter.includes(district);
}

function deliveryState(
  source: ExpectedSource,
  month: Month,
  deliveries: readonly Delivery[],
): DeliveryState {
  if (source.from !== undefined && month < source.from) return 'not-expected';
  if (deliveries.length === 0) return 'missing';
  const rows = Math.max(...deliveries.map((delivery) => delivery.rows));
  const isDeclared = deliveries.some((delivery) => delivery.declared);
  if (rows === 0 && !isDeclared && source.usual >= suspectRows) return 'suspected-gap';
  return deliveries.every((delivery) => delivery.unfinished) ? 'unfinished' : 'delivered';
}

function cellCoverage(
  sources: readonly { readonly source: ExpectedSource; readonly state: DeliveryState }[],
): CellCoverage {
  const due = sources.filter(({ state }) => state !== 'not-expected');
  const missing = due.filter(({ state }) => state === 'missing' || state === 'suspected-gap');
  const unfinished = due.some(({ state }) => state === 'unfinished');
  const namesOf = (list: typeof due) => list.map(({ source }) => source.source).sort();
  const names = { missing: namesOf(missing), due: namesOf(due) };
  // Also where none is due.
  if (missing.length === due.length) return { state: 'none', ...names, unfinished };
  return { state: missing.length > 0 ? 'partial' : 'full', ...names, unfinished };
}
