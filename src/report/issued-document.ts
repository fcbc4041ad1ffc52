import type { Lang } from '../locale/words.ts';
import type { ReportCharts } from './charts/report-charts.ts';
import type { Report } from './report.ts';
import type { TidyLine } from './tidy-line.ts';

/** A report as it was issued: its words in both languages, and every figure. */
export interface IssuedDocument {
  readonly schema: 'clct-issued/1';
  readonly reports: Readonly<Record<Lang, Report>>;
  readonly lines: readonly TidyLine[];
  /** Figures without a word, in any language. */
  readonly charts: ReportCharts;
}
