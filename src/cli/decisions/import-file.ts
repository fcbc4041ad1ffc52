import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DecisionType } from '../../decisions/decision-field.ts';
import { planImport } from '../../decisions/plan-import.ts';
import { readDecisions } from '../../decisions/read-decisions.ts';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import type { Context } from '../context.ts';
import type { ChangeOptions } from '../history/change-store.ts';
import { formatOf } from '../output.ts';
import { writeFaults, writeSaved } from '../views/saved-view.ts';
import { findWorkspace } from '../workspace/find.ts';
import { knownNames } from './known-names.ts';
import { checkColumns, readTable } from './read-table.ts';
import { saveDecisions } from './save.ts';

/**
 * Takes a file of decisions, of one type or a file of minutes: all of its rows, or none and why. A
 * row that somebody changed since it was exported is told, never overwritten.
 */
export async function importDecisions(
  file: string,
  types: readonly DecisionType[],
  { options, context }: { readonly options: ChangeOptions; readonly context: Context },
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const paths = findWorkspace(options.workspace, context);
  const known = await knownNames(paths, options, context);
  const table = readTable(file, context);
  checkColumns(file, table, types);
  const read = new Map(types.map((type) => [type, readDecisions(type, table, known)]));
  const bytes = readFileSync(resolve(context.machine.cwd, file));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { resolutions, load } = await saveDecisions({
    paths,
    options,
    context,
    types,
    file: { name: file, sha256 },
    resolve: (type, state) => {
      const { decisions = [], faults = [] } = read.get(type) ?? {};
      const plan = planImport(type, decisions, { state, known });
      return { ...plan, faults: [...faults, ...plan.faults] };
    },
  });
  const blank = [...read.values()].reduce((sum, one) => sum + one.blank, 0);
  const faults = unique(resolutions.flatMap((one) => one.faults)).sort((a, b) => a.line - b.line);
  if (faults.length > 0) {
    writeFaults(faults, { format, context });
    const lines = new Set(faults.map(({ line }) => line));
    throw new UserError('decisions-refused', { file, n: lines.size });
  }
  writeSaved({ resolutions, load, blank }, { format, options, context });
  return exitCode.done;
}

/** A row that belongs to no type is found by each of them. */
function unique<T extends { readonly line: number; readonly field: string }>(
  faults: readonly T[],
): T[] {
  return [...new Map(faults.map((fault) => [`${fault.line} ${fault.field}`, fault])).values()];
}
