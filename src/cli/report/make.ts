import { createHash } from 'node:crypto';
import { userInfo } from 'node:os';
import type { Month } from '../../domain/month.ts';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import { renderJson } from '../../render/json.ts';
import { renderMarkdown } from '../../render/markdown.ts';
import { type Extent, renderTerminal } from '../../render/terminal.ts';
import { renderTidyCsv } from '../../render/tidy-csv.ts';
import { monthlyReport, tidyTable } from '../../report/monthly.ts';
import { type Report, sectionIds } from '../../report/report.ts';
import type { Context } from '../context.ts';
import { writeJournal } from '../journal.ts';
import { pageFor } from '../page.ts';
import type { Session } from '../session.ts';
import { readConfig } from '../workspace/config.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import { readRegistry } from '../workspace/territory.ts';
import { type ReportData, readReportData } from './context.ts';
import type { ReportFormat, ReportOptions } from './options.ts';
import { writeReport } from './write.ts';

export interface ReportCall {
  readonly session: Session;
  readonly options: ReportOptions;
  readonly context: Context;
  readonly format: ReportFormat;
  readonly month: Month;
}

/** Reads what the report is made from; the caller holds the store. */
export async function readReport({ session, options, context, month }: ReportCall) {
  const config = readConfig(session.paths.config);
  const registry = readRegistry(session.paths);
  const { qrr, asOf } = options;
  return readReportData({ session, context, config, registry, month, qrr, asOf });
}

/** Makes the report, notes who asked for it, and shows or writes it. */
export async function makeReport(call: ReportCall, data: ReportData): Promise<ExitCode> {
  const { session, options, context, format } = call;
  const { sections, asOf, upTo } = data;
  const made = monthlyReport({ context: sections, asOf, upTo, digest });
  const text = render(made, call, data);
  await noteConsultation(session.paths, made, options, context);
  await writeReport(text, { format, report: made, out: options.out, context });
  return made.provisional ? exitCode.look : exitCode.done;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

function render(made: Report, { format, options, context }: ReportCall, data: ReportData): string {
  const { words, lang } = context;
  const extent = extentOf(options, made);
  if (format === 'json') return renderJson(narrowed(made, extent));
  if (format === 'csv')
    return renderTidyCsv(tidyTable(data.sections, catalogue), data.sections.signals);
  if (format === 'markdown') return renderMarkdown(narrowed(made, extent), { words, lang });
  const page = pageFor(
    options.out === undefined ? context : { ...context, color: false, width: 80 },
  );
  return renderTerminal(made, page, extent);
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

function extentOf({ section, table, full }: ReportOptions, made: Report): Extent {
  if (section !== undefined) {
    if (sectionIds.some((id) => id === section)) return { section };
    throw new UserError('unknown-section', { section, known: sectionIds.join(', ') });
  }
  if (table !== undefined) {
    const known = made.sections.flatMap(({ tables }) => tables.map(({ id }) => id));
    if (known.includes(table)) return { table };
    throw new UserError('unknown-table', { table, known: known.join(', ') });
  }
  return full ? 'full' : 'first-page';
}

/** Who looked at what: noted before it is shown, since a reader who closes the pipe ends the program. */
async function noteConsultation(
  paths: WorkspacePaths,
  made: Report,
  options: ReportOptions,
  context: Context,
): Promise<void> {
  const at = context.machine.now().toISOString();
  await writeJournal({ paths }, [
    {
      at,
      user: userInfo().username,
      action: 'consultation',
      command: 'clct report',
      reason: options.reason,
      report: made.id,
    },
  ]);
}
