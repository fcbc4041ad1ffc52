import { RECORD_END } from './dialect.ts';
import { createShiftLog, type LineShifts } from './line-shifts.ts';
import type { RecordSink } from './record-scanner.ts';
import type { ReorderCells } from './reorder-cells.ts';
import { type HeaderCells, headerCells, repeatsHeader } from './repeated-header.ts';
import type { ScannerState } from './scanner-state.ts';
import { BROKEN } from './scanner-table.ts';
import { createTableFaultLog, type TableFault } from './table-fault.ts';
import type { Totals } from './total-line.ts';

/** A record that isn't written, and why. Lines are physical and 1-based. */
export interface MalformedRecord {
  readonly line: number;
  /** The line on which it ends, where that is another one. */
  readonly lastLine?: number;
  readonly reason: 'cell-count' | 'total-line' | 'bad-quote' | 'repeated-header';
  /** For `cell-count`: how many cells it has. */
  readonly cells?: number;
}

const ZERO = 0x30;

/** How many malformed records are listed one by one; beyond, they are only counted. */
const MAX_LISTED = 100_000;

export interface RecordCounts {
  /** Records after the header, blank ones excluded: `written` + `malformed.count`. */
  readonly lines: number;
  readonly written: number;
  readonly malformed: { readonly count: number; readonly listed: readonly MalformedRecord[] };
  /** Bytes of the longest written record, its end included. */
  readonly longest: number;
  /** Among the written records. */
  readonly totals: Totals;
  readonly shifts: LineShifts;
  /** Where the records are not those of one table. */
  readonly tableFault: TableFault | undefined;
}

/** Decides on each record, and keeps account. */
export interface RecordLedger {
  readonly sink: RecordSink;
  readonly counts: () => RecordCounts;
}

/** `reorder` puts the cells of a written record into another order than the file's. */
export function createRecordLedger(reorder: ReorderCells | undefined): RecordLedger {
  const listed: MalformedRecord[] = [];
  const totals: number[] = [];
  const whole: number[] = [];
  const shiftLog = createShiftLog();
  const tableLog = createTableFaultLog();
  let header: HeaderCells | undefined;
  let written = 0;
  let longest = 0;
  let malformed = 0;
  // The last malformed record left a quote open, so the next line may still be part of it.
  let dangling = false;

  function faultOf(state: ScannerState): MalformedRecord['reason'] | undefined {
    if (state.phase === BROKEN || (dangling && state.oddQuotes)) return 'bad-quote';
    // A row has one or two numbers with decimals: three empty cells too many, or more, are padding.
    const surplus = state.cells - state.widest;
    const isMiscounted = state.cells < state.columns || surplus === 1 || surplus === 2;
    if (isMiscounted || state.visibleBeyond)
      return state.openedBy === undefined ? 'cell-count' : 'total-line';
    const { out, recordStart, length } = state;
    const repeated = header !== undefined && repeatsHeader(header, out, recordStart, length);
    return repeated ? 'repeated-header' : undefined;
  }

  function write(state: ScannerState): void {
    dangling = false;
    written++;
    tableLog.good();
    if (state.openedBy !== undefined && totals.length < MAX_LISTED) {
      totals.push(written);
      if (state.openedBy === 'whole') whole.push(written);
    }
    shiftLog.note(written, state.recordLine);
    reorder?.(state.out, state.recordStart, state.length);
    putNumber(state, written);
    state.out[state.length++] = RECORD_END;
    longest = Math.max(longest, state.length - state.recordStart);
    state.recordStart = state.length;
  }

  function refuse(state: ScannerState, reason: MalformedRecord['reason']): void {
    if (reason === 'bad-quote') dangling = state.phase === BROKEN && dangling !== state.oddQuotes;
    if (reason === 'cell-count' || reason === 'total-line')
      tableLog.miscounted(state.recordLine, state.cells);
    malformed++;
    if (listed.length < MAX_LISTED) listed.push(malformedRecord(state, reason));
  }

  return {
    sink(state) {
      if (state.inHeader) {
        header = headerCells(state.out.subarray(state.recordStart, state.length));
        return;
      }
      if (!state.visible && !state.visibleBeyond) {
        tableLog.blank();
        return;
      }
      const fault = faultOf(state);
      if (fault === undefined) write(state);
      else refuse(state, fault);
    },
    counts: () => ({
      lines: written + malformed,
      written,
      malformed: { count: malformed, listed },
      longest,
      totals: { records: totals, whole },
      shifts: shiftLog.shifts(),
      tableFault: tableLog.fault(),
    }),
  };
}

/** Writes a whole number of as many digits as `reserve` made room for. */
function putNumber(state: ScannerState, value: number): void {
  let digits = 1;
  for (let limit = 10; value >= limit; limit *= 10) digits++;
  let rest = value;
  for (let at = state.length + digits - 1; at >= state.length; at--) {
    const next = Math.floor(rest / 10);
    state.out[at] = ZERO + rest - next * 10;
    rest = next;
  }
  state.length += digits;
}

function malformedRecord(state: ScannerState, reason: MalformedRecord['reason']): MalformedRecord {
  return {
    line: state.recordLine,
    ...(state.line === state.recordLine ? {} : { lastLine: state.line }),
    reason,
    ...(reason === 'cell-count' ? { cells: state.cells } : {}),
  };
}
