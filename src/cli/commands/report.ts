import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type ExitCode, UserError } from '../../errors.ts';
import { parseCodes } from '../codes.ts';
import type { CommandModule, Context } from '../context.ts';
import { csvForOption } from '../csv-for-option.ts';
import { formatsOf } from '../output.ts';
import { parseAsOf } from '../report/as-of.ts';
import { audienceOption, refuseUnpublishable } from '../report/audience.ts';
import type { Made } from '../report/made.ts';
import { askedMonths } from '../report/missed-months.ts';
import { reportMonth } from '../report/month.ts';
import { type ReportOptions, reportFormats } from '../report/options.ts';
import { parseDimension } from '../report/parse-dimension.ts';
import type { ReportCall } from '../report/report-call.ts';
import { type RunNotes, withRunLog } from '../run-log.ts';
import { withSession } from '../session.ts';
import { timingsOption } from '../timings-option.ts';
import { findWorkspace } from '../workspace/find.ts';
import { worstCode } from '../worst-code.ts';

export const command: CommandModule<ReportOptions> = {
  arguments: [],
  options: [
    { flags: '-m, --month [month]' },
    { flags: '--qrr <codes>', parse: parseCodes },
    { flags: '--by <dimension>', parse: parseDimension },
    { flags: '--section <id>' },
    { flags: '--table <id>' },
    { flags: '--full' },
    { flags: '-o, --out <path>' },
    { flags: '--as-of <when>', parse: parseAsOf },
    { flags: '--issue' },
    audienceOption,
    csvForOption('clct', 'report'),
    { flags: '--open' },
    { flags: '--browser <path>' },
    { flags: '--catch-up' },
    { flags: '--log <file>' },
    timingsOption,
  ],
  run: report,
};

function report(_: readonly string[], options: ReportOptions, context: Context): Promise<ExitCode> {
  return withRunLog(options.log, context, (notes) => makeReports(options, context, notes));
}

async function makeReports(
  options: ReportOptions,
  context: Context,
  notes: RunNotes,
): Promise<ExitCode> {
  refuseUnpublishable(options);
  const formats = formatsOf(options.format ?? (options.open ? 'html' : undefined), reportFormats);
  const month = reportMonth(options.month, context);
  const paths = findWorkspace(options.workspace, context);
  if (!existsSync(paths.store)) throw new UserError('nothing-to-report', { workspace: paths.root });
  const months = askedMonths(options, formats, month, context);
  // What makes the report is half of the program: it is read while the engine opens the store.
  const maker = import('../report/make.ts');
  return withSession({ paths, wait: options.wait ?? 30, context }, async (session) => {
    const made: Made[] = [];
    for (const each of months) {
      context.machine.stop?.throwIfAborted();
      const call = { session, options, context, formats, month: each };
      context.timings?.enter('waiting');
      const data = await session.withStore('read', async () => (await maker).readReport(call));
      made.push(await (await maker).makeReport(call, data));
      await tell(made, call, notes);
    }
    return worstCode(made.map(({ code }) => code));
  });
}

/** Says what the last of them was, and notes all of them. */
async function tell(made: readonly Made[], call: ReportCall, notes: RunNotes): Promise<void> {
  const { isSummarised, mailSummary } = await import('../report/mail-summary.ts');
  const { context } = call;
  const last = made.at(-1);
  if (last !== undefined && isSummarised(call)) {
    const between = made.length > 1 ? '\n' : '';
    context.machine.stdout.write(between + mailSummary(last, context));
  }
  notes.months = made.map(({ report: { month } }) => month);
  notes.reports = made.map(({ report: { id } }) => id);
  notes.files = made.flatMap(({ paths }) => paths.map((path) => basename(path)));
}
