import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from './harness/temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = temporaryFolder();
const small = join(folder.path, 'small');
mkdirSync(small);

/** Only the administrator of a machine may mount, and not in every container. */
const canMount = mount('1m');
if (canMount) unmount();

function mount(size: string): boolean {
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', small]);
  return status === 0;
}

function unmount(): void {
  spawnSync('umount', [small]);
}

function cross(...argv: readonly string[]) {
  const bin = join(root, 'bin/cross.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function loads(workspace: string): number {
  const { stdout } = cross('loads', '--format', 'json', '--workspace', workspace);
  return (JSON.parse(stdout) as { readonly loads: readonly unknown[] }).loads.length;
}

describe.skipIf(!canMount)('a disk that is too small', () => {
  afterEach(unmount);

  it.each(['300k', '600k', '1200k', '2m', '4m'])('of %s is no bug, and loads once', (size) => {
    expect(mount(size)).toBe(true);
    const workspace = join(small, 'workspace');
    const file = join(root, 'fixtures/exports/police-saisies.csv');
    const ingest = (at: string) => cross('ingest', file, '--workspace', at, '--quiet');
    const first = ingest(workspace);
    expect([0, 1, 2], first.stderr).toContain(first.status);
    if (first.status === 2) expect(first.stderr).toMatch(/plein|espace libre/);
    const kept = join(folder.path, `kept-${size}`);
    cpSync(workspace, kept, { recursive: true });
    expect(ingest(kept).status).toBeLessThanOrEqual(1);
    const { stdout } = cross('loads', '1', '--format', 'json', '--workspace', kept);
    expect(JSON.parse(stdout)).toMatchObject({ load: 1, new: 1651 });
    expect(loads(kept)).toBe(first.status === 2 ? 1 : 2);
    expect(cross('journal', '--verify', '--workspace', kept).status).toBe(0);
  });
});
