import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isHeld, replaceFile } from '../../src/journal/replace-file.ts';
import { temporaryFolder } from '../cli/harness/temporary-folder.ts';

const { path: folder } = temporaryFolder();
const failure = (code: string) => Object.assign(new Error(code), { code });

/** A rename that a scanner keeps from being done for so many times. */
function heldFor(times: number, code: string) {
  const tries = { count: 0 };
  const rename = () => {
    tries.count += 1;
    if (tries.count <= times) throw failure(code);
  };
  return { tries, rename };
}

describe('a file in the place of another', () => {
  it('is put there', () => {
    const [from, to] = [join(folder, 'draft'), join(folder, 'file')];
    writeFileSync(from, 'new');
    writeFileSync(to, 'old');
    replaceFile(from, to);
    expect(readFileSync(to, 'utf8')).toBe('new');
    expect(existsSync(from)).toBe(false);
  });

  it('is tried again for a while where another program holds it', () => {
    const { tries, rename } = heldFor(3, 'EBUSY');
    replaceFile('a', 'b', { rename, patience: 5000 });
    expect(tries.count).toBe(4);
  });

  it('is given up after that while', () => {
    const { tries, rename } = heldFor(1000, 'EBUSY');
    expect(() => replaceFile('a', 'b', { rename, patience: 200 })).toThrow('EBUSY');
    expect(tries.count).toBeGreaterThan(1);
    expect(tries.count).toBeLessThanOrEqual(6);
  });

  it('is given up at once where nothing holds it', () => {
    const { tries, rename } = heldFor(1000, 'ENOSPC');
    expect(() => replaceFile('a', 'b', { rename, patience: 5000 })).toThrow('ENOSPC');
    expect(tries.count).toBe(1);
  });

  it.each([
    ['EBUSY', 'linux', true],
    ['EBUSY', 'win32', true],
    ['EPERM', 'win32', true],
    ['EACCES', 'win32', true],
    ['EPERM', 'linux', false],
    ['EACCES', 'linux', false],
    ['ENOSPC', 'win32', false],
  ])('%s on %s: held %s', (code, platform, held) => {
    expect(isHeld(failure(code), platform)).toBe(held);
  });
});
