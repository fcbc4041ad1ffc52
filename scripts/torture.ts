/**
 * Kills commands at random instants and lets many work at once; what is left must be whole, and going
 * on must come to what an undisturbed run comes to.
 *
 *   npm run torture -- --kills 300 --seconds 120 --seed 1
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomFor } from './fixtures/random.ts';
import { crowd } from './torture/crowd.ts';
import { acts, killOnce, setScene } from './torture/kill.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
  },
});
process.umask(0o077);
const folder = mkdtempSync(join(tmpdir(), 'cross-torture-'));
const random = randomFor('torture', values.seed);
let failures = 0;

const scene = await setScene(folder);
for (const act of acts) {
  const { milliseconds = 0 } = scene.undisturbed.get(act) ?? {};
  const kills = Math.round(Number(values.kills) / acts.length);
  let wrong = 0;
  for (let at = 0; at < kills; at += 1) {
    // A little longer than it takes, so that the last instants are met too.
    const share = random() * 1.1;
    const faults = await killOnce(scene, act, share);
    if (faults.length === 0) continue;
    wrong += 1;
    console.log(`✗ ${act} killed after ${(share * milliseconds).toFixed(0)} ms:`, ...faults);
  }
  failures += wrong;
  console.log(
    `${act.padEnd(8)} ${kills} kills within ${milliseconds.toFixed(0)} ms · ${wrong} wrong`,
  );
}

const seconds = Number(values.seconds);
const told = await crowd({ folder, writers: 8, readers: 4, seconds, wait: 60 });
for (const fault of told.faults) console.log('✗', fault);
failures += told.faults.length;
const { loads, reports, busy, longestSeconds } = told;
console.log(
  `crowd    8 loading, 4 reporting for ${seconds} s: ${loads} loads, ${reports} reports, ${busy} gave up waiting, longest ${longestSeconds.toFixed(1)} s · ${told.faults.length} wrong`,
);
rmSync(folder, { recursive: true, force: true });
process.exitCode = failures === 0 ? 0 : 1;
