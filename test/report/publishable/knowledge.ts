import type { Month } from '../../../src/domain/month.ts';
import { isKnown } from '../../../src/report/cell.ts';
import type { TidyLine } from '../../../src/report/tidy-line.ts';
import { offences, origins, products, type RandomMonths } from './random-months.ts';

/** What a reader of some publications knows of counts, as a linear program. */
export interface Knowledge {
  /** Constraints in the LP format, over `x0`, `x1`… */
  readonly rows: readonly string[];
  /** Least and most of each unknown. */
  readonly bounds: readonly (readonly [least: number, most: number])[];
  /** The unknowns that are 1 to 4 in truth, of the months reported on, and all that bear a mark. */
  readonly targets: readonly { readonly name: string; readonly at: number }[];
}

const totals = ['arrests.total', 'reports.received', 'seizures.events'];
const partitions = { 'arrests.': offences, 'reports.': origins } as const;
const whole = Number.POSITIVE_INFINITY;

/**
 * Every published figure and every identity that counts obey, of what is published and what isn't. The
 * reader is even told which of the hidden counts of a column are 1 to 4, unless all of it is hidden.
 */
export function knowledgeOf(world: RandomMonths, lines: readonly TidyLine[]): Knowledge {
  const cells = cellsOf(world, lines);
  const places = new Map(cells.map(({ key }, at) => [key, `x${at}`]));
  const name = (id: string, code: string, month: Month) => places.get(keyOf(id, code, month)) ?? '';
  const rows: string[] = [];
  for (const month of monthsOf(lines)) {
    const all = (id: string) => name(id, 'ALL', month);
    const plus = (ids: readonly string[]) => ids.map(all).join(' + ');
    for (const id of totals) {
      const parts = world.districts.map((code) => name(id, code, month));
      rows.push(`${parts.join(' + ')} - ${all(id)} = 0`);
    }
    rows.push(`${plus(offences)} - ${all('arrests.total')} = 0`);
    rows.push(`${plus(origins)} - ${all('reports.received')} = 0`);
    rows.push(`${plus(products)} - ${all('seizures.events')} >= 0`);
    for (const id of products) rows.push(`${all(id)} - ${all('seizures.events')} <= 0`);
    for (const rest of restsOf(lines, month)) rows.push(`${plus(rest.of)} = ${rest.value}`);
  }
  const bounds = cells.map(({ key, truth }) => boundsOf(key, truth, { world, lines }));
  const isTold = (key: string) => lineAt(key, { world, lines }) !== undefined;
  const reported = new Set(
    lines.filter(({ indicator }) => indicator.endsWith('.rest')).map(({ month }) => month),
  );
  const targets = cells.flatMap(({ key, truth, month }, at) => {
    const [least, most] = bounds[at] ?? [0, 0];
    const isHidden = truth >= 1 && truth <= 4 && least < most;
    return isHidden && (reported.has(month) || isTold(key)) ? [{ name: key, at }] : [];
  });
  return { rows, bounds, targets };
}

interface Cell {
  readonly key: string;
  readonly month: Month;
  readonly truth: number;
}

function cellsOf({ districts, counts }: RandomMonths, lines: readonly TidyLine[]): readonly Cell[] {
  return monthsOf(lines).flatMap((month) => {
    const own = totals.flatMap((id) =>
      districts.map((code) => ({
        key: keyOf(id, code, month),
        month,
        truth: counts(id, code, month),
      })),
    );
    const together = [...totals, ...offences, ...origins, ...products].map((id) => ({
      key: keyOf(id, 'ALL', month),
      month,
      truth: districts.reduce((sum, code) => sum + counts(id, code, month), 0),
    }));
    return [...own, ...together];
  });
}

interface Published {
  readonly world: RandomMonths;
  readonly lines: readonly TidyLine[];
}

function boundsOf(key: string, truth: number, published: Published): readonly [number, number] {
  const line = lineAt(key, published);
  if (line === undefined) return [0, whole];
  const { value } = line.figures;
  if (isKnown(value)) return [value.value, value.value];
  const isSmall = truth >= 1 && truth <= 4;
  return isSmall && isMarkedAlone(key, published) ? [1, 4] : [0, whole];
}

function lineAt(key: string, { world, lines }: Published): TidyLine | undefined {
  const one = world.districts.length === 1;
  return lines.find(
    ({ indicator, district, month }) => keyOf(indicator, one ? 'ALL' : district, month) === key,
  );
}

/** Whether a mark says more of its cell than that all of its column are hidden. */
function isMarkedAlone(key: string, published: Published): boolean {
  const [id = '', code = '', month = ''] = key.split('|');
  if (code === 'ALL') return true;
  const column = published.world.districts.map((other) =>
    lineAt(keyOf(id, other, month as Month), published),
  );
  return column.some((line) => line !== undefined && isKnown(line.figures.value));
}

/** What the last row of a partition holds: all that has no row of its own. */
function restsOf(lines: readonly TidyLine[], month: Month) {
  const own = lines.filter((line) => line.month === month);
  return own.flatMap(({ indicator, figures: { value } }) => {
    if (!indicator.endsWith('.rest') || !isKnown(value)) return [];
    const parts = indicator.startsWith('arrests.')
      ? partitions['arrests.']
      : partitions['reports.'];
    const named = own.map((line) => line.indicator);
    return [{ of: parts.filter((id) => !named.includes(id)), value: value.value }];
  });
}

function monthsOf(lines: readonly TidyLine[]): readonly Month[] {
  return [...new Set(lines.map(({ month }) => month))].sort();
}

function keyOf(id: string, code: string, month: Month): string {
  return `${id}|${code}|${month}`;
}
