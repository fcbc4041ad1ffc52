import { describe, expect, it } from 'vitest';
import { isReservedCode, normaliseCode } from '../../src/territory/district.ts';

describe('normaliseCode', () => {
  it.each([
    '77_1',
    '77-1',
    '77.1',
    '77,1',
    '77 1',
    ' QRR 77_1 ',
    'qrr77-1',
    'QRR n° 77_1',
    '77_01',
  ])('reads %s as 77_1', (text) => {
    expect(normaliseCode(text)).toBe('77_1');
  });

  it.each([
    ['988-1', '988_1'],
    ['2a 1', '2A_1'],
    ['06_1', '06_1'],
    ['77_10', '77_10'],
    ['Torcy-Nord', 'Torcy-Nord'],
    ['7712', '7712'],
  ])('reads %s as %s', (text, code) => {
    expect(normaliseCode(text)).toBe(code);
  });

  it.each(['', ' ', 'Torcy/Noisiel', 'é', 'x'.repeat(25), '77_1_2 3', '77 123'])(
    'refuses « %s »',
    (text) => {
      expect(normaliseCode(text)).toBeUndefined();
    },
  );
});

describe('isReservedCode', () => {
  it('knows the three reserved codes in any case', () => {
    expect(['ALL', 'none', 'Unplaced'].every(isReservedCode)).toBe(true);
    expect(isReservedCode('77_1')).toBe(false);
  });
});
