import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { fill } from '../../locale/fill.ts';
import type { FunnelLimit, FunnelPoint, RateFunnel } from '../../report/charts/rate-funnel.ts';
import { formatCount, formatMonth, formatNumber } from '../../report/format.ts';
import { indicatorLabel } from '../../report/labels.ts';
import { cut } from '../text.ts';
import { round } from './curve.ts';
import { figureBlock } from './figure-block.ts';
import { type PlacedLabel, placeLabels } from './label-places.ts';
import { element, type Markup } from './markup.ts';
import type { Setting } from './setting.ts';

const width = 340;
const height = 220;
const margin = { left: 30, right: 44, top: 8, bottom: 34 };

interface Plot {
  readonly x: (population: number) => number;
  readonly y: (rate: number) => number;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
}

/** Rates against populations: between the curves, chance explains how a QRR differs from the others. */
export function rateFunnelChart(funnel: RateFunnel, setting: Setting): Markup {
  const { words, lang, report } = setting;
  const { rates } = words.document;
  const plot = plotOf(funnel);
  const drawing = element(
    'svg',
    {
      class: 'chart',
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': spoken(funnel, setting),
    },
    ...grid(plot, setting),
    ...curves(funnel, plot, setting),
    ...funnel.points.flatMap((point) =>
      pointShapes(funnel.points.length > mostNamed ? { ...point, shrunk: undefined } : point, plot),
    ),
    ...labels(funnel, plot),
  );
  const month = formatMonth(report.month, lang);
  return figureBlock(
    {
      id: funnel.indicator,
      title: fill(rates.title, { indicator: indicatorLabel(funnel.indicator, words) }, lang),
      subtitle: fill(rates.subtitle, { month }, lang),
    },
    drawing,
    setting,
  );
}

function plotOf({ points, limits, benchmark }: RateFunnel): Plot {
  const rates = [
    ...points.map(({ rate }) => rate),
    ...limits.map(({ high998 }) => high998),
    benchmark.value,
  ];
  const [, widest = 1] = extent(limits, ({ population }) => population);
  const x = scaleLinear([0, widest], [margin.left, width - margin.right]).nice(4);
  const y = scaleLinear([0, Math.max(...rates)], [height - margin.bottom, margin.top]).nice(4);
  return { x, y, xTicks: x.ticks(4), yTicks: y.ticks(4) };
}

function grid({ x, y, xTicks, yTicks }: Plot, { words, lang }: Setting): readonly Markup[] {
  const bottom = height - margin.bottom;
  const right = width - margin.right;
  const axisName = { class: 'tx sm c', x: (margin.left + right) / 2, y: height - 4 };
  return [
    ...yTicks.flatMap((tick) => [
      element('path', { class: 'gr', d: `M${margin.left} ${round(y(tick))}H${right}` }),
      element(
        'text',
        { class: 'tx e', x: margin.left - 5, y: round(y(tick) + 4) },
        formatNumber(tick, lang, Number.isInteger(tick) ? 0 : 1),
      ),
    ]),
    ...xTicks.map((tick) =>
      element(
        'text',
        { class: 'tx c', x: round(x(tick)), y: bottom + 15 },
        formatCount(tick, lang),
      ),
    ),
    element('text', axisName, words.document.rates.axis),
  ];
}

function curves(
  { limits, overall, benchmark }: RateFunnel,
  { x, y }: Plot,
  { words }: Setting,
): readonly Markup[] {
  const { narrow, wide } = words.document.rates;
  const right = width - margin.right;
  const curve = (kind: string, value: (limit: FunnelLimit) => number) => {
    const draw = line<FunnelLimit>()
      .x(({ population }) => x(population))
      .y((limit) => y(value(limit)))
      .digits(1);
    return element('path', { class: kind, d: draw(limits) ?? '' });
  };
  const level = (kind: string, rate: number) =>
    element('path', { class: kind, d: `M${margin.left} ${round(y(rate))}H${right}` });
  const last = limits.at(-1);
  const [wideAt = 0, narrowAt = 0] = last ? [y(last.high998), y(last.high95)] : [];
  const name = (text: string, at: number) =>
    element('text', { class: 'tx sm', x: right + 4, y: round(at + 4) }, text);
  return [
    curve('f95', ({ low95 }) => low95),
    curve('f95', ({ high95 }) => high95),
    curve('f99', ({ low998 }) => low998),
    curve('f99', ({ high998 }) => high998),
    level('mn', overall),
    level('bm', benchmark.value),
    name(wide, Math.min(wideAt, narrowAt - 12)),
    name(narrow, narrowAt),
  ];
}

/** The raw rate as a point, the shrunk one as a stroke, a thin line between them. */
function pointShapes({ population, rate, shrunk }: FunnelPoint, { x, y }: Plot): readonly Markup[] {
  const [cx, cy] = [round(x(population)), round(y(rate))];
  const point = element('circle', { class: 'pt', cx, cy, r: 3.6 });
  if (shrunk === undefined) return [point];
  const at = round(y(shrunk));
  return [
    element('path', { class: 'lk', d: `M${cx} ${cy}V${at}` }),
    element('path', { class: 'eb', d: `M${round(cx - 5)} ${at}h10` }),
    point,
  ];
}

/** With more QRR than this, only those outside the limits are named, and shrunk rates are not drawn. */
const mostNamed = 12;

function labels({ points }: RateFunnel, { x, y }: Plot): readonly Markup[] {
  const named =
    points.length <= mostNamed
      ? points
      : points.filter(({ position }) => position !== undefined && position !== 'within');
  const marks = points.map(({ population, rate }) => ({ x: x(population), y: y(rate) }));
  const wanted = named.map(({ code, population, rate }) => ({
    text: cut(code, 8),
    x: x(population),
    y: y(rate),
  }));
  const frame = { left: margin.left, right: width, top: 0, bottom: height - margin.bottom };
  return placeLabels(wanted, marks, frame).map(({ text, x: at, y: base }: PlacedLabel) =>
    element('text', { class: 'tx sm halo', x: round(at), y: round(base) }, text),
  );
}

function spoken({ points, overall }: RateFunnel, { words, lang }: Setting): string {
  const { described, none } = words.document.rates;
  const outside = points.filter(({ position }) => position !== undefined && position !== 'within');
  const names = outside.map(
    ({ code, position }) => `${code} (${words.report.positions[position ?? ''] ?? ''})`,
  );
  const params = {
    n: points.length,
    overall: formatNumber(overall, lang, 1),
    outside: names.length === 0 ? none : names.join(', '),
  };
  return fill(described, params, lang);
}
