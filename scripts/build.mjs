// @ts-check
// Builds `dist/`: both programs and the packages that they use, in a few files, because a program
// that is read from hundreds of files starts three times as slowly. Only the engine's native part
// stays outside. The licences of what is bundled are written beside it, and so is its list, for the
// bill of materials.
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { rolldown } from 'rolldown';
import { root, runNode } from './run-node.mjs';

const place = join(root, 'dist');
// Built beside and then put in place: a program that runs meanwhile finds its parts.
const target = `${place}.${process.pid}`;

const programs = await bundle(
  { 'parts/main': 'src/cli/main.ts' },
  { format: 'cjs', entryFileNames: '[name]-[hash].cjs', chunkFileNames: 'parts/[name]-[hash].cjs' },
);
const mainPart = programs.find((part) => part.type === 'chunk' && part.isEntry)?.fileName;
const starter = await bundle(
  { start: 'src/cli/start.ts' },
  { format: 'cjs', entryFileNames: '[name].cjs' },
  { mainPart: JSON.stringify(mainPart) },
);
const danfo = await bundle(
  { danfo: 'src/danfo.ts' },
  { format: 'esm', entryFileNames: '[name].js' },
);
const output = [...programs, ...starter, ...danfo];

const files = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
const packages = withInlined(files.flatMap((file) => packageOf(file) ?? []));
writeFileSync(join(target, 'THIRD-PARTY-LICENSES.txt'), packages.map(licenceOf).join('\n'));
writeFileSync(join(target, 'packages.json'), `${JSON.stringify(packages, undefined, 2)}\n`);
rmSync(place, { recursive: true, force: true });
renameSync(target, place);
const warm = await runNode(['scripts/warm.mjs'], { keep: true });
if (warm.code !== 0) console.warn(`Nothing was compiled ahead: ${warm.output}`);

/**
 * Bundles some entries into the target.
 *
 * @param {Record<string, string>} entries
 * @param {import('rolldown').OutputOptions} options
 * @param {Record<string, string>} define
 */
async function bundle(entries, options, define = {}) {
  const made = await rolldown({
    input: Object.fromEntries(
      Object.entries(entries).map(([name, path]) => [name, join(root, path)]),
    ),
    platform: 'node',
    external: ['@duckdb/node-bindings'],
    tsconfig: join(root, 'tsconfig.json'),
    transform: { define },
  });
  const { output } = await made.write({ dir: target, ...options });
  await made.close();
  return output;
}

/**
 * The package that a module belongs to, as the lock file calls it: `node_modules/zod`.
 *
 * @param {string} file
 * @returns {string | undefined}
 */
function packageOf(file) {
  const above = dirname(realpathSync(join(root, 'node_modules')));
  const path = relative(above, file).replaceAll('\\', '/');
  return /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

/**
 * With what these packages depend on: some come with their dependencies already written into their
 * own files, where no module tells of them. Rather one too many than one whose licence is left out.
 *
 * @param {readonly string[]} found
 * @returns {string[]}
 */
function withInlined(found) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const all = new Set(found);
  for (const from of all) {
    for (const name of Object.keys(packages[from].dependencies ?? {})) {
      // Types leave nothing in a program; the engine's native part is not in these files.
      if (name.startsWith('@types/') || name === '@duckdb/node-bindings') continue;
      const own = `${from}/node_modules/${name}`;
      all.add(own in packages ? own : `node_modules/${name}`);
    }
  }
  return [...all].sort();
}

/** @param {string} path */
function licenceOf(path) {
  const folder = join(root, path);
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const names = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE', 'License'];
  const file = names.map((candidate) => join(folder, candidate)).find((path) => existsSync(path));
  const text = file === undefined ? `${license}\n` : readFileSync(file, 'utf8');
  return `${name} ${version} (${license})\n${'-'.repeat(60)}\n${text}\n`;
}
