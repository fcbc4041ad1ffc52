import { join } from 'node:path';
import { expect, it } from 'vitest';
import { campaign } from '../../scripts/fuzz/campaign.ts';
import { readBases } from '../../scripts/fuzz/mutant.ts';
import { projectRoot, temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const runs = 150;

it(`no spoilt export of ${runs} ends the program or leaves half a load`, {
  timeout: 240_000,
}, async () => {
  const { counts, failures } = await campaign({
    cwd: join(folder.path, 'fuzz'),
    bases: readBases(join(projectRoot, 'fixtures', 'exports')),
    seed: 2019,
    from: 0,
    runs,
  });
  expect(failures.map(({ mutant, faults }) => [mutant.number, mutant.steps, faults])).toEqual([]);
  expect([...counts.values()].reduce((sum, count) => sum + count)).toBe(runs);
  // Of each sort there is enough for the checks to mean something.
  for (const outcome of ['loaded', 'refused-rows', 'dry-run', 'missing-columns']) {
    expect(counts.get(outcome)).toBeGreaterThan(2);
  }
});
