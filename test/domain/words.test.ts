import { expect, test } from 'vitest';
import { words } from '../../src/domain/words.ts';

test('a list is parted at semicolons, whatever the line breaks around them', () => {
  expect(words('\n  n° pv; date des faits;\n  amphétamine (poudre), brute\n')).toEqual([
    'n° pv',
    'date des faits',
    'amphétamine (poudre), brute',
  ]);
});
