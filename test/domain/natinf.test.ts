import { expect, test } from 'vitest';
import { natinfNumber, natinfWords } from '../../src/domain/natinf.ts';

test.each([
  ['7990', '7990'],
  ['07990', '7990'],
  ['NATINF 7990', '7990'],
  ['natinf n° 7990', '7990'],
])('« %s » is the NATINF code %s', (text, number) => {
  expect(natinfNumber(text)).toBe(number);
});

test.each(['', '0', 'trafic', '7990 - transport', '1234567'])('« %s » is none', (text) => {
  expect(natinfNumber(text)).toBeUndefined();
});

test('a code is found in the ways in which exports write it', () => {
  expect(natinfWords('7990')).toEqual([
    ...['natinf 7990', 'natinf7990', 'natinf 07990', 'natinf07990'],
    ...['7990', '07990'],
  ]);
});

test('55 to 58 alone stay the indices of état 4001', () => {
  expect(natinfWords('57')).not.toContain('57');
  expect(natinfWords('57')).toContain('natinf 57');
  expect(natinfWords('54')).toContain('54');
});
