import { geoIdentity, geoPath } from 'd3-geo';
import { fill } from '../../locale/fill.ts';
import { isKnown } from '../../report/cell.ts';
import type { SeriesChart } from '../../report/charts/series-chart.ts';
import { formatCount, formatMonth } from '../../report/format.ts';
import { monthsTableId } from '../../report/sections/months.ts';
import { cut } from '../text.ts';
import { cellMarkup } from './cell-markup.ts';
import { figureBlock } from './figure-block.ts';
import { breakable, element, type Markup } from './markup.ts';
import { type PlaneShape, planeShape } from './plane-shape.ts';
import { type Setting, seriesNames } from './setting.ts';

/** The side of the square that one QRR of several is drawn in. */
const tile = 110;
const single = { width: 340, height: 260 };
const scaleRoom = 26;

/** Among more QRR than this, the small ones vanish beside the large ones: each has its own scale. */
const mostAtOneScale = 12;

/** The contours of the QRR shown, the few at the same scale, each with its values; undefined without contours. */
export function mapFigure(setting: Setting): Markup | undefined {
  const { outlines, words, lang, report } = setting;
  const { map } = words.document;
  const shapes = report.perimeter
    .flatMap(({ code }) => outlines.filter((outline) => outline.code === code))
    .map(planeShape);
  const [first] = shapes;
  const key = mappedSeries(setting);
  if (first === undefined || key === undefined) return undefined;
  const month = formatMonth(report.month, lang);
  const subtitle = fill(map.subtitle, { indicator: seriesNames(key, setting).label, month }, lang);
  const n = setting.tableNumber(monthsTableId(key.indicator)) ?? '';
  const isAlone = report.perimeter.length === 1;
  const isMany = shapes.length > mostAtOneScale;
  const drawing = isAlone
    ? loneMap(first, setting)
    : element(
        'div',
        { class: isMany ? 'tiles many' : 'tiles' },
        ...tiles(shapes, key.indicator, setting),
      );
  const note = `${isAlone ? '' : fill(map.note, { n }, lang)} ${map.source}`.trim();
  const title = isAlone ? map.titleOne : isMany ? map.titleMany : map.title;
  return figureBlock(
    { id: 'map', title, subtitle: isAlone ? '' : subtitle, note },
    drawing,
    setting,
  );
}

/** Trafficking where it is counted, else the first series: one value a map is enough. */
function mappedSeries({ charts }: Setting): SeriesChart | undefined {
  const trafficking = charts.series.find(({ indicator }) => indicator === 'arrests.trafficking');
  return trafficking ?? charts.series[0];
}

function tiles(
  shapes: readonly PlaneShape[],
  indicator: string,
  setting: Setting,
): readonly Markup[] {
  const isMany = shapes.length > mostAtOneScale;
  const largest = Math.max(...shapes.map(({ size }) => size));
  return shapes.flatMap((shape) => {
    const chart = setting.charts.series.find(
      (one) => one.indicator === indicator && one.district === shape.code,
    );
    return chart === undefined
      ? []
      : [tileMarkup(shape, isMany ? shape.size : largest, chart, setting)];
  });
}

function tileMarkup(
  shape: PlaneShape,
  largest: number,
  chart: SeriesChart,
  setting: Setting,
): Markup {
  const { words, lang, report } = setting;
  const { map } = words.document;
  const { name } = seriesNames(chart, setting);
  const scale = (tile - 4) / largest;
  const height = Math.max(12, shape.height * scale + 4);
  const verdict = chart.points.at(-1)?.verdict;
  const isSignal = /^(rise|fall)/.test(verdict ?? '');
  const sign = verdict?.startsWith('rise') ? ' ▲' : verdict?.startsWith('fall') ? ' ▼' : '';
  const last = chart.points.at(-1)?.figure;
  const value = last && isKnown(last) ? formatCount(last.value, lang) : undefined;
  const params = {
    name: cut(name, 60),
    code: chart.district,
    value: value ?? words.document.absences['not-available'] ?? '',
    month: formatMonth(report.month, lang),
  };
  return element(
    'div',
    { class: 'tile' },
    element(
      'svg',
      {
        viewBox: `0 0 ${tile} ${Math.ceil(height)}`,
        role: 'img',
        'aria-label': fill(map.described, params, lang),
      },
      element('path', {
        class: isSignal ? 'ct on' : 'ct',
        d: pathOf(shape, scale, [(tile - shape.width * scale) / 2, 2]),
      }),
    ),
    element('b', {}, ...breakable(cut(name, 24))),
    element(
      'span',
      {},
      value === undefined ? cellMarkup({ missing: 'not-available' }, countColumn, setting) : value,
      sign,
    ),
  );
}

const countColumn = { key: 'value', label: '', type: 'count' } as const;

/** One QRR alone: its contour, a scale and the north. */
function loneMap(shape: PlaneShape, setting: Setting): Markup {
  const { words, lang } = setting;
  const { map } = words.document;
  const scale = Math.min(
    (single.width - 8) / shape.width,
    (single.height - scaleRoom - 8) / shape.height,
  );
  const height = Math.ceil(shape.height * scale + scaleRoom + 8);
  const metres = scaleLength(shape.size);
  const text =
    metres >= 1000
      ? fill(map.kilometres, { n: formatCount(metres / 1000, lang) }, lang)
      : fill(map.metres, { n: formatCount(metres, lang) }, lang);
  const bottom = height - 8;
  return element(
    'svg',
    {
      class: 'chart half',
      viewBox: `0 0 ${single.width} ${height}`,
      role: 'img',
      'aria-label': map.titleOne,
    },
    element('path', { class: 'ct', d: pathOf(shape, scale, [4, 4]) }),
    element('path', { class: 'mk2', d: `M6 ${bottom - 6}v6h${Math.round(metres * scale)}v-6` }),
    element('text', { class: 'tx', x: Math.round(metres * scale) + 12, y: bottom }, text),
    element('path', { class: 'pt', d: `M${single.width - 14} ${bottom - 12}l5 12l-5 -3l-5 3z` }),
    element('text', { class: 'tx c bo', x: single.width - 14, y: bottom - 15 }, map.north),
  );
}

/** A round length of about a quarter of the shape. */
function scaleLength(size: number): number {
  const lengths = [100, 200, 250, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];
  return lengths.findLast((length) => length <= size / 3) ?? 100;
}

function pathOf(
  { geometry }: PlaneShape,
  scale: number,
  [x, y]: readonly [number, number],
): string {
  const place = geoIdentity().scale(scale).translate([x, y]);
  return geoPath(place).digits(1)(geometry) ?? '';
}
