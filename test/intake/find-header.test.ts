import { describe, expect, it } from 'vitest';
import { findHeader, usualWidth } from '../../src/intake/find-header.ts';

const records = (...lines: readonly string[]) =>
  lines.map((line, at) => ({ line: at + 1, cells: line.split(';') }));
/** Index of the header among these lines. */
const header = (...lines: readonly string[]) => findHeader(records(...lines));

describe('how wide a table is', () => {
  it('is what most of its records of several cells are, the wider of two that are as many', () => {
    expect(usualWidth(records('Titre', 'a;b;c', '1;2;3', '1;2'))).toBe(3);
    expect(usualWidth(records('a;b', '1;2', 'a;b;c', '1;2;3'))).toBe(3);
    expect(usualWidth(records('a;b;c', '1;2;3', 'a;b', '1;2'))).toBe(3);
    expect(usualWidth(records('a', 'b'))).toBe(1);
    expect(usualWidth([])).toBe(1);
  });
});

describe('the header', () => {
  it('is the first line that fills the table', () => {
    expect(header('date;qrr;n', '13/07/2019;77_1;3')).toBe(0);
    expect(header('Export du 1er août', 'date;qrr;n', '13/07/2019;77_1;3')).toBe(1);
    expect(header('Export;;', ';;', 'date;qrr;n', '13/07/2019;77_1;3')).toBe(2);
  });

  it('may lack the name of a column', () => {
    expect(header('Export;;', ';qrr;n', '1;77_1;3', '2;77_1;4')).toBe(1);
    expect(header('Export;;;;', 'a;b;c;d;', '1;2;3;4;5', '1;2;3;4;5')).toBe(1);
  });

  const wide = ['a;b;c;d;e', '1;2;3;4;5', '1;2;3;4;5', '1;2;3;4;5', '1;2;3;4;5'];

  it('is that of a narrower table above, which has names and two rows with dates', () => {
    const narrow = ['date;qrr;n', '13/07/2019;77_1;3', '14/07/2019;77_1;3'];
    expect(header(...narrow, ...wide)).toBe(0);
    expect(header('Titre', ...narrow, ...wide)).toBe(1);
  });

  it.each([
    ['one row', ['date;qrr;n', '13/07/2019;77_1;3']],
    ['a row that is narrower', ['date;qrr;n', '13/07/2019;77_1;3', '14/07/2019;77_1;']],
    ['a row without a date', ['date;qrr;n', '13/07/2019;77_1;3', 'total;77_1;3']],
    ['no row with a date', ['mois;qrr;n', 'juillet;77_1;3', 'août;77_1;3']],
    ['a header of two names', ['date;n', '13/07/2019;3', '14/07/2019;3']],
    ['a header with a hole', ['date;;n', '13/07/2019;77_1;3', '14/07/2019;77_1;3']],
    ['a header with a date', ['du 1/7;01/07/2019;n', '13/07/2019;77_1;3', '14/07/2019;77_1;3']],
    ['numbers that are no dates', ['a;b;c', '123456/07/2019;x;y', '13-07;x;y']],
  ])('is not that of a block above with %s', (_, block) => {
    expect(header(...block, ...wide)).toBe(block.length);
  });

  it('is the line above rows that decimal commas have cut, all of them with dates', () => {
    expect(header('date;qrr;n', '13/07/2019;77_1;3;5', '14/07/2019;77_1;3;5')).toBe(0);
    expect(header('date;qrr;n', 'rien;77_1;3;5', '14/07/2019;77_1;3;5')).toBe(1);
  });

  it.each(['2019-07-13', ' 13/7/19', '13.07.2019', '13/07/2019 10:30', '2019-7-1'])(
    'has below it %s, a date',
    (day) => {
      expect(header('date;qrr;n', `${day};77_1;3`, `${day};77_1;3`, ...wide)).toBe(0);
    },
  );

  it.each(['n° 13/07/2019', '13/07', '13/07/20190', 'juillet', '13 07 2019'])(
    'has below it %s, none',
    (day) => {
      expect(header('date;qrr;n', `${day};77_1;3`, `${day};77_1;3`, ...wide)).toBe(3);
    },
  );
});
