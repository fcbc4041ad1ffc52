import type { Mutant } from './mutant.ts';

const MOST_TRIALS = 120;

/** The mutant with as many pieces left out as it can lose and still fail. */
export async function minimal(
  mutant: Mutant,
  fails: (mutant: Mutant) => Promise<boolean>,
): Promise<Mutant> {
  let data = Buffer.from(mutant.data);
  let trials = 0;
  for (let piece = Math.ceil(data.length / 2); piece >= 1 && trials < MOST_TRIALS; ) {
    let shrunk = false;
    for (let at = 0; at < data.length && trials < MOST_TRIALS; trials++) {
      const shorter = Buffer.concat([data.subarray(0, at), data.subarray(at + piece)]);
      if (await fails({ ...mutant, data: shorter })) {
        data = shorter;
        shrunk = true;
      } else at += piece;
    }
    if (!shrunk) piece = Math.floor(piece / 2);
  }
  return { ...mutant, data };
}
