import { existsSync } from 'node:fs';
import type { Month } from '../../domain/month.ts';
import { UserError } from '../../errors.ts';
import type { Registry } from '../../territory/registry.ts';
import type { CommonOptions, Context } from '../context.ts';
import { withSession } from '../session.ts';
import { readConfig } from '../workspace/config.ts';
import { findWorkspace } from '../workspace/find.ts';
import { readRegistry } from '../workspace/territory.ts';
import { noteConsultation } from './consultation.ts';
import { type ReportData, readReportData } from './report-data.ts';

export interface SeriesCall {
  readonly options: CommonOptions;
  readonly context: Context;
  readonly qrr: readonly string[] | undefined;
  readonly from: Month;
  readonly to: Month;
}

/** The figures of several months, each to be judged by its own past; the reading is noted. */
export async function readSeries(
  call: SeriesCall,
): Promise<ReportData & { readonly registry: Registry }> {
  const { options, context, qrr, from, to } = call;
  const paths = findWorkspace(options.workspace, context);
  if (!existsSync(paths.store)) throw new UserError('nothing-to-report', { workspace: paths.root });
  const config = readConfig(paths.config);
  const registry = readRegistry(paths);
  return withSession({ paths, wait: options.wait ?? 30, context }, async (session) => {
    const request = { session, context, config, registry, qrr, asOf: undefined };
    const data = await session.withStore('read', () =>
      readReportData({ ...request, month: to, judgedFrom: from }),
    );
    await noteConsultation({ paths, context, reason: options.reason });
    return { ...data, registry };
  });
}
