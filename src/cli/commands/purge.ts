import { existsSync } from 'node:fs';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { formatOf, writeJson } from '../output.ts';
import { purge } from '../purge/purge.ts';
import { dueByKind } from '../purge/purge-plan.ts';
import { retentionOf } from '../purge/retention.ts';
import { indicatorsInForce } from '../report/indicators-in-force.ts';
import { requireReason } from '../required-reason.ts';
import { withSession } from '../session.ts';
import { purgeText } from '../views/purge-view.ts';
import { readConfig } from '../workspace/config.ts';
import { findWorkspace } from '../workspace/find.ts';
import { readOwnIndicators } from '../workspace/own-indicators.ts';
import { readVocabularies } from '../workspace/vocabularies.ts';

interface PurgeOptions extends CommonOptions {
  readonly apply?: boolean;
}

export const command: CommandModule<PurgeOptions> = {
  arguments: [],
  options: [{ flags: '--apply' }],
  run,
};

/** What has been kept long enough: shown first and, with `--apply`, erased, the figures kept. */
async function run(
  _: readonly string[],
  options: PurgeOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const paths = findWorkspace(options.workspace, context);
  if (!existsSync(paths.store)) throw new UserError('nothing-to-report', { workspace: paths.root });
  const retention = retentionOf(readConfig(paths.config), context.machine.now());
  const vocabularies = readVocabularies(paths);
  const { indicators } = indicatorsInForce(readOwnIndicators(paths, vocabularies));
  const dryRun = options.apply !== true;
  const { reason } = options;
  if (!dryRun) await requireReason({ paths, context, action: 'erasure', reason });
  const call = { context, vocabularies, indicators, reason, dryRun, ...retention.until };
  const purged = await withSession({ paths, wait: options.wait ?? 30, context }, (session) =>
    purge(session, call),
  );
  if (format === 'json') {
    const { plan, load, rejects, lines } = purged;
    writeJson(context, {
      schema: 'cross-purge/1',
      dryRun,
      load,
      until: retention.until,
      records: dueByKind(plan.due),
      rows: plan.rows,
      staying: plan.staying,
      rejects,
      journalLines: lines,
    });
  } else if (!options.quiet) {
    context.machine.stdout.write(purgeText(purged, { dryRun, retention }, context));
  }
  return exitCode.done;
}
