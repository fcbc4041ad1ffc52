import { expect, test } from 'vitest';
import { type NumberEvidence, readDecimals } from '../../src/intake/decimals.ts';

const nothing: NumberEvidence = { comma: 0, point: 0, commaThree: 0, pointThree: 0 };

test.each([
  ['a decimal comma', { comma: 1 }, ';', ',', 'proved'],
  ['a decimal comma in a file parted by commas', { comma: 1 }, ',', ',', 'proved'],
  ['a decimal point', { point: 1 }, ';', '.', 'proved'],
  ['both, more commas', { comma: 5, point: 2 }, ';', ',', 'mixed'],
  ['both, more points', { comma: 2, point: 5 }, ';', '.', 'mixed'],
  ['both alike', { comma: 2, point: 2 }, ',', ',', 'mixed'],
  ['a comma, and points before three digits', { comma: 1, pointThree: 9 }, ';', ',', 'proved'],
  ['a point, and commas before three digits', { point: 1, commaThree: 9 }, ';', '.', 'proved'],
  ['only groups of three, parted by semicolons', { commaThree: 3 }, ';', ',', 'assumed'],
  ['groups after a point, parted by semicolons', { pointThree: 3 }, ';', ',', 'doubtful'],
  ['groups after a comma, parted by commas', { commaThree: 3 }, ',', '.', 'doubtful'],
  ['only groups of three, parted by commas', { pointThree: 3 }, ',', '.', 'assumed'],
  ['whole numbers, parted by semicolons', {}, ';', ',', 'proved'],
  ['whole numbers, parted by commas', {}, ',', '.', 'proved'],
] as const)('%s', (_, evidence, delimiter, mark, certainty) => {
  expect(readDecimals({ ...nothing, ...evidence }, delimiter)).toEqual({ mark, certainty });
});
