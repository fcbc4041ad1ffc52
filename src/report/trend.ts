import { type Month, monthsBetween } from '../domain/month.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Verdict } from '../statistics/signal-verdict.ts';
import type { SignalThresholds } from '../statistics/thresholds.ts';
import type { Figure } from './cell.ts';
import type { Series } from './series.ts';
import { testSignals } from './signals.ts';

/** A month of a series, with what its own report could say of it. */
interface TrendPoint {
  readonly month: Month;
  readonly figure: Figure;
  /**
   * What the twelve months before let expect, and between which counts chance alone keeps it;
   * undefined for what is no count, and where the past is too short or the month is not whole.
   */
  readonly chance:
    | { readonly expected: number; readonly low: number; readonly high: number }
    | undefined;
  /** Undefined for an indicator that reports do not test. */
  readonly verdict: Verdict | undefined;
}

/** The series of an indicator in one QRR, oldest month first. */
export interface Trend {
  readonly indicator: Indicator;
  readonly district: string;
  readonly points: readonly TrendPoint[];
}

export interface TrendRequest {
  readonly series: Series;
  readonly indicator: Indicator;
  readonly districts: readonly string[];
  readonly from: Month;
  readonly to: Month;
  /** What the report of a month tests together. */
  readonly tested: readonly Indicator[];
  readonly perimeter: readonly string[];
  readonly thresholds: SignalThresholds;
}

/** Each month as the report of that month sees it: it knows nothing of what came after. */
export function trendsOf(request: TrendRequest): readonly Trend[] {
  const { series, indicator, districts, from, to } = request;
  const months = monthsBetween(from, to).map((month) => ({ month, of: signalsOf(request, month) }));
  return districts.map((district) => ({
    indicator,
    district,
    points: months.map(({ month, of }) => ({
      month,
      figure: series(indicator, district, month),
      ...of(district),
    })),
  }));
}

type Said = Pick<TrendPoint, 'chance' | 'verdict'>;

const nothing: Said = { chance: undefined, verdict: undefined };

/** An indicator that reports test is judged among their tests; of another count only the band is given. */
function signalsOf(
  { series, indicator, tested, perimeter, thresholds }: TrendRequest,
  month: Month,
): (district: string) => Said {
  if (indicator.kind !== 'count') return () => nothing;
  const isTested = tested.some(({ id }) => id === indicator.id);
  const indicators = isTested ? tested : [indicator];
  const signals = testSignals({ series, indicators, perimeter, month, thresholds });
  return (district) => {
    const entry = signals.of(indicator.id, district);
    if (entry === undefined) return nothing;
    const verdict = isTested ? entry.verdict : undefined;
    if (!entry.one.tested) return { chance: undefined, verdict };
    return { chance: { expected: entry.one.expected, ...entry.one.limits() }, verdict };
  };
}
