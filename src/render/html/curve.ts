import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { isKnown, isWhole } from '../../report/cell.ts';
import type { ChartPoint, SeriesChart } from '../../report/charts/series-chart.ts';
import { element, type Markup } from './markup.ts';

/** The frame of a curve, in units of its drawing. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Room left for marks beside the first and the last month, above the highest value and below 0. */
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where months and values stand. Every curve has its own scale, which starts at 0. */
export interface Curve {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly step: number;
  readonly points: readonly ChartPoint[];
  readonly frame: Frame;
}

export function curveOf({ points, band }: SeriesChart, frame: Frame): Curve {
  const { width, height, side, top, bottom } = frame;
  const values = points.flatMap(({ figure }) => (isKnown(figure) ? [figure.value] : []));
  const highest = max([...values, band?.high ?? 0]) ?? 0;
  const x = scaleLinear([0, points.length - 1], [side, width - side]);
  const y = scaleLinear([0, Math.max(1, highest)], [height - bottom, top]);
  return { x, y, step: x(1) - x(0), points, frame };
}

/** The line through the whole months; a month that is not whole leaves a gap. */
export function curveLine({ x, y, points }: Curve): string {
  const draw = line<ChartPoint>()
    .defined(({ figure }) => isWhole(figure))
    .x((_, at) => x(at))
    .y(({ figure }) => y(isKnown(figure) ? figure.value : 0))
    .digits(1);
  return draw(points) ?? '';
}

/** What chance explains, over the months that it is read from and the last one. */
export function bandShape(
  { x, y, step, points, frame }: Curve,
  { low, high }: { readonly low: number; readonly high: number },
  months: number,
): Markup {
  const from = Math.max(0, x(points.length - 1 - months) - step / 2);
  const end = Math.min(frame.width, x(points.length - 1) + step / 2);
  return bandMarkup({
    x: from,
    y: y(high),
    width: end - from,
    height: Math.max(1, y(low) - y(high)),
  });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A tint alone vanishes on paper: the band has an edge above and one below. */
export function bandMarkup(box: Box): Markup {
  const [width, height] = [round(box.width), round(box.height)];
  return element('rect', {
    class: 'bd',
    x: round(box.x),
    y: round(box.y),
    width,
    height,
    'stroke-dasharray': `${width} ${height}`,
  });
}

/** The months without a figure, hatched; those one after the other together. */
export function gapShapes({ x, step, points, frame }: Curve): readonly Markup[] {
  const runs: { from: number; to: number }[] = [];
  points.forEach(({ figure }, at) => {
    if (isKnown(figure)) return;
    const last = runs.at(-1);
    if (last?.to === at - 1) last.to = at;
    else runs.push({ from: at, to: at });
  });
  return runs.map(({ from, to }) =>
    element('rect', {
      class: 'hx',
      x: round(x(from) - step / 2),
      width: round((to - from + 1) * step),
      y: frame.top / 2,
      height: frame.height - frame.bottom - frame.top / 2,
    }),
  );
}

/** One decimal is finer than any screen or printer shows. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
