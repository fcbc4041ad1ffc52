// @ts-check
// Builds `dist/`: both programs and the packages that they use, in a few files, because a program
// that is read from hundreds of files starts three times as slowly. Only the engine's native part
// stays outside. The licences of what is bundled are written beside it.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const place = join(root, 'dist');
// Built beside and then put in place: a program that runs meanwhile finds its parts.
const target = `${place}.${process.pid}`;

const bundle = await rolldown({
  input: { 'cli/main': join(root, 'src/cli/main.ts'), danfo: join(root, 'src/danfo.ts') },
  platform: 'node',
  external: ['@duckdb/node-bindings'],
  tsconfig: join(root, 'tsconfig.json'),
});
const { output } = await bundle.write({
  dir: target,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'parts/[name]-[hash].js',
});
await bundle.close();

const files = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
const packages = [...new Set(files.flatMap((file) => packageOf(file) ?? []))].sort();
writeFileSync(join(target, 'THIRD-PARTY-LICENSES.txt'), packages.map(licenceOf).join('\n'));
rmSync(place, { recursive: true, force: true });
renameSync(target, place);

/** @param {string} file @returns {string | undefined} the folder of the package that a module belongs to */
function packageOf(file) {
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1];
}

/** @param {string} folder */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const names = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE', 'License'];
  const file = names.map((candidate) => join(folder, candidate)).find((path) => existsSync(path));
  const text = file === undefined ? `${license}\n` : readFileSync(file, 'utf8');
  return `${name} ${version} (${license})\n${'-'.repeat(60)}\n${text}\n`;
}
