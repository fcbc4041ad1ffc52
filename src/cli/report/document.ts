import { renderHtml } from '../../render/html.ts';
import type { ReportCharts } from '../../report/charts/report-charts.ts';
import type { Report } from '../../report/report.ts';
import { readContours } from '../workspace/contours-file.ts';
import { printPdf } from './print-pdf.ts';
import type { ReportCall } from './report-call.ts';

/** What a document shows: the report, or the part of it that was asked for, and its charts. */
interface Drawn {
  readonly report: Report;
  readonly charts: ReportCharts;
}

/** The report as a document for a browser. */
export function documentHtml({ report, charts }: Drawn, { session, context }: ReportCall): string {
  const outlines = readContours(session.paths) ?? [];
  return renderHtml(report, { charts, outlines }, context);
}

/** The same, printed by a browser of this machine. */
export function documentPdf(drawn: Drawn, call: ReportCall): Promise<Uint8Array> {
  const { session, context, options } = call;
  const { paths } = session;
  const { month } = drawn.report;
  return printPdf(documentHtml(drawn, call), { paths, context, browser: options.browser, month });
}
