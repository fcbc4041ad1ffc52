import { expect, test } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { bareWords, suggestCode } from '../../src/domain/suggest-code.ts';
import { synonymTable, vocabularies } from '../../src/domain/vocabularies.ts';

const products = bareWords(synonymTable(vocabularies.products));

test.each([
  ['résine 50g', 'resin'],
  ['50 g de résine de cannabis', 'resin'],
  ['3 savonnettes-résine', 'resin'],
  ['Héroïnes brunes', 'heroin'],
  ['pieds de cannabis (serre)', 'plant'],
  ['huile de cannabis 10 ml', 'other'],
  ['sachet de poudre de cocaïne', 'cocaine'],
])('« %s » may mean %s', (word, code) => {
  expect(suggestCode(fold(word), products)).toBe(code);
});

test.each([
  'space cake',
  'cbd ?',
  'résine 50 g et herbe 20 g',
  'cocaïne ou crack',
  'ice tea',
  '',
  '12',
])('« %s » says nothing, or two things', (word) => {
  expect(suggestCode(fold(word), products)).toBeUndefined();
});

test('two words that differ by their signs only, and not in their codes, settle nothing', () => {
  const known = bareWords(
    new Map([
      ['a-pvp brun', 'nps'],
      ['a pvp bruns', 'other'],
    ]),
  );
  expect(suggestCode('a/pvp brun', known)).toBeUndefined();
});
