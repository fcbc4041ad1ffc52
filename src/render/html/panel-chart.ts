import { fill } from '../../locale/fill.ts';
import { isKnown, isWhole } from '../../report/cell.ts';
import type { ChartPoint, SeriesChart } from '../../report/charts/series-chart.ts';
import { formatCount, formatMean, formatMonth } from '../../report/format.ts';
import { cut } from '../text.ts';
import {
  bandShape,
  type Curve,
  curveLine,
  curveOf,
  type Frame,
  gapShapes,
  round,
} from './curve.ts';
import { element, type Markup } from './markup.ts';
import { type Setting, seriesNames } from './setting.ts';

/** One of many, and one of the few that a QRR alone has. */
export const smallPanel: Frame = { width: 184, height: 96, side: 9, top: 18, bottom: 10 };
export const largePanel: Frame = { width: 400, height: 130, side: 10, top: 18, bottom: 10 };

/** A key series of 25 months: its line, what chance explains of it, and the signals of each month's report. */
export function panelChart(chart: SeriesChart, frame: Frame, setting: Setting): Markup {
  const { baselineMonths } = setting.charts;
  const curve = curveOf(chart, frame);
  const { width, height, bottom } = frame;
  const { band, points } = chart;
  const axis = height - bottom;
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': panelText(chart, setting) },
    band && bandShape(curve, band, baselineMonths),
    ...gapShapes(curve),
    band && expectedLine(curve, band.expected, baselineMonths),
    element('path', { class: 'ax', d: `M0 ${axis}H${width}` }),
    ...points.flatMap(({ month }, at) => (month.endsWith('-01') ? yearTick(curve, at, axis) : [])),
    element('path', { class: 'ln', d: curveLine(curve) }),
    ...threeMonths(curve),
    ...points.slice(0, -1).flatMap((point, at) => pastMark(curve, point, at)),
    currentMark(curve),
  );
}

function expectedLine({ x, y, points }: Curve, expected: number, months: number): Markup {
  const end = points.length - 1;
  const from = round(Math.max(0, x(end - months)));
  return element('path', { class: 'mn', d: `M${from} ${round(y(expected))}H${round(x(end))}` });
}

function yearTick({ x }: Curve, at: number, axis: number): readonly Markup[] {
  return [element('path', { class: 'ax', d: `M${round(x(at))} ${axis}v6` })];
}

/** The months that a signal of three months speaks of, drawn thicker. */
function threeMonths(curve: Curve): readonly Markup[] {
  const { points } = curve;
  if (!points.at(-1)?.verdict?.endsWith('-3')) return [];
  const hidden = points.map((point, at) =>
    at < points.length - 3 ? { ...point, figure: { missing: 'not-applicable' } as const } : point,
  );
  return [element('path', { class: 'ln l3', d: curveLine({ ...curve, points: hidden }) })];
}

/** What the report of a past month called established; the same month last year; what was incomplete. */
function pastMark(curve: Curve, point: ChartPoint, at: number): readonly Markup[] {
  const { figure, verdict } = point;
  if (!isKnown(figure)) return [];
  const place = { x: curve.x(at), y: curve.y(figure.value) };
  if (!isWhole(figure)) return [dot('pv', place, 4)];
  const signal = triangle('tp', place, verdict);
  if (signal !== undefined) return [signal];
  return at === curve.points.length - 13 ? [dot('ly', place, 3.6)] : [];
}

function currentMark(curve: Curve): Markup | undefined {
  const at = curve.points.length - 1;
  const last = curve.points[at];
  if (last === undefined || !isKnown(last.figure)) return undefined;
  const place = { x: curve.x(at), y: curve.y(last.figure.value) };
  if (!isWhole(last.figure)) return dot('pv', place, 5);
  return triangle('t', place, last.verdict) ?? dot('pt', place, 5);
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function dot(kind: string, { x, y }: Place, r: number): Markup {
  return element('circle', { class: kind, cx: round(x), cy: round(y), r });
}

/** Upwards for a rise, downwards for a fall; undefined where nothing is established. */
export function triangle(
  kind: string,
  { x, y }: Place,
  verdict: string | undefined,
): Markup | undefined {
  const isRise = verdict?.startsWith('rise');
  if (!isRise && !verdict?.startsWith('fall')) return undefined;
  const d = isRise ? `l8 14h-16z` : `l-8 -14h16z`;
  return element('path', { class: kind, d: `M${round(x)} ${round(isRise ? y - 9 : y + 9)}${d}` });
}

/** The curve in words: its last month, what was expected, and the verdict. */
function panelText(chart: SeriesChart, setting: Setting): string {
  const { district, points, band } = chart;
  const { words, lang } = setting;
  const { label, name } = seriesNames(chart, setting);
  const { evolution, absences } = words.document;
  const last = points.at(-1);
  if (last === undefined) return label;
  const { figure, verdict } = last;
  const known = isKnown(figure)
    ? formatCount(figure.value, lang)
    : (absences[figure.missing] ?? '');
  const incomplete = isKnown(figure) && !isWhole(figure) ? ` (${evolution.incomplete})` : '';
  const chance = band && {
    expected: formatMean(band.expected, lang),
    low: formatCount(band.low, lang),
    high: formatCount(band.high, lang),
  };
  const params = {
    indicator: label,
    name: cut(name, 60),
    code: district,
    from: formatMonth(points[0]?.month ?? last.month, lang),
    to: formatMonth(last.month, lang),
    month: formatMonth(last.month, lang),
    value: `${known}${incomplete}`,
    band: chance === undefined ? '' : fill(evolution.describedBand, chance, lang),
    verdict:
      verdict === undefined
        ? ''
        : fill(
            evolution.describedVerdict,
            { verdict: evolution.verdictsInFull[verdict] ?? verdict },
            lang,
          ),
  };
  return fill(evolution.described, params, lang);
}
