import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';

/** A file of a backup, with what proves that it is whole. */
export interface BackedUpFile {
  /** From the workspace, with `/` whatever the machine: `profiles/douane.yaml`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The first file of a backup: what the others must be. */
export interface Manifest {
  readonly schema: 'cross-backup/1';
  /** The program that made it. */
  readonly version: string;
  /** Schema version of the store; absent where nothing was loaded yet. */
  readonly store: number | undefined;
  /** When it was made, UTC. */
  readonly at: string;
  readonly files: readonly BackedUpFile[];
}

export const manifestName = 'manifest.json';

/** What is kept of a workspace: everything but its turns and what processes are working on. */
const keptFiles = [
  'cross.yaml',
  'key',
  'store.duckdb',
  // Left by a crash or a full disk: the store is not whole without it.
  'store.duckdb.wal',
  'journal.jsonl',
  'journal.seal',
  'qrr.csv',
  'places.csv',
  'contours.geojson',
  'deal-points.csv',
  'indicators.yaml',
] as const;

/** Folders of which every file is kept; they have no folders in them. */
export const keptFolders = ['profiles', 'vocabularies', 'rejects'] as const;

/** Whether a backup may have such a file: nothing else is ever written when one is restored. */
export function isKept(path: string): boolean {
  const [folder = '', name = '', ...more] = path.split('/');
  if (more.length > 0 || /[\\:\p{Cc}]/u.test(path)) return false;
  if (name === '') return keptFiles.some((kept) => kept === path);
  return keptFolders.some((kept) => kept === folder) && name !== '.' && name !== '..';
}

/** Describes files of a folder. */
export async function describeFiles(
  folder: string,
  paths: readonly string[],
): Promise<readonly BackedUpFile[]> {
  const described: BackedUpFile[] = [];
  for (const path of [...paths].sort()) {
    const place = join(folder, path);
    described.push({ path, bytes: statSync(place).size, sha256: await sha256Of(place) });
  }
  return described;
}

/** SHA-256 of a file of any size, in hexadecimal. */
async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

/** The manifest of a folder that a backup was unpacked into, with every file as it says. */
export async function checkUnpacked(folder: string, file: string): Promise<Manifest> {
  const manifest = readManifest(join(folder, manifestName));
  if (manifest === undefined) throw new UserError('backup-not-one', { file });
  if (manifest.files.some(({ path }) => !isKept(path)))
    throw new UserError('backup-not-one', { file });
  for (const expected of manifest.files) {
    const found = await describeFiles(folder, [expected.path]).catch(() => []);
    if (found[0]?.sha256 !== expected.sha256)
      throw new UserError('backup-damaged', { file, part: expected.path });
  }
  return manifest;
}

function readManifest(path: string): Manifest | undefined {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Partial<Manifest> | null;
    const isOne = value?.schema === 'cross-backup/1' && Array.isArray(value.files);
    return isOne ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
}
