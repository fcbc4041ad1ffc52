import { describe, expect, it } from 'vitest';
import { createShiftLog, lineOf } from '../../src/intake/line-shifts.ts';

describe('lineOf', () => {
  const log = createShiftLog();
  const lines = Array.from({ length: 500 }, (_, index) => 2 + index + 3 * Math.floor(index / 4));
  for (const [index, line] of lines.entries()) log.note(index + 1, line);

  it('gives back every line that was noted, from one entry a shift', () => {
    const shifts = log.shifts();
    expect(lines.map((_, index) => lineOf(shifts, index + 1))).toEqual(lines);
    expect(shifts.lines.length).toBe(125);
  });

  it('knows no line of a record before the first', () => {
    expect(() => lineOf(log.shifts(), 0)).toThrow(RangeError);
    expect(() => lineOf(createShiftLog().shifts(), 1)).toThrow(RangeError);
  });
});
