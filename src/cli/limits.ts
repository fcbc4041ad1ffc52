import { statfsSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import { UserError } from '../errors.ts';
import { readConfig } from './workspace/config.ts';
import type { WorkspacePaths } from './workspace/paths.ts';

/** What the engine may take of the machine, in MiB. */
export interface Limits {
  readonly memory: number;
  /** In the workspace, for the time of the command: what does not fit into memory. */
  readonly disk: number;
}

/**
 * What the engine may take while a file is loaded; beyond it, it uses the disk. A million rows of 80
 * bytes take 0.7 GB in all, the program included, and ten million 0.8.
 */
export const loadMemory = 700;

const mebibyte = 1024 * 1024;

/**
 * The `limits` of `cross.yaml`, else half of the machine: of its memory, of which a load needs no more
 * than `loadMemory`, and of what is free on the disk of the workspace.
 */
export function limitsOf(paths: WorkspacePaths, isLoading: boolean): Limits {
  const limits = limitsWritten(paths);
  const half = Math.floor(totalmem() / mebibyte / 2);
  const memory = limits.memory ?? (isLoading ? Math.min(loadMemory, half) : half);
  return { memory, disk: limits.disk ?? Math.floor(freeDisk(paths) / 2) };
}

/** Settings that can't be read are for those to tell who need them, and for `cross check` to find. */
function limitsWritten({ config }: WorkspacePaths): Partial<Limits> {
  try {
    const { limits = {} } = readConfig(config);
    return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
  } catch (error) {
    if (error instanceof UserError) return {};
    throw error;
  }
}

function freeDisk({ root }: WorkspacePaths): number {
  const { bavail, bsize } = statfsSync(root);
  return (bavail * bsize) / mebibyte;
}

/** Of a load, ÷ the bytes of its file: 5.2 for ten million rows, their copy and the spilled memory. */
const diskPerByte = 6;

/** A file of fewer spills nothing: whether its copy fits is told when it is written. */
const smallFile = 32 * mebibyte;

/**
 * Refuses a large file that would not fit, before anything is read of it.
 *
 * @throws UserError `too-large`.
 */
export function checkRoom(file: string, path: string, paths: WorkspacePaths): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size < smallFile) return;
  const needed = Math.ceil((size * diskPerByte) / mebibyte);
  const { disk } = limitsOf(paths, true);
  if (needed <= disk) return;
  throw new UserError('too-large', { file, needed, disk, workspace: paths.root });
}
