import { isWhole } from '../../report/cell.ts';
import type { SeriesChart } from '../../report/charts/series-chart.ts';
import { bandShape, curveLine, curveOf, type Frame, gapShapes, round } from './curve.ts';
import { element, type Markup } from './markup.ts';

const frame: Frame = { width: 76, height: 22, side: 3, top: 3, bottom: 3 };

/** A small curve beside the figures of a row; the row and the table of the months say the same in figures. */
export function sparkChart(chart: SeriesChart, baselineMonths: number): Markup {
  const curve = curveOf(chart, frame);
  const { x, y } = curve;
  const at = chart.points.length - 1;
  const last = chart.points[at]?.figure;
  const dot =
    last && isWhole(last)
      ? element('circle', { class: 'pt', cx: round(x(at)), cy: round(y(last.value)), r: 1.8 })
      : undefined;
  return element(
    'svg',
    { viewBox: `0 0 ${frame.width} ${frame.height}`, 'aria-hidden': 'true' },
    chart.band && bandShape(curve, chart.band, baselineMonths),
    ...gapShapes(curve),
    element('path', { class: 'ln', d: curveLine(curve) }),
    dot,
  );
}
