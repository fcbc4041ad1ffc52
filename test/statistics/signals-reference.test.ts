import { describe, expect, it } from 'vitest';
import { midP } from '../../src/statistics/count-p-value.ts';
import { countTest } from '../../src/statistics/count-test.ts';
import { agreement, placeboTest } from '../../src/statistics/placebo-test.ts';
import { predictive } from '../../src/statistics/predictive.ts';
import { ratioToControls } from '../../src/statistics/ratio-to-controls.ts';
import { type SignalReport, signals } from '../../src/statistics/signals.ts';
import { smallestRise } from '../../src/statistics/smallest-rise.ts';
import { weightedDisplacementDifference } from '../../src/statistics/weighted-displacement.ts';
import { expectClose, hasReference, reference } from './reference-values.ts';

type Numbers<Key extends string> = Readonly<Record<Key, number>>;

interface Row extends Numbers<'district' | 'indicator' | 'window'> {
  readonly reason?: string;
  readonly decision?: 'rise' | 'fall' | 'chance';
  readonly [key: string]: number | string | undefined;
}

interface ReportExample {
  readonly why: string;
  readonly calendarMonth: readonly number[];
  readonly days: readonly number[];
  readonly counts: readonly (readonly (readonly (number | null)[])[])[];
  readonly season: readonly (Numbers<'growthPerYear' | 'dfLoss'> & {
    readonly on: boolean;
    readonly p: number | null;
    readonly factors: readonly number[];
    readonly variances: readonly number[];
  })[];
  readonly pools: readonly Numbers<'pool' | 'slope' | 'meanOfMeans' | 'cells' | 'nu'>[];
  readonly rows: readonly Row[];
}

interface EvaluationExample extends Numbers<'phi' | 'monthsBeforeWithout' | 'monthsAfter'> {
  readonly why: string;
  readonly beforeWithout: readonly number[];
  readonly beforeWith: readonly number[];
  readonly after: readonly number[];
  readonly ratioWithout: Numbers<'expected' | 'varOverMean' | 'pMid' | 'z'>;
  readonly ratioWith: Numbers<'expected' | 'varOverMean' | 'pMid' | 'z'>;
  readonly wddMeanOfControls: Numbers<'estimate' | 'standardError' | 'low' | 'high'>;
  readonly without: Numbers<'z' | 'inflation' | 'zCorrected' | 'p'>;
  readonly with: Numbers<'z' | 'inflation' | 'zCorrected' | 'p'>;
  readonly verdict: string;
}

type Prediction = Numbers<
  | 'count'
  | 'baseCount'
  | 'baseExposure'
  | 'exposure'
  | 'phi'
  | 'seasonVariance'
  | 'tDf'
  | 'level'
  | 'expected'
  | 'gap'
  | 'mean'
  | 'varOverMean'
  | 'upper'
  | 'lower'
  | 'pMid'
  | 'p'
  | 'low'
  | 'high'
> & { readonly why: string };

interface Reference {
  readonly predictive: readonly Prediction[];
  readonly reports: readonly ReportExample[];
  readonly smallestRise: readonly (Numbers<
    'baseCount' | 'baseExposure' | 'exposure' | 'phi' | 'tests' | 'expected' | 'smallestRise' | 'p'
  > & { readonly beyondDoubling: boolean })[];
  readonly evaluation: readonly EvaluationExample[];
}

const values = reference<Reference>('signals.json', {
  predictive: [],
  reports: [],
  smallestRise: [],
  evaluation: [],
});

describe.skipIf(!hasReference)('the test of one count equals R', () => {
  it.each(values.predictive)('$why', (example) => {
    const base = { ...example, dispersion: example.phi };
    const found = countTest({ ...base, tailDf: example.tDf });
    const distribution = predictive(base);
    const tails = distribution?.tailsAt(example.count);
    if (!(found && distribution && tails)) throw new Error('not tested');
    expectClose(distribution.mean, example.mean, 'mean');
    expectClose(distribution.variance / distribution.mean, example.varOverMean, 'ratio');
    expectClose(tails.upper, example.upper, 'upper');
    expectClose(tails.lower, example.lower, 'lower');
    expectClose(midP(tails), example.pMid, 'mid-p');
    const named = { ...found, ...found.limits() };
    for (const key of ['expected', 'gap', 'p', 'low', 'high'] as const) {
      expectClose(named[key], example[key], key);
    }
  });

  it.each(values.smallestRise)('smallest rise after $baseCount in $tests tests', (example) => {
    const distribution = predictive({ ...example, dispersion: example.phi });
    if (distribution === undefined) throw new Error('no distribution');
    const rise = smallestRise(distribution, 0.05 / example.tests);
    expect(rise).toBe(example.smallestRise);
    expectClose(midP(distribution.tailsAt(rise)), example.p);
    expect(rise > 2 * example.expected).toBe(example.beyondDoubling);
  });
});

