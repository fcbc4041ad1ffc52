import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/coverage/coverage.ts';
import { expectedSources, type SourceFacts } from '../../src/coverage/expected-sources.ts';
import type { Month } from '../../src/domain/month.ts';

function delivery(source: string, kind: string, month: string, rows = 10): Delivery {
  return { source, kind, month: month as Month, rows, declared: false, unfinished: false };
}

function expectedOf(facts: Partial<SourceFacts>) {
  return expectedSources({ declared: {}, deliveries: [], seen: [], ...facts });
}

describe('a source that nobody declared', () => {
  it('is expected where it has been seen, from its first month on', () => {
    const expected = expectedOf({
      deliveries: [
        delivery('police', 'seizures', '2019-03', 4),
        delivery('police', 'seizures', '2019-01', 12),
        delivery('police', 'seizures', '2019-02', 0),
        delivery('police', 'seizures', '2019-04', 30),
        delivery('customs', 'seizures', '2018-01', 100),
      ],
      seen: [
        { source: 'police', kind: 'seizures', district: '78_2' },
        { source: 'police', kind: 'seizures', district: 'NONE' },
        { source: 'police', kind: 'seizures', district: '77_1' },
        { source: 'police', kind: 'seizures', district: 'UNPLACED' },
        { source: 'police', kind: 'arrests', district: '93_3' },
        { source: 'customs', kind: 'seizures', district: '93_4' },
      ],
    });
    const found = expected.find(({ source, kind }) => source === 'police' && kind === 'seizures');
    expect(found).toEqual({
      source: 'police',
      kind: 'seizures',
      perimeter: ['77_1', '78_2'],
      basis: 'seen',
      from: '2019-01',
      usual: 12,
    });
  });

  it.each<readonly [string, readonly number[], number]>([
    ['the middle one of three', [4, 30, 12], 12],
    ['the lower one of the two in the middle', [9, 100, 20, 3], 9],
    ['without the months that have none', [0, 0, 0, 7], 7],
    ['as numbers, not as texts', [9, 10, 11], 10],
    ['none without any', [], 0],
  ])('usually delivers %s', (_, rows, usual) => {
    const months = rows.map((n, at) => delivery('police', 'seizures', `2019-0${at + 1}`, n));
    const removed = { ...delivery('police', 'seizures', '2019-09', 1000), removed: true };
    const [source] = expectedOf({ deliveries: [...months, removed, removed, removed] });
    expect(source?.usual).toBe(usual);
  });

  it('is expected for each kind of record apart, by name', () => {
    const expected = expectedOf({
      deliveries: [
        delivery('police', 'seizures', '2019-01'),
        delivery('cross', 'reports', '2019-01'),
        delivery('police', 'arrests', '2019-01'),
      ],
    });
    expect(expected.map(({ source: name, kind }) => `${name} ${kind}`)).toEqual([
      'cross reports',
      'police arrests',
      'police seizures',
    ]);
  });
});

describe('a declared source', () => {
  const declared = {
    police: { delivers: ['seizures'], qrr: ['93_3'], from: '2018-01' as Month, usual: 3 },
    customs: { delivers: ['seizures'] },
  };

  it('is expected even if it never delivered, always where no month is declared', () => {
    expect(expectedOf({ declared })).toEqual([
      {
        source: 'customs',
        kind: 'seizures',
        perimeter: [],
        basis: 'declared',
        from: undefined,
        usual: 0,
      },
      {
        source: 'police',
        kind: 'seizures',
        perimeter: ['93_3'],
        basis: 'declared',
        from: '2018-01',
        usual: 3,
      },
    ]);
  });

  it('is believed over what was seen, and completed by it', () => {
    const facts = {
      declared,
      deliveries: [
        delivery('police', 'seizures', '2019-01'),
        delivery('police', 'arrests', '2019-02'),
        delivery('customs', 'seizures', '2019-03', 7),
      ],
      seen: [
        { source: 'police', kind: 'seizures', district: '77_1' },
        { source: 'customs', kind: 'seizures', district: '77_1' },
      ],
    };
    const brief = expectedOf(facts).map(({ source, kind, perimeter, basis, from, usual }) =>
      [source, kind, perimeter.join(' '), basis, from ?? 'always', usual].join(', '),
    );
    expect(brief).toEqual([
      'customs, seizures, 77_1, declared, always, 7',
      'police, arrests, , seen, 2019-02, 10',
      'police, seizures, 93_3, declared, 2018-01, 3',
    ]);
  });
});

describe.each(['constructor', '__proto__', 'toString'])('a source called %s', (source) => {
  it('is one like the others', () => {
    const [expected] = expectedOf({ deliveries: [delivery(source, 'seizures', '2019-01', 5)] });
    expect(expected).toMatchObject({ source, basis: 'seen', from: '2019-01', usual: 5 });
  });
});
