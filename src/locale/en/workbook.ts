import type { Words } from '../words.ts';

/** What the workbook says. */
export const workbook: Words['workbook'] = {
  everyFigure: 'Every figure',
};
