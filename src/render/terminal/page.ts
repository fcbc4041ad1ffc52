import type { Lang, Words } from '../../locale/words.ts';

/** Bold, soft and accent, or nothing at all in a pipe. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly soft: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly inverse: (text: string) => string;
}

/** What a page on a terminal is drawn for. */
export interface Page {
  readonly width: number;
  readonly style: Style;
  readonly words: Words;
  readonly lang: Lang;
}
