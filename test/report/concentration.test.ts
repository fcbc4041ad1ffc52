import { describe, expect, it } from 'vitest';
import type { Month } from '../../src/domain/month.ts';
import { indicatorNamed } from '../../src/indicators/catalogue.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import { meanOfTwelve, rollingTwelve } from '../../src/report/comparison.ts';
import { pooled } from '../../src/report/pool.ts';
import { sampleFigure } from '../../src/report/sample-figure.ts';
import type { Series } from '../../src/report/series.ts';

const top3 = indicatorNamed('reports.top3_share') as Indicator;
const state = { partial: [], unfinished: false };
const of = (sample: string) => sampleFigure(top3, sample, state);

describe('the share of the three points most reported', () => {
  it('is one of four points and more', () => {
    expect(of('a a b c d')).toMatchObject({ value: 80, ratio: { of: 4, base: 5 } });
  });

  it('does not exist where there are three, which are all there is', () => {
    for (const sample of ['a', 'a b b', 'a a b b c c c'])
      expect(of(sample)).toMatchObject({ missing: 'not-applicable', cases: { sample, ...state } });
    expect(of('')).toEqual({ missing: 'not-applicable' });
  });

  it('exists of QRR and months together that have more', () => {
    const two = [of('a a b'), of('c d d')];
    expect(pooled(top3, two, state)).toMatchObject({ value: (100 * 5) / 6 });
    const even = (month: string) => Number(month.slice(-2)) % 2 === 0;
    const series: Series = (_, __, month) => of(even(month) ? 'a a b' : 'c d d');
    const reach = { series, indicator: top3, district: '77_1', month: '2019-07' as Month };
    expect(rollingTwelve(reach)).toMatchObject({ value: (100 * 5) / 6 });
    expect(meanOfTwelve(reach)).toMatchObject({ value: (100 * 5) / 6 });
    const same: Series = () => of('a a b');
    expect(rollingTwelve({ ...reach, series: same })).toMatchObject({ missing: 'not-applicable' });
  });
});
