import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from './harness/expect-refusal.ts';
import { runCommand } from './harness/run-command.ts';
import { seizuresExport } from './harness/sample-files.ts';
import { spawnProgram } from './harness/spawn-program.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;
const root = join(cwd, 'ws');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const cross = (line: string, env: Readonly<Record<string, string>> = {}) =>
  spawnProgram(`cross ${line}`, { cwd, env });

/** What prepares, and what looks afterwards, needs no process of its own. */
const here = (line: string) => runCommand(`cross ${line}`, { cwd });

/** Kills the program at the instant at which it would put a folder in the place of the workspace. */
const killer = folder.write(
  'killer.cjs',
  `const fs = require('node:fs');
const { renameSync } = fs;
fs.renameSync = (from, to) => {
  if (to === process.env.KILLED_AT) process.kill(process.pid, 'SIGKILL');
  renameSync(from, to);
};
require('node:module').syncBuiltinESMExports();
`,
);

const rowsOf = async (place: string) => {
  const { stdout } = await here(`loads -w ${place} --format json`);
  const { loads } = JSON.parse(stdout) as { readonly loads: readonly { readonly new: number }[] };
  return loads.map((load) => load.new);
};

const beside = (start: string) =>
  readdirSync(cwd)
    .filter((name) => name.startsWith(start))
    .map((name) => join(cwd, name));

beforeAll(async () => {
  folder.write('a.csv', seizuresExport(['13/07/2019', '14/07/2019']));
  folder.write('b.csv', seizuresExport(['16/06/2019', '17/06/2019', '18/06/2019']));
  await here('ingest a.csv -w kept -q');
  await here('backup backup.tar.gz -w kept -q');
  await here('ingest b.csv -w kept -q');
});

beforeEach(() => {
  for (const path of [...beside('ws'), ...beside('.ws')]) rmSync(path, { recursive: true });
  cpSync(join(cwd, 'kept'), root, { recursive: true });
});

/** A restoring that is killed when the former workspace is put aside and the new one is not there. */
async function killBetweenRenames(): Promise<string> {
  const env = { NODE_OPTIONS: `--require "${killer}"`, KILLED_AT: root };
  const killed = await cross('restore backup.tar.gz -w ws --replace', env);
  expect(killed.stdout).toBe('');
  expect(existsSync(root)).toBe(false);
  const [aside = ''] = beside('ws.before-');
  expect(await rowsOf(aside)).toEqual([3, 2]);
  return aside;
}

describe('a restoring that was killed between its two renames', () => {
  it.each(['loads -w ws', 'ingest b.csv -w ws', 'status -w ws --quiet', 'check -w ws'])(
    'is finished by whoever comes next: %s',
    async (line) => {
      const aside = await killBetweenRenames();
      const { code, stderr } = await cross(line);
      expect(code).toBeLessThan(2);
      expect(plain(stderr)).toContain(`dans ${aside}`);
      expect(plain(stderr)).not.toContain('créé');
      const expected = line.startsWith('ingest') ? [3, 2] : [2];
      expect(await rowsOf('ws')).toEqual(expected);
      expect(beside('.ws')).toEqual([]);
      const journal = await here('journal -w ws');
      expect(journal.stdout).toContain('cross restore');
      expect((await here('journal --verify -w ws')).code).toBe(0);
      expect((await here('check -w ws')).code).toBe(0);
      expect(await rowsOf(aside)).toEqual([3, 2]);
    },
  );

  it('is waited for, and told, where another machine may be at it', async () => {
    const aside = await killBetweenRenames();
    const [ready = ''] = beside('.ws.before-');
    const elsewhere = ready.replace(/\.ready-.*-(\d+)$/, '.ready-another-machine-$1');
    renameSync(ready, elsewhere);
    // Each of them waits for seconds: all at once.
    const lines = ['ingest b.csv -w ws', 'loads -w ws', 'init ws'];
    const answers = await Promise.all(lines.map((line) => cross(line)));
    for (const answer of answers) {
      const next = `Attendez qu’elle finisse. Si elle a été interrompue, achevez-la :
    mv ${elsewhere} ${root}
ou reprenez l’ancien espace de travail :
    mv ${aside} ${root}`;
      expectRefusal(answer, { code: 75, says: [`restauration de ${root}`], next });
    }
    expect(existsSync(root)).toBe(false);
  });

  it('may be given again', async () => {
    await killBetweenRenames();
    expect((await cross('restore backup.tar.gz -w ws --replace')).code).toBe(0);
    expect(await rowsOf('ws')).toEqual([2]);
    expect(beside('.ws')).toEqual([]);
  });

  it('is not finished where the former workspace was put back by hand', async () => {
    const aside = await killBetweenRenames();
    renameSync(aside, root);
    expect(await rowsOf('ws')).toEqual([3, 2]);
    rmSync(root, { recursive: true });
    // Nothing says any more that a workspace was to be here.
    expect((await cross('loads -w ws')).code).toBe(2);
    mkdirSync(root, { mode: 0o700 });
    expect((await cross('init ws')).code).toBe(0);
    expect(await rowsOf('ws')).toEqual([]);
  });
});
