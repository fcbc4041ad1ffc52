import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { personalSort } from '../../domain/personal-data.ts';
import { nextLoad } from '../../store/loads.ts';
import { sendOutbox } from '../journal.ts';
import { checkStillOpen } from './closed-months.ts';
import { checkIdentity } from './identity-guard.ts';
import type { LoadSettings } from './load-settings.ts';
import { checkRefused, summarise } from './load-summary.ts';
import { mergeStaged } from './merge-staged.ts';
import { recordFile } from './record-file.ts';
import { rejectsName, removeOrphans, writeRejects } from './rejects-file.ts';
import type { StagedFile } from './staged-file.ts';
import type { FileSummary } from './summary.ts';

export interface CommittedLoad {
  readonly summary: FileSummary;
  /** Its line stands in the journal's file: where it can't be written to, the load is done all the same. */
  readonly isTold: boolean;
}

/** Merges a staged file into the store, in one transaction with its journal line, or not at all. */
export async function commitLoad(
  staged: StagedFile,
  settings: LoadSettings,
): Promise<CommittedLoad> {
  const { session } = settings;
  settings.onPhase?.('waiting');
  return session.withStore('write', async () => {
    settings.onPhase?.('merging', staged.rows);
    const summary = await commit(staged, settings);
    settings.onPhase?.('closing');
    const isTold = await sendOutbox(session).then(
      () => true,
      () => false,
    );
    return { summary, isTold };
  });
}

async function commit(staged: StagedFile, settings: LoadSettings): Promise<FileSummary> {
  const { engine, paths } = settings.session;
  await engine.execute('BEGIN');
  let rejects: string | undefined;
  try {
    const load = await nextLoad(engine);
    await checkStillOpen({ ...staged, settings }, staged);
    const { kind, origins } = staged.mapping;
    await checkIdentity({ ...staged, kind, fields: [...origins.keys()] }, settings);
    const outcome = await mergeStaged(staged, settings, load);
    const isMended = settings.mended !== undefined;
    if (staged.refused.length > 0) rejects = rejectsName(load, staged.file, isMended);
    const continues = settings.mended?.load.load;
    const stored = settings.dryRun ? { continues } : { continues, load, rejects };
    const summary = { ...summarise(staged, outcome), ...stored };
    checkRefused(summary, settings);
    if (settings.dryRun) {
      await engine.execute('ROLLBACK');
      return summary;
    }
    await recordFile(staged, summary, settings, load);
    removeOrphans(paths.rejects, load);
    if (rejects !== undefined) {
      writeRejects({ ...rejectsOf(staged), folder: paths.root, name: rejects, load });
    }
    settings.context.machine.stop?.throwIfAborted();
    await engine.execute('COMMIT');
    return summary;
  } catch (error) {
    if (rejects !== undefined) rmSync(join(paths.root, rejects), { force: true });
    await engine.execute('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** The refused rows with the columns that are mapped: of the file and, of a layout, that it made. */
function rejectsOf(staged: StagedFile) {
  const { head, kept, refused, mapping } = staged;
  const fields = new Map(
    [...mapping.origins].map(([field, origin]) => ['column' in origin ? origin.column : -1, field]),
  );
  const rules = mapping.rows.map(({ column }) => column);
  const mapped = kept.flatMap((at, index) =>
    fields.has(at) || rules.includes(at) ? [{ at, index }] : [],
  );
  return {
    rows: refused.map((row) => ({
      ...row,
      cells: row.cells && mapped.map(({ index }) => row.cells?.[index] ?? null),
    })),
    headers: mapped.map(({ at }) => rejectsHeader(head.header[at], fields.get(at))),
    delimiter: head.delimiter,
  };
}

/** A column that a layout made, or whose header looks personal, goes by its field: it is known by it again. */
function rejectsHeader(header: string | undefined, field = ''): string {
  return header === undefined || personalSort(header) !== undefined ? field : header;
}
