// @ts-check
// Runs some commands of the bundle once, in one process, so that what they were compiled to is kept
// beside it: programs then start without compiling. Nothing depends on it.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './run-node.mjs';

const { bundle, keepCompiled } = createRequire(import.meta.url)(join(root, 'dist', 'start.cjs'));
const folder = mkdtempSync(join(tmpdir(), 'cross-warm-'));
const sample = join(root, 'fixtures', 'exports', 'police-interpellations.csv');
const sink = { write: () => {}, columns: undefined };

/** @param {string} line */
async function run(line) {
  const [program, ...argv] = line.split(' ');
  const machine = {
    argv: [...argv, '--workspace', join(folder, 'workspace')],
    env: {},
    cwd: folder,
    now: () => new Date('2019-08-12T09:00:00Z'),
    stdout: sink,
    stderr: sink,
  };
  await bundle().run(program, machine);
}

try {
  for (const lang of ['fr', 'en']) {
    await run(`clct report --help --lang ${lang}`);
    await run(`cross ingest ${sample} --lang ${lang}`);
    await run(`clct report --month 2019-07 --lang ${lang}`);
  }
  await run(`clct report --month 2019-07 --format csv`);
  await run(`clct report --month 2019-07 --format json`);
  await run(`clct report --month 2019-07 --out report.html`);
  await run(`clct report --month 2019-07 --out report.xlsx`);
  await run(`clct trend arrests.all`);
  await run(`clct compare 77_1 93_3`);
  await run(`cross inspect ${sample}`);
  await run('cross loads');
  await run('cross status');
  keepCompiled();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
