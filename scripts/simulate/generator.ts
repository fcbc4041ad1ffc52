import { type Random, randomFor } from '../fixtures/random.ts';

/**
 * One stream for one purpose, named by its labels as everywhere in this project, but with a period
 * that tables of many million draws don't exhaust, and 53 bits a number: xoshiro128** (Blackman and
 * Vigna 2018), its state drawn from the project's own stream of the same labels.
 */
export function generatorFor(...labels: readonly (string | number)[]): Random {
  const seed = randomFor('simulate', ...labels);
  const word = () => Math.floor(seed() * 2 ** 32) | 0;
  let [a, b, c, d] = [word() | 1, word(), word(), word()];
  const next = () => {
    const bits = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return bits;
  };
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
