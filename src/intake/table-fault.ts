/** Why a file is not one table, and the physical line (1-based) where that shows. */
export interface TableFault {
  /** `second-table`: another one begins below the first. `shifted-cells`: rows have been torn. */
  readonly code: 'second-table' | 'shifted-cells';
  readonly line: number;
  /** How many cells that line has. */
  readonly cells: number;
}

/**
 * A run of this many records at the end of a file, each with a wrong number of cells, has one
 * cause: even where a tenth of the rows are bad by chance, it happens once in 10^10 files.
 */
const LONG_TAIL = 10;

/** Lines of one cell are text; of two, « Total ; 12 ». A header and a row of three are a table. */
const TABLE_CELLS = 3;
const TABLE_RECORDS = 2;

/** Told of every record in the order of the file; says whether they are one table. */
export interface TableFaultLog {
  readonly good: () => void;
  readonly blank: () => void;
  /** A record with too few or too many cells. */
  readonly miscounted: (line: number, cells: number) => void;
  readonly fault: () => TableFault | undefined;
}

interface Place {
  readonly line: number;
  readonly cells: number;
}

/** Miscounted records since the last good one. */
interface Tail {
  readonly afterBlank: boolean;
  /** Those of one cell: text below a table. */
  singles: number;
  /** Those of several, and among them those of `TABLE_CELLS` or more. */
  several: number;
  tabular: number;
  first?: Place;
  firstTabular?: Place;
  /** All that are tabular have the same number of cells. */
  even: boolean;
}

export function createTableFaultLog(): TableFaultLog {
  let good = 0;
  let miscounted = 0;
  let first: Place | undefined;
  let blankSeen = false;
  let tail: Tail | undefined;
  return {
    good() {
      good++;
      blankSeen = false;
      if (tail === undefined) return;
      miscounted += tail.singles + tail.several;
      tail = undefined;
    },
    blank() {
      blankSeen = true;
    },
    miscounted(line, cells) {
      const place = { line, cells };
      first ??= place;
      tail ??= { afterBlank: blankSeen, singles: 0, several: 0, tabular: 0, even: true };
      lengthen(tail, place);
    },
    fault() {
      if (first === undefined) return undefined;
      const second = good > 0 ? secondTable(tail) : undefined;
      if (second !== undefined) return { code: 'second-table', ...second };
      const bad = miscounted + (tail === undefined ? 0 : torn(tail, good));
      if (bad > good) return { code: 'shifted-cells', ...first };
      const long = tail !== undefined && tail.several >= LONG_TAIL ? tail.first : undefined;
      return long === undefined ? undefined : { code: 'shifted-cells', ...long };
    },
  };
}

function lengthen(tail: Tail, place: Place): void {
  if (place.cells === 1) {
    tail.singles++;
    return;
  }
  tail.first ??= place;
  tail.several++;
  if (place.cells < TABLE_CELLS) return;
  tail.firstTabular ??= place;
  tail.tabular++;
  if (place.cells !== tail.firstTabular.cells) tail.even = false;
}

function secondTable(tail: Tail | undefined): Place | undefined {
  if (tail === undefined) return undefined;
  const isTable = tail.afterBlank && tail.even && tail.tabular >= TABLE_RECORDS;
  return isTable ? tail.firstTabular : undefined;
}

/** The records of a tail that count as torn: a short one may be notes and totals below the table. */
function torn(tail: Tail, good: number): number {
  if (good === 0) return tail.singles + tail.several;
  return tail.several >= LONG_TAIL ? tail.several : tail.tabular;
}
