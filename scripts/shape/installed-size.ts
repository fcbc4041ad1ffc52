import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lockedPackages } from '../bundle/locked-packages.ts';
import { npmScript, root, runNode } from '../run-node.mjs';

/** What lies on a disk once the programs are installed without what only builds or tests them. */
export interface InstalledPart {
  readonly name: string;
  readonly bytes: number;
}

/**
 * The package itself as `npm pack` would make it of what was built, and the packages that come with
 * it on this machine: those for other machines are not there.
 */
export async function installedSize(): Promise<readonly InstalledPart[]> {
  const { code, output } = await runNode(
    [npmScript(), 'pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'],
    { keep: true, stdoutOnly: true },
  );
  if (code !== 0) throw new Error(`npm pack ended with ${code}`);
  const [own] = JSON.parse(output) as readonly { name: string; unpackedSize: number }[];
  if (own === undefined) throw new Error('npm pack said nothing');
  return [{ name: own.name, bytes: own.unpackedSize }, ...shippedParts()];
}

function shippedParts(): readonly InstalledPart[] {
  return Object.entries(lockedPackages())
    .filter(([place, { dev }]) => place !== '' && dev !== true)
    .map(([place]) => ({ name: place.replace(/^node_modules\//, ''), bytes: bytesIn(place) }))
    .filter(({ bytes }) => bytes > 0);
}

/** The bytes of all files of a package; 0 of one that is not installed here. */
function bytesIn(place: string): number {
  const folder = join(root, place);
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => lstatSync(join(folder, name)))
      .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}
