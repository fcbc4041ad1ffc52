import { rmSync } from 'node:fs';
import { checkRoom } from '../limits.ts';
import { rowsFile } from '../workspace/temporary.ts';
import { type CommittedLoad, commitLoad } from './commit-load.ts';
import { filePath } from './file-path.ts';
import type { LoadSettings } from './load-settings.ts';
import { asMended, findMended } from './mended.ts';
import { stageFile } from './stage-file.ts';
import type { StagedFile } from './staged-file.ts';
import type { RefusedRow } from './summary.ts';

export interface LoadedFile extends CommittedLoad {
  readonly refused: readonly RefusedRow[];
  readonly staged: StagedFile;
}

/** Takes one file through all of intake into the store: one load, one transaction. */
export async function loadFile(file: string, settings: LoadSettings): Promise<LoadedFile> {
  const { session } = settings;
  checkRoom(file, filePath(file, session.paths, settings.context.machine), session.paths);
  settings.onPhase?.('reading');
  const target = rowsFile(session.paths);
  try {
    const mended = await findMended(file, settings);
    const effective = mended === undefined ? settings : asMended(settings, mended);
    const staged = await stageFile(file, target, effective);
    const committed = await commitLoad(staged, effective);
    return { ...committed, refused: staged.refused, staged };
  } finally {
    settings.onPhase?.('closing');
    rmSync(target, { force: true });
    await session.engine.execute('DROP TABLE IF EXISTS staged; DROP TABLE IF EXISTS placed;');
  }
}
