import { lstatSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UserError } from '../../errors.ts';

/** A public key in the age format, by its look; the library that encrypts checks its every sign. */
export function looksLikeKey(text: string): boolean {
  return /^age1[02-9ac-hj-np-z]{20,}$/.test(text);
}

const mostBytes = 64 * 1024;

/**
 * The public keys that `--recipient-key` gives: one as it is, or a file with one a line (`#` begins a
 * comment). A private key is refused and never repeated: it should not have come here.
 */
export function readRecipientKeys(given: string, cwd: string): readonly string[] {
  const text = given.trim();
  const isFile = !/^age1|^AGE-/i.test(text);
  const keys = isFile ? readKeyFile(resolve(cwd, text)) : [text];
  if (keys.some((key) => /AGE-SECRET-KEY|PRIVATE KEY/i.test(key)))
    throw new UserError('recipient-key-private');
  if (keys.length > 0 && keys.every(looksLikeKey)) return keys;
  throw new UserError('recipient-key-invalid');
}

function readKeyFile(path: string): readonly string[] {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined)
    throw new UserError('file-not-found', { file: path, folder: dirname(path) });
  if (stats.isDirectory() || stats.size > mostBytes) throw new UserError('recipient-key-invalid');
  return readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
