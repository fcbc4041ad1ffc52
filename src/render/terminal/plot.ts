import plot from 'simple-ascii-chart';
import type { Page } from './page.ts';

/** A month of a curve; a value that is missing leaves a gap. */
export interface PlotPoint {
  /** Under the axis, where it is given. */
  readonly label?: string;
  readonly value: number | undefined;
  /** Marked with a dot: the ends of what chance explains. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

const height = 12;
/** What the axis and its numbers take beside the curve. */
const margin = 12;

/** A curve from 0, as lines of the page's width, its values written by `write`; nothing where none is known. */
export function plotText(
  points: readonly PlotPoint[],
  page: Page,
  write: (value: number) => string,
): readonly string[] {
  const lines = segmentsOf(points);
  if (lines.length === 0) return [];
  const bounds = points.flatMap(({ low, high }, x) =>
    [low, high].flatMap((y) => (y === undefined ? [] : [{ x, y }])),
  );
  const top = Math.max(...points.flatMap(({ value = 0, high = 0 }) => [value, high]));
  const text = plot(lines, {
    width: Math.min(page.width - margin, points.length * 4),
    height,
    yRange: [0, top],
    points: bounds,
    symbols: { point: '·' },
    customXAxisTicks: points.flatMap(({ label }, x) => (label === undefined ? [] : [x])),
    formatter: (value, { axis }) =>
      axis === 'x' ? (points[Math.round(value)]?.label ?? '') : write(value),
  });
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

/** The known stretches of a curve; a single month is a line of its own. */
function segmentsOf(points: readonly PlotPoint[]): [number, number][][] {
  const segments: [number, number][][] = [];
  let open: [number, number][] | undefined;
  points.forEach(({ value }, x) => {
    if (value === undefined) {
      open = undefined;
      return;
    }
    if (open === undefined) {
      open = [];
      segments.push(open);
    }
    open.push([x, value]);
  });
  return segments;
}
