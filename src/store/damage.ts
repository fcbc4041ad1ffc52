/** What the engine says of a file that it can't read, in whole or in a part: the disk, or somebody, changed it. */
const damage =
  /^(?:IO|Serialization|INTERNAL|FATAL) Error.*(?:Corrupt database file|Could not read enough bytes|not a valid DuckDB database file|Failed to deserialize|computed checksum)/s;

/** Whether an error says that the store's file is damaged. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && damage.test(error.message);
}
