/**
 * Spoils the sample exports in every way that came to mind, and loads them: no exit 70, no
 * exception, no half load, never over 1 GB. What fails is written, cut down, to `--out`.
 *
 *   npm run fuzz -- --runs 10000 --seed 1
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { campaign } from './fuzz/campaign.ts';
import { readBases } from './fuzz/mutant.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    out: { type: 'string', default: join(tmpdir(), 'cross-fuzz') },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed);
const MOST_KILOBYTES = 1024 * 1024;
const SHOWN_EVERY = 500;
const RISE_KILOBYTES = 64 * 1024;

process.umask(0o077);
const cwd = mkdtempSync(join(tmpdir(), 'cross-fuzz-'));
const bases = readBases(fileURLToPath(new URL('../fixtures/exports', import.meta.url)));
const started = performance.now();
const seconds = () => (performance.now() - started) / 1000;
const peak = () => process.resourceUsage().maxRSS;
let shownPeak = 0;
const { counts, failures } = await campaign({
  cwd,
  bases,
  seed,
  from: Number(values.from),
  runs,
  onProgress(done) {
    const rose = peak() > shownPeak + RISE_KILOBYTES;
    if (done % SHOWN_EVERY !== 0 && !rose) return;
    shownPeak = peak();
    console.log(`${done} runs · ${seconds().toFixed(0)} s · ${(peak() / 1024).toFixed(0)} MiB`);
  },
});
rmSync(cwd, { recursive: true, force: true });

for (const [outcome, count] of [...counts].sort((a, b) => b[1] - a[1])) {
  console.log(String(count).padStart(7), outcome);
}
if (failures.length > 0) mkdirSync(values.out, { recursive: true });
for (const { mutant, manner, faults } of failures) {
  const path = join(values.out, `${seed}-${mutant.number}.csv`);
  writeFileSync(path, mutant.data);
  console.log(`✗ --seed ${seed} --from ${mutant.number} --runs 1: ${mutant.base} ${mutant.steps}`);
  console.log(`  cross ingest ${path} ${manner.join(' ')}\n  ${faults.join('\n  ')}`);
}
const rate = (runs / seconds()).toFixed(1);
console.log(`seed ${seed}: ${runs} runs, ${failures.length} failures, ${rate} runs/s`);
console.log(`peak memory ${(peak() / 1024).toFixed(0)} MiB`);
process.exitCode = failures.length > 0 || peak() > MOST_KILOBYTES ? 1 : 0;
