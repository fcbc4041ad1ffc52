import { expect, test } from 'vitest';
import { whiteSpaceWidth } from '../../src/intake/white-space.ts';

/** The characters of a plane whose first byte is one of those that white space begins with. */
function candidates(): readonly string[] {
  const leads = [0xc2, 0xe1, 0xe2, 0xe3, 0xef];
  const points = Array.from({ length: 0x10000 }, (_, point) => point);
  return points
    .filter((point) => point < 0xd800 || point > 0xdfff)
    .map((point) => String.fromCodePoint(point))
    .filter((character) => leads.includes(Buffer.from(character)[0] ?? 0));
}

test('white space is what the language takes for it, in its own width', () => {
  const all = candidates();
  const wrong = all.filter((character) => {
    const bytes = Buffer.from(`x${character}x`);
    const expected = /\s/.test(character) ? bytes.length - 2 : 0;
    return whiteSpaceWidth(bytes, 1) !== expected;
  });
  expect(all.length).toBe(64 + 4 * 4096);
  expect(wrong).toEqual([]);
});
