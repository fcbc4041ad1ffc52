import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { version } from '../../src/version.ts';
import { projectRoot, temporaryFolder } from './harness/temporary-folder.ts';

const { path: place } = temporaryFolder();
const dist = join(place, 'dist');
const cache = join(dist, 'cache', `${process.version}-${process.arch}`);
const isRoot = process.getuid?.() === 0;

chmodSync(place, 0o755);
for (const name of ['bin', 'dist', 'package.json']) {
  cpSync(join(projectRoot, name), join(place, name), { recursive: true });
}
symlinkSync(join(projectRoot, 'node_modules'), join(place, 'node_modules'), 'junction');

/** Says its version: the words, the parser and their parts are loaded for it. */
function versionSaid(uid?: number): string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(place, 'bin', 'cross.js'), '--version'],
    { encoding: 'utf8', ...(uid === undefined ? {} : { uid, gid: uid }) },
  );
  return `${status} ${stderr}${stdout}`;
}

const good = `0 ${version}\n`;

beforeEach(() => {
  chmodSync(dist, 0o755);
  rmSync(join(dist, 'cache'), { recursive: true, force: true });
});

describe('what was compiled', () => {
  it('is kept by the first start, for all who may run the program, and changes no later one', () => {
    expect(versionSaid()).toBe(good);
    const kept = readdirSync(cache);
    expect(kept.length).toBeGreaterThan(5);
    expect(kept.filter((name) => !readdirSync(join(dist, 'parts')).includes(name))).toEqual([]);
    for (const name of kept) expect(statSync(join(cache, name)).mode & 0o777).toBe(0o644);
    const times = kept.map((name) => statSync(join(cache, name)).mtimeMs);
    expect(versionSaid()).toBe(good);
    expect(kept.map((name) => statSync(join(cache, name)).mtimeMs)).toEqual(times);
  });

  it.each([
    ['nothing', () => Buffer.alloc(0)],
    ['its first half', (data: Buffer) => data.subarray(0, data.length / 2)],
    ['what another version of V8 made', (data: Buffer) => changed(data, 4)],
    ['what was made of a longer source', (data: Buffer) => changed(data, 8)],
    ['another file', () => Buffer.from('no code at all, and a good deal longer than a header')],
  ])('is not used where it is %s', (_, of) => {
    versionSaid();
    for (const name of readdirSync(cache)) {
      writeFileSync(join(cache, name), of(readFileSync(join(cache, name))));
    }
    expect(versionSaid()).toBe(good);
  });

  it.runIf(isRoot)('is not kept in an installation that is somebody else’s', () => {
    chmodSync(dist, 0o777);
    expect(versionSaid(65534)).toBe(good);
    expect(readdirSync(dist)).not.toContain('cache');
  });

  it('is not kept where nothing can be written', () => {
    writeFileSync(join(dist, 'cache'), 'a file is in the way');
    expect(versionSaid()).toBe(good);
    expect(readFileSync(join(dist, 'cache'), 'utf8')).toBe('a file is in the way');
  });
});

/** The data with another number in its header. */
function changed(data: Buffer, at: number): Buffer {
  const other = Buffer.from(data);
  other.writeUInt32LE((other.readUInt32LE(at) ^ 1) >>> 0, at);
  return other;
}
