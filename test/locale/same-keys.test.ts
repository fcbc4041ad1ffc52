import { expect, it } from 'vitest';
import { languages, leaves } from './leaves.ts';

const [french, english] = languages.map(([, words]) => leaves(words)) as [
  ReadonlyMap<string, string>,
  ReadonlyMap<string, string>,
];

it('has the same texts in both languages', () => {
  expect([...english.keys()].sort()).toEqual([...french.keys()].sort());
});

it('has no empty text', () => {
  const empty = languages.flatMap(([lang, words]) =>
    [...leaves(words)].filter(([, text]) => text.trim() === '').map(([path]) => `${lang} ${path}`),
  );
  expect(empty).toEqual([]);
});

it('names the same parameters in both languages', () => {
  const differing = [...french].flatMap(([path, text]) => {
    const [fr, en] = [parametersOf(text), parametersOf(english.get(path) ?? '')];
    return fr === en ? [] : [`${path}: fr ${fr}, en ${en}`];
  });
  expect(differing).toEqual([]);
});

/** What a text expects, each name once: the plural of one language may be needless in the other. */
function parametersOf(text: string): string {
  const names = [...text.matchAll(/\{(\w+)#?(?:\|[^|}]*\|[^}]*)?\}/g)].map(([, name]) => name);
  return [...new Set(names)].sort().join(' ');
}
