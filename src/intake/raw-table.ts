import { literal } from '../sql-literal.ts';

/** The number of each record of that table, from 1: its rows are in no order. */
const recordNumber = 'row';

/** The name of the n-th kept column, from 0, in the table that the engine reads. */
export function rawColumn(index: number): string {
  return `c${index}`;
}

/** What the reader takes at once, in bytes: it has a few of these, and no record is longer than one. */
const leastBuffer = 8 * 1024 * 1024;
const leastLine = 64 * 1024;

/**
 * The engine's view of what the byte pass wrote: every option of its reader is given, so that it
 * decides nothing: one line is one record, cells are parted by 0x1F, all are text, empty is NULL; the
 * last is the record's number.
 * `longest`: bytes of the longest record; the reader's buffers are many times its longest line if it
 * is left to them, and a gigabyte for one of 64 MB.
 */
export function rawTableSql(path: string, columns: number, longest: number): string {
  const cells = Array.from({ length: columns }, (_, index) => `'${rawColumn(index)}': 'VARCHAR'`);
  const types = [...cells, `'${recordNumber}': 'BIGINT'`];
  const line = Math.max(leastLine, longest + 2);
  return `read_csv(${literal(path)}, auto_detect = false, header = false,
  delim = '\u001f', quote = '', escape = '', new_line = '\\n', nullstr = '', strict_mode = true,
  null_padding = false, max_line_size = ${line}, buffer_size = ${Math.max(leastBuffer, 2 * line)},
  columns = {${types.join(', ')}})`;
}
