import type { Month } from '../domain/month.ts';
import { fill } from '../locale/fill.ts';
import type { SectionContext } from './section-context.ts';

/**
 * Notes on figures of months before a QRR began, one for each month in which some began; `from` is
 * the first month that a table shows or compares with. The figures stay: they are those of the same
 * ground. A QRR whose start is not known gets no note.
 */
export function beforeStartNotes(
  { districts, month, words, lang }: SectionContext,
  from: Month,
): readonly string[] {
  const starts = new Map<Month, string[]>();
  for (const { code, start } of districts) {
    if (start !== undefined && start > from)
      starts.set(start, [...(starts.get(start) ?? []), code]);
  }
  const { beforeStart, partlyBeforeStart } = words.report.notes;
  return [...starts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([start, codes]) => {
      const template = month < start ? beforeStart : partlyBeforeStart;
      return fill(template, { codes: codes.join(', '), start: monthAndYear(start) }, lang);
    });
}

/** `2018-09` is 09/2018, as start dates are written. */
function monthAndYear(month: Month): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`;
}
