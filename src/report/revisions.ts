import { addMonths, type Month } from '../domain/month.ts';
import { type Figure, isKnown } from './cell.ts';
import type { Report } from './report.ts';
import type { TidyLine } from './tidy-line.ts';

/** A figure of a report: an indicator in a QRR and month. */
export interface FigureKey {
  readonly indicator: string;
  readonly district: string;
  readonly month: Month;
}

/** A figure that is not what it was. */
export interface Revision extends FigureKey {
  readonly before: Figure;
  readonly after: Figure;
}

/**
 * The figures of a report: of its month, the one before and the same of last year all of them, of the 25
 * months those that it shows. What is said of the files themselves (`quality.…`) changes with each of
 * them, and is none.
 */
export function figuresOf(
  report: Report,
  lines: readonly TidyLine[],
): ReadonlyMap<string, FigureKey & { readonly figure: Figure }> {
  const figures = new Map<string, FigureKey & { readonly figure: Figure }>();
  const add = (key: FigureKey, figure: Figure) =>
    figures.set(JSON.stringify([key.indicator, key.district, key.month]), { ...key, figure });
  for (const { indicator, values } of monthsOf(report)) {
    for (const { district, month, figure } of values) add({ indicator, district, month }, figure);
  }
  for (const { indicator, district, month, figures: all } of lines.filter(isOfFacts)) {
    add({ indicator, district, month: addMonths(month, -12) }, all.same_month_last_year);
    add({ indicator, district, month: addMonths(month, -1) }, all.previous_month);
    add({ indicator, district, month }, all.value);
  }
  return figures;
}

function isOfFacts({ indicator }: TidyLine): boolean {
  return !indicator.startsWith('quality.');
}

interface MonthsTable {
  readonly indicator: string;
  readonly values: readonly {
    readonly district: string;
    readonly month: Month;
    readonly figure: Figure;
  }[];
}

/** The tables of 25 months, whose columns are named by their month. */
function monthsOf({ sections }: Report): readonly MonthsTable[] {
  const tables = sections.find(({ id }) => id === 'months')?.tables ?? [];
  return tables.flatMap(({ about, columns, rows }) =>
    about === undefined
      ? []
      : {
          indicator: about,
          values: rows.flatMap((row) =>
            columns
              .filter(({ key }) => /^\d{4}-\d{2}$/.test(key))
              .map(({ key }) => ({
                district: String(row.qrr),
                month: key as Month,
                figure: figureOf(row[key]),
              })),
          ),
        },
  );
}

function figureOf(cell: unknown): Figure {
  if (typeof cell === 'number') return { value: cell, partial: [], unfinished: false };
  if (typeof cell === 'object' && cell !== null && 'value' in cell) {
    const { value, partial } = cell as { value: number; partial: readonly string[] };
    return { value, partial, unfinished: false };
  }
  return (cell as Figure | undefined) ?? { missing: 'not-available' };
}

/** The figures of an earlier report that are not what they were; those that are gone are not compared. */
export function revisionsOf(
  before: ReturnType<typeof figuresOf>,
  after: ReturnType<typeof figuresOf>,
): readonly Revision[] {
  return [...before].flatMap(([key, { figure, ...cell }]) => {
    const now = after.get(key);
    if (now === undefined || isSame(figure, now.figure)) return [];
    return [{ ...cell, before: figure, after: now.figure }];
  });
}

/** Of lines that stand side by side, those whose value is not what it was. */
export function changedLines(
  before: readonly TidyLine[],
  after: readonly TidyLine[],
): readonly Revision[] {
  return before.flatMap(({ indicator, district, month, figures }, at) => {
    const now = after[at]?.figures.value;
    if (now === undefined || isSame(figures.value, now)) return [];
    return [{ indicator, district, month, before: figures.value, after: now }];
  });
}

/** By how much a figure changed; undefined where it came or went. */
export function differenceOf({ before, after }: Pick<Revision, 'before' | 'after'>) {
  if (!isKnown(before) || !isKnown(after)) return undefined;
  // The store's decimal fractions are exact; subtracting them as binary ones must not show.
  return Number((after.value - before.value).toPrecision(12));
}

/** The figure is the same; only the sources that it lacks are others than they were. */
export function isStateAlone({ before, after }: Pick<Revision, 'before' | 'after'>): boolean {
  return isKnown(before) && isKnown(after) && before.value === after.value;
}

/** The same number counts as the same figure, if it lacks the same sources; or the same absence. */
function isSame(a: Figure, b: Figure): boolean {
  if (isKnown(a) && isKnown(b)) return a.value === b.value && a.partial.join() === b.partial.join();
  return 'missing' in a && 'missing' in b && a.missing === b.missing;
}
