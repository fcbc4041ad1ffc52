import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figures, measurements, otherNumbers } from './figures.ts';
import { root } from './pages.ts';

function fill(words: string, values: readonly (string | number)[]): string {
  const left = [...values];
  return words.replaceAll('{}', () => String(left.shift()));
}

/** A page on one line, since its words may be broken anywhere. */
function oneLine(path: string): string {
  return readFileSync(join(root, path), 'utf8').replaceAll(/[\s\u00a0\u202f]+/g, ' ');
}

describe('the figures of the pages', () => {
  it.each(figures)('%s: %s', (page, words, values) => {
    expect(words.split('{}')).toHaveLength(values.length + 1);
    expect(oneLine(page)).toContain(fill(words, values));
  });

  it.each(Object.entries(otherNumbers))('%s has no other numbers', (path, known) => {
    const declared = figures.filter(([page]) => page === path);
    const phrases = [...known, ...declared.map(([, words, values]) => fill(words, values))];
    const prose = proseOf(readFileSync(join(root, path), 'utf8'));
    expect(known.filter((phrase) => !prose.includes(proseOf(phrase)))).toEqual([]);
    const longestFirst = phrases.map(proseOf).sort((one, other) => other.length - one.length);
    const left = longestFirst.reduce((text, phrase) => text.replaceAll(phrase, '…'), prose);
    expect(left.match(/.{0,30}(?<!\w)\d.{0,20}/g) ?? []).toEqual([]);
  });

  it.each(measurements)('%s says what measured it, and when', (page, command, day) => {
    const text = oneLine(page);
    expect(text).toContain(command);
    expect(text).toContain(day);
  });
});

/**
 * Prose on one line: without code, which is run or looked up by other tests, and without the targets of
 * links and the numbers of lists.
 */
function proseOf(text: string): string {
  return text
    .replaceAll(/^ *```.*?^ *```/gms, '')
    .replaceAll(/`[^`]*`/g, '')
    .replaceAll(/\]\([^)]*\)/g, ']')
    .replaceAll(/^\d+\. /gm, '')
    .replaceAll(/\s+/g, ' ');
}
