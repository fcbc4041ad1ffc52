import type { ExpectedSource } from './coverage.ts';

/** A file of a source, and whether it names what its records are of. */
export interface NamingDelivery {
  readonly source: string;
  readonly kind: string;
  readonly named: boolean;
}

/**
 * Of each kind, the sources that can speak of one product or one offence: all that are expected but those
 * none of whose files has named any. `undefined` where that is everybody, as nearly always.
 */
export function namingSources(
  expected: readonly ExpectedSource[],
  deliveries: readonly NamingDelivery[],
): (kind: string) => readonly string[] | undefined {
  const known = new Map<string, readonly string[] | undefined>();
  const ask = (kind: string) => {
    const own = deliveries.filter((delivery) => delivery.kind === kind);
    const naming = new Set(own.filter(({ named }) => named).map(({ source }) => source));
    const mute = new Set(own.map(({ source }) => source).filter((source) => !naming.has(source)));
    if (mute.size === 0) return undefined;
    const sources = expected.filter((one) => one.kind === kind).map(({ source }) => source);
    return sources.filter((source) => !mute.has(source));
  };
  return (kind) => {
    if (!known.has(kind)) known.set(kind, ask(kind));
    return known.get(kind);
  };
}
