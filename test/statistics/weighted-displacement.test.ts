import { describe, expect, it } from 'vitest';
import { weightedDisplacementDifference } from '../../src/statistics/weighted-displacement.ts';
import { expectClose } from './reference-values.ts';

describe('weightedDisplacementDifference', () => {
  it('equals the example of Wheeler and Ratcliffe (2018)', () => {
    const found = weightedDisplacementDifference({
      treated: { before: 207, after: 110 },
      control: { before: 308, after: 318 },
      displacementTreated: { before: 178, after: 157 },
      displacementControl: { before: 150, after: 140 },
    });
    expect(found.estimate).toBe(-118);
    expectClose(found.standardError, 39.5979797464467);
    expectClose(found.z, -2.97995000642902);
    expectClose(found.low, -195.610614163582);
    expectClose(found.high, -40.3893858364181);
  });

  it('has no z when nothing was ever counted', () => {
    const nothing = { before: 0, after: 0 };
    const found = weightedDisplacementDifference({ treated: nothing, control: nothing });
    expect(found).toMatchObject({ estimate: 0, standardError: 0, z: undefined });
  });
});
