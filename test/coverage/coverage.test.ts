import { describe, expect, it } from 'vitest';
import {
  type CellCoverage,
  coverageOf,
  type Delivery,
  type DeliveryState,
  type ExpectedSource,
} from '../../src/coverage/coverage.ts';
import type { Month } from '../../src/domain/month.ts';

const may = '2019-05' as Month;

function expected(source: string, facts: Partial<ExpectedSource> = {}): ExpectedSource {
  return {
    source,
    kind: 'seizures',
    perimeter: ['77_1'],
    basis: 'seen',
    from: undefined,
    usual: 10,
    ...facts,
  };
}

function delivery(source: string, facts: Partial<Delivery> = {}): Delivery {
  return {
    source,
    kind: 'seizures',
    month: may,
    rows: 10,
    declared: false,
    unfinished: false,
    ...facts,
  };
}

describe('what a source delivered for a month', () => {
  function state(source: ExpectedSource, ...deliveries: readonly Delivery[]): DeliveryState {
    return coverageOf([source], deliveries).delivered(source.source, source.kind, may);
  }

  const police = expected('police');

  it.each<[string, DeliveryState, ExpectedSource, readonly Delivery[]]>([
    ['rows', 'delivered', police, [delivery('police')]],
    ['nothing', 'missing', police, []],
    [
      'something in another month',
      'missing',
      police,
      [delivery('police', { month: '2019-04' as Month })],
    ],
    ['something of another kind', 'missing', police, [delivery('police', { kind: 'arrests' })]],
    ['no row where it has ten', 'suspected-gap', police, [delivery('police', { rows: 0 })]],
    [
      'no row where it has five',
      'suspected-gap',
      expected('police', { usual: 5 }),
      [delivery('police', { rows: 0 })],
    ],
    [
      'no row where it has four',
      'delivered',
      expected('police', { usual: 4 }),
      [delivery('police', { rows: 0 })],
    ],
    ['no row, declared so', 'delivered', police, [delivery('police', { rows: 0, declared: true })]],
    [
      'an empty file, then rows',
      'delivered',
      police,
      [delivery('police', { rows: 0 }), delivery('police')],
    ],
    [
      'an empty file, then one that says that there is none',
      'delivered',
      police,
      [delivery('police', { rows: 0 }), delivery('police', { rows: 0, declared: true })],
    ],
    [
      'rows before the end of the month',
      'unfinished',
      police,
      [delivery('police', { unfinished: true })],
    ],
    [
      'rows before its end and after',
      'delivered',
      police,
      [delivery('police', { unfinished: true }), delivery('police')],
    ],
    [
      'nothing before it began',
      'not-expected',
      expected('police', { from: '2019-06' as Month }),
      [],
    ],
    ['nothing in its first month', 'missing', expected('police', { from: may }), []],
  ])('%s: %s', (_, expectedState, source, deliveries) => {
    expect(state(source, ...deliveries)).toBe(expectedState);
  });

  it('is told of each kind apart', () => {
    const both = [expected('police', { kind: 'arrests' }), expected('police')];
    const { delivered } = coverageOf(both, [delivery('police')]);
    expect(delivered('police', 'seizures', may)).toBe('delivered');
    expect(delivered('police', 'arrests', may)).toBe('missing');
  });

  it('is not expected of a source that nobody knows', () => {
    expect(coverageOf([police], []).delivered('customs', 'seizures', may)).toBe('not-expected');
  });
});

describe('what a cell may say', () => {
  const sources = [
    expected('police', { perimeter: ['77_1', '78_2'] }),
    expected('customs'),
    expected('new', { from: '2019-09' as Month }),
    expected('cross', { kind: 'reports' }),
  ];

  function cell(district: string, ...deliveries: readonly Delivery[]): CellCoverage {
    return coverageOf(sources, deliveries).cell('seizures', district, may);
  }

  it('is everything where every source of its district delivered', () => {
    const full = { state: 'full', missing: [], unfinished: false };
    const due = ['customs', 'police'];
    expect(cell('77_1', delivery('police'), delivery('customs'))).toEqual({ ...full, due });
    expect(cell('78_2', delivery('police'))).toEqual({ ...full, due: ['police'] });
  });

  it('is a part where some did not, and it says which', () => {
    const part = {
      ...{ state: 'partial', missing: ['customs'], unfinished: false },
      due: ['customs', 'police'],
    };
    expect(cell('77_1', delivery('police'))).toEqual(part);
    expect(cell('77_1', delivery('police'), delivery('customs', { rows: 0 }))).toEqual(part);
  });

  it('is nothing where none did', () => {
    expect(cell('77_1')).toEqual({
      state: 'none',
      missing: ['customs', 'police'],
      due: ['customs', 'police'],
      unfinished: false,
    });
  });

  it('is nothing where none is expected, whatever others delivered', () => {
    expect(cell('93_3', delivery('police'))).toEqual({
      state: 'none',
      missing: [],
      due: [],
      unfinished: false,
    });
  });

  it('is provisional where one of them came before the month was over', () => {
    const both = [delivery('police', { unfinished: true }), delivery('customs')];
    expect(cell('77_1', ...both)).toMatchObject({
      ...{ state: 'full', missing: [], unfinished: true },
    });
  });

  it('asks only those that speak of it, where that is known', () => {
    const { cell } = coverageOf([expected('police'), expected('customs')], [delivery('police')]);
    expect(cell('seizures', '77_1', may)).toMatchObject({ state: 'partial' });
    expect(cell('seizures', '77_1', may, ['police'])).toMatchObject({ state: 'full', missing: [] });
    expect(cell('seizures', '77_1', may, ['customs'])).toMatchObject({ state: 'none' });
    expect(cell('seizures', '77_1', may, [])).toMatchObject({ state: 'none', missing: [] });
  });

  it('asks every source of the kind about what belongs to no district', () => {
    for (const code of ['NONE', 'UNPLACED']) {
      expect(cell(code, delivery('police')).missing).toEqual(['customs']);
    }
  });

  it('remembers each cell under its own name', () => {
    const coverage = coverageOf(sources, [delivery('police')]);
    const first = coverage.cell('seizures', '78_2', may);
    expect(coverage.cell('reports', '77_1', may).state).toBe('none');
    expect(coverage.cell('seizures', '78_2', may)).toBe(first);
  });
});
