import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files below a folder, with slashes, in the order of their names. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}
