import { beforeAll, expect, test } from 'vitest';
import { crowd } from '../../scripts/torture/crowd.ts';
import { type Act, acts, killOnce, type Scene, setScene } from '../../scripts/torture/kill.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

/** The short version of `npm run torture`; docs/reliability.md has the figures of the long one. */
const { path: folder } = temporaryFolder();
let scene: Scene;

beforeAll(async () => {
  scene = await setScene(folder);
}, 120_000);

/** Near the end is where a load, an undoing or a rewriting is put in place. */
const instants = acts.map((act, at): [Act, number] => [act, at % 2 === 0 ? 0.95 : 0.6]);

test.each(instants)(
  '%s, killed after %f of its time, leaves a workspace that goes on',
  async (act, share) => {
    expect(await killOnce(scene, act, share)).toEqual([]);
  },
  120_000,
);

test('many at once: every load counts once', async () => {
  const told = await crowd({ folder, writers: 4, readers: 2, seconds: 3, wait: 60 });
  expect(told.faults).toEqual([]);
  expect(told.loads).toBeGreaterThan(0);
}, 120_000);
