import { expect, it } from 'vitest';
import { sparkline } from '../../src/render/sparkline.ts';

it('draws from the smallest bar to the largest, the largest month being the measure', () => {
  expect(sparkline([1, 2, 3, 4, 5, 6, 7, 8])).toBe('▁▂▃▄▅▆▇█');
  expect(sparkline([36, 18, 9])).toBe('█▄▂');
  expect(sparkline([5, 5, 5])).toBe('███');
});

it('tells zero from the smallest and from no figure', () => {
  expect(sparkline([0, 1, 100])).toBe('_▁█');
  expect(sparkline([0, 0])).toBe('__');
  expect(sparkline([{ missing: 'not-available' }, 4, undefined])).toBe('…█…');
});

it('draws a partial figure as high as what is known of it', () => {
  expect(sparkline([{ value: 4, partial: ['police'] }, 8])).toBe('▄█');
});

it('is one character a month', () => {
  expect(sparkline([])).toBe('');
  expect([...sparkline(Array.from({ length: 13 }, (_, at) => at))]).toHaveLength(13);
});
