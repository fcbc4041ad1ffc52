import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the workspaces are kept that several test files begin with. */
    readonly preparedFolder: string;
  }
}

/** Makes a folder for what test files of one run share, and takes it away after the last of them. */
export function setup(project: TestProject): () => void {
  const path = mkdtempSync(join(tmpdir(), 'cross-prepared-'));
  project.provide('preparedFolder', path);
  return () => rmSync(path, { recursive: true, force: true });
}
