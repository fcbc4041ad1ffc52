/**
 * Where written records stand in the file: record `records[i]` (1-based among those written) begins
 * on physical line `lines[i]`, and each following record one line further, up to the next entry.
 */
export interface LineShifts {
  readonly records: Uint32Array;
  readonly lines: Uint32Array;
}

/** The physical line (1-based) on which a written record (1-based) begins. */
export function lineOf(shifts: LineShifts, record: number): number {
  let low = 0;
  let high = shifts.records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts.records[middle] as number) <= record) low = middle + 1;
    else high = middle;
  }
  const at = low - 1;
  if (at < 0) throw new RangeError(`no record ${record}`);
  return (shifts.lines[at] as number) + record - (shifts.records[at] as number);
}

/** Collects the shifts while records are written, in order. Eight bytes an entry. */
export interface ShiftLog {
  readonly note: (record: number, line: number) => void;
  readonly shifts: () => LineShifts;
}

export function createShiftLog(): ShiftLog {
  let records = new Uint32Array(64);
  let lines = new Uint32Array(64);
  let count = 0;
  let offset = Number.NaN;
  return {
    note(record, line) {
      if (line - record === offset) return;
      offset = line - record;
      if (count === records.length) {
        records = doubled(records);
        lines = doubled(lines);
      }
      records[count] = record;
      lines[count] = line;
      count++;
    },
    shifts: () => ({ records: records.slice(0, count), lines: lines.slice(0, count) }),
  };
}

function doubled(from: Uint32Array): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(from.length * 2);
  to.set(from);
  return to;
}
