import { fill } from '../../locale/fill.ts';
import { drawGrid } from '../../render/terminal/grid.ts';
import { wrap } from '../../render/text.ts';
import { formatCount, formatDay, formatShortMonth } from '../../report/format.ts';
import { advise } from '../advise.ts';
import type { Context } from '../context.ts';
import { pageFor } from '../page.ts';
import type { Purged } from '../purge/purge.ts';
import { dueByKind } from '../purge/purge-plan.ts';
import type { Retention } from '../purge/retention.ts';

export interface PurgeSetting {
  readonly dryRun: boolean;
  readonly retention: Retention;
}

/** What goes, what stays of it, and what to type. */
export function purgeText(purged: Purged, setting: PurgeSetting, context: Context): string {
  const { words, lang, width } = context;
  const { purge: text } = words.backup;
  const { plan, rejects, lines, load } = purged;
  const { months, until } = setting.retention;
  const groups = dueByKind(plan.due);
  const isVoid = plan.rows === 0 && rejects.length === 0 && lines === 0;
  const day = formatDay(until.records, lang);
  const page = pageFor(context);
  const told = [
    fill(text.terms, { ...months, day }, lang),
    ...(isVoid ? [text.nothing] : []),
    ...(rejects.length > 0 ? [fill(text.rejects, { n: rejects.length }, lang)] : []),
    ...(lines > 0 ? [fill(text.lines, { n: lines }, lang)] : []),
    ...(plan.staying > 0 ? [fill(text.staying, { n: plan.staying }, lang)] : []),
    ...verdict(purged, setting, isVoid).map((name) =>
      advise(text[name], { load: load ?? '' }, context),
    ),
  ];
  const rows = groups.map(({ kind, from, to, records }) => [
    words.domain.kinds[kind] ?? kind,
    `${formatShortMonth(from, lang, true)} – ${formatShortMonth(to, lang, true)}`,
    formatCount(records, lang),
  ]);
  const { kind, months: span, records } = text.columns;
  const columns = [
    { label: kind, align: 'left' },
    { label: span, align: 'left' },
    { label: records, align: 'right' },
  ] as const;
  const table = rows.length === 0 ? [] : [...drawGrid(columns, [{ rows }], page), ''];
  const [terms = '', ...rest] = told;
  const shown = [page.style.accent(text.title), ...wrap(terms, width), '', ...table];
  return `${[...shown, ...rest.flatMap((line) => wrap(line, width))].join('\n')}\n`;
}

type Verdict = 'done' | 'next' | 'figures';

function verdict({ load }: Purged, { dryRun }: PurgeSetting, isVoid: boolean): readonly Verdict[] {
  if (isVoid) return [];
  if (dryRun) return ['figures', 'next'];
  return load === undefined ? [] : ['done'];
}
