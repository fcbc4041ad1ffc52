import { existsSync } from 'node:fs';
import { UserError } from '../errors.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import type { Context } from './context.ts';
import type { WorkspacePaths } from './workspace/paths.ts';

export interface ReasonedAct {
  readonly paths: WorkspacePaths;
  readonly context: Pick<Context, 'program' | 'command'>;
  /** What the journal will call it. */
  readonly action: JournalEntry['action'];
  readonly reason: string | undefined;
}

/**
 * Stops an act that `cross.yaml` wants a reason for and that has none, before anything is done or
 * shown. Whoever writes a line of the journal calls this first.
 */
export async function requireReason({
  paths,
  context,
  action,
  reason = '',
}: ReasonedAct): Promise<void> {
  if (reason.trim() !== '' || !existsSync(paths.config)) return;
  const { readConfig } = await import('./workspace/config.ts');
  const { reason_required: wanted = [] } = readConfig(paths.config).journal ?? {};
  if (!wanted.includes(action)) return;
  const { program, command } = context;
  throw new UserError('reason-required', { action, path: paths.config, program, command });
}
