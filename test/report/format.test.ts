import { describe, expect, it } from 'vitest';
import {
  formatBriefMonth,
  formatCount,
  formatDay,
  formatMass,
  formatMean,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPercent,
  formatShare,
  formatShortMonth,
  formatSigned,
} from '../../src/report/format.ts';

const narrow = '\u202f';
const noBreak = '\u00a0';

describe('numbers', () => {
  it.each([
    [1234.5, 1, `1${narrow}234,5`, '1,234.5'],
    [1_234_567, 0, `1${narrow}234${narrow}567`, '1,234,567'],
    [999, 0, '999', '999'],
    [0, 0, '0', '0'],
    [-1234, 0, `−1${narrow}234`, '−1,234'],
    [2.345, 2, '2,35', '2.35'],
    [1.005, 2, '1,01', '1.01'],
    [0.5, 0, '1', '1'],
    [-0.5, 0, '−1', '−1'],
    [-0.04, 1, '0,0', '0.0'],
    [1e-9, 1, '0,0', '0.0'],
    [12_345_678_901, 0, `12${narrow}345${narrow}678${narrow}901`, '12,345,678,901'],
  ])('%d with %i decimals', (value, decimals, fr, en) => {
    expect(formatNumber(value, 'fr', decimals)).toBe(fr);
    expect(formatNumber(value, 'en', decimals)).toBe(en);
  });

  it('has no decimal for a count and one for a mean', () => {
    expect(formatCount(1655, 'fr')).toBe(`1${narrow}655`);
    expect(formatMean(13.25, 'fr')).toBe('13,3');
    expect(formatMean(70, 'fr')).toBe('70,0');
    expect(formatMean(-0.04, 'fr')).toBe('0,0');
  });

  it('gives a difference its sign, and none to what rounds to zero', () => {
    expect(formatSigned(22.8, 'fr', 1)).toBe('+22,8');
    expect(formatSigned(-3.3, 'fr', 1)).toBe('−3,3');
    expect(formatSigned(0.04, 'fr', 1)).toBe('0,0');
    expect(formatSigned(-0.04, 'fr', 1)).toBe('0,0');
    expect(formatSigned(0, 'en', 0)).toBe('0');
  });
});

describe('percents and euros', () => {
  it('parts the sign from the number in French only', () => {
    expect(formatPercent(12.5, 'fr', 1)).toBe(`12,5${noBreak}%`);
    expect(formatPercent(12.5, 'en', 1)).toBe('12.5%');
    expect(formatPercent(47.4, 'fr')).toBe(`47${noBreak}%`);
    expect(formatMoney(13_637.4, 'fr')).toBe(`13${narrow}637${noBreak}€`);
    expect(formatMoney(13_637.4, 'en')).toBe('€13,637');
  });
});

describe('shares', () => {
  it.each([
    [100, 0, '100 %'],
    [0, 0, '0 %'],
    [53.3, 0, '53 %'],
    [99.4, 0, '99 %'],
    [0.6, 0, '1 %'],
    // Not whole, and not nothing: a decimal more says it.
    [99.6, 0, '99,6 %'],
    [99.5, 0, '99,5 %'],
    [0.4, 0, '0,4 %'],
    [0.05, 0, '0,1 %'],
    [99.96, 1, '99,96 %'],
    [0.025, 1, '0,03 %'],
    // What a decimal more does not show is a bound.
    [99.95, 0, '> 99,9 %'],
    [99.99998, 0, '> 99,9 %'],
    [0.04, 0, '< 0,1 %'],
    [99.9999, 1, '> 99,99 %'],
    [1e-6, 1, '< 0,01 %'],
    // Binary fractions of what is whole, or nothing.
    [100 - 1e-13, 0, '100 %'],
    [1e-15, 0, '0 %'],
    [100 - 1e-13, 1, '100,0 %'],
    // What may be more than all, or below nothing, is no share to be told from it.
    [100.4, 0, '100 %'],
    [-0.4, 0, '0 %'],
  ])('%d with %i decimals is %j', (value, decimals, fr) => {
    expect(formatShare(value, 'fr', decimals)).toBe(fr.replaceAll(' ', noBreak));
  });

  it('has no blank in English', () => {
    expect(formatShare(99.96, 'en')).toBe('>99.9%');
    expect(formatShare(0.4, 'en')).toBe('0.4%');
  });
});

describe('masses', () => {
  it.each([
    [0, '0 g'],
    [0.5, '0,50 g'],
    [3.3, '3,30 g'],
    [9.99, '9,99 g'],
    [9.996, '10,0 g'],
    [26.94, '26,9 g'],
    [99.96, '100 g'],
    [857, '857 g'],
    [999.4, '999 g'],
    [999.6, '1,00 kg'],
    [1000, '1,00 kg'],
    [4180, '4,18 kg'],
    [41_800, '41,8 kg'],
    [418_000, '418 kg'],
    [999_400, '999 kg'],
    [999_600, '1,00 t'],
    [2_345_000, '2,35 t'],
    [1_234_500_000, '1 235 t'],
    [-4180, '−4,18 kg'],
  ])('%d grams are %j', (grams, expected) => {
    expect(formatMass(grams, 'fr').replaceAll(noBreak, ' ').replaceAll(narrow, ' ')).toBe(expected);
  });

  it('holds the unit to its number', () => {
    expect(formatMass(4180, 'fr')).toBe(`4,18${noBreak}kg`);
    expect(formatMass(4180, 'en')).toBe(`4.18${noBreak}kg`);
  });
});

describe('days and months', () => {
  it.each([
    ['fr', '04/07/2019', 'juillet 2019', 'juil.', 'juil. 2019', 'juil. 19'],
    ['en', '4 July 2019', 'July 2019', 'Jul', 'Jul 2019', 'Jul 19'],
  ] as const)('in %s', (lang, day, month, short, dated, brief) => {
    expect(formatDay('2019-07-04', lang)).toBe(day);
    expect(formatDay('2019-07-04T23:59:59Z', lang)).toBe(day);
    expect(formatMonth('2019-07', lang)).toBe(month);
    expect(formatShortMonth('2019-07', lang)).toBe(short);
    expect(formatShortMonth('2019-07', lang, true)).toBe(dated);
    expect(formatBriefMonth('2019-07', lang)).toBe(brief);
  });

  it('has all twelve months in French', () => {
    const months = Array.from({ length: 12 }, (_, at) =>
      formatShortMonth(`2019-${String(at + 1).padStart(2, '0')}`, 'fr'),
    );
    expect(months.join(' ')).toBe('janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.');
  });
});
