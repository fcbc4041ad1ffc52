import { fill } from '../../locale/fill.ts';
import { element, type Markup } from './markup.ts';
import { districtRows, multiplesGrid, period } from './multiples.ts';
import type { Setting } from './setting.ts';

/** The curves of every QRR, where the first page has room for some only. */
export function annexBlock(setting: Setting): Markup {
  const title = fill(setting.words.document.evolution.annex, period(setting), setting.lang);
  return element(
    'section',
    { id: 's-annex', 'aria-labelledby': 'h-annex' },
    element('h2', { id: 'h-annex', class: 'newpage' }, title),
    multiplesGrid(districtRows(setting), setting),
  );
}
