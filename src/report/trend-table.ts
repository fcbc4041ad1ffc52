import { fill } from '../locale/fill.ts';
import type { Lang, Words } from '../locale/words.ts';
import { figureColumn } from './figure-text.ts';
import { formatMonth, formatShortMonth } from './format.ts';
import { describe } from './labels.ts';
import type { Column, Table } from './report.ts';
import { cellValue } from './section-context.ts';
import type { Trend } from './trend.ts';

export interface Voice {
  readonly words: Words;
  readonly lang: Lang;
}

/** A series month by month, with what chance explains and what the report of the month said. */
export function trendTable(trend: Trend, name: string, voice: Voice): Table {
  const { words, lang } = voice;
  const hasBand = trend.points.some(({ chance }) => chance !== undefined);
  const isTested = trend.points.some(({ verdict }) => verdict !== undefined);
  const { columns } = words.trend;
  const mean = { type: 'count', decimals: 1 } as const;
  const band: readonly Column[] = [
    { key: 'expected', label: columns.expected, ...mean },
    { key: 'low', label: columns.low, type: 'count' },
    { key: 'high', label: columns.high, type: 'count' },
  ];
  return {
    id: `trend-${trend.district}`,
    title: trendTitle(trend, name, voice),
    columns: [
      { key: 'month', label: columns.month, type: 'text' },
      { key: 'value', label: columns.value, ...figureColumn(trend.indicator.unit) },
      ...(hasBand ? band : []),
      ...(isTested ? [{ key: 'signal', label: columns.signal, type: 'text' } as const] : []),
    ],
    rows: trend.points.map(({ month, figure, chance, verdict }) => ({
      month: formatShortMonth(month, lang, true),
      value: cellValue(figure),
      ...(chance ?? {}),
      signal: verdict === undefined ? '' : (words.report.signals[verdict] ?? verdict),
    })),
    notes: trendNotes(trend, words),
  };
}

export function trendTitle({ indicator, district, points }: Trend, name: string, voice: Voice) {
  const { words, lang } = voice;
  const month = (at: number) => formatMonth(points.at(at)?.month ?? '', lang);
  const params = { indicator: describe(indicator, voice)[0], name, code: district };
  return fill(words.trend.title, { ...params, from: month(0), to: month(-1) }, lang);
}

function trendNotes({ indicator, points }: Trend, words: Words): readonly string[] {
  if (indicator.kind !== 'count') return [words.trend.noBand, words.trend.gaps];
  const isTested = points.some(({ verdict }) => verdict !== undefined);
  return [isTested ? words.trend.tested : words.trend.notTested, words.trend.gaps];
}
