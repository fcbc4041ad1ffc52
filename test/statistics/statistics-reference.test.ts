import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../src/statistics/benjamini-hochberg.ts';
import { empiricalBayes } from '../../src/statistics/empirical-bayes.ts';
import { kaplanMeier } from '../../src/statistics/kaplan-meier.ts';
import { poissonInterval } from '../../src/statistics/poisson-interval.ts';
import { poissonZ } from '../../src/statistics/poisson-z.ts';
import { type Base, predictiveLimits, predictiveTest } from '../../src/statistics/predictive.ts';
import { type RatePair, rateRatio } from '../../src/statistics/rate-ratio.ts';
import { survivalQuantile } from '../../src/statistics/survival-quantile.ts';
import { weightedDisplacementDifference } from '../../src/statistics/weighted-displacement.ts';
import { wilsonInterval } from '../../src/statistics/wilson-interval.ts';
import { expectClose, hasReference, reference } from './reference-values.ts';

type Numbers<Key extends string> = Readonly<Record<Key, number>>;

interface Reference {
  readonly poissonInterval: readonly Numbers<'count' | 'level' | 'low' | 'high'>[];
  readonly rateRatio: readonly (RatePair & Numbers<'ratio' | 'low' | 'high' | 'p'>)[];
  readonly predictiveLimits: readonly (Base & Numbers<'level' | 'low' | 'high'>)[];
  readonly predictiveTest: readonly (Base & Numbers<'count' | 'upper' | 'lower' | 'p'>)[];
  readonly wilsonInterval: readonly Numbers<'successes' | 'trials' | 'low' | 'high'>[];
  readonly benjaminiHochberg: readonly Readonly<Record<'p' | 'adjusted', readonly number[]>>[];
  readonly kaplanMeier: readonly {
    readonly days: readonly number[];
    readonly event: readonly number[];
    readonly survival: Readonly<Record<'times' | 'values', readonly number[]>>;
    readonly median: number;
  }[];
  readonly empiricalBayes: readonly (Numbers<'overall' | 'variance'> &
    Readonly<Record<'cases' | 'population' | 'rates', readonly number[]>>)[];
  readonly poissonZ: readonly Numbers<'current' | 'past' | 'z'>[];
  readonly weightedDisplacementDifference: readonly Readonly<Record<string, number>>[];
}

const values = reference<Reference>('statistics.json', {
  poissonInterval: [],
  rateRatio: [],
  predictiveLimits: [],
  predictiveTest: [],
  wilsonInterval: [],
  benjaminiHochberg: [],
  kaplanMeier: [],
  empiricalBayes: [],
  poissonZ: [],
  weightedDisplacementDifference: [],
});

/** Every expected number under its own name in what was found. */
function expectEach(
  found: object | undefined,
  expected: Readonly<Record<string, number>>,
  keys: readonly string[],
): void {
  const actual: Readonly<Record<string, unknown>> = { ...found };
  for (const key of keys) expectClose(Number(actual[key]), expected[key] ?? Number.NaN, key);
}

function expectAll(found: readonly (number | undefined)[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    expectClose(found[i], value, `number ${i}`);
  });
}

describe.skipIf(!hasReference)('elementary statistics equal R', () => {
  it.each(values.poissonInterval)('poissonInterval of $count at $level', (example) => {
    expectEach(poissonInterval(example.count, example.level), example, ['low', 'high']);
  });

  it.each(values.rateRatio)('rateRatio of $count and $baseCount', (example) => {
    expectEach(rateRatio(example), { ...example }, ['ratio', 'low', 'high', 'p']);
  });

  it.each(values.predictiveLimits)('predictiveLimits after $baseCount at $level', (example) => {
    const { low, high } = example;
    expect(predictiveLimits(example, example.level)).toEqual({ low, high });
  });

  it.each(values.predictiveTest)('predictiveTest of $count after $baseCount', (example) => {
    const { upper, lower, p } = example;
    const found = predictiveTest(example.count, example);
    expectEach(found, { upper, lower, p }, ['upper', 'lower', 'p']);
  });

  it.each(values.wilsonInterval)('wilsonInterval of $successes in $trials', (example) => {
    expectEach(wilsonInterval(example.successes, example.trials), example, ['low', 'high']);
  });

  it.each(values.benjaminiHochberg)('benjaminiHochberg %#', ({ p, adjusted }) => {
    expectAll(benjaminiHochberg(p), adjusted);
  });

  it.each(values.kaplanMeier)('kaplanMeier %#', ({ days, event, survival, median }) => {
    const curve = kaplanMeier(days.map((d, i) => ({ days: d, event: event[i] === 1 })));
    expectAll(
      curve.map((step) => step.days),
      survival.times,
    );
    expectAll(
      curve.map((step) => step.survival),
      survival.values,
    );
    expect(survivalQuantile(curve, 0.5).days).toBe(median);
  });

  it.each(values.empiricalBayes)('empiricalBayes %#', (example) => {
    const found = empiricalBayes(example.cases, example.population);
    expectClose(found?.overall, example.overall);
    expectClose(found?.variance, example.variance);
    expectAll(found?.rates ?? [], example.rates);
  });

  it.each(values.poissonZ)('poissonZ from $past to $current', ({ current, past, z }) => {
    expectClose(poissonZ(current, past), z);
  });

  it.each(values.weightedDisplacementDifference)('weightedDisplacementDifference %#', (example) => {
    const area = (name: string) => ({
      before: example[`${name}Before`] ?? 0,
      after: example[`${name}After`] ?? 0,
    });
    const found = weightedDisplacementDifference({
      treated: area('treated'),
      control: area('control'),
      displacementTreated: area('displacementTreated'),
      displacementControl: area('displacementControl'),
    });
    const given = ['estimate', 'standardError', 'z', 'low', 'high'].filter((key) => key in example);
    expectEach(found, example, given);
  });
});
