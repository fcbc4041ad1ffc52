import { describe, expect, it } from 'vitest';
import { en } from '../../src/locale/en.ts';
import { fr } from '../../src/locale/fr.ts';
import { cellText } from '../../src/render/cell-text.ts';
import type { CellValue, Column } from '../../src/report/report.ts';

const french = { words: fr, lang: 'fr' } as const;

function shown(cell: CellValue | undefined, column: Omit<Column, 'key' | 'label'>): string {
  return cellText(cell, { key: 'k', label: 'l', ...column }, french).replace(
    /[\u00a0\u202f]/g,
    ' ',
  );
}

describe('a figure in French', () => {
  it.each([
    [1234, { type: 'count' }, '1 234'],
    [0, { type: 'count' }, '0'],
    [13.25, { type: 'count', decimals: 1 }, '13,3'],
    [22.8, { type: 'count', decimals: 1, signed: true }, '+22,8'],
    [-3.3, { type: 'count', decimals: 1, signed: true }, '−3,3'],
    [0.04, { type: 'count', decimals: 1, signed: true }, '0,0'],
    [4180, { type: 'mass' }, '4,18 kg'],
    [2310.4, { type: 'money' }, '2 310 €'],
    [53.3, { type: 'percent', decimals: 0 }, '53 %'],
    [99.6, { type: 'percent', decimals: 0 }, '99,6 %'],
    [99.99, { type: 'percent' }, '> 99,9 %'],
    [0.04, { type: 'percent', decimals: 0 }, '< 0,1 %'],
    [99.6, { type: 'percent', decimals: 0, signed: true }, '+100 %'],
    [173.2, { type: 'percent', decimals: 0, signed: true }, '+173 %'],
    [-45.1, { type: 'percent', decimals: 0, signed: true }, '−45 %'],
    [0.3, { type: 'percent', decimals: 0, signed: true }, '0 %'],
    [-0.3, { type: 'percent', decimals: 0, signed: true }, '0 %'],
  ] as const)('%d as %j is %j', (value, column, expected) => {
    expect(shown(value, column)).toBe(expected);
  });

  it('is marked where a source is missing, apart from its unit', () => {
    const partial = { partial: ['gendarmerie'] };
    expect(shown({ value: 4, ...partial }, { type: 'count' })).toBe('4p');
    expect(shown({ value: 52.4, ...partial }, { type: 'mass' })).toBe('52,4 g p');
    expect(shown({ value: 33, ...partial }, { type: 'percent' })).toBe('33 % p');
  });
});

describe('what is not there', () => {
  it.each([
    ['not-available', '…'],
    ['not-applicable', 's.o.'],
    ['hidden', 's'],
    ['base-too-small', 'n.s.'],
    ['too-early', 'trop tôt'],
    ['failed', 'échec'],
  ] as const)('%s is %j, never 0', (missing, expected) => {
    expect(shown({ missing }, { type: 'count' })).toBe(expected);
  });

  it('is empty where the table has no such cell', () => {
    expect(shown(undefined, { type: 'count' })).toBe('');
  });
});

it('shows a text without what would steer a terminal', () => {
  expect(shown('cbd \u001b[2J\u202e?', { type: 'text' })).toBe('cbd \ufffd[2J\ufffd?');
});

it('writes English numbers in English', () => {
  const column = { key: 'k', label: 'l', type: 'percent', decimals: 1 } as const;
  expect(cellText(1234.56, column, { words: en, lang: 'en' })).toBe('1,234.6%');
});

it('says in words that a decision is of all QRR together', () => {
  const where = { key: 'where', label: 'QRR', type: 'text' } as const;
  expect(cellText('ALL', where, french)).toBe('Ensemble');
  expect(cellText('77_1', where, french)).toBe('77_1');
  expect(shown('ALL', { type: 'text' })).toBe('ALL');
});
