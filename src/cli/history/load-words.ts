import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import type { Context } from '../context.ts';

interface LoadFacts {
  readonly action: string;
  readonly kind: string | null;
  readonly source: string | null;
  readonly file: string | null;
  readonly undoes: number | null;
}

/** What a load was, in words: « police, saisies, saisies.csv », « annulation du chargement 3 ». */
export function loadWords(load: LoadFacts, { words, lang }: Context): string {
  const { actions } = words.history;
  const template = actions[load.action as keyof typeof actions] ?? load.action;
  const params = {
    source: cleanText(load.source ?? ''),
    kind: words.domain.kinds[load.kind ?? ''] ?? load.kind ?? '',
    file: cleanText(load.file?.split(/[\\/]/).at(-1) ?? ''),
    undoes: load.undoes ?? '',
  };
  return fill(template, params, lang).replace(/[\s,]+$/, '');
}
