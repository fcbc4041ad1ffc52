import { renderHtml } from '../../render/html.ts';
import type { Report } from '../../report/report.ts';
import { readContours } from '../workspace/contours-file.ts';
import { printPdf } from './print-pdf.ts';
import type { Rendering } from './render.ts';

/** The report as a document for a browser. */
export function documentHtml(report: Report, { made, session, context }: Rendering): string {
  const outlines = readContours(session.paths) ?? [];
  return renderHtml(report, { charts: made.charts(), outlines }, context);
}

/** The same, printed by a browser of this machine. */
export function documentPdf(report: Report, rendering: Rendering): Promise<Uint8Array> {
  const { session, context, options } = rendering;
  const html = documentHtml(report, rendering);
  const { paths } = session;
  return printPdf(html, { paths, context, browser: options.browser, month: report.month });
}
