/** Things that each span some latitudes, sorted into bands: which of them may matter at one. */
export interface LatitudeBands {
  /** Numbers of the things, band after band, ascending within each. */
  readonly items: Uint32Array;
  /** Where band `b` begins in `items`; it ends where the next begins. */
  readonly starts: Uint32Array;
  /** The band of a latitude; -1 outside all of them. */
  readonly bandOf: (latitude: number) => number;
}

/** From south to north, in degrees, both included. */
export type Span = readonly [south: number, north: number];

const MOST_BANDS = 4096;

/** Bands of equal height, about as many as there are things; a thing stands in each it meets. */
export function createLatitudeBands(spans: readonly Span[]): LatitudeBands {
  const south = spans.reduce((least, span) => Math.min(least, span[0]), Number.POSITIVE_INFINITY);
  const north = spans.reduce((most, span) => Math.max(most, span[1]), Number.NEGATIVE_INFINITY);
  const count = Math.max(1, Math.min(MOST_BANDS, spans.length));
  // Spans of next to no height leave no number to part them by: they share the first band.
  const share = count / (north - south);
  const perDegree = north > south && Number.isFinite(share) ? share : 0;
  const bandOf = (latitude: number) => {
    if (!(latitude >= south && latitude <= north)) return -1;
    return Math.min(count - 1, Math.floor((latitude - south) * perDegree));
  };
  const bands: number[][] = Array.from({ length: count }, () => []);
  for (const [item, span] of spans.entries()) {
    const last = bandOf(span[1]);
    for (let band = bandOf(span[0]); band <= last; band += 1) bands[band]?.push(item);
  }
  return { items: Uint32Array.from(bands.flat()), starts: startsOf(bands), bandOf };
}

function startsOf(bands: readonly (readonly number[])[]): Uint32Array {
  const starts = new Uint32Array(bands.length + 1);
  let start = 0;
  for (const [band, items] of bands.entries()) {
    start += items.length;
    starts[band + 1] = start;
  }
  return starts;
}
