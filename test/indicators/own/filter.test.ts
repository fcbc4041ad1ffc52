import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Words } from '../../../src/indicators/own/condition.ts';
import { ownFields } from '../../../src/indicators/own/fields.ts';
import { compileFilter } from '../../../src/indicators/own/filter.ts';

const words: Words = {
  codes: (vocabulary) =>
    ({
      products: ['resin', 'herb'],
      forces: ['police', 'customs'],
      offences: ['use', 'trafficking'],
    })[vocabulary as string] ?? [],
  wordsOf: (_, code) => (code === 'police' ? ['police', "police d'état"] : []),
};

function compiled(filter: string, records: keyof typeof ownFields = 'seizures') {
  return compileFilter(filter, { fields: ownFields[records], words });
}

function sql(filter: string, records: keyof typeof ownFields = 'seizures'): string {
  const result = compiled(filter, records);
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result.sql;
}

function problem(filter: string, records: keyof typeof ownFields = 'seizures') {
  const result = compiled(filter, records);
  return 'problem' in result ? result.problem : undefined;
}

describe('a filter as SQL', () => {
  it.each([
    ['product = resin', "product IN ('resin')"],
    ['product != resin', "product NOT IN ('resin')"],
    ['mass >= 100', 'mass >= 100'],
    ['mass < 0.5', 'mass < 0.5'],
    ['product in (resin, herb) and mass > 1', "(product IN ('resin', 'herb') AND mass > 1)"],
    ['product not in (resin)', "product NOT IN ('resin')"],
    ['mass is known', 'mass IS NOT NULL'],
    ['mass is not known', 'mass IS NULL'],
    ['service = "CSP Torcy"', "service = 'csp torcy'"],
    ['force = police', "force IN ('police', 'police d''état')"],
    ['force = customs', 'false'],
    ['force != customs', 'force IS NOT NULL'],
  ])('%s', (filter, expected) => {
    expect(sql(filter)).toBe(expected);
  });

  it('reads yes-or-no fields alone, and what only may be known', () => {
    expect(sql('minor and not custody = no', 'arrests')).toBe(
      '(minor = true AND NOT custody = false)',
    );
    expect(sql('fixed_fine or deal_point is unknown', 'arrests')).toBe(
      '(is_fixed_fine = true OR deal_point IS NULL)',
    );
  });

  it('binds and closer than or, and keeps parentheses', () => {
    expect(sql('mass > 1 or mass > 2 and mass > 3')).toBe('(mass > 1 OR (mass > 2 AND mass > 3))');
    expect(sql('(mass > 1 or mass > 2) and mass > 3')).toBe(
      '(((mass > 1 OR mass > 2)) AND mass > 3)',
    );
  });
});

describe('what is wrong is said with its place and what could stand there', () => {
  it.each([
    ['product in (resine)', 12, 'resine', 'resin, herb'],
    ['mass >= lots', 8, 'lots', '0, 12.5…'],
    ['mass', 4, '', '= != < <= > >= in is'],
    ['produkt = resin', 0, 'produkt', ownFields.seizures.map(({ name }) => name).join(', ')],
    ['mass > 1 adn mass < 3', 9, 'adn', 'and, or'],
    ['(mass > 1', 9, '', ')'],
    ['mass > 1; DROP TABLE x', 8, ';', 'and, or'],
    ['service > x', 8, '>', '= != in is'],
    ['', 0, '', ownFields.seizures.map(({ name }) => name).join(', ')],
  ])('%s', (filter, at, found, expected) => {
    expect(problem(filter)).toEqual({ at, found, expected });
  });

  it('takes references for known or not, and for nothing else', () => {
    expect(problem('deal_point = x', 'reports')).toMatchObject({ at: 11, found: '=' });
    expect(problem('deal_point in (x)', 'reports')).toMatchObject({
      expected: 'is known, is unknown',
    });
  });
});

it('lets nothing of a text out of its quotes', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const result = compiled(`service = "${text.replaceAll('"', '')}"`);
      if ('problem' in result) return;
      const inside = /^service = '((?:[^']|'')*)'$/s.exec(result.sql);
      expect(inside).not.toBeNull();
    }),
  );
});

it('gives SQL or a problem within the text, whatever is typed', () => {
  const piece = fc.constantFrom(
    'mass',
    'product',
    'in',
    '(',
    ')',
    ',',
    'and',
    'or',
    'not',
    '=',
    '>',
    '1',
    'resin',
    '"x"',
    ';',
    "'",
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const filter = pieces.join(' ');
      const result = compiled(filter);
      if (!('problem' in result)) return;
      expect(result.problem.at).toBeGreaterThanOrEqual(0);
      expect(result.problem.at).toBeLessThanOrEqual(filter.length);
    }),
  );
});
