import { exitCode, UserError } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import { firstMonthOfCharts } from '../../report/charts/series-chart.ts';
import { establishedSignals, signalLines } from '../../report/sections/summary.ts';
import type { Context } from '../context.ts';
import { readConfig } from '../workspace/config.ts';
import { readRegistry } from '../workspace/territory.ts';
import { isPublishable } from './audience.ts';
import { noteConsultation } from './consultation.ts';
import { issueReport, readIssued } from './issue.ts';
import type { Made } from './made.ts';
import { type MadeReport, madeAsIssued, madeForPublic, madeFrom } from './made-report.ts';
import { isSummarised } from './mail-summary.ts';
import { newDocumentFolder, openDocument } from './open-document.ts';
import type { ReportFormat } from './options.ts';
import { renderReport } from './render.ts';
import type { ReportCall } from './report-call.ts';
import { type ReportData, readReportData } from './report-data.ts';
import { writeReport } from './write.ts';

/** A report, and what it was made of unless it was issued before. */
export interface ReadReport {
  readonly made: MadeReport;
  readonly data: ReportData | undefined;
}

/** Reads what the report is made from, or a report that was issued; the caller holds the store. */
export async function readReport(call: ReportCall): Promise<ReadReport> {
  const { session, options, context, month } = call;
  const { qrr, asOf, by } = options;
  if (options.issue) refuseToIssue(call);
  if (asOf !== undefined && 'issued' in asOf) {
    const document = await readIssued(session, asOf.issued, options);
    return { made: madeAsIssued(document, context.lang), data: undefined };
  }
  const config = readConfig(session.paths.config);
  const registry = readRegistry(session.paths);
  const isForPublic = isPublishable(options);
  const judgedFrom = hasCharts(call) ? { judgedFrom: firstMonthOfCharts(month) } : {};
  context.timings?.enter('figures');
  const asked = { session, context, config, registry, month, qrr, asOf, by, ...judgedFrom };
  const data = await readReportData({
    ...asked,
    isFirstPage: isFirstPageOnly(call),
    byWhereOne:
      call.formats.some((format) => documents.includes(format)) && !isForPublic
        ? 'neighbourhood'
        : undefined,
  });
  context.timings?.enter('sections');
  return { made: isForPublic ? madeForPublic(data) : madeFrom(data), data };
}

/** Of one QRR, the neighbourhoods are the map of the problem: documents show them unasked. */
const documents: readonly ReportFormat[] = ['html', 'pdf', 'docx', 'xlsx'];

/** Charts quote the reports of past months, which look back further than the report itself. */
function hasCharts({ formats, options }: ReportCall): boolean {
  if (isPublishable(options)) return false;
  return formats.includes('html') || formats.includes('pdf') || options.issue === true;
}

/** Most reports are read on a terminal, where the first page is all that is shown. */
function isFirstPageOnly({ formats, options }: ReportCall): boolean {
  const { section, table, full, by, issue } = options;
  return (
    formats.every((format) => format === 'terminal') &&
    [section, table, by].every((part) => part === undefined) &&
    !full &&
    !issue &&
    !isPublishable(options)
  );
}

/** What is issued is the whole report of the perimeter, as it is now. */
function refuseToIssue({ options }: ReportCall): void {
  const { qrr, asOf, by, section, table } = options;
  const parts = {
    '--qrr': qrr,
    '--as-of': asOf,
    '--by': by,
    '--section': section,
    '--table': table,
  };
  const [part] = Object.entries(parts).find(([, value]) => value !== undefined) ?? [];
  if (part !== undefined)
    throw new UserError('mutually-exclusive', {
      first: '--issue',
      second: part,
      program: 'clct',
      command: 'report',
    });
}

/** Keeps the report if it is issued, notes who asked for it, and shows or writes it. */
export async function makeReport(call: ReportCall, { made, data }: ReadReport): Promise<Made> {
  const { session, options, context, formats } = call;
  const { report } = made;
  context.timings?.enter('writing');
  const contents = new Map<ReportFormat, string | Uint8Array>();
  for (const format of formats) contents.set(format, await renderReport(made, call, format));
  const { paths } = session;
  if (options.issue && data !== undefined) {
    const isNew = await issueReport(session, data, { context, reason: options.reason });
    const line = context.words.report[isNew ? 'issued' : 'issuedBefore'];
    context.machine.stderr.write(`${fill(line, { id: report.id }, context.lang)}\n`);
  } else {
    const { id, audience } = report;
    await noteConsultation({ paths, context, reason: options.reason, report: id, audience });
  }
  const out = options.out ?? (options.open ? newDocumentFolder(paths) : undefined);
  const isFolder = formats.length > 1 || options.catchUp === true;
  const place = { out, isFolder, isSummarised: isSummarised(call), context };
  const written: string[] = [];
  for (const [format, content] of contents) {
    const path = await writeReport(content, { ...place, format, report });
    if (path !== undefined) written.push(path);
  }
  const [first] = written;
  if (options.open && first !== undefined) await openDocument(first, context);
  const code = report.provisional || made.isLame ? exitCode.look : exitCode.done;
  return { code, report, signals: signalsOf(made, data, context), paths: written };
}

/** Of a report that was issued, those that its summary kept; of one for the public, nothing is told. */
function signalsOf(
  { report }: MadeReport,
  data: ReportData | undefined,
  { words }: Context,
): number | undefined {
  if (report.audience !== undefined) return undefined;
  return data === undefined
    ? signalLines(report, words).length
    : establishedSignals(data.sections).length;
}
