import { fold } from '../../domain/fold.ts';
import { UserError } from '../../errors.ts';
import { renderJson } from '../../render/json.ts';
import { renderMarkdown } from '../../render/markdown.ts';
import { type Extent, renderTerminal } from '../../render/terminal.ts';
import { renderTidyCsv } from '../../render/tidy-csv.ts';
import { type Report, sectionIds } from '../../report/report.ts';
import { breakdownTableId } from '../../report/sections/breakdown.ts';
import { closest } from '../closest.ts';
import { pageFor } from '../page.ts';
import { isPublishable } from './audience.ts';
import type { MadeReport } from './made-report.ts';
import type { ReportFormat } from './options.ts';
import type { ReportCall } from './report-call.ts';

interface Rendering extends ReportCall {
  readonly format: ReportFormat;
  readonly made: MadeReport;
  readonly extent: Extent;
}

/** A report in the format that was asked for: text, or the bytes of a document. */
export async function renderReport(
  made: MadeReport,
  call: ReportCall,
  format: ReportFormat,
): Promise<string | Uint8Array> {
  const extent = extentOf(call, made.report);
  return renderers[format]({ ...call, format, made, extent });
}

/** What few readers ask for is loaded when somebody does. */
const renderers: Readonly<
  Record<ReportFormat, (rendering: Rendering) => string | Promise<string | Uint8Array>>
> = {
  terminal,
  csv,
  json: ({ made, extent }) => renderJson(narrowed(made.report, extent)),
  markdown: ({ made, extent, context }) => renderMarkdown(narrowed(made.report, extent), context),
  html: async (rendering) => {
    const { documentHtml } = await import('./document.ts');
    return documentHtml(drawn(rendering), rendering);
  },
  pdf: async (rendering) => {
    const { documentPdf } = await import('./document.ts');
    return documentPdf(drawn(rendering), rendering);
  },
  xlsx: async ({ made, extent, context }) => {
    const { renderXlsx } = await import('../../render/xlsx.ts');
    return renderXlsx(narrowed(made.report, extent), made.lines(), context);
  },
  docx: async ({ made, extent, context }) => {
    const { renderDocx } = await import('../../render/docx.ts');
    return renderDocx(narrowed(made.report, extent), context);
  },
  parquet: async (rendering) => {
    const { tidyParquet } = await import('./parquet.ts');
    const { made, session, options } = rendering;
    const breakdown = options.by === undefined ? undefined : made.breakdown?.();
    return tidyParquet(session, breakdown ?? renderTidyCsv(made.lines()));
  },
};

function drawn({ made, extent }: Rendering) {
  return { report: narrowed(made.report, extent), charts: made.charts() };
}

function terminal({ made, extent, options, context }: Rendering): string {
  const page = pageFor(
    options.out === undefined ? context : { ...context, color: false, width: 80 },
  );
  return renderTerminal(made.report, page, extent);
}

/** A document beside it may show a breakdown that nobody asked for: the figures stay the tidy ones. */
function csv({ made, options }: Rendering): string {
  const breakdown = options.by === undefined ? undefined : made.breakdown?.(options.csvFor);
  return breakdown ?? renderTidyCsv(made.lines(), options.csvFor);
}

/** The section or the table asked for; a document has all of them otherwise. */
function narrowed(made: Report, extent: Extent): Report {
  if (typeof extent === 'string') return made;
  const sections = made.sections
    .filter(({ id }) => extent.section === undefined || id === extent.section)
    .map((section) => ({
      ...section,
      tables: section.tables.filter(({ id }) => extent.table === undefined || id === extent.table),
    }));
  return { ...made, sections: sections.filter(({ tables }) => tables.length > 0) };
}

/** By its id, or by the beginning of its title. */
function meantSection(typed: string, titles: Readonly<Record<string, string>>): string {
  const titled = sectionIds.filter((id) => fold(titles[id] ?? '').startsWith(fold(typed)));
  const [only = ''] = titled;
  return titled.length === 1 ? only : closest(typed, sectionIds);
}

function extentOf({ options, context }: ReportCall, made: Report): Extent {
  const { section, table, full, by } = options;
  if (section !== undefined) {
    if (sectionIds.some((id) => id === section)) {
      refuseUnpublished(section, made);
      return { section };
    }
    const meant = meantSection(section, context.words.report.sections);
    throw new UserError('unknown-section', { section, known: sectionIds.join(', '), meant });
  }
  if (table !== undefined) {
    const known = made.sections.flatMap(({ tables }) => tables.map(({ id }) => id));
    if (known.includes(table)) return { table };
    const meant = closest(table, known);
    throw new UserError('unknown-table', { table, known: known.join(', '), meant });
  }
  if (by !== undefined && !full) return { table: breakdownTableId(by) };
  return full || isPublishable(options) ? 'full' : 'first-page';
}

/** A section that is in the services' report only. */
function refuseUnpublished(section: string, { audience, sections }: Report): void {
  const known = sections.map(({ id }) => id as string);
  if (audience === 'publiable' && !known.includes(section))
    throw new UserError('not-publishable-part', { section, known: known.join(', ') });
}
