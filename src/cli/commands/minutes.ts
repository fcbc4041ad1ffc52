import { actions } from '../../decisions/actions.ts';
import type { DecisionType } from '../../decisions/decision-field.ts';
import { decisionTypes } from '../../decisions/decision-table.ts';
import { objectives } from '../../decisions/objectives.ts';
import { minutesRows } from '../../decisions/write-decisions.ts';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import { renderMinutes } from '../../render/minutes.ts';
import type { SectionContext } from '../../report/section-context.ts';
import type { DecisionVersion } from '../../store/decision-records.ts';
import { parseCodes } from '../codes.ts';
import type { CommandModule, Context } from '../context.ts';
import { spreadsheetText, writeText } from '../decisions/export-file.ts';
import { importDecisions } from '../decisions/import-file.ts';
import { minutesDecisions } from '../decisions/minutes-rows.ts';
import { readStored } from '../decisions/read-stored.ts';
import type { ChangeOptions } from '../history/change-store.ts';
import { formatOf } from '../output.ts';
import { madeFrom } from '../report/made-report.ts';
import { localDay, reportMonth } from '../report/month.ts';
import { readSeries } from '../report/read-series.ts';

interface MinutesOptions extends ChangeOptions {
  readonly month?: string | true;
  readonly qrr?: readonly string[];
  readonly import?: string;
  readonly out?: string;
}

export const command: CommandModule<MinutesOptions> = {
  arguments: [],
  options: [
    { flags: '-m, --month [month]' },
    { flags: '--qrr <codes>', parse: parseCodes },
    { flags: '--import <file>' },
    { flags: '-o, --out <path>' },
    { flags: '--dry-run' },
  ],
  run: minutes,
};

async function minutes(
  _: readonly string[],
  options: MinutesOptions,
  context: Context,
): Promise<ExitCode> {
  if (options.import !== undefined) return takeBack(options.import, options, context);
  const format = formatOf(options.format, ['markdown', 'csv']);
  const month = reportMonth(options.month, context);
  const data = await readSeries({ options, context, qrr: options.qrr, from: month, to: month });
  const text =
    format === 'csv'
      ? await csvOf(data.sections, options, context)
      : renderMinutes(madeFrom(data).report, context);
  writeText(text, options.out, context);
  return exitCode.done;
}

async function csvOf(
  sections: SectionContext,
  options: MinutesOptions,
  context: Context,
): Promise<string> {
  const stored = new Map<DecisionType, readonly DecisionVersion[]>();
  for (const type of decisionTypes)
    stored.set(type, await readStored(type, undefined, { options, context }));
  const today = localDay(context.machine.now());
  const decisions = minutesDecisions({ context: sections, stored, today });
  return spreadsheetText(minutesRows([actions, objectives], decisions));
}

function takeBack(file: string, options: MinutesOptions, context: Context): Promise<ExitCode> {
  const { program, command: name } = context;
  if (options.month === undefined && options.out === undefined)
    return importDecisions(file, decisionTypes, { options, context });
  const second = options.month === undefined ? '--out' : '--month';
  throw new UserError('mutually-exclusive', { first: '--import', second, program, command: name });
}
