import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { drawGrid } from '../../render/terminal/grid.ts';
import { wrap } from '../../render/text.ts';
import { formatCount, formatShortMonth } from '../../report/format.ts';
import type { ChangedMonth, Changes } from '../../store/changes.ts';
import { advise } from '../advise.ts';
import type { Context } from '../context.ts';
import { pageFor } from '../page.ts';

/** What changed in what is current, by month, and how to take it back. */
export function changesText(
  { months, ...counts }: Changes,
  load: number | undefined,
  context: Context,
): string {
  const { words, lang } = context;
  const { changes } = words.history;
  const isUnchanged = counts.withdrawn + counts.restored + counts.revised === 0;
  return [
    ...wrap(isUnchanged ? changes.none : fill(changes.counts, counts, lang), context.width),
    ...(months.length === 0 ? [] : monthsGrid(months, context)),
    ...(load === undefined ? [] : [advise(changes.back, { load }, context)]),
    '',
  ].join('\n');
}

function monthsGrid(months: readonly ChangedMonth[], context: Context): readonly string[] {
  const { words, lang } = context;
  const { columns } = words.history.changes;
  const grid = [
    { label: columns.month, align: 'left' },
    { label: columns.source, align: 'left' },
    { label: columns.kind, align: 'left' },
    { label: columns.before, align: 'right' },
    { label: columns.after, align: 'right' },
    { label: columns.coverage, align: 'left' },
  ] as const;
  const rows = months.map((changed) => [
    formatShortMonth(changed.month, lang, true),
    cleanText(changed.source),
    words.domain.kinds[changed.kind] ?? changed.kind,
    formatCount(changed.before, lang),
    formatCount(changed.after, lang),
    coverageText(changed, context),
  ]);
  return drawGrid(grid, [{ rows }], pageFor(context));
}

function coverageText({ covered, coveredBefore }: ChangedMonth, { words }: Context): string {
  const { changes } = words.history;
  if (covered) return coveredBefore ? changes.covered : changes.regained;
  return coveredBefore ? changes.lost : changes.uncovered;
}
