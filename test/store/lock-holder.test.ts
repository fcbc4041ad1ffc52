import { expect, it } from 'vitest';
import { lockHolder } from '../../src/store/lock-holder.ts';

const windows = (words: string, rest: string) =>
  `IO Error: Cannot open file "C:\\Users\\ana\\cross\\store.duckdb": ${words}\r\n\r\n${rest}`;
const open = 'File is already open in \nC:\\Program Files\\cross-clct\\node\\node.exe (PID 3528)';

it.each([
  [
    'Linux',
    'IO Error: Could not set lock on file "/srv/cross/store.duckdb": Conflicting lock is held in /usr/bin/node (PID 812) by user ana. See also …',
    'PID 812',
  ],
  ['Linux that does not say by whom', 'IO Error: Could not set lock on file "/srv/x": …', '?'],
  [
    'Windows in English',
    windows(
      'The process cannot access the file because it is being used by another process.',
      open,
    ),
    'PID 3528',
  ],
  [
    'Windows in French',
    windows(
      'Le processus ne peut pas accéder au fichier car ce fichier est utilisé par un autre processus.',
      open,
    ),
    'PID 3528',
  ],
  [
    'Windows that does not say by whom',
    windows('The process cannot access the file because it is being used by another process.', ''),
    '?',
  ],
  ['a folder that is closed to us', windows('Access is denied.', ''), undefined],
  [
    'a file of something else',
    'IO Error: The file "/srv/lock/x" exists, but it is not a valid DuckDB database file!',
    undefined,
  ],
])('%s', (_, message, holder) => {
  expect(lockHolder(message)).toBe(holder);
});
