import type { Month } from '../domain/month.ts';
import type { Delivery, ExpectedSource } from './coverage.ts';

/** A source as `cross.yaml` declares it. */
export interface DeclaredSource {
  readonly delivers: readonly string[];
  readonly qrr?: readonly string[] | undefined;
  readonly from?: Month | undefined;
  readonly usual?: number | undefined;
}

export interface SourceFacts {
  readonly declared: Readonly<Record<string, DeclaredSource>>;
  readonly deliveries: readonly Delivery[];
  readonly seen: readonly {
    readonly source: string;
    readonly kind: string;
    readonly district: string;
  }[];
}

/**
 * Every source that is expected to deliver a kind: those that are declared, with what they
 * declare, and those that have delivered, from the first month that they covered. What is not
 * declared is taken from what was seen: the perimeter, and the usual number of rows (the median).
 * A month that was removed is expected like the others: it has to come again.
 */
export function expectedSources({
  declared,
  deliveries,
  seen,
}: SourceFacts): readonly ExpectedSource[] {
  const pairs = new Map<string, readonly [string, string]>();
  const add = (source: string, kind: string) =>
    pairs.set(JSON.stringify([source, kind]), [source, kind]);
  for (const [source, { delivers }] of Object.entries(declared))
    for (const kind of delivers) add(source, kind);
  for (const { source, kind } of deliveries) add(source, kind);
  for (const { source, kind } of seen) add(source, kind);
  return [...pairs.values()].sort(byName).map(([source, kind]) => {
    const own = deliveries.filter(
      (delivery) => delivery.source === source && delivery.kind === kind,
    );
    // A source may be called « constructor »: what every object has is no declaration.
    const statement = Object.hasOwn(declared, source) ? declared[source] : undefined;
    const isDeclared = statement?.delivers.includes(kind) ?? false;
    const districts = seen
      .filter((one) => one.source === source && one.kind === kind)
      .map((one) => one.district);
    return {
      source,
      kind,
      perimeter: (isDeclared ? statement?.qrr : undefined) ?? districts.filter(isDistrict).sort(),
      basis: isDeclared ? 'declared' : 'seen',
      from: isDeclared ? statement?.from : own.map(({ month }) => month).sort()[0],
      usual: (isDeclared ? statement?.usual : undefined) ?? usualRows(own),
    };
  });
}

function byName(a: readonly [string, string], b: readonly [string, string]): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

function isDistrict(code: string): boolean {
  return code !== 'NONE' && code !== 'UNPLACED';
}

/** The median of the rows in the months that have any. */
function usualRows(deliveries: readonly Delivery[]): number {
  const rows = deliveries
    .filter((delivery) => !delivery.removed)
    .map((delivery) => delivery.rows)
    .filter((n) => n > 0)
    .sort((a, b) => a - b);
  return rows[Math.floor((rows.length - 1) / 2)] ?? 0;
}
