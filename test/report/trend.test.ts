import { describe, expect, it } from 'vitest';
import type { Month } from '../../src/domain/month.ts';
import { addMonths, monthsBetween } from '../../src/domain/month.ts';
import { indicatorNamed } from '../../src/indicators/catalogue.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import { fr } from '../../src/locale/fr.ts';
import { missing } from '../../src/report/cell.ts';
import { pairRows } from '../../src/report/pair.ts';
import { pairTable } from '../../src/report/pair-table.ts';
import type { Series } from '../../src/report/series.ts';
import { testSignals } from '../../src/report/signals.ts';
import { trendsOf } from '../../src/report/trend.ts';
import { SIGNAL_THRESHOLDS } from '../../src/statistics/thresholds.ts';

const last = '2019-07' as Month;
const named = (id: string) => indicatorNamed(id) as Indicator;
const received = named('reports.received');
const events = named('seizures.events');
const tested = [received, events];
const perimeter = ['77_1', '93_3', '91_2'];

/** Ten a month everywhere; 40 in the last month of 77_1, 20 a month in 93_3, one month of 91_2 missing. */
const series: Series = (indicator, district, month) => {
  if (district === '91_2' && month === '2019-06') return missing('not-available');
  const usual = district === '93_3' ? 20 : 10;
  const wave = Number(month.slice(5)) % 2;
  const value = indicator.id === received.id && district === '77_1' && month === last ? 40 : usual;
  return { value: value + wave, partial: [], unfinished: false };
};

const thresholds = SIGNAL_THRESHOLDS;
const request = { series, tested, perimeter, thresholds, from: addMonths(last, -3), to: last };

