/**
 * Kills commands at random instants and lets many work at once; what is left must be whole, and going
 * on must come to what an undisturbed run comes to.
 *
 *   npm run torture -- --kills 300 --seconds 120 --seed 1 [--after 40]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomFor } from './fixtures/random.ts';
import { crowd } from './torture/crowd.ts';
import { type Act, acts, killOnce, type Scene, setScene } from './torture/kill.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    // A run that was broken off goes on after that many kills, at the instants that it would have had.
    after: { type: 'string', default: '0' },
  },
});
process.umask(0o077);
const folder = mkdtempSync(join(tmpdir(), 'cross-torture-'));
const kills = Number(values.kills);
const wrongOf = new Map<Act, number>(acts.map((act) => [act, 0]));

if (kills > 0) await killAll(await setScene(folder));
const crowdFaults = Number(values.seconds) > 0 ? await gather() : 0;
rmSync(folder, { recursive: true, force: true });
const failures = [...wrongOf.values()].reduce((sum, wrong) => sum + wrong, crowdFaults);
process.exitCode = failures === 0 ? 0 : 1;

/** The acts take turns, so that a run that is broken off has tried them all. */
async function killAll(scene: Scene): Promise<void> {
  const random = randomFor('torture', values.seed);
  const after = Number(values.after);
  for (let at = 0; at < kills; at += 1) {
    // A little longer than it takes, so that the last instants are met too.
    const share = random() * 1.1;
    const act = acts[at % acts.length] as Act;
    if (at < after) continue;
    const faults = await killOnce(scene, act, share);
    if (faults.length > 0) {
      wrongOf.set(act, (wrongOf.get(act) ?? 0) + 1);
      console.log(`✗ ${act} killed after ${milliseconds(scene, act, share)} ms:`, ...faults);
    }
    if ((at + 1) % 20 === 0) console.log(`${at + 1} kills`);
  }
  const each = (kills - after) / acts.length;
  for (const [act, wrong] of wrongOf)
    console.log(
      `${act.padEnd(8)} ${each} kills within ${milliseconds(scene, act, 1)} ms · ${wrong} wrong`,
    );
}

function milliseconds({ undisturbed }: Scene, act: Act, share: number): string {
  return (share * (undisturbed.get(act)?.milliseconds ?? 0)).toFixed(0);
}

async function gather(): Promise<number> {
  const seconds = Number(values.seconds);
  const told = await crowd({ folder, writers: 8, readers: 4, seconds, wait: 60 });
  for (const fault of told.faults) console.log('✗', fault);
  const { loads, reports, busy, longestSeconds, faults } = told;
  console.log(
    `crowd    8 loading, 4 reporting for ${seconds} s: ${loads} loads, ${reports} reports, ${busy} gave up waiting, longest ${longestSeconds.toFixed(1)} s · ${faults.length} wrong`,
  );
  return faults.length;
}
