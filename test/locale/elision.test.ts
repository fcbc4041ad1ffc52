import { describe, expect, it } from 'vitest';
import type { Month } from '../../src/domain/month.ts';
import { fill } from '../../src/locale/fill.ts';
import { formatMonth, formatShortMonth } from '../../src/report/format.ts';
import { languages, leaves } from './leaves.ts';

const months = Array.from(
  { length: 12 },
  (_, at) => `2019-${String(at + 1).padStart(2, '0')}` as Month,
);
const unelided = /(?<!\p{L})(?:de|que) (?:avr|août|oct)/iu;

const texts = languages.flatMap(([lang, words]) => (lang === 'fr' ? [...leaves(words)] : []));

/** A text with the same month in place of each of its parameters. */
function filledWith(text: string, month: string): string {
  const names = [...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, month]);
  return fill(text, Object.fromEntries(names), 'fr');
}

describe('a month after « de » or « que »', () => {
  it.each(months)('%s is elided in every French text that takes a month there', (month) => {
    for (const written of [
      formatMonth(month, 'fr'),
      formatShortMonth(month, 'fr'),
      formatShortMonth(month, 'fr', true),
    ]) {
      const faults = texts.filter(([, text]) => unelided.test(filledWith(text, written)));
      expect(faults.map(([path]) => path)).toEqual([]);
    }
  });

  it('is there to be elided', () => {
    const after = texts.filter(([, text]) => / de \{(?:month|from)\}/.test(text));
    expect(after.map(([path]) => path)).toContain('report.tables.revisions');
  });
});
