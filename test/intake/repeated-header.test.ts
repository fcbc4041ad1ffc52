import { describe, expect, it } from 'vitest';
import { reorderCells } from '../../src/intake/reorder-cells.ts';
import { headerCells, repeatsHeader } from '../../src/intake/repeated-header.ts';

const separator = '\u001f';
/** Cells as the byte pass writes them, each with its separator. */
const record = (text: string) =>
  new TextEncoder().encode(
    text
      .split(';')
      .map((cell) => `${cell}${separator}`)
      .join(''),
  );

/** Whether a record of the same columns repeats a header; it lies behind another one. */
function repeats(header: string, text: string): boolean {
  const before = record('13/07/2019;77_1');
  const own = record(text);
  const out = Uint8Array.from([...before, ...own]);
  return repeatsHeader(headerCells(record(header)), out, before.length, out.length);
}

describe('a record that repeats the header', () => {
  it.each([
    ['Date;QRR', 'Date;QRR'],
    ['Date;QRR', 'DATE ; qrr'],
    ['N° PV;QRR', 'n°pv;QRR'],
    ['Qté 2019;QRR', 'QTE 2019;qrr'],
    ['2019;2020', '2019;2020'],
    ['é;Date', 'E;date'],
    [';Date', ';date'],
    ['§;Date', '*;date'],
  ])('%s: %s', (header, text) => {
    expect(repeats(header, text)).toBe(true);
  });

  it.each([
    ['Date;QRR', 'Date;77_1'],
    ['Date;QRR', '13/07/2019;QRR'],
    ['Date;QRR', 'Dat;QRR'],
    ['Date;QRR', 'Dates;QRR'],
    ['Date;QRR', ';'],
    ['2019;2020', '2019;2021'],
    ['2019;2020', '2018;2020'],
    ['§;*', '§;*'],
  ])('%s: not %s', (header, text) => {
    expect(repeats(header, text)).toBe(false);
  });
});

describe('cells of another order', () => {
  const reordered = (keep: readonly number[], text: string) => {
    const before = record('a;b');
    const out = Uint8Array.from([...before, ...record(text), 0x7a]);
    reorderCells(keep)?.(out, before.length, out.length - 1);
    return new TextDecoder().decode(out).split(separator).join(';');
  };

  it('are put in that of the kept columns, and nothing around them moves', () => {
    expect(reordered([4, 0, 2], 'first;second;third')).toBe('a;b;third;first;second;z');
    expect(reordered([1, 0], ';x')).toBe('a;b;x;;z');
  });

  it('may be longer than any record before', () => {
    const reorder = reorderCells([1, 0]);
    for (const length of [10, 1024, 1025, 5000]) {
      const out = record(`${'x'.repeat(length)};y`);
      reorder?.(out, 0, out.length);
      expect(out).toEqual(record(`y;${'x'.repeat(length)}`));
    }
  });

  it('are left alone where it is the same', () => {
    expect(reorderCells([0, 2, 5])).toBeUndefined();
    expect(reorderCells([])).toBeUndefined();
    expect(reorderCells([2, 0])).toBeDefined();
  });
});
