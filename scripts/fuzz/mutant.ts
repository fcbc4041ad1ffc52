import { readdirSync, readFileSync } from 'node:fs';
import { chance, integer, pick, randomFor } from '../fixtures/random.ts';
import { mutations } from './mutations.ts';

/** A spoilt export, and what was done to it. */
export interface Mutant {
  readonly number: number;
  readonly base: string;
  readonly steps: readonly string[];
  readonly data: Uint8Array;
}

/** The exports to spoil, as Latin-1 text, by name. */
export type Bases = ReadonlyMap<string, string>;

const SHORT_LINES = 60;

/** A file of this many bytes is spoilt enough. */
const LARGE = 4 * 1024 * 1024;

/** Reads the sample exports of a folder. */
export function readBases(folder: string): Bases {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(`${folder}/${name}`, 'latin1')]));
}

/** The first lines of a sample export. */
export function shortened(base: string): string {
  return base.split('\n').slice(0, SHORT_LINES).join('\n');
}

/** The mutant of a number: the same for the same seed and samples. */
export function mutantOf(bases: Bases, seed: number, number: number): Mutant {
  const random = randomFor('mutant', seed, number);
  const [base, whole] = pick(random, [...bases]);
  const others = [...bases.values()].map(shortened);
  const steps: string[] = [];
  let file = chance(random, 0.03) ? whole : shortened(whole);
  for (let left = pick(random, [1, 1, 1, 2, 2, 3, 4]); left > 0 && file.length < LARGE; left--) {
    const mutate = pick(random, pick(random, mutations));
    steps.push(mutate.name);
    file = mutate(file, random, others);
  }
  // A corrupted archive: the spoiling went in before the packing, so some comes after it too.
  if (steps.includes('gzip') && chance(random, 0.3)) {
    steps.push('spoil');
    file = file.slice(0, integer(random, 1, file.length));
  }
  return { number, base, steps, data: Buffer.from(file, 'latin1') };
}
