import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesUnder } from '../../scripts/bundle/files-under.ts';
import { version } from '../../src/version.ts';
import { projectRoot, temporaryFolder } from '../cli/harness/temporary-folder.ts';
import { withoutNetwork } from './without-network.ts';

const { path: scratch } = temporaryFolder();
const name = `cross-clct-${version}-linux-x64`;
const archive = join(scratch, `${name}.tar.gz`);
// A folder that a launcher must quote.
const unpacked = join(scratch, 'dossier à part', name);
const home = join(scratch, 'home');
const path = join(scratch, 'path');
const isolated = withoutNetwork();
/** Why nothing can be tried here. */
let obstacle: string | undefined;

/** It fetches Node and the engine, tens of megabytes: tried where the bundle is made, and not at each change. */
const isAsked = process.env.CROSS_TEST_BUNDLE === '1';

/** Runs a program as a user without anything would: no network, no Node, a home that is empty. */
function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const [unshare = '', ...options] = isolated ?? [];
  return spawnSync(unshare, [...options, program, ...args], {
    cwd: home,
    encoding: 'utf8',
    env: { HOME: home, PATH: path, ...env },
  });
}

beforeAll(() => {
  if (!isAsked) obstacle = 'CROSS_TEST_BUNDLE=1 asks for it';
  else if (process.platform !== 'linux' || process.arch !== 'x64')
    obstacle = 'this is no linux-x64';
  else if (isolated === undefined) obstacle = 'unshare -n is not allowed';
  if (obstacle !== undefined) return;
  const jiti = join(projectRoot, 'node_modules', 'jiti', 'lib', 'jiti-cli.mjs');
  const script = join(projectRoot, 'scripts', 'bundle.ts');
  const line = [jiti, script, '--platform', 'linux-x64', '--out', scratch];
  const env = { ...process.env, npm_config_cache: join(scratch, 'cache'), TMPDIR: scratch };
  const made = spawnSync(process.execPath, line, { encoding: 'utf8', env });
  if (made.status === 75) obstacle = made.stderr.trim();
  else if (made.status !== 0) throw new Error(made.stderr);
  for (const folder of [home, path, join(scratch, 'dossier à part')]) mkdirSync(folder);
  for (const tool of ['dirname', 'readlink'])
    symlinkSync(execFileSync('which', [tool], { encoding: 'utf8' }).trim(), join(path, tool));
  if (obstacle === undefined)
    execFileSync('tar', ['-xzf', archive, '-C', join(scratch, 'dossier à part')]);
}, 300_000);

describe('the bundle for Linux', () => {
  it('comes with its checksum, and is told whole once unpacked', ({ skip }) => {
    skip(obstacle !== undefined, obstacle);
    const hash = createHash('sha256').update(readFileSync(archive)).digest('hex');
    expect(readFileSync(`${archive}.sha256`, 'utf8')).toBe(`${hash}  ${name}.tar.gz\n`);
    const check = spawnSync('sha256sum', ['--strict', '-c', 'SHA256SUMS'], {
      cwd: unpacked,
      encoding: 'utf8',
    });
    expect(check.status).toBe(0);
    const told = check.stdout.trimEnd().split('\n').length;
    expect(told).toBe(filesUnder(unpacked).length - 1);
  });

  it('holds files of nobody that all may read, and no link', ({ skip }) => {
    skip(obstacle !== undefined, obstacle);
    const listing = execFileSync('tar', ['--numeric-owner', '-tvzf', archive], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, TZ: 'UTC' },
    });
    const lines = listing.trimEnd().split('\n');
    const kinds = new Set(lines.map((line) => line.split(/\s+/).slice(0, 2).join(' ')));
    expect([...kinds].sort()).toEqual(['-rw-r--r-- 0/0', '-rwxr-xr-x 0/0', 'drwxr-xr-x 0/0']);
    const runnable = lines.filter((line) => line.startsWith('-rwx')).map((line) => line.slice(-22));
    expect(runnable.map((line) => line.split('/').at(-1)).sort()).toEqual([
      'clct',
      'cross',
      'node',
    ]);
    expect(lines.every((line) => line.includes(' 2020-01-01 00:00 '))).toBe(true);
  });

  it('collects, reports and makes a document without a network, Node or a home', ({ skip }) => {
    skip(obstacle !== undefined, obstacle);
    const before = filesUnder(unpacked);
    const [unshare = '', ...options] = isolated ?? [];
    const links = execFileSync(unshare, [...options, 'cat', '/proc/net/dev'], { encoding: 'utf8' });
    expect(links.match(/^\s*\w+(?=:)/gm)?.map((link) => link.trim())).toEqual(['lo']);
    const exports = join(projectRoot, 'fixtures', 'exports', '*.csv');
    // Exit code 1: some rows of the sample exports are refused.
    const loaded = run(join(unpacked, 'cross'), ['ingest', exports, '-w', 'ws', '--quiet']);
    expect(loaded.error).toBeUndefined();
    expect(loaded.status).toBe(1);
    const report = ['report', '--month', '2019-07', '-w', 'ws', '--format'];
    const made = run(join(unpacked, 'clct'), [...report, 'json,html', '--out', 'd']);
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(readFileSync(join(home, 'd', 'clct-2019-07.html'), 'utf8')).toContain('</html>');
    const own = run(process.execPath, [join(projectRoot, 'bin', 'clct.js'), ...report, 'json']);
    expect(readFileSync(join(home, 'd', 'clct-2019-07.json'), 'utf8')).toBe(own.stdout);
    expect(filesUnder(unpacked)).toEqual(before);
  }, 120_000);

  it('starts through a link, whatever the user tells another Node', ({ skip }) => {
    skip(obstacle !== undefined, obstacle);
    symlinkSync(join(unpacked, 'clct'), join(path, 'clct'));
    const env = { NODE_OPTIONS: '--require /nowhere.js' };
    const { status, stdout } = run(join(path, 'clct'), ['--version'], env);
    expect([status, stdout.trim()]).toEqual([0, version]);
    const shown = run(join(path, 'clct'), ['schedule', '--for', 'cron', '-w', 'ws']);
    expect(shown.stdout).toContain(join(unpacked, 'node', 'node'));
    expect(shown.stdout).toContain(join(unpacked, 'bin', 'cross.js'));
  });
});
