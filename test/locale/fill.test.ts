import { describe, expect, it } from 'vitest';
import { fill } from '../../src/locale/fill.ts';

describe('fill', () => {
  it('puts parameters in, as often as they are named', () => {
    expect(fill('{a} and {b}, {a}', { a: 'x', b: 2 }, 'en')).toBe('x and 2, x');
  });

  it('leaves a parameter that is not given as it is', () => {
    expect(fill('{a} {b} {n|one|many}', { a: 'x' }, 'en')).toBe('x {b} {n|one|many}');
  });

  it('takes 0 and the empty text for what they are', () => {
    expect(fill('[{n}] [{text}]', { n: 0, text: '' }, 'fr')).toBe('[0] []');
  });

  it.each([
    [0, 'ligne', 'rows'],
    [1, 'ligne', 'row'],
    [-1, 'ligne', 'rows'],
    [1.9, 'ligne', 'rows'],
    [2, 'lignes', 'rows'],
  ])('%d takes « %s » in French and “%s” in English', (n, french, english) => {
    expect(fill('{n|ligne|lignes}', { n }, 'fr')).toBe(french);
    expect(fill('{n|row|rows}', { n }, 'en')).toBe(english);
  });

  it('allows an empty singular or plural', () => {
    expect(fill('reçu{n||s}', { n: 1 }, 'fr')).toBe('reçu');
    expect(fill('reçu{n||s}', { n: 2 }, 'fr')).toBe('reçus');
  });

  it('does not fill again what a parameter brought in', () => {
    expect(fill('{file}', { file: '{line}', line: 3 }, 'fr')).toBe('{line}');
    expect(fill('{file}', { file: '$& $1' }, 'fr')).toBe('$& $1');
  });

  it('groups the digits of what is counted, and of nothing else', () => {
    const params = { rows: 1234567, line: 12345, read: 20000 };
    const english = 'line {line}: {rows} {rows|row|rows} of {read#}';
    expect(fill(english, params, 'en')).toBe('line 12345: 1,234,567 rows of 20,000');
    const french = 'ligne {line} : {rows} {rows|ligne|lignes} sur {read#}';
    expect(fill(french, params, 'fr')).toBe(
      'ligne 12345 : 1\u202f234\u202f567 lignes sur 20\u202f000',
    );
    expect(fill('{rows} {rows|row|rows}', { rows: -1234.5 }, 'en')).toBe('-1,234.5 rows');
    expect(fill('{rows} {rows|row|rows}', { rows: 999 }, 'en')).toBe('999 rows');
    expect(fill('{rows#}', { rows: 'many' }, 'en')).toBe('many');
  });

  it('elides « de » before a month that begins with a vowel, in French', () => {
    const filled = (month: string) => fill('De {month} à mai, mode {month}', { month }, 'fr');
    expect(filled('août 2018')).toBe('D’août 2018 à mai, mode août 2018');
    expect(filled('avr. 2019')).toBe('D’avr. 2019 à mai, mode avr. 2019');
    expect(filled('octobre 2018, mars 2019')).toBe(
      'D’octobre 2018, mars 2019 à mai, mode octobre 2018, mars 2019',
    );
    expect(filled('mai 2019')).toBe('De mai 2019 à mai, mode mai 2019');
    expect(filled('Octopus')).toBe('De Octopus à mai, mode Octopus');
    expect(fill('de {month}', { month: 'août 2018' }, 'en')).toBe('de août 2018');
  });

  it('leaves braces that are no parameter alone', () => {
    expect(fill('{ delivers: [seizures] }', { delivers: 'x' }, 'fr')).toBe(
      '{ delivers: [seizures] }',
    );
  });
});
