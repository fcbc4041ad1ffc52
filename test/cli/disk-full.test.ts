import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { runCommand } from './harness/run-command.ts';
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

/** Looking at what is left needs no process of its own. */
const look = (...argv: readonly string[]) => runCommand(['cross', ...argv], { cwd: folder.path });

async function loads(workspace: string): Promise<number> {
  const { stdout } = await look('loads', '--format', 'json', '--workspace', workspace);
  return (JSON.parse(stdout) as { readonly loads: readonly unknown[] }).loads.length;
}

describe.skipIf(!canMount)('a disk that is too small', () => {
  afterEach(unmount);

  it.each(['300k', '600k', '1200k', '2m', '4m'])(
    'of %s is no bug, and loads once',
    async (size) => {
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
      const { stdout } = await look('loads', '1', '--format', 'json', '--workspace', kept);
      expect(JSON.parse(stdout)).toMatchObject({ load: 1, new: 1651 });
      expect(await loads(kept)).toBe(first.status === 2 ? 1 : 2);
      expect((await look('journal', '--verify', '--workspace', kept)).code).toBe(0);
    },
  );

  it('is no bug of an undoing, a purge, a backup, a restoring or a word, and leaves all whole', async () => {
    expect(mount('24m')).toBe(true);
    const workspace = join(small, 'workspace');
    const file = join(root, 'fixtures/exports/police-saisies.csv');
    const backup = join(folder.path, 'whole.tar.gz');
    expect(cross('ingest', file, '--workspace', workspace, '--quiet').status).toBe(1);
    expect(cross('backup', backup, '--workspace', workspace, '--quiet').status).toBe(0);
    fill();
    const acts: readonly (readonly string[])[] = [
      ['undo', '1'],
      ['purge', '--apply'],
      ['backup', join(small, 'b.tar.gz')],
      ['restore', backup, '--replace'],
      ['words', 'add', 'products', 'abc', 'resin'],
      ['ingest', file, '--restate'],
    ];
    for (const act of acts) {
      const { status, stderr } = cross(...act, '--workspace', workspace);
      expect([act[0], status, /plein|espace libre/.test(stderr)], stderr).toEqual([
        act[0],
        2,
        true,
      ]);
    }
    rmSync(join(small, 'filling'));
    expect(readdirSync(small)).toEqual(['workspace']);
    expect((await look('check', '--workspace', workspace)).code).toBe(0);
    expect(await loads(workspace)).toBe(1);
    expect(cross('undo', '1', '--workspace', workspace, '--quiet').status).toBe(0);
    expect(await loads(workspace)).toBe(2);
  }, 300_000);
});

/** Leaves not a block free. */
function fill(): void {
  const handle = openSync(join(small, 'filling'), 'w');
  try {
    for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) fillWith(handle, size);
  } finally {
    closeSync(handle);
  }
}

function fillWith(handle: number, size: number): void {
  try {
    for (;;) writeSync(handle, Buffer.alloc(size));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
