import { addMonths, type Month, monthsBetween } from '../../domain/month.ts';
import { type Dimension, unnamedGroup } from '../../indicators/breakdown.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { fill } from '../../locale/fill.ts';
import type { Words } from '../../locale/words.ts';
import type { Breakdown } from '../breakdown.ts';
import { type Figure, isKnown, isWhole, missing } from '../cell.ts';
import { leastMonthsOfMean } from '../comparison.ts';
import { formatMonth } from '../format.ts';
import type { Column, Table, TableRow } from '../report.ts';
import { cellValue, type SectionContext } from '../section-context.ts';
import type { Series } from '../series.ts';

/** The id of the table that a breakdown makes. */
export function breakdownTableId(dimension: Dimension): string {
  return `by-${dimension}`;
}

/** A figure of a group, in the month and over the months of the last twelve that are whole. */
export interface GroupFigure {
  readonly group: string;
  readonly indicator: Indicator;
  readonly value: Figure;
  readonly twelve: Figure;
  readonly months: number;
}

/** Every figure of a breakdown, group by group. */
export function groupFigures(
  context: SectionContext,
  breakdown: Breakdown,
): readonly GroupFigure[] {
  const { indicators, series } = breakdown;
  return byFrequency(context, breakdown).flatMap((group) =>
    indicators.map((indicator) => {
      const months = wholeMonths(context, breakdown, indicator);
      return {
        group,
        indicator,
        value: series(indicator, group, context.month),
        twelve: sumOver(months, indicator, [series, group]),
        months: months.length,
      };
    }),
  );
}

/** Month and twelve months side by side, a row a group, the most frequent first, then the QRR. */
export function breakdownTable(context: SectionContext, breakdown: Breakdown): Table {
  const { words, lang, month, districts } = context;
  const { dimension, district, indicators } = breakdown;
  const label = districts.find(({ code }) => code === district)?.label ?? district;
  const params = {
    name: label,
    code: district,
    dimension: words.trend.breakdown.dimensions[dimension] ?? dimension,
    month: formatMonth(month, lang),
  };
  return {
    id: breakdownTableId(dimension),
    title: fill(words.trend.breakdown.title, params, lang),
    columns: [
      { key: 'group', label: params.dimension, type: 'text' },
      ...indicators.flatMap((one) => columnsOf(context, breakdown, one)),
    ],
    rows: [
      ...byFrequency(context, breakdown).map((group) =>
        row(groupName(breakdown, group, words), context, breakdown, [breakdown.series, group]),
      ),
      row(words.trend.breakdown.whole, context, breakdown, [context.series, district]),
    ],
    notes: notesOf(context, breakdown),
  };
}

function columnsOf(context: SectionContext, breakdown: Breakdown, indicator: Indicator) {
  const { words, lang } = context;
  const n = wholeMonths(context, breakdown, indicator).length;
  const label = words.trend.breakdown.short[indicator.id] ?? indicator.id;
  return [
    { key: indicator.id, label, type: 'count' },
    {
      key: yearKey(indicator),
      label: fill(words.trend.breakdown.months, { n }, lang),
      type: 'count',
    },
  ] satisfies readonly Column[];
}

function yearKey({ id }: Indicator): string {
  return `${id}.12`;
}

function twelveMonths({ month }: SectionContext): readonly Month[] {
  return monthsBetween(addMonths(month, -11), month);
}

/**
 * The months of the last twelve that are added up: whole for the QRR, and none that was purged, of
 * which the QRR still has its figure and its groups have none.
 */
function wholeMonths(
  context: SectionContext,
  { district, isPurged }: Breakdown,
  indicator: Indicator,
): readonly Month[] {
  return twelveMonths(context).filter(
    (when) => !isPurged(indicator, when) && isWhole(context.series(indicator, district, when)),
  );
}

/** A series with the district or group that is read of it. */
type Reading = readonly [series: Series, district: string];

function sumOver(
  months: readonly Month[],
  indicator: Indicator,
  [series, district]: Reading,
): Figure {
  if (months.length < leastMonthsOfMean) return missing('not-available');
  const figures = months.map((when) => series(indicator, district, when)).filter(isKnown);
  const value = figures.reduce((sum, figure) => sum + figure.value, 0);
  return { value, partial: [], unfinished: false };
}

function row(
  name: string,
  context: SectionContext,
  breakdown: Breakdown,
  reading: Reading,
): TableRow {
  const [series, district] = reading;
  const cells = breakdown.indicators.flatMap((indicator) => {
    const months = wholeMonths(context, breakdown, indicator);
    return [
      [indicator.id, cellValue(series(indicator, district, context.month))],
      [yearKey(indicator), cellValue(sumOver(months, indicator, reading))],
    ];
  });
  return { group: name, ...Object.fromEntries(cells) };
}

/** By what twelve months hold, all indicators together; the group without a name comes last. */
function byFrequency(context: SectionContext, breakdown: Breakdown): readonly string[] {
  const { groups, indicators, series } = breakdown;
  const size = (group: string) =>
    indicators
      .map((one) => sumOver(wholeMonths(context, breakdown, one), one, [series, group]))
      .reduce((sum, figure) => sum + (isKnown(figure) ? figure.value : 0), 0);
  const sizes = new Map(groups.map((group) => [group, group === unnamedGroup ? -1 : size(group)]));
  return [...groups].sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || (a < b ? -1 : 1));
}

function groupName(
  { dimension, names, spellings }: Breakdown,
  group: string,
  words: Words,
): string {
  if (group === unnamedGroup) return words.trend.breakdown.unknown;
  const { products, origins } = words.domain;
  const { offences, forces } = words.vocabularies.codes;
  const labels: Readonly<Partial<Record<Dimension, Readonly<Record<string, string>>>>> = {
    product: products,
    offence: offences ?? {},
    origin: origins,
    force: forces ?? {},
  };
  const name = names.get(group) ?? labels[dimension]?.[group];
  if (name !== undefined) return name;
  if (dimension === 'deal-point') return group.slice(0, 8);
  const written = spellings.get(group) ?? group;
  return written.charAt(0).toUpperCase() + written.slice(1);
}

function notesOf(context: SectionContext, breakdown: Breakdown): readonly string[] {
  const { dimension, indicators, names, isPurged } = breakdown;
  const { untested, events, points, twelve, purged } = context.words.trend.breakdown;
  const lacksMonths = indicators.some((one) =>
    twelveMonths(context).some((when) => isPurged(one, when)),
  );
  const hasEvents = indicators.some(({ id }) => id === 'seizures.events');
  return [
    untested,
    ...(hasEvents ? [events] : []),
    ...(dimension === 'deal-point' && names.size === 0 ? [points] : []),
    twelve,
    ...(lacksMonths ? [purged] : []),
  ];
}
