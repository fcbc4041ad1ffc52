import type { Page } from '../render/terminal/page.ts';
import type { Context } from './context.ts';
import { styleFor } from './style.ts';

/** The page to draw on: never narrower than 80 columns, whatever the terminal says. */
export function pageFor({ width, color, words, lang }: Context): Page {
  return { width: Math.max(80, width), style: styleFor(color), words, lang };
}
