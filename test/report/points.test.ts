import { describe, expect, it } from 'vitest';
import { objectiveOf } from '../../src/decisions/objectives.ts';
import { addMonths, type Month } from '../../src/domain/month.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import { keyIndicators } from '../../src/indicators/key-indicators.ts';
import { en } from '../../src/locale/en.ts';
import { fr } from '../../src/locale/fr.ts';
import { missing } from '../../src/report/cell.ts';
import type { SectionContext } from '../../src/report/section-context.ts';
import { mostPoints, pointsSection } from '../../src/report/sections/points.ts';
import type { Series } from '../../src/report/series.ts';
import { testSignals } from '../../src/report/signals.ts';

const month = '2019-07' as Month;
const perimeter = ['77_1', '78_2', '91_2', '93_3', '94_1', '95_3'];

function named(id: string): Indicator {
  const found = catalogue.find((indicator) => indicator.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

type Value = (id: string, district: string, when: Month) => number | undefined;

/** Twenty of everything every month; ten untreated reports; three of each origin. */
const calm: Value = (id) => {
  if (id === 'deal_points.reopened') return 0;
  if (id === 'reports.backlog') return 10;
  return id.startsWith('reports.origin') ? 3 : 20;
};

interface Setting {
  readonly silent?: readonly Month[];
  readonly objectives?: readonly Readonly<Record<string, string>>[];
  readonly lang?: 'fr' | 'en';
}

function points(value: Value, { silent = [], objectives = [], lang = 'fr' }: Setting = {}) {
  const series: Series = ({ id }, district, when) => {
    const found = when < addMonths(month, -40) ? undefined : value(id, district, when);
    return found === undefined
      ? missing('not-available')
      : { value: found, partial: [], unfinished: false };
  };
  const indicators = keyIndicators.map(named);
  const expected = [
    { source: 'cross', kind: 'reports', perimeter, basis: 'seen', from: undefined, usual: 20 },
  ] as const;
  const context: SectionContext = {
    month,
    districts: perimeter.map((code) => ({ code, label: `QRR ${code}` })),
    series,
    coverage: {
      expected,
      cell: () => ({ state: 'full', missing: [], due: [], unfinished: false }),
      delivered: (_, __, when) => (silent.includes(when) ? 'missing' : 'delivered'),
    },
    signals: testSignals({ series, indicators, perimeter, month }),
    indicator: named,
    quality: { refused: [], unknownWords: [], conflicts: 0, failures: [] },
    decisions: {
      objectives: objectives.map((fields) => objectiveOf({ decided_on: '2019-07-01', ...fields })),
      actions: [],
      perimeter,
      controlAreas: [],
    },
    late: [],
    words: lang === 'fr' ? fr : en,
    lang,
  };
  const [table] = pointsSection(context).tables;
  return (table?.rows ?? []).map(({ label, sentence, pointer }) => [label, sentence, pointer]);
}

describe('points for decision', () => {
  it('are none while nothing changes', () => {
    expect(points(calm)).toEqual([]);
  });

  it('tell a backlog that rose three months in a row, by five at least', () => {
    const stock =
      (ends: readonly number[]): Value =>
      (id, district, when) => {
        const at = ends.findIndex((_, n) => addMonths(month, n - ends.length + 1) === when);
        return id === 'reports.backlog' ? (ends[at] ?? 10) : calm(id, district, when);
      };
    expect(points(stock([10, 12, 14, 15]))).toEqual([
      [
        'Stock',
        'Signalements non traités\u00a0: 10 fin avril 2019, 15 fin juillet 2019, en hausse trois mois de suite.',
        'reports-follow-up',
      ],
    ]);
    expect(points(stock([10, 12, 13, 14]))).toEqual([]);
    expect(points(stock([10, 20, 20, 30]))).toEqual([]);
    const gap: Value = (id, district, when) =>
      id === 'reports.backlog' && when === addMonths(month, -1)
        ? undefined
        : stock([10, 12, 14, 25])(id, district, when);
    expect(points(gap)).toEqual([]);
  });

  it('tell a source that delivers nothing, and since when', () => {
    const silent = [month, addMonths(month, -1), addMonths(month, -3)];
    expect(points(calm, { silent, lang: 'en' })).toEqual([
      ['Source', 'cross (reports) has delivered nothing for 2 months.', 'quality-sources'],
    ]);
    expect(points(calm, { silent: [addMonths(month, -1)] })).toEqual([]);
  });

  it('tell an origin that fell silent, where five reports were to be expected', () => {
    const silentFrom =
      (from: Month, usual: number): Value =>
      (id, district, when) =>
        id === 'reports.origin.landlord' ? (when >= from ? 0 : usual) : calm(id, district, when);
    const [[label, sentence, pointer] = []] = points(silentFrom(addMonths(month, -2), 2));
    expect([label, pointer]).toEqual(['Origine', 'reports-by-origin']);
    expect(sentence).toContain('6,0 attendus');
    expect(points(silentFrom(addMonths(month, -1), 2))).toEqual([]);
    expect(points(silentFrom(addMonths(month, -2), 1))).toEqual([]);
  });

  it('are ten at most: the first of each sort, then what is left in their order', () => {
    const changed: Value = (id, district, when) => {
      if (id === 'reports.backlog')
        return 10 + Number(when.slice(0, 4)) * 12 * 9 + Number(when.slice(5)) * 9;
      if (id.startsWith('reports.origin')) return when > addMonths(month, -3) ? 0 : 9;
      return when > addMonths(month, -3) && keyIndicators.includes(id)
        ? 90
        : calm(id, district, when);
    };
    const objectives = ['O-1', 'O-2', 'O-3'].map((code) => ({
      code,
      qrr: '77_1',
      indicator: 'reports.received',
      period: '2019-07',
      target: '<= 1',
    }));
    const found = points(changed, { silent: [month], objectives });
    expect(found).toHaveLength(mostPoints);
    const labels = found.map(([label]) => label);
    expect(labels).toEqual([
      ...Array.from({ length: 5 }, () => '▲ Hausse établie'),
      'Stock',
      'Source',
      'Origine',
      'Objectif O-1',
      'Objectif O-2',
    ]);
  });

  it('put an objective out of reach before one that was missed', () => {
    const base = { qrr: '77_1', indicator: 'reports.received' };
    const found = points(calm, {
      objectives: [
        { ...base, code: 'O-1', period: '2019-06', target: '<= 1' },
        { ...base, code: 'O-2', period: '2019-T3', target: '<= 21' },
        { ...base, code: 'O-3', period: '2019-T3', target: '<= 90' },
      ],
    });
    expect(found.map(([label]) => label)).toEqual(['Objectif O-2', 'Objectif O-1']);
  });
});
