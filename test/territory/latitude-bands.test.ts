import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLatitudeBands } from '../../src/territory/latitude-bands.ts';

const span = fc
  .tuple(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }))
  .map(([south, height]): [number, number] => [south, south + height]);

it('lists at a latitude everything that spans it', () => {
  fc.assert(
    fc.property(
      fc.array(span, { minLength: 1 }),
      fc.nat(),
      fc.double({ min: 0, max: 1 }),
      (spans, n, t) => {
        const [south, north] = spans[n % spans.length] ?? [0, 0];
        const latitude = Math.min(north, south + (Number.isNaN(t) ? 0 : t) * (north - south));
        const { items, starts, bandOf } = createLatitudeBands(spans);
        const band = bandOf(latitude);
        expect([...items.subarray(starts[band], starts[band + 1])]).toContain(n % spans.length);
      },
    ),
  );
});

it('keeps things of next to no height', () => {
  const { items, bandOf } = createLatitudeBands([[0, 5e-324]]);
  expect([bandOf(0), ...items]).toEqual([0, 0]);
});

it('has no band outside, nor when empty', () => {
  const { bandOf } = createLatitudeBands([[1, 2]]);
  expect([bandOf(0.9), bandOf(2.1), bandOf(Number.NaN)]).toEqual([-1, -1, -1]);
  expect(createLatitudeBands([]).bandOf(0)).toBe(-1);
});
