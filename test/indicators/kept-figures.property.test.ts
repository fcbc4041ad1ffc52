import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { isRatio, isScanned, type ScannedIndicator } from '../../src/indicators/indicator.ts';
import { keptFigure, together } from '../../src/indicators/kept-figures.ts';
import type { Measured } from '../../src/indicators/measured.ts';

const scanned = catalogue.filter(isScanned);
const amount = fc.option(
  fc.integer({ min: 0, max: 1e9 }).map((n) => n / 1000),
  { nil: undefined },
);
const cases = fc
  .array(fc.constantFrom('3', '3', '12+', '5*2', '40'), { maxLength: 8 })
  .map((list) => list.join(' '));

/** What can be measured of an indicator: cases for a sample, else a value and, perhaps, a base. */
function measured(indicator: ScannedIndicator): fc.Arbitrary<Measured> {
  if (indicator.sample !== undefined)
    return cases.map((sample) => ({ value: undefined, base: undefined, sample }));
  const hasBase = isRatio(indicator) || indicator.survives === 'flows';
  return fc.record({ value: amount, base: hasBase ? amount : fc.constant(undefined) });
}

const sorted = ({ sample, ...rest }: Measured): object => ({
  ...rest,
  ...(sample === undefined ? {} : { sample: sample.split(' ').sort().join(' ').trim() }),
});

describe('what is kept of a figure', () => {
  it.each(scanned.map((indicator) => [indicator.id, indicator] as const))(
    'of %s gives the figure again with what the rest says, cents and all',
    (_, indicator) => {
      const isSample = indicator.sample !== undefined;
      const rest = fc.option(measured(indicator), { nil: undefined });
      fc.assert(
        fc.property(measured(indicator), rest, fc.boolean(), (gone, left, isTouched) => {
          // What can't be added is any other value; what can is what went with what stays.
          const whole = isSample
            ? together(indicator, left, { ...gone, untold: false })
            : addable(indicator.survives)
              ? together(indicator, left, { ...gone, untold: false })
              : gone;
          const kept = keptFigure(indicator, whole, left, isTouched);
          const again = kept === undefined ? left : together(indicator, left, kept);
          expect(again).toBeDefined();
          expect(told(sorted(again as Measured))).toEqual(told(sorted(whole)));
        }),
        { numRuns: 40 },
      );
    },
  );

  it('of a value that could not be told keeps that it could not', () => {
    const cash = scanned.find(({ id }) => id === 'assets.cash');
    if (cash === undefined) throw new Error('assets.cash');
    const untold = { value: undefined, base: undefined };
    const kept = keptFigure(cash, untold, { value: 120, base: undefined }, true);
    expect(kept).toEqual({ ...untold, untold: true });
    expect(together(cash, { value: 120, base: undefined }, kept ?? fail())).toEqual(untold);
  });
});

function addable(survives: string): boolean {
  return survives !== 'month';
}

/** A base that is not there and one that is undefined are the same. */
function told(one: object): object {
  return JSON.parse(JSON.stringify(one));
}

function fail(): never {
  throw new Error('nothing is kept');
}
