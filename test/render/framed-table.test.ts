import { describe, expect, it } from 'vitest';
import { framedTable } from '../../src/render/terminal/framed-table.ts';

const columns = [
  { label: 'ligne', align: 'right' },
  { label: 'valeur', align: 'left' },
] as const;

describe('a framed table', () => {
  it('is as wide as its cells, with a line between its rows', () => {
    const rows = [
      ['7', '« 31/02/2019 »'],
      ['12 345', '日本'],
    ];
    expect(framedTable(columns, rows)).toEqual([
      '┌────────┬────────────────┐',
      '│  ligne │ valeur         │',
      '├────────┼────────────────┤',
      '│      7 │ « 31/02/2019 » │',
      '├────────┼────────────────┤',
      '│ 12 345 │ 日本           │',
      '└────────┴────────────────┘',
    ]);
  });

  it('without rows is its head', () => {
    expect(framedTable(columns, [])).toEqual([
      '┌───────┬────────┐',
      '│ ligne │ valeur │',
      '└───────┴────────┘',
    ]);
  });
});
