import { join } from 'node:path';
import { root, runNode } from '../run-node.mjs';

/** A name or a place: `src/report/format.ts: rounded (exports)`. */
export type Unused = string;

interface Answer {
  readonly issues: readonly ({ readonly file: string } & Readonly<Record<string, unknown>>)[];
}

/**
 * Files that nothing needs, exports that nobody imports, dependencies that nothing uses or that are
 * not listed, as knip finds them by `knip.jsonc`.
 */
export async function findUnused(): Promise<readonly Unused[]> {
  const { code, output } = await runNode(
    [join(root, 'node_modules', 'knip', 'bin', 'knip.js'), '--reporter', 'json'],
    { keep: true, stdoutOnly: true },
  );
  // 1 is "something was found"; more is that it could not look.
  if (code > 1) throw new Error(`knip ended with ${code}: ${output}`);
  return unusedIn(JSON.parse(output) as Answer);
}

/** Every kind of finding is a list of names in its file; a kind without any is an empty list. */
export function unusedIn({ issues }: Answer): readonly Unused[] {
  return issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, found]) =>
      (Array.isArray(found) ? found : []).map((one) => `${file}: ${nameOf(one)} (${kind})`),
    ),
  );
}

function nameOf(found: unknown): string {
  if (Array.isArray(found)) return found.map(nameOf).join(' = ');
  const isNamed = typeof found === 'object' && found !== null && 'name' in found;
  return isNamed ? String(found.name) : JSON.stringify(found);
}
