// @ts-check
// npm test: types, lint and format, build, tests. npm test -- test/domain: build and that part.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, install } from './install.mjs';
import { root, runNode } from './run-node.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {() => Promise<import('./run-node.mjs').Outcome>} run
 */

/** @typedef {{ name: string, code: number, seconds: number }} StageResult */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const chosen = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'cross-tests-'));
const results = join(folder, 'vitest.json');

/** @param {readonly string[]} path */
function tool(...path) {
  return join(root, 'node_modules', ...path);
}

const compiler = tool('typescript', 'bin', 'tsc');

/** @type {readonly Stage[]} */
const checks = [
  { name: 'types', run: () => runNode([compiler, '--noEmit', '-p', '.'], { keep: true }) },
  { name: 'types of scripts', run: () => runNode([compiler, '-p', 'scripts'], { keep: true }) },
  {
    name: 'lint and format',
    run: () => runNode([tool('@biomejs', 'biome', 'bin', 'biome'), 'check'], { keep: true }),
  },
];

const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];

/** @type {readonly Stage[]} */
const stages = [
  ...(chosen.length === 0 ? checks : []),
  { name: 'build', run: build },
  { name: 'tests', run: runTests },
];

/**
 * @param {Stage} stage
 * @returns {Promise<StageResult>}
 */
async function runStage({ name, run }) {
  const started = performance.now();
  const { code, output } = await run();
  if (code !== 0) process.stdout.write(output);
  return { name, code, seconds: (performance.now() - started) / 1000 };
}

/** Tests that left no results have failed, whatever their exit code. */
async function runTests() {
  const outcome = await runNode([tool('vitest', 'vitest.mjs'), 'run', ...reporters, ...chosen]);
  return outcome.code === 0 && !existsSync(results) ? { ...outcome, code: 1 } : outcome;
}

/**
 * What the tests came to. A file that could not be loaded has no tests, and is one failure.
 *
 * @returns {Counts}
 */
function readCounts() {
  if (!existsSync(results)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(readFileSync(results, 'utf8'));
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * The last line: a stage that failed is a failure too, so that it never says 0 on a red run.
 *
 * @param {Counts} counts
 * @param {readonly StageResult[]} done
 */
function lastLine({ passed, failed, skipped }, done) {
  const red = done.filter(({ name, code }) => code !== 0 && (name !== 'tests' || failed === 0));
  const counts = `${passed} passed, ${failed + red.length} failed`;
  return skipped > 0 ? `${counts}, ${skipped} skipped` : counts;
}

/** @type {StageResult[]} */
const done = [];
try {
  if (await install()) console.log('The locked packages were installed.');
  for (const stage of stages) done.push(await runStage(stage));
  const counts = readCounts();
  console.log('');
  for (const { name, code, seconds } of done) {
    const state = code === 0 ? 'ok' : `FAILED (${code})`;
    console.log(`${name.padEnd(18)}${state.padEnd(12)}${seconds.toFixed(1).padStart(7)} s`);
  }
  console.log(lastLine(counts, done));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = done.find(({ code }) => code !== 0)?.code ?? 0;
