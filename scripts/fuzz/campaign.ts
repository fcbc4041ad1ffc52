import { minimal } from './minimal.ts';
import { type Bases, type Mutant, mutantOf } from './mutant.ts';
import { type Ground, mannerOf, prepareGround, tryOut } from './trial.ts';

export interface CampaignRequest {
  /** An empty folder to work in. */
  readonly cwd: string;
  readonly bases: Bases;
  readonly seed: number;
  /** The number of the first mutant, and how many there are. */
  readonly from: number;
  readonly runs: number;
  readonly onProgress?: (done: number) => void;
}

/** A mutant that did what none may do. */
interface Failure {
  readonly mutant: Mutant;
  /** The options of `cross ingest`. */
  readonly manner: readonly string[];
  readonly faults: readonly string[];
}

export interface Campaign {
  readonly counts: ReadonlyMap<string, number>;
  readonly failures: readonly Failure[];
}

/** Mutants loaded by one command: starting the engine takes longer than a load. */
const BATCH = 25;

/** Loads mutants, batch by batch; a batch that fails is taken apart, and its failing files cut. */
export async function campaign(request: CampaignRequest): Promise<Campaign> {
  const { seed, from, runs, onProgress } = request;
  const ground = await prepareGround(request.cwd, request.bases);
  const bases = new Map([...request.bases, ...ground.kept]);
  const counts = new Map<string, number>();
  const failures: Failure[] = [];
  for (let first = from; first < from + runs; first += BATCH) {
    const size = Math.min(BATCH, from + runs - first);
    const mutants = Array.from({ length: size }, (_, at) => mutantOf(bases, seed, first + at));
    const manner = mannerOf(seed, Math.floor(first / BATCH));
    const { outcomes, faults } = await tryOut(ground, mutants, manner);
    if (faults.length > 0) failures.push(...(await takeApart(ground, mutants, manner, faults)));
    for (const { outcome } of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    onProgress?.(first + size - from);
  }
  return { counts, failures };
}

async function takeApart(
  ground: Ground,
  mutants: readonly Mutant[],
  manner: readonly string[],
  faults: readonly string[],
): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  for (const mutant of mutants) {
    const alone = await tryOut(ground, [mutant], manner);
    if (alone.faults.length === 0) continue;
    const fails = async (shorter: Mutant) =>
      (await tryOut(ground, [shorter], manner)).faults.length > 0;
    failures.push({ mutant: await minimal(mutant, fails), manner, faults: alone.faults });
  }
  const [first] = mutants;
  // Only together do they fail: the numbers say which.
  if (failures.length === 0 && first !== undefined)
    failures.push({ mutant: first, manner, faults });
  return failures;
}