describe('a trend', () => {
  it('says of each month what the report of that month says', () => {
    const [trend] = trendsOf({ ...request, indicator: received, districts: ['77_1'] });
    const report = (month: Month) =>
      testSignals({ series, indicators: tested, perimeter, month }).of(received.id, '77_1');
    const months = monthsBetween(request.from, last);
    expect(trend?.points.map(({ month }) => month)).toEqual(months);
    expect(trend?.points.map(({ verdict }) => verdict)).toEqual(
      months.map((month) => report(month)?.verdict),
    );
    expect(trend?.points.at(-1)?.verdict).toBe('rise-1');
    const { expected = 0, low = 0, high = 0 } = trend?.points.at(-1)?.chance ?? {};
    expect(expected).toBeGreaterThan(10);
    expect(expected).toBeLessThan(11);
    expect([low < 10, high > 11, high < 40]).toEqual([true, true, true]);
  });

  it('is not changed by what came after', () => {
    const indicator = received;
    const [later] = trendsOf({ ...request, indicator, districts: ['77_1'] });
    const to = addMonths(last, -1);
    const [earlier] = trendsOf({ ...request, to, indicator, districts: ['77_1'] });
    expect(later?.points.slice(0, -1)).toEqual(earlier?.points);
  });

  it('has a band but no signal where reports do not test', () => {
    const indicator = named('seizures.events.resin');
    const [trend] = trendsOf({ ...request, indicator, districts: ['77_1'] });
    expect(trend?.points.every(({ verdict }) => verdict === undefined)).toBe(true);
    expect(trend?.points.at(-1)?.chance).toBeDefined();
  });

  it('has no band where nothing is counted', () => {
    for (const id of ['seizures.mass.resin', 'arrests.custody.rate', 'seizures.median.resin']) {
      const [trend] = trendsOf({ ...request, indicator: named(id), districts: ['77_1'] });
      expect(trend?.points.map(({ chance }) => chance)).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  it('leaves a month that is not covered untested', () => {
    const [trend] = trendsOf({ ...request, indicator: events, districts: ['91_2'] });
    const june = trend?.points.find(({ month }) => month === '2019-06');
    expect(june).toMatchObject({ figure: { missing: 'not-available' }, verdict: 'not-tested' });
    expect(june?.chance).toBeUndefined();
  });
});

describe('two QRR', () => {
  const signals = testSignals({ series, indicators: tested, perimeter, month: last });
  const pair = (a: number | undefined, b: number | undefined, other = '93_3') =>
    pairRows({
      series,
      signals,
      indicators: [events],
      sides: [
        { code: '77_1', inhabitants: a },
        { code: other, inhabitants: b },
      ],
      month: last,
    })[0];

  it('are compared per inhabitant where both populations are known', () => {
    const row = pair(10_000, 20_000);
    // 126 in a year for 10,000 and 246 for 20,000: 12.6 and 12.3 per 1,000.
    expect(row?.values).toMatchObject([{ value: 126 }, { value: 246 }]);
    expect(row?.rates[0]).toBeCloseTo(12.6, 9);
    expect(row?.rates[1]).toBeCloseTo(12.3, 9);
    expect(row?.ratio).toBeCloseTo(126 / 123, 9);
    expect(row?.chance?.expected).toBeCloseTo(123, 9);
    expect(row?.verdict).toBe('chance');
  });

  it('are compared by their counts where a population is missing', () => {
    const row = pair(10_000, undefined);
    expect(row?.rates).toEqual([12.6, undefined]);
    expect(row?.ratio).toBeCloseTo(126 / 246, 9);
    expect(row?.verdict).toBe('lower');
  });

  it('are compared over the months that are whole for both', () => {
    const row = pair(undefined, undefined, '91_2');
    expect(row?.months).toBe(11);
    expect(row?.values).toMatchObject([{ value: 116 }, { value: 116 }]);
    expect(row?.verdict).toBe('chance');
  });

  it('are not compared under six months', () => {
    const sparse: Series = (indicator, district, month) =>
      month < '2019-03' ? missing('not-available') : series(indicator, district, month);
    const sides = [
      { code: '77_1', inhabitants: undefined },
      { code: '93_3', inhabitants: undefined },
    ] as const;
    const request = { series: sparse, signals, indicators: [events], sides, month: last };
    expect(pairRows(request)[0]).toMatchObject({
      months: 5,
      values: [{ missing: 'not-available' }, { missing: 'not-available' }],
      verdict: 'not-tested',
    });
  });

  /** A landlord delivers for 77_1 since a month; elsewhere the register alone does. */
  const since = (begin: string): Series =>
    Object.assign((...cell: Parameters<Series>) => series(...cell), {
      sources: (_: Indicator, district: string, month: Month) =>
        JSON.stringify([district === '77_1' && month >= begin ? ['bailleur', 'cross'] : ['cross']]),
    });
  const sides = [
    { code: '77_1', inhabitants: undefined },
    { code: '93_3', inhabitants: undefined },
  ] as const;
  const rowsOf = (begin: string) =>
    pairRows({ series: since(begin), signals, indicators: [events, received], sides, month: last });

  it('are compared over months of the sources of the last one', () => {
    expect(rowsOf('2019-01')[0]).toMatchObject({
      months: 7,
      values: [{ value: 74 }, { value: 144 }],
    });
    expect(rowsOf('2019-03')[0]).toMatchObject({ months: 5, verdict: 'not-tested' });
  });

  it('say which sources one of them has alone', () => {
    const rows = rowsOf('2018-01');
    expect(rows[0]?.sources).toEqual([['bailleur', 'cross'], ['cross']]);
    const shown = (some: typeof rows) => {
      const names = ['Torcy (77_1)', 'Aulnay (93_3)'] as const;
      const table = pairTable({ rows: some, sides, names, month: last }, { words: fr, lang: 'fr' });
      return { verdicts: table.rows.map(({ verdict }) => verdict), notes: table.notes.join('\n') };
    };
    const { verdicts, notes } = shown(rows);
    expect(verdicts).toEqual(['▼ au-dessous *', '▼ au-dessous *']);
    expect(notes.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')).toContain(
      '* Pas les mêmes sources : Saisies, Signalements reçus (bailleur, pour 77_1 seulement). L’écart peut ne tenir qu’à elles.',
    );
    const alike = shown(rows.map((row) => ({ ...row, sources: [['cross'], ['cross']] })));
    expect(alike.verdicts).toEqual(['▼ au-dessous', '▼ au-dessous']);
    expect(alike.notes).not.toContain('*');
  });
});
