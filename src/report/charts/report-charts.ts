import { type RateFunnel, rateFunnels } from './rate-funnel.ts';
import { type SeriesChart, type SeriesChartsRequest, seriesCharts } from './series-chart.ts';

/**
 * What the charts of a document show beside its tables: figures without a word, in any language.
 * Computed only for the formats that draw them: who reads on a terminal does not wait for it.
 */
export interface ReportCharts {
  readonly series: readonly SeriesChart[];
  /** Months before the report's that its bands are read from. */
  readonly baselineMonths: number;
  readonly funnels: readonly RateFunnel[];
}

export function reportCharts(request: SeriesChartsRequest): ReportCharts {
  return {
    series: seriesCharts(request),
    baselineMonths: request.context.signals.thresholds.baselineMonths,
    funnels: rateFunnels(request.context),
  };
}
