import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
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
import { parseCodes } from '../codes.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { writeJournal } from '../journal.ts';
import { formatOf } from '../output.ts';
import { pageFor } from '../page.ts';
import { type AsOf, parseAsOf } from '../report/as-of.ts';
import { type ReportData, readReportData } from '../report/context.ts';
import { reportMonth } from '../report/month.ts';
import { writeReport } from '../report/write.ts';
import { withSession } from '../session.ts';
import { readConfig } from '../workspace/config.ts';
import { findWorkspace } from '../workspace/find.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import { readRegistry } from '../workspace/territory.ts';

interface ReportOptions extends CommonOptions {
  readonly month?: string | true;
  readonly qrr?: readonly string[];
  readonly section?: string;
  readonly table?: string;
  readonly full?: boolean;
  readonly out?: string;
  readonly asOf?: AsOf;
}

export const command: CommandModule<ReportOptions> = {
  arguments: [],
  options: [
    { flags: '-m, --month [month]' },
    { flags: '--qrr <codes>', parse: parseCodes },
    { flags: '--section <id>' },
    { flags: '--table <id>' },
    { flags: '--full' },
    { flags: '-o, --out <path>' },
    { flags: '--as-of <when>', parse: parseAsOf },
  ],
  run: report,
};

const formats = ['terminal', 'csv', 'json', 'markdown'] as const;

async function report(
  _: readonly string[],
  options: ReportOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, formats);
  const month = reportMonth(options.month, context);
  const paths = findWorkspace(options.workspace, context);
  if (!existsSync(paths.store)) throw new UserError('nothing-to-report', { workspace: paths.root });
  const config = readConfig(paths.config);
  const registry = readRegistry(paths);
  return withSession({ paths, wait: options.wait ?? 30, context }, async (session) => {
    const data = await session.withStore('read', () =>
      readReportData({
        session,
        context,
        config,
        registry,
        month,
        qrr: options.qrr,
        asOf: options.asOf,
      }),
    );
    const { sections, asOf, upTo } = data;
    const made = monthlyReport({ context: sections, asOf, upTo, digest });
    const text = render(format, made, { data, options, context, month });
    await noteConsultation(paths, made, options, context);
    await writeReport(text, { format, report: made, out: options.out, context });
    return made.provisional ? exitCode.look : exitCode.done;
  });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

interface Rendering {
  readonly data: ReportData;
  readonly options: ReportOptions;
  readonly context: Context;
  readonly month: Month;
}

function render(format: (typeof formats)[number], made: Report, rendering: Rendering): string {
  const { data, options, context } = rendering;
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
