import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { billOfMaterials } from '../sbom/bill-of-materials.ts';
import { filesUnder } from './files-under.ts';
import { launchers } from './launchers.ts';
import type { Platform } from './platforms.ts';
import type { RuntimePackage } from './runtime-packages.ts';
import { shortReadmes } from './short-readmes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface FetchedPackage extends RuntimePackage {
  /** Its archive, checked. */
  readonly archive: string;
}

/** Lays out in a folder what is unpacked and run: program, Node, engine, and the list of their hashes. */
export function layOut(
  folder: string,
  platform: Platform,
  packages: readonly FetchedPackage[],
): void {
  copyOwn(folder);
  for (const entry of packages) unpack(folder, platform, entry);
  // The same text for each version of the line; not every package of Node has it.
  const license = new URL('./node-24-LICENSE.txt', import.meta.url);
  cpSync(fileURLToPath(license), join(folder, 'node', 'LICENSE'));
  const bill = `${JSON.stringify(billOfMaterials(platform), undefined, 2)}\n`;
  const texts = [...launchers(platform), ...shortReadmes(platform)];
  for (const [name, text] of [...texts, ['sbom.cdx.json', bill] as const])
    writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'SHA256SUMS'), sums(folder));
  setModes(folder, platform);
}

/** What the package ships, but for what only other programs import; and the pages, to be read there. */
function copyOwn(folder: string): void {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly files: readonly string[];
  };
  const shipped = manifest.files.filter(
    (name) => !name.startsWith('!') && name !== 'dist/danfo.js',
  );
  for (const name of [...shipped, 'package.json', 'docs', 'CONTRIBUTING.md', 'SECURITY.md']) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
}

/** Of Node only the program; of the engine the whole package. */
function unpack(folder: string, platform: Platform, { name, role, archive }: FetchedPackage): void {
  const isNode = role === 'runtime';
  const target = join(folder, ...(isNode ? ['node'] : ['node_modules', ...name.split('/')]));
  mkdirSync(target, { recursive: true });
  const program = `package/bin/${platform === 'win32-x64' ? 'node.exe' : 'node'}`;
  const strip = `--strip-components=${isNode ? 2 : 1}`;
  const wanted = isNode ? [program] : [];
  execFileSync('tar', ['-xzf', archive, '-C', target, strip, '--no-same-owner', ...wanted]);
}

/** For `sha256sum -c SHA256SUMS`. */
function sums(folder: string): string {
  const lines = filesUnder(folder).map((name) => {
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    return `${hash}  ${name}\n`;
  });
  return lines.join('');
}

/** Whatever the umask and the archives say: everybody may read, only the owner may write. */
function setModes(folder: string, platform: Platform): void {
  const runnable = ['node/node', ...launchers(platform).keys()].map((name) => join(folder, name));
  chmodSync(folder, 0o755);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    chmodSync(path, statSync(path).isDirectory() || runnable.includes(path) ? 0o755 : 0o644);
  }
}
