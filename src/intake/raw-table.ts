/** The name of the n-th kept column, from 0, in the table that the engine reads. */
export function rawColumn(index: number): string {
  return `c${index}`;
}

/**
 * The engine's view of what the byte pass wrote: every option of its reader is given, so that it
 * decides nothing: one line is one record, cells are parted by 0x1F, all are text, empty is NULL.
 */
export function rawTableSql(path: string, columns: number): string {
  const types = Array.from({ length: columns }, (_, index) => `'${rawColumn(index)}': 'VARCHAR'`);
  return `read_csv('${path.replaceAll("'", "''")}', auto_detect = false, header = false,
  delim = '\u001f', quote = '', escape = '', new_line = '\\n', nullstr = '', strict_mode = true,
  null_padding = false, max_line_size = 67108864, columns = {${types.join(', ')}})`;
}
