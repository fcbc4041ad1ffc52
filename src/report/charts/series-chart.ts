import { addMonths, type Month, monthsBetween } from '../../domain/month.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import type { Verdict } from '../../statistics/signal-verdict.ts';
import type { Figure } from '../cell.ts';
import { rowsShown, type SectionContext } from '../section-context.ts';
import { monthsShown } from '../sections/months.ts';
import { type Signals, testSignals } from '../signals.ts';

/** A month of a curve, with what the report of that month said of it; undefined where it tested nothing. */
export interface ChartPoint {
  readonly month: Month;
  readonly figure: Figure;
  readonly verdict: Verdict | undefined;
}

/** What chance alone explains of the report's month: the level expected, and the counts around it. */
interface ChanceBand {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

/** A tested indicator in one QRR, or in all of them together (`ALL`), over 25 months. */
export interface SeriesChart {
  readonly indicator: string;
  readonly district: string;
  /** Oldest first; the last one is the report's month. */
  readonly points: readonly ChartPoint[];
  /** Undefined where the month is not tested, as `ALL` never is. */
  readonly band: ChanceBand | undefined;
}

export interface SeriesChartsRequest {
  readonly context: SectionContext;
  /** What the report of a month tests together: these indicators in these QRR. */
  readonly tested: readonly Indicator[];
  readonly perimeter: readonly string[];
}

/** The first month whose own report the charts quote. */
export function firstMonthOfCharts(month: Month): Month {
  return addMonths(month, 1 - monthsShown);
}

/**
 * The curves of the report, indicator by indicator, a QRR after the other. A past month is judged as
 * its own report did: it knows nothing of what came after.
 */
export function seriesCharts(request: SeriesChartsRequest): readonly SeriesChart[] {
  const { context, tested } = request;
  const months = monthsBetween(firstMonthOfCharts(context.month), context.month);
  const reports = months.map((month) => ({ month, signals: signalsOf(request, month) }));
  return tested.flatMap((indicator) =>
    rowsShown(context).map(({ code }) => ({
      indicator: indicator.id,
      district: code,
      points: reports.map(({ month, signals }) => ({
        month,
        figure: context.series(indicator, code, month),
        verdict: signals.of(indicator.id, code)?.verdict,
      })),
      band: bandOf(context.signals, indicator.id, code),
    })),
  );
}

function signalsOf({ context, tested, perimeter }: SeriesChartsRequest, month: Month): Signals {
  if (month === context.month) return context.signals;
  const { series, signals } = context;
  const { thresholds } = signals;
  return testSignals({ series, indicators: tested, perimeter, month, thresholds });
}

function bandOf(signals: Signals, indicator: string, district: string): ChanceBand | undefined {
  const one = signals.of(indicator, district)?.one;
  return one?.tested ? { expected: one.expected, ...one.limits() } : undefined;
}
