import type { Mapping } from '../../intake/candidate.ts';
import type { Layout } from '../../intake/layout.ts';
import { mendedTableSql } from '../../intake/mended.ts';
import { rawTableSql } from '../../intake/raw-table.ts';
import type { Engine } from '../../store/engine.ts';
import type { RawCells } from './first-cell.ts';
import { keptColumns, withColumns } from './kept-columns.ts';
import { layOut } from './lay-out.ts';
import type { LoadSettings } from './load-settings.ts';
import { rejectPositions } from './mended.ts';
import type { ReadHead } from './read-head.ts';
import { type Transcript, transcribe } from './transcribe.ts';

/** The records of a file as the engine reads them. */
export interface RawRecords {
  readonly file: string;
  readonly head: ReadHead;
  /** Names of the columns of the file, then of those that a layout adds. */
  readonly header: readonly string[];
  readonly engine: Engine;
  readonly transcript: Transcript;
  /** The relation of the raw cells. */
  readonly table: string;
  /** Its rows are not those of the file: its column `record` says which they come from. */
  readonly isLaidOut: boolean;
  /** How many rows it has. */
  readonly rows: number;
  /** The columns that a load has. */
  readonly loaded: readonly number[];
  /** Those, then the ones that are looked at beside them. */
  readonly kept: readonly number[];
}

export interface RawRecordsRequest {
  readonly path: string;
  readonly file: string;
  readonly head: ReadHead;
  readonly mapping: Mapping;
  readonly layout: Layout | undefined;
  /** Columns to look at beside those that a load would read. */
  readonly others: readonly number[];
  readonly target: string;
  readonly settings: LoadSettings;
}

/** Passes the columns of interest over to the engine; undefined where there are none. */
export async function readRecords(request: RawRecordsRequest): Promise<RawRecords | undefined> {
  const { path, file, head, mapping, layout, target, settings } = request;
  const { engine } = settings.session;
  const { onProgress } = settings;
  const { stop } = settings.context.machine;
  const isMended = settings.mended !== undefined;
  const columns = withColumns(
    keptColumns(mapping, head.header.length, layout),
    isMended ? rejectPositions(head) : [],
  );
  const others = request.others.filter((column) => !columns.kept.includes(column));
  const own = [...columns.own, ...others];
  if (own.length === 0) return undefined;
  const transcript = await transcribe({ path, file, head, keep: own, target, onProgress, stop });
  const { written, longest } = transcript;
  const read = rawTableSql(target, own.length, longest);
  const raw = isMended ? mendedTableSql(read, own.length) : read;
  return {
    file,
    head,
    header: layout?.header ?? head.header,
    engine,
    transcript,
    ...(await layOut({ engine, raw, layout, own, file, written })),
    isLaidOut: layout !== undefined,
    loaded: columns.kept,
    kept: [...columns.kept, ...others],
  };
}

/** One column of them. */
export function cellsOf(records: RawRecords, column: number): RawCells {
  const { engine, table, kept, transcript, isLaidOut } = records;
  const index = kept.indexOf(column);
  return { engine, table, index, shifts: transcript.shifts, isLaidOut };
}
