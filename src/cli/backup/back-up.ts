import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonText } from '../../render/escape.ts';
import { storeVersion } from '../../store/migrations.ts';
import { version } from '../../version.ts';
import type { Context } from '../context.ts';
import { flushOutbox, journalLine, writeJournal } from '../journal.ts';
import type { Session } from '../session.ts';
import { backupFolder } from '../workspace/temporary.ts';
import { copyWorkspace } from './copy-workspace.ts';
import { describeFiles, type Manifest, manifestName } from './manifest.ts';
import { pack } from './pack.ts';

export interface BackupCall {
  readonly target: string;
  readonly context: Context;
  readonly wait: number;
  readonly reason: string | undefined;
}

/** Writes the whole workspace into one file, as it is at one moment; the journal says so. */
export async function backUp(
  session: Session,
  { target, context, wait, reason }: BackupCall,
): Promise<Manifest> {
  const { paths } = session;
  await flushOutbox(session);
  const folder = backupFolder(paths);
  try {
    const names = await copyWorkspace(session, folder, wait);
    const at = context.machine.now().toISOString();
    const store = names.includes('store.duckdb')
      ? await session.withStore('read', () => storeVersion(session.engine))
      : undefined;
    const files = await describeFiles(folder, names);
    const manifest: Manifest = { schema: 'cross-backup/1', version, store, at, files };
    writeFileSync(join(folder, manifestName), jsonText(manifest), { mode: 0o600 });
    context.machine.stop?.throwIfAborted();
    await pack(folder, names, target);
    const counts = { files: files.length };
    const entry = { ...journalLine(context, 'communication', reason), counts };
    await writeJournal(session, [entry]);
    return manifest;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
