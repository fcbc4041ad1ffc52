// @ts-check
// Solves 1,000 random publishable reports and those of the months after them, where the tests solve
// fewer, and says how many hidden counts that were: `npm run disclosure`, or `npm run disclosure -- 5000`.
import { join } from 'node:path';
import { root, runNode } from './run-node.mjs';

const [worlds = '1000'] = process.argv.slice(2);
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const proof = ['disclosure', 'hide-parts', 'merge-small'];
const files = proof.map((name) => `test/report/publishable/${name}.test.ts`);
const tests = await runNode([vitest, 'run', ...files], {
  env: { DISCLOSURE_WORLDS: worlds },
});
process.exitCode = tests.code;
