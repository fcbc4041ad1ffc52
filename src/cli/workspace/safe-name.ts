/** Names that Windows keeps for devices, whatever follows a dot. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

const mostBytes = 200;

/**
 * Whether a name that somebody typed may become a file on any system: one part of a path, of letters,
 * digits, `.`, `_` and `-`, that no shell takes for an option and Windows neither for a device nor for
 * another name (it drops dots at the end).
 */
export function isSafeName(name: string): boolean {
  return (
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(name) &&
    !name.endsWith('.') &&
    !devices.test(name) &&
    new TextEncoder().encode(name).length <= mostBytes
  );
}
