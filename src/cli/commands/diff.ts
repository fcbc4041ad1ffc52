import { existsSync } from 'node:fs';
import { kinds } from '../../domain/kinds.ts';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import { type CsvReader, dataCsv } from '../../render/csv.ts';
import { markdownTable } from '../../render/markdown.ts';
import { tableText } from '../../render/terminal/table-text.ts';
import { figureNumber } from '../../render/tidy-csv.ts';
import { isKnown } from '../../report/cell.ts';
import { changedTables } from '../../report/changed-tables.ts';
import { type Caused, causedBy } from '../../report/diff-causes.ts';
import { type DiffRequest, diffHead, diffTables } from '../../report/diff-table.ts';
import { differenceOf, figuresOf, revisionsOf } from '../../report/revisions.ts';
import { statusOf } from '../../report/tidy-line.ts';
import { findIssued, issuedIds } from '../../store/issued.ts';
import { cellsTouchedSince } from '../../store/later-loads.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { csvForOption } from '../csv-for-option.ts';
import { formatOf, writeJson } from '../output.ts';
import { pageFor } from '../page.ts';
import { noteConsultation } from '../report/consultation.ts';
import { readIssued } from '../report/issue.ts';
import { madeFrom } from '../report/made-report.ts';
import { reportMonth } from '../report/month.ts';
import { readReportData } from '../report/report-data.ts';
import { type Session, withSession } from '../session.ts';
import { readConfig } from '../workspace/config.ts';
import { findWorkspace } from '../workspace/find.ts';
import { readRegistry } from '../workspace/territory.ts';

interface DiffOptions extends CommonOptions {
  readonly month?: string | true;
  readonly since?: string;
  readonly csvFor?: CsvReader;
}

export const command: CommandModule<DiffOptions> = {
  arguments: [],
  options: [
    { flags: '-m, --month <month>' },
    { flags: '--since <id>' },
    csvForOption('clct', 'diff'),
  ],
  run: diff,
};

async function diff(
  _: readonly string[],
  options: DiffOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'csv', 'json', 'markdown']);
  const paths = findWorkspace(options.workspace, context);
  if (!existsSync(paths.store)) throw new UserError('nothing-to-report', { workspace: paths.root });
  return withSession({ paths, wait: options.wait ?? 30, context }, async (session) => {
    const found = await session.withStore('read', () => compared(session, options, context));
    await noteConsultation({ paths, context, reason: options.reason, report: found.id });
    const { machine } = context;
    if (format === 'json') writeJson(context, asJson(found));
    else if (format === 'csv') machine.stdout.write(csvText(found.changes, options.csvFor));
    else machine.stdout.write(`${tablesText(found, format, context)}\n`);
    return exitCode.done;
  });
}

function tablesText(found: DiffRequest, format: 'terminal' | 'markdown', context: Context): string {
  if (found.changes.length === 0 && found.tables.length === 0) {
    return context.words.trend.diff.nothing;
  }
  const tables = diffTables(found, context);
  if (tables.length === 0) return `${diffHead(found, context)}.`;
  return format === 'markdown'
    ? tables.map((table) => markdownTable(table, context)).join('\n\n')
    : tables.map((table) => tableText(table, pageFor(context)).join('\n')).join('\n\n');
}

/** The issued report beside today's figures of the same month and QRR. */
async function compared(
  session: Session,
  options: DiffOptions,
  context: Context,
): Promise<DiffRequest> {
  const { engine, paths } = session;
  const id = options.since ?? (await lastIssued(session, options, context));
  const document = await readIssued(session, id, options);
  const issued = await findIssued(engine, id);
  const then = document.reports[context.lang];
  const data = await readReportData({
    session,
    context,
    config: readConfig(paths.config),
    registry: readRegistry(paths),
    month: then.month,
    qrr: then.perimeter.map(({ code }) => code),
    asOf: undefined,
  });
  const now = madeFrom(data);
  const revisions = revisionsOf(
    figuresOf(then, document.lines),
    figuresOf(now.report, now.lines()),
  );
  const touched = await cellsTouchedSince(engine, kinds, issued?.load ?? 0);
  const byId = new Map(data.indicators.map((indicator) => [indicator.id, indicator]));
  const indicator = (name: string) => byId.get(name);
  const changes = causedBy(revisions, { touched, indicator });
  const tables = changedTables(then, now.report);
  return { id, issuedAt: issued?.issuedAt ?? '', changes, tables, indicator };
}

/** Without `--since`, the report of the month that was issued last. */
async function lastIssued(
  { engine }: Session,
  { month: typed }: DiffOptions,
  context: Context,
): Promise<string> {
  const month = reportMonth(typed, context);
  const [last] = await issuedIds(engine, month);
  if (last !== undefined) return last;
  throw new UserError('nothing-issued', { month });
}

const header = 'indicator,qrr,month,before,after,difference,before_status,after_status,loads'.split(
  ',',
);

function csvText(changes: readonly Caused[], reader: CsvReader | undefined): string {
  const lines = changes.map(({ indicator, district, month, before, after, loads }) => [
    indicator,
    district,
    month,
    figureNumber(before),
    figureNumber(after),
    differenceOf({ before, after }),
    statusOf(before),
    statusOf(after),
    loads.join('+'),
  ]);
  return dataCsv([header, ...lines], reader);
}

function asJson({ id, issuedAt, changes, tables }: DiffRequest): object {
  return {
    schema: 'clct-diff/1',
    since: id,
    issuedAt,
    changes: changes.map(({ indicator, district, month, before, after, loads }) => ({
      indicator,
      qrr: district,
      month,
      before: isKnown(before) ? before.value : { missing: before.missing },
      after: isKnown(after) ? after.value : { missing: after.missing },
      beforeStatus: statusOf(before),
      afterStatus: statusOf(after),
      loads,
    })),
    tables,
  };
}
