import { expect, it } from 'vitest';
import { figureNumbering } from '../../src/render/html/numbering.ts';

it('numbers figures as they are drawn, without a gap', () => {
  const numberOf = figureNumbering();
  expect(['evolution', 'origins', 'map', 'origins'].map(numberOf)).toEqual([1, 2, 3, 2]);
});

it('begins again with each document', () => {
  figureNumbering()('evolution');
  expect(figureNumbering()('map')).toBe(1);
});
