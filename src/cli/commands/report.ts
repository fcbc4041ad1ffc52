import { existsSync } from 'node:fs';
import { type ExitCode, UserError } from '../../errors.ts';
import { parseCodes } from '../codes.ts';
import type { CommandModule, Context } from '../context.ts';
import { csvForOption } from '../csv-for-option.ts';
import { formatOf } from '../output.ts';
import { parseAsOf } from '../report/as-of.ts';
import { audienceOption, refuseUnpublishable } from '../report/audience.ts';
import { reportMonth } from '../report/month.ts';
import { type ReportOptions, reportFormats } from '../report/options.ts';
import { parseDimension } from '../report/parse-dimension.ts';
import { withSession } from '../session.ts';
import { findWorkspace } from '../workspace/find.ts';

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
    csvForOption,
    { flags: '--open' },
    { flags: '--browser <path>' },
  ],
  run: report,
};

async function report(
  _: readonly string[],
  options: ReportOptions,
  context: Context,
): Promise<ExitCode> {
  refuseUnpublishable(options);
  const format = formatOf(options.format ?? (options.open ? 'html' : undefined), reportFormats);
  const month = reportMonth(options.month, context);
  const paths = findWorkspace(options.workspace, context);
  if (!existsSync(paths.store)) throw new UserError('nothing-to-report', { workspace: paths.root });
  // What makes the report is half of the program: it is read while the engine opens the store.
  const maker = import('../report/make.ts');
  return withSession({ paths, wait: options.wait ?? 30, context }, async (session) => {
    const request = { session, options, context, format, month };
    const data = await session.withStore('read', async () => (await maker).readReport(request));
    return (await maker).makeReport(request, data);
  });
}
