import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardedCell } from '../../src/decisions/spreadsheet-cell.ts';
import { parseTarget, type Target, targetCell, targetCode } from '../../src/decisions/target.ts';

describe('parseTarget', () => {
  it.each([
    ['>= 6', '>= 6'],
    ['≥6', '>= 6'],
    ['au moins 1 200', '>= 1200'],
    ['6 ou plus', '>= 6'],
    ['<= 12,5', '<= 12.5'],
    ['≤ 40 %', '<= 40'],
    ['au plus 3', '<= 3'],
    ['-20% vs 2018', '-20% vs 2018'],
    ['−20 % vs 2018', '-20% vs 2018'],
    ['baisse de 20 % par rapport à 2018', '-20% vs 2018'],
    ['+10 % / 2018', '+10% vs 2018'],
    ['suivi', 'follow'],
    ['À suivre', 'follow'],
  ])('%s is %s', (text, code) => {
    const target = parseTarget(text);
    expect(target && targetCode(target)).toBe(code);
  });

  it.each(['', '6', '> 6', '= 6', '-20%', '-120% vs 2018', '-0% vs 2018', '20% vs 2018', '>= six'])(
    '« %s » is no target',
    (text) => {
      expect(parseTarget(text)).toBeUndefined();
    },
  );

  it('reads what it writes into a file, which no spreadsheet runs', () => {
    const value = fc.integer({ min: 0, max: 1e9 }).map((n) => n / 100);
    const bound = fc.record({ kind: fc.constantFrom('at-least', 'at-most'), value });
    const change = fc.record({
      kind: fc.constant('change'),
      percent: fc.oneof(fc.integer({ min: -100, max: -1 }), fc.integer({ min: 1, max: 1000 })),
      year: fc.integer({ min: 1970, max: 2999 }),
    });
    fc.assert(
      fc.property(fc.oneof(bound, change), (drawn) => {
        const code = targetCode(drawn as Target);
        expect(parseTarget(code)).toEqual(drawn);
        expect(parseTarget(targetCell(code))).toEqual(drawn);
        if ((drawn as Target).kind !== 'change' || code.startsWith('-'))
          expect(guardedCell(targetCell(code))).toBe(targetCell(code));
      }),
    );
  });
});
