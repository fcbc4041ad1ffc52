// @ts-check
// Leaves a share of the changes to be tried, the same ones at every run; the others are not counted.
import { createHash } from 'node:crypto';

/**
 * @typedef {object} Mutant
 * @property {string} id
 * @property {string} fileName
 * @property {string} replacement
 * @property {{ start: { line: number, column: number }, end: { line: number, column: number } }} location
 */

const [from = 0, to = 1] = (process.env.MUTATED_SHARE ?? '0:1').split(':').map(Number);

/** @param {Mutant} mutant */
function isTried({ fileName, replacement, location: { start, end } }) {
  const name = fileName.slice(fileName.lastIndexOf('/src/'));
  const change = [name, start.line, start.column, end.line, end.column, replacement];
  const digest = createHash('sha256').update(JSON.stringify(change)).digest();
  const place = digest.readUInt32BE() / 2 ** 32;
  return place >= from && place < to;
}

class Sample {
  async init() {}

  /** @param {readonly Mutant[]} mutants */
  async check(mutants) {
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        isTried(mutant) ? { status: 'passed' } : { status: 'compileError', reason: 'left out' },
      ]),
    );
  }

  /** All at once: asking is nothing. @param {readonly Mutant[]} mutants */
  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: Sample }];
