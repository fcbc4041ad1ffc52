// Makes one archive that runs after unpacking, without a network: the programs, Node and the engine.
//
//   npm run bundle -- --platform linux-x64|win32-x64 [--out DIR]
//
// It is written to the current folder unless --out says otherwise, with its checksum beside it. Exit
// code 75: the registry can't be reached, so Node and the engine can't be fetched.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../src/version.ts';
import { writeTarGz, writeZip } from './bundle/archive.ts';
import { fetchPackages, Unreachable } from './bundle/fetch-packages.ts';
import { layOut } from './bundle/lay-out.ts';
import { type Platform, platformNamed, platforms } from './bundle/platforms.ts';
import { runtimePackages } from './bundle/runtime-packages.ts';

const { values } = parseArgs({
  options: { platform: { type: 'string' }, out: { type: 'string', default: '.' } },
});
const platform = platformNamed(values.platform);
if (platform === undefined) {
  console.error(`--platform ${platforms.join('|')}`);
  process.exitCode = 2;
} else {
  try {
    await bundle(platform, resolve(values.out));
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    console.error(error.message);
    process.exitCode = 75;
  }
}

async function bundle(platform: Platform, out: string): Promise<void> {
  const name = `cross-clct-${version}-${platform}`;
  const scratch = mkdtempSync(join(tmpdir(), 'cross-bundle-'));
  try {
    const wanted = runtimePackages(platform);
    const archives = fetchPackages(wanted, scratch);
    const folder = join(scratch, name);
    layOut(
      folder,
      platform,
      wanted.map((entry, at) => ({ ...entry, archive: archives[at] ?? '' })),
    );
    mkdirSync(out, { recursive: true });
    const file = `${name}${platform === 'win32-x64' ? '.zip' : '.tar.gz'}`;
    const draft = join(out, `${file}.${process.pid}.part`);
    if (platform === 'win32-x64') writeZip(folder, draft);
    else await writeTarGz(folder, draft);
    const bytes = readFileSync(draft);
    const hash = createHash('sha256').update(bytes).digest('hex');
    renameSync(draft, join(out, file));
    writeFileSync(join(out, `${file}.sha256`), `${hash}  ${file}\n`);
    console.log(`${join(out, file)}\n${(bytes.length / 1e6).toFixed(1)} MB, SHA-256 ${hash}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
