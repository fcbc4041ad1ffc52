// @ts-check
// npm run golden: rewrites fixtures/golden/ with what the programs say now. Read the difference.
import { join } from 'node:path';
import { build } from './install.mjs';
import { root, runNode } from './run-node.mjs';

const { code, output } = await build();
if (code === 0) {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const tests = await runNode([vitest, 'run', 'test/golden'], { env: { U: '1', CI: '' } });
  process.exitCode = tests.code;
} else {
  process.stdout.write(output);
  process.exitCode = code;
}
