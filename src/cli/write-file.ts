import { UserError } from '../errors.ts';
import { isHeld, writeInPlace } from '../journal/replace-file.ts';

/**
 * Writes a private file whole or not at all.
 * @throws UserError `file-in-use` where another program holds the one that stands there, else `cannot-write`.
 */
export function writeFileAtomically(path: string, data: string | Uint8Array): void {
  try {
    writeInPlace(path, data);
  } catch (error) {
    const { code = '', syscall } = error as NodeJS.ErrnoException;
    // Where a file could be written beside it, only the one that stands there can be in the way.
    const isInTheWay = syscall === 'rename' && isHeld(error);
    throw new UserError(isInTheWay ? 'file-in-use' : 'cannot-write', { path, cause: code });
  }
}
