import { cpSync, existsSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { runCommand } from './run-command.ts';
import { projectRoot } from './temporary-folder.ts';

/** Makes a workspace in a folder. */
type Recipe = (root: string) => Promise<void>;

/**
 * Puts a workspace into a folder that has none yet: made by its recipe once for all test files of
 * a run, then copied, so that nobody sees what another one does with it. A name stands for one recipe.
 */
async function copyPrepared(name: string, recipe: Recipe, target: string): Promise<void> {
  const folder = inject('preparedFolder');
  const kept = join(folder, name);
  if (!existsSync(kept)) await keep(kept, recipe, folder);
  cpSync(kept, target, { recursive: true, preserveTimestamps: true });
}

/** Whole or not at all: another worker may be making the same one. */
async function keep(kept: string, recipe: Recipe, folder: string): Promise<void> {
  const draft = mkdtempSync(join(folder, 'draft-'));
  await recipe(draft);
  try {
    renameSync(draft, kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
    rmSync(draft, { recursive: true });
  }
}

/** A workspace that holds the sample exports, loaded by one command at the fixed moment. */
export function copySampleWorkspace(target: string): Promise<void> {
  return copyPrepared('samples', loadSamples, target);
}

async function loadSamples(root: string): Promise<void> {
  const cwd = mkdtempSync(`${root}-`);
  symlinkSync(join(projectRoot, 'fixtures', 'exports'), join(cwd, 'exports'), 'junction');
  const line = ['cross', 'ingest', 'exports/*.csv', '--quiet', '--workspace', root];
  const { code, stderr } = await runCommand(line, { cwd });
  rmSync(cwd, { recursive: true });
  if (code > 1) throw new Error(stderr);
}
