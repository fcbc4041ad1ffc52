import type { Benchmark } from '../indicators/benchmarks.ts';
import { empiricalBayes } from '../statistics/empirical-bayes.ts';
import { funnelLimits } from '../statistics/funnel-limits.ts';
import type { Interval } from '../statistics/interval.ts';
import { poissonInterval } from '../statistics/poisson-interval.ts';
import { type Figure, isKnown } from './cell.ts';
import { figureOf, type SectionContext, type ShownDistrict } from './section-context.ts';

/** Where a rate stands among the others: outside what chance leaves, and how surely. */
export type Position = 'above-998' | 'above-95' | 'within' | 'below-95' | 'below-998';

/** A QRR's rate over twelve months, for 1,000 inhabitants, among those of the others. */
export interface ComparedRate {
  readonly code: string;
  readonly label: string;
  readonly figure: Figure;
  readonly population: number | undefined;
  readonly year: number | undefined;
  readonly approximate: boolean;
  /** Garwood's exact interval of the rate. */
  readonly interval: Interval | undefined;
  /** Drawn towards the rate of all (Marshall 1991); undefined where there is nothing to draw to. */
  readonly shrunk: number | undefined;
  /** Where 95 % and 99.8 % of QRR of this population stand if all have the same rate. */
  readonly funnel95: Interval | undefined;
  readonly funnel998: Interval | undefined;
  readonly position: Position | undefined;
}

const thousand = 1000;

/** The rates of all QRR shown, in their order, for the indicator of a benchmark. */
export function comparedRates(
  context: SectionContext,
  { indicator }: Benchmark,
): readonly ComparedRate[] {
  const { districts } = context;
  const figures = districts.map(({ code }) => figureOf(context, indicator, code));
  const shrunk = shrunkRates(figures);
  const overall = overallRate(figures);
  return districts.map((district, at) => {
    const own = ownRate(context, indicator, district);
    const { figure } = own;
    const ratio = isKnown(figure) ? figure.ratio : undefined;
    const limits = (level: number) =>
      ratio && overall !== undefined
        ? scaled(funnelLimits({ rate: overall, level }, ratio.base), thousand)
        : undefined;
    const [funnel95, funnel998] = [limits(0.95), limits(0.998)];
    return {
      ...own,
      shrunk: shrunk[at],
      funnel95,
      funnel998,
      position: isKnown(figure) ? positionOf(figure.value, funnel95, funnel998) : undefined,
    };
  });
}

/** The rates of the areas declared to compare with: they are no QRR, so they stand among none. */
export function controlRates(
  context: SectionContext,
  { indicator }: Benchmark,
): readonly ComparedRate[] {
  const among = { shrunk: undefined, funnel95: undefined, funnel998: undefined };
  return (context.controls ?? []).map((area) => ({
    ...ownRate(context, indicator, area),
    ...among,
    position: undefined,
  }));
}

/** A rate for itself, whatever the others are. */
type OwnRate = Omit<ComparedRate, 'shrunk' | 'funnel95' | 'funnel998' | 'position'>;

function ownRate(
  context: SectionContext,
  indicator: string,
  { code, label }: ShownDistrict,
): OwnRate {
  const figure = figureOf(context, indicator, code);
  const known = context.inhabitants?.(code, context.month);
  const ratio = isKnown(figure) ? figure.ratio : undefined;
  return {
    code,
    label,
    figure,
    population: known?.inhabitants,
    year: known?.year,
    approximate: known?.approximate ?? false,
    interval: ratio && scaled(poissonInterval(ratio.of), thousand / ratio.base),
  };
}

/** Cases a head over all QRR that have a rate; one alone stands among no others. */
function overallRate(figures: readonly Figure[]): number | undefined {
  const ratios = figures.flatMap((figure) => (isKnown(figure) ? (figure.ratio ?? []) : []));
  if (ratios.length < 2) return undefined;
  const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const rate = total(ratios.map(({ of }) => of)) / total(ratios.map(({ base }) => base));
  return rate > 0 ? rate : undefined;
}

function shrunkRates(figures: readonly Figure[]): readonly (number | undefined)[] {
  const ratios = figures.map((figure) => (isKnown(figure) ? figure.ratio : undefined));
  if (ratios.filter((ratio) => ratio !== undefined).length < 2) return [];
  const estimate = empiricalBayes(
    ratios.map((ratio) => ratio?.of ?? 0),
    ratios.map((ratio) => ratio?.base ?? 0),
  );
  return (estimate?.rates ?? []).map((rate) => (rate === undefined ? rate : rate * thousand));
}

function scaled(interval: Interval | undefined, by: number): Interval | undefined {
  return interval && { low: interval.low * by, high: interval.high * by };
}

function positionOf(
  rate: number,
  narrow: Interval | undefined,
  wide: Interval | undefined,
): Position | undefined {
  if (narrow === undefined || wide === undefined) return undefined;
  if (rate > wide.high) return 'above-998';
  if (rate < wide.low) return 'below-998';
  if (rate > narrow.high) return 'above-95';
  return rate < narrow.low ? 'below-95' : 'within';
}
