import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { drawGrid } from '../../render/terminal/grid.ts';
import { padEnd, wrap } from '../../render/text.ts';
import { formatCount, formatDay, formatShortMonth } from '../../report/format.ts';
import type { LoadDetails, LoadSurroundings } from '../../store/load-details.ts';
import type { Context } from '../context.ts';
import { pageFor } from '../page.ts';
import { loadWords } from './load-words.ts';

/** With it, the 64 digits of a hash fit in 80 columns. */
const labelWidth = 16;

/** One load: who made it, of what, how it was read, and what became of its rows. */
export function loadDetailsText(
  load: LoadDetails,
  surroundings: LoadSurroundings,
  context: Context,
): string {
  const { words, lang } = context;
  const { style } = pageFor(context);
  return [
    style.accent(fill(words.history.load.title, { load: load.load }, lang)),
    ...facts(load, surroundings, context),
    ...monthsGrid(surroundings, context),
    ...refusalsGrid(surroundings, context),
    '',
  ].join('\n');
}

type Fact = readonly [label: string, text: string | null];

function facts(
  load: LoadDetails,
  surroundings: LoadSurroundings,
  context: Context,
): readonly string[] {
  const { words, lang } = context;
  const { labels, at, noProfile, loadNumber } = words.history.load;
  const isIngest = load.action === 'ingest';
  const name = (number: number) => fill(loadNumber, { load: number }, lang);
  const others = (numbers: readonly number[]) =>
    numbers.length === 0 ? null : numbers.map(name).join(', ');
  const when = { day: formatDay(load.loaded_at, lang), time: load.loaded_at.slice(11, 16) };
  const list: readonly Fact[] = [
    [labels.what, loadWords(load, context)],
    [labels.at, fill(at, when, lang)],
    [labels.user, load.user_name],
    [labels.reason, load.reason],
    [labels.undone, others([surroundings.undoneBy ?? []].flat())],
    [labels.continues, others([load.continues ?? []].flat())],
    [labels.continued, others(surroundings.continuedBy)],
    [labels.file, load.file],
    [labels.sha256, load.sha256],
    [labels.dialect, dialectText(load, context)],
    [labels.dates, datesText(load, context)],
    [labels.profile, isIngest ? (load.profile ?? noProfile) : null],
    [labels.fields, fieldsText(surroundings, context)],
    [labels.counts, countsText(load, context)],
    [labels.rejects, load.rejects],
  ];
  return list.flatMap(([label, text]) =>
    text === null || text === '' ? [] : labelled(label, cleanText(text), context),
  );
}

function labelled(label: string, text: string, { width }: Context): readonly string[] {
  return wrap(text, Math.max(80, width) - labelWidth).map(
    (line, at) => padEnd(at === 0 ? label : '', labelWidth) + line,
  );
}

function dialectText(
  { encoding, delimiter }: LoadDetails,
  { words, lang }: Context,
): string | null {
  if (encoding === null) return null;
  const shown = delimiter === '\t' ? 'tab' : (delimiter ?? '');
  return fill(words.history.load.dialect, { encoding, delimiter: shown }, lang);
}

/** The order of each column of dates, where there was something to decide. */
function datesText({ readings }: LoadDetails, { words }: Context): string | null {
  if (readings === null) return null;
  const { dates } = JSON.parse(readings) as { readonly dates: Readonly<Record<string, string>> };
  const orders: Readonly<Record<string, string>> = words.intake.orders;
  const text = Object.entries(dates).map(
    ([field, order]) => `${words.domain.fields[field] ?? field} ${orders[order] ?? order}`,
  );
  return text.join(', ');
}

function fieldsText({ fields }: LoadSurroundings, { words }: Context): string {
  return fields.map((field) => words.domain.fields[field] ?? field).join(', ');
}

function countsText(load: LoadDetails, { words, lang }: Context): string | null {
  const { counts, withdrawn, outside, unplaced } = words.history.load;
  const { read, revised, unchanged, refused } = load;
  const parts =
    read === null
      ? []
      : [
          fill(
            counts,
            {
              read,
              new: load.new ?? 0,
              revised: revised ?? 0,
              unchanged: unchanged ?? 0,
              refused: refused ?? 0,
            },
            lang,
          ),
        ];
  const beside = [
    [withdrawn, 'withdrawn', load.withdrawn],
    [outside, 'outside', load.outside],
    [unplaced, 'unplaced', load.unplaced],
  ] as const;
  for (const [template, key, value] of beside) {
    if (value !== null && value > 0) parts.push(fill(template, { [key]: value }, lang));
  }
  return parts.join(' · ');
}

function monthsGrid({ months }: LoadSurroundings, context: Context): readonly string[] {
  if (months.length === 0) return [];
  const { words, lang } = context;
  const { monthColumns, declared } = words.history.load;
  const { covered, uncovered } = words.history.changes;
  const rows = months.map((one) => [
    formatShortMonth(one.month, lang, true),
    formatCount(one.rows, lang),
    one.declared ? declared : one.covered ? covered : uncovered,
  ]);
  const columns = [
    { label: monthColumns.month, align: 'left' },
    { label: monthColumns.rows, align: 'right' },
    { label: monthColumns.coverage, align: 'left' },
  ] as const;
  return ['', ...drawGrid(columns, [{ rows }], pageFor(context))];
}

function refusalsGrid({ refusals }: LoadSurroundings, context: Context): readonly string[] {
  if (refusals.length === 0) return [];
  const { words, lang } = context;
  const { refusalColumns } = words.history.load;
  const reasons: Readonly<Record<string, string>> = words.intake.reasons;
  const rows = refusals.map(({ field, reason, rows: n }) => [
    field === '' ? words.intake.wholeRow : (words.domain.fields[field] ?? field),
    reasons[reason] ?? reason,
    formatCount(n, lang),
  ]);
  const columns = [
    { label: refusalColumns.field, align: 'left' },
    { label: refusalColumns.reason, align: 'left' },
    { label: refusalColumns.rows, align: 'right' },
  ] as const;
  return ['', ...drawGrid(columns, [{ rows }], pageFor(context))];
}
