import type { ReportCharts } from '../../report/charts/report-charts.ts';
import { indicatorLabel } from '../../report/labels.ts';
import type { Report } from '../../report/report.ts';
import type { Voice } from '../voice.ts';
import type { Outline } from './outline.ts';

/** What every part of a document is made from. */
export interface Setting extends Voice {
  readonly report: Report;
  readonly charts: ReportCharts;
  /** Of the QRR that have one; empty as long as none were imported. */
  readonly outlines: readonly Outline[];
  /** The number of a table of the report by its id; undefined where it is told as a list. */
  readonly tableNumber: (id: string) => number | undefined;
  /** The number of a figure by its id. */
  readonly figureNumber: (id: string) => number;
}

/** `ALL` where several QRR are shown, else the one. */
export function widestDistrict({ report, words }: Setting): {
  readonly code: string;
  readonly name: string;
} {
  const [first, ...others] = report.perimeter;
  if (first !== undefined && others.length === 0) return { code: first.code, name: first.label };
  return { code: 'ALL', name: words.domain.districts.ALL ?? 'ALL' };
}

/** What a curve is called: its indicator, and the QRR that it is of. */
export function seriesNames(
  { indicator, district }: { readonly indicator: string; readonly district: string },
  { report, words }: Setting,
): { readonly label: string; readonly name: string } {
  const known = report.perimeter.find(({ code }) => code === district);
  const name = known?.label ?? words.domain.districts[district] ?? district;
  return { label: indicatorLabel(indicator, words), name };
}
