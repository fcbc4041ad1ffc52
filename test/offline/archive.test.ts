import { chmodSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeTarGz, writeZip } from '../../scripts/bundle/archive.ts';
import { checkIntegrity, fetchFailure, Unreachable } from '../../scripts/bundle/fetch-packages.ts';
import { platforms } from '../../scripts/bundle/platforms.ts';
import { runtimePackages } from '../../scripts/bundle/runtime-packages.ts';
import { temporaryFolder } from '../cli/harness/temporary-folder.ts';

const { path: scratch } = temporaryFolder();

/** The same files, made in another order and at another time. */
function sameFiles(place: string, names: readonly string[], seconds: number): string {
  const folder = join(scratch, place, 'program');
  mkdirSync(join(folder, 'é'), { recursive: true });
  for (const name of names) {
    writeFileSync(join(folder, name), `content of ${name}`.repeat(100));
    chmodSync(join(folder, name), 0o644);
    utimesSync(join(folder, name), seconds, seconds);
  }
  for (const name of ['é', '.']) chmodSync(join(folder, name), 0o755);
  return folder;
}

const first = sameFiles('first', ['b', 'a', 'é/c'], 1_000_000_000);
const second = sameFiles('second', ['é/c', 'a', 'b'], 1_500_000_000);

describe('an archive', () => {
  it('is the same to the byte for the same files', async () => {
    const [one, two] = [join(scratch, '1.tgz'), join(scratch, '2.tgz')];
    await writeTarGz(first, one);
    await writeTarGz(second, two);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
    writeFileSync(join(second, 'a'), 'another');
    await writeTarGz(second, two);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(false);
  });

  it.each(['Pacific/Auckland', 'America/Anchorage'])('is so as a zip in %s', (zone) => {
    const before = process.env.TZ;
    const [one, two] = [join(scratch, '1.zip'), join(scratch, '2.zip')];
    const again = sameFiles(zone, ['b', 'é/c', 'a'], 1_200_000_000);
    try {
      process.env.TZ = 'UTC';
      writeZip(first, one);
      process.env.TZ = zone;
      writeZip(again, two);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });
});

describe('what is fetched', () => {
  const bytes = Buffer.from('an archive');
  const entry = { name: 'x', version: '1.0.0' };
  const integrity =
    'sha512-rBD7QnsJ/AYrFdmAy/RWtlk0ZPBbm/mgBk6iC4kcSfPzmy1KyWkNFFBDVK/IRyR8pPNYW87mBfgmGwAOzAn8Fg==';

  it('is taken only with the hash that was written down', () => {
    expect(() => checkIntegrity(bytes, { ...entry, integrity })).toThrow('is not what it was');
    const own =
      'sha512-IbnGw0QBxGZ2nsdeiU1H89XrZWNYroNtxth7d0evaTd/gmaRNCffzQAn5ohzroli+K/ZQ6Kcz6ysq9JxE6mBvg==';
    expect(() => checkIntegrity(bytes, { ...entry, integrity: own })).not.toThrow();
  });

  it('has a known hash for every platform', () => {
    for (const platform of platforms) {
      const packages = runtimePackages(platform);
      expect(packages.map(({ role }) => role)).toEqual(['runtime', 'engine', 'engine', 'engine']);
      for (const { integrity } of packages) expect(integrity).toMatch(/^sha512-[\w+/]{86}==$/);
    }
  });

  it('is not there only where the registry is far: a package that is gone is a failure', () => {
    expect(fetchFailure('npm error code ENOTFOUND')).toBeInstanceOf(Unreachable);
    expect(fetchFailure('npm error code E404')).not.toBeInstanceOf(Unreachable);
    expect(fetchFailure('npm error code EINTEGRITY')).not.toBeInstanceOf(Unreachable);
  });
});
