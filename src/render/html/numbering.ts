import type { Section } from '../../report/report.ts';
import type { DecidedPages } from './decided-pages.ts';
import { isTold } from './told-list.ts';

/** Tables are numbered through the document; those that are told as a list have no number. */
export function tableNumbers({ sections, details }: DecidedPages): ReadonlyMap<string, number> {
  const numbered = sections
    .filter(isNumbered)
    .flatMap(({ id, tables }) => (id === 'objectives' ? [...tables, ...details] : tables));
  const shown = numbered.filter((table) => !isTold(table));
  return new Map(shown.map(({ id }, at) => [id, at + 1]));
}

/** The first page stands before the numbered sections. */
export function isNumbered({ id }: Pick<Section, 'id'>): boolean {
  return id !== 'summary' && id !== 'points';
}

/**
 * Figures are numbered as they are drawn, which is the order in which they come: what a report has
 * nothing to draw for takes no number.
 */
export function figureNumbering(): (id: string) => number {
  const drawn = new Map<string, number>();
  return (id) => {
    const number = drawn.get(id) ?? drawn.size + 1;
    drawn.set(id, number);
    return number;
  };
}
