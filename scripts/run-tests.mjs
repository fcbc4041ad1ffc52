// @ts-check
// npm test: types, lint and format, build, tests. npm test -- test/domain: build and that part.

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
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
  {
    name: 'lint and format',
    run: () => runNode([tool('@biomejs', 'biome', 'bin', 'biome'), 'check'], { keep: true }),
  },
];

const reporters = [
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
  ...(chosen.length === 0 ? [`--reporter=${join(root, 'test', 'slowest-files.ts')}`] : []),
];

/** None of them needs another one. @type {readonly Stage[]} */
const before = [...(chosen.length === 0 ? checks : []), { name: 'build', run: build }];

/**
 * A folder in memory for the workspaces of the tests: on a disk, they wait for it at every load.
 * Absent where the system has none, or one that is small or where nothing can be run.
 *
 * @returns {string | undefined}
 */
function folderInMemory() {
  const place = '/dev/shm';
  if (process.env.TMPDIR !== undefined || !existsSync(place)) return undefined;
  const { bavail, bsize } = statfsSync(place);
  if (bavail * bsize < 4 * 1024 ** 3) return undefined;
  try {
    const made = mkdtempSync(join(place, 'cross-tests-'));
    // Some tests run the programs as a user of no rights.
    chmodSync(made, 0o1777);
    const script = join(made, 'script');
    writeFileSync(script, '#!/bin/sh\n', { mode: 0o755 });
    if (spawnSync(script).status === 0) return made;
    rmSync(made, { recursive: true, force: true });
  } catch {
    // Not ours to write to.
  }
  return undefined;
}

const memory = folderInMemory();

/** Memory that is left behind is lost until the machine starts again. */
function clean() {
  for (const path of [folder, memory ?? folder]) rmSync(path, { recursive: true, force: true });
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    clean();
    process.exit(1);
  });
}

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

/**
 * Thousands of small loads in one process: on one thread, and of one store of memory for all threads,
 * the engine finds the memory of the load before where it left it. Four threads take a fifth longer,
 * a store for each a twentieth. What is run as a process of its own keeps its four.
 */
const likeOneLoad = { UV_THREADPOOL_SIZE: '1', MALLOC_ARENA_MAX: '1' };

/** Tests that left no results have failed, whatever their exit code. */
async function runTests() {
  const outcome = await runNode([tool('vitest', 'vitest.mjs'), 'run', ...reporters, ...chosen], {
    env: memory === undefined ? likeOneLoad : { ...likeOneLoad, TMPDIR: memory },
  });
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
  done.push(...(await Promise.all(before.map(runStage))));
  done.push(await runStage({ name: 'tests', run: runTests }));
  const counts = readCounts();
  console.log('');
  for (const { name, code, seconds } of done) {
    const state = code === 0 ? 'ok' : `FAILED (${code})`;
    console.log(`${name.padEnd(18)}${state.padEnd(12)}${seconds.toFixed(1).padStart(7)} s`);
  }
  console.log(lastLine(counts, done));
} finally {
  clean();
}
process.exitCode = done.find(({ code }) => code !== 0)?.code ?? 0;
