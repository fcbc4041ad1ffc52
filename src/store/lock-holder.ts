/**
 * Who holds the store's file, from what the engine says of it: « PID 12 », or « ? » where it does not
 * say; undefined where the file is not locked. Windows words its part in the language of the machine,
 * so that only the engine's own words after it can be known.
 */
export function lockHolder(message: string): string | undefined {
  const isLocked =
    /could not set lock|file is already open in|being used by another process/i.test(message) ||
    /lock.*?\(PID \d+\)/is.test(message);
  if (!isLocked) return undefined;
  const pid = /\(PID (\d+)\)/.exec(message)?.[1];
  return pid === undefined ? '?' : `PID ${pid}`;
}
