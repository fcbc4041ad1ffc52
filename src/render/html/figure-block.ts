import { fill } from '../../locale/fill.ts';
import { element, type Markup } from './markup.ts';
import type { Setting } from './setting.ts';

export interface FigureHead {
  /** By which the figure is numbered. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly note?: string;
}

/** A drawing under its number, title and what its marks mean. */
export function figureBlock(
  { id, title, subtitle, note }: FigureHead,
  drawing: Markup,
  { words, lang, figureNumber }: Setting,
): Markup {
  const number = fill(words.document.figure, { n: figureNumber(id) }, lang);
  return element(
    'figure',
    { class: 'fig' },
    element('figcaption', {}, number, title, element('small', {}, subtitle)),
    drawing,
    note === undefined ? undefined : element('p', { class: 'notes' }, note),
  );
}
