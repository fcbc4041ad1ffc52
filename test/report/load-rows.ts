import type { FileSummary } from '../../src/cli/ingest/summary.ts';
import type { ScratchWorkspace } from './scratch-workspace.ts';
import { type SmallRow, smallCsv } from './small-exports.ts';

/** Loads rows as a file of a source; gives what was said of it. */
export async function loadRows(
  workspace: ScratchWorkspace,
  source: string,
  rows: readonly SmallRow[],
  options: readonly string[] = [],
): Promise<FileSummary> {
  const file = workspace.write(`../in/${source}.csv`, smallCsv(rows));
  const [summary] = await workspace.ingest([file], ['--source', source, ...options]);
  if (summary === undefined) throw new Error('nothing was loaded');
  return summary;
}
