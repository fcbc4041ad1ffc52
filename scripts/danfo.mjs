// @ts-check
// Installs danfojs-node in a folder of its own, with the overrides that it needs, and compares the
// sums of the frame with the report's. Nothing else in the project needs it: `npm run danfo`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run-node.mjs';

const folder = join(root, 'node_modules', '.cache', 'danfo');
mkdirSync(folder, { recursive: true });
// Its own `xlsx` is on a network of its own, its `tfjs-node` downloads a library when installed.
const overrides = { xlsx: '0.18.5', '@tensorflow/tfjs-node': 'npm:@tensorflow/tfjs@4.22.0' };
const manifest = { private: true, dependencies: { 'danfojs-node': '1.2.0' }, overrides };
writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
console.log('npm install danfojs-node@1.2.0 (about 340 MB)');
const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
execFileSync('npm', install, {
  cwd: folder,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });

const workspace = mkdtempSync(join(tmpdir(), 'cross-danfo-'));
let differences = 0;
try {
  run('cross', ['ingest', join(root, 'fixtures/exports/*.csv'), '--quiet', '-w', workspace]);
  const csv = run('clct', ['report', '--month', '2019-07', '--format', 'csv', '-w', workspace]);
  const json = run('clct', ['report', '--month', '2019-07', '--format', 'json', '-w', workspace]);
  const danfo = createRequire(join(folder, 'package.json'))('danfojs-node');
  const { tidyFrame } = await import(pathToFileURL(join(root, 'dist/danfo.js')).href);
  const frame = tidyFrame(danfo, csv);
  /** @type {{ sections: { id: string, tables: { id: string, rows: Record<string, unknown>[] }[] }[] }} */
  const report = JSON.parse(json);
  for (const table of report.sections.find(({ id }) => id === 'months')?.tables ?? []) {
    const wanted = table.rows.find(({ qrr }) => qrr === 'ALL')?.['2019-07'];
    const id = table.id.replace(/^months-/, '').replace('-', '.');
    const own = frame.query(frame.indicator.eq(id).and(frame.qrr.str.includes('_')));
    const sum = own.value.sum();
    const isSame = sum === wanted;
    differences += isSame ? 0 : 1;
    console.log(`${isSame ? '✓' : '✗'} ${id}: frame ${sum}, report ${JSON.stringify(wanted)}`);
  }
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
process.exitCode = differences === 0 ? 0 : 1;

/** @param {string} program @param {readonly string[]} argv */
function run(program, argv) {
  const line = [join(root, 'bin', `${program}.js`), ...argv];
  try {
    return execFileSync(process.execPath, line, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    // Exit code 1: done, but look at it.
    const { status, stdout } = /** @type {{ status?: number, stdout?: string }} */ (error);
    if (status === 1 && stdout !== undefined) return stdout;
    throw error;
  }
}