function expectRow(report: SignalReport, row: Row): void {
  const entry = report.entries.find(
    (e) => e.district === row.district - 1 && e.indicator === row.indicator - 1,
  );
  const found = row.window === 1 ? entry?.one : entry?.three;
  if (!found?.tested) {
    expect(found?.reason.replaceAll('-', ' ')).toBe(row.reason);
    return;
  }
  expect(found.observed).toBe(row.count);
  expect(found.signal ?? 'chance').toBe(row.decision);
  const named = { ...found, ...found.limits(), phi: found.dispersion, tdf: found.tailDf };
  for (const key of ['expected', 'gap', 'low', 'high', 'p', 'adjusted', 'phi', 'tdf'] as const) {
    expectClose(named[key], Number(row[key]), `${key} of ${JSON.stringify(row)}`);
  }
}

describe.skipIf(!hasReference)('whole reports equal R', () => {
  it.each(values.reports)('$why', (example) => {
    const report = signals({
      counts: example.counts.map((districts) =>
        districts.map((months) => months.map((count) => count ?? undefined)),
      ),
      days: example.days,
      calendarMonths: example.calendarMonth,
    });
    expect(report.entries).toHaveLength(example.rows.length / 2);
    expect(report.tests).toBe(example.rows.filter((row) => row.reason === undefined).length);
    for (const row of example.rows) expectRow(report, row);
    example.pools.forEach((pool, i) => {
      const found = report.pools.one[i];
      expectClose(found?.dispersion, pool.pool, 'pool');
      expectClose(found?.slope, pool.slope, 'slope');
      expectClose(found?.centre, pool.meanOfMeans, 'centre');
      expectClose(found?.spreadDf, pool.nu, 'nu');
      expect(found?.cells).toBe(pool.cells);
    });
    example.season.forEach((season, k) => {
      const found = report.seasons[k];
      expect(found?.on).toBe(season.on);
      if (season.p === null) expect(found?.p).toBeUndefined();
      else expectClose(found?.p, season.p, 'season p');
      expectClose(found?.growth, season.growthPerYear, 'growth');
      expectClose(found?.dfLoss, season.dfLoss, 'df loss');
      season.factors.forEach((factor, c) => {
        expectClose(found?.factors[c], factor, `factor ${c}`);
        expectClose(found?.variances[c], season.variances[c] ?? Number.NaN, `variance ${c}`);
      });
    });
  });
});

describe.skipIf(!hasReference)('the evaluation of an action equals R', () => {
  it.each(values.evaluation)('$why', (example) => {
    const districts = (before: readonly number[]) =>
      before.map((count, i) => ({ before: count, after: example.after[i] ?? 0 }));
    const analysis = (before: readonly number[], ratio: EvaluationExample['ratioWith']) => {
      const [treated = { before: 0, after: 0 }, ...controls] = districts(before);
      const sum = {
        before: controls.reduce((total, c) => total + c.before, 0),
        after: controls.reduce((total, c) => total + c.after, 0),
      };
      const dispersion = example.phi;
      const found = ratioToControls({ treated, controls: sum, dispersion, level: 0.95 });
      expectClose(found?.expected, ratio.expected, 'expected');
      expectClose(found?.ratio, ratio.varOverMean, 'ratio');
      expectClose(found?.p, ratio.pMid, 'p');
      expectClose(found?.z, ratio.z, 'z');
      return { treated, control: sum, placebo: placeboTest({ treated, controls, dispersion }) };
    };
    const without = analysis(example.beforeWithout, example.ratioWithout);
    const included = analysis(example.beforeWith, example.ratioWith);
    for (const [found, expected] of [
      [without.placebo, example.without],
      [included.placebo, example.with],
    ] as const) {
      expectClose(found.z, expected.z, 'z');
      expectClose(found.inflation, expected.inflation, 'inflation');
      expectClose(found.corrected, expected.zCorrected, 'corrected');
      expectClose(found.p, expected.p, 'p');
    }
    expect(agreement(without.placebo, included.placebo) ?? 'not established').toBe(example.verdict);
    const size = weightedDisplacementDifference({
      ...without,
      periodWeight: example.monthsAfter / example.monthsBeforeWithout,
      controlWeight: 1 / (example.after.length - 1),
      dispersion: example.phi,
    });
    for (const key of ['estimate', 'standardError', 'low', 'high'] as const) {
      expectClose(size[key], example.wddMeanOfControls[key], key);
    }
  });
});
