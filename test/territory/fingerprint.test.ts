import { expect, it } from 'vitest';
import { fingerprint } from '../../src/territory/fingerprint.ts';

// The vectors that the authors of FNV publish for FNV-1a 64.
it.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('is FNV-1a 64 of « %s »', (text, hash) => {
  expect(fingerprint(text)).toBe(hash);
});

it('hashes the bytes of UTF-8, not code units', () => {
  expect(fingerprint('é')).not.toBe(fingerprint('e'));
  expect(fingerprint('é')).toHaveLength(16);
});
