// @ts-check
// What the tests of one part of the program find of changes made to its sources, one at a time:
//   npm run mutation -- coverage                      or statistics, intake, store
//   npm run mutation -- intake src/intake/dates.ts    only changes of these files
//   npm run mutation -- store --share 0.2             a fifth of them, always the same
//   npm run mutation -- store --share 0.2:0.3         another tenth: whoever wrote tests for the changes
//                                                     of one share measures them by those of another
// The tool is installed apart, in mutation/tool, by the first run: nothing else needs it. Its report, with
// each change that no test found, is mutation/<part>.json.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, install } from './install.mjs';
import { npmScript, root } from './run-node.mjs';

const { values, positionals } = parseArgs({
  options: { share: { type: 'string' } },
  allowPositionals: true,
});
const [part = '', ...files] = positionals;
const share = shareOf(values.share ?? '1');
if (
  !existsSync(join(root, 'src', part)) ||
  !existsSync(join(root, 'test', part)) ||
  part === '' ||
  share === undefined
) {
  console.error(
    'npm run mutation -- statistics [FILES] [--share 0.2]\n(or another folder that src and test both have; a share is more than 0, and 1 at most; 0.2:0.3 is from one to the other)',
  );
  process.exit(2);
}
const chosen = {
  MUTATED_PART: part,
  MUTATED_FILES: files.join(','),
  ...(values.share === undefined ? {} : { MUTATED_SHARE: share.join(':') }),
};
const settings = join(root, 'scripts', 'mutation');
const folder = join(root, 'mutation', 'tool');
const tool = join(folder, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');

/** From where to where, of all changes in an order by chance. @param {string} text */
function shareOf(text) {
  const [to = Number.NaN, from = 0] = text.split(':').map(Number).reverse();
  return from >= 0 && to > from && to <= 1 ? [from, to] : undefined;
}

/** @param {readonly string[]} command @param {string} cwd */
function run(command, cwd) {
  const { status } = spawnSync(process.execPath, command, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, ...chosen },
  });
  if (status !== 0) process.exit(status ?? 1);
}

await install();
// Some tests start the built programs, which no change reaches; without them they could not begin.
await build();
if (!existsSync(tool)) {
  for (const name of ['package.json', 'package-lock.json', '.npmrc'])
    cpSync(join(settings, name), join(folder, name));
  run([npmScript(), 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
}
// Its copy of the project finds beside it what the project does, such as the values of reference.
const beside = join(root, '..', 'shared');
const sandbox = join(root, 'mutation', 'sandbox');
rmSync(sandbox, { recursive: true, force: true });
mkdirSync(sandbox, { recursive: true });
if (existsSync(beside)) symlinkSync(realpathSync(beside), join(sandbox, 'shared'));
// What the tests write is private: their own way of saying so does not work in a thread.
process.umask(0o077);
run([tool, 'run', join(settings, 'stryker.config.mjs')], root);
rmSync(sandbox, { recursive: true, force: true });
