import { benchmarks } from '../../indicators/benchmarks.ts';
import { funnelLimits } from '../../statistics/funnel-limits.ts';
import { isKnown } from '../cell.ts';
import { type ComparedRate, comparedRates, type Position } from '../compared-rates.ts';
import type { SectionContext } from '../section-context.ts';

/** A QRR in a funnel plot; rates are for 1,000 inhabitants over twelve months. */
export interface FunnelPoint {
  readonly code: string;
  readonly population: number;
  readonly rate: number;
  readonly shrunk: number | undefined;
  readonly position: Position | undefined;
}

/** Between which rates chance alone keeps a QRR of this population, at two levels. */
export interface FunnelLimit {
  readonly population: number;
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

/** The rates of several QRR against their populations, around the rate of all of them. */
export interface RateFunnel {
  readonly indicator: string;
  readonly points: readonly FunnelPoint[];
  readonly overall: number;
  readonly benchmark: { readonly value: number; readonly year: number };
  /** By growing population. */
  readonly limits: readonly FunnelLimit[];
}

/** Fewer QRR than this are no comparison. */
const leastPoints = 3;
const thousand = 1000;

/** The funnel plots of the report; none where too few QRR have a rate. */
export function rateFunnels(context: SectionContext): readonly RateFunnel[] {
  return benchmarks.flatMap((benchmark) => {
    const known = comparedRates(context, benchmark).flatMap(pointOf);
    if (known.length < leastPoints) return [];
    const people = sum(known.map(({ base }) => base));
    const rate = sum(known.map(({ of }) => of)) / people;
    if (rate === 0) return [];
    return [
      {
        indicator: benchmark.indicator,
        points: known.map(({ point }) => point),
        overall: rate * thousand,
        benchmark: { value: benchmark.value, year: benchmark.year },
        limits: limitsOf(
          rate,
          known.map(({ point }) => point.population),
        ),
      },
    ];
  });
}

function pointOf({ code, figure, shrunk, position }: ComparedRate) {
  const ratio = isKnown(figure) ? figure.ratio : undefined;
  if (!isKnown(figure) || ratio === undefined) return [];
  const point: FunnelPoint = {
    code,
    population: ratio.base,
    rate: figure.value,
    shrunk,
    position,
  };
  return [{ point, ...ratio }];
}

/** Steps of the curves: enough for them to look smooth. */
const curveSteps = 40;

/** From two thirds of the smallest population to a little above the largest. */
function limitsOf(rate: number, populations: readonly number[]): readonly FunnelLimit[] {
  const from = Math.min(...populations) * 0.66;
  const to = Math.max(...populations) * 1.05;
  const steps = Array.from({ length: curveSteps + 1 }, (_, at) => at / curveSteps);
  return steps.flatMap((step) => {
    const population = from + step * (to - from);
    const [narrow, wide] = [0.95, 0.998].map((level) => funnelLimits({ rate, level }, population));
    if (narrow === undefined || wide === undefined) return [];
    return [
      {
        population,
        low95: narrow.low * thousand,
        high95: narrow.high * thousand,
        low998: wide.low * thousand,
        high998: wide.high * thousand,
      },
    ];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
