import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personalReasons } from '../../src/domain/field-privacy.ts';
import { fullNamePattern } from '../../src/domain/first-names.ts';
import { fold } from '../../src/domain/fold.ts';
import { hiddenText, personalSort, textSorts } from '../../src/domain/personal-data.ts';
import { mayBePersonalSql, personalReasonSql } from '../../src/intake/personal-sql.ts';
import { type Engine, openEngine } from '../../src/store/engine.ts';
import { personalCells, plainCells } from '../domain/personal-examples.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ threads: 1 });
});
afterAll(() => engine.close());

interface Judged {
  readonly reason: string | null;
  readonly may: boolean;
}

/** What the engine makes of folded texts. */
async function judged(texts: readonly string[]): Promise<readonly Judged[]> {
  return engine.query<{ reason: string | null; may: boolean }>(
    `SELECT ${personalReasonSql('text', textSorts)} AS reason, ${mayBePersonalSql('text', textSorts)} AS may
FROM (SELECT unnest(string_split($1, chr(30))) AS text, unnest(range($2)) AS number) ORDER BY number`,
    [texts.map(fold).join('\u001e'), texts.length],
  );
}

function reasonOf(text: string): string | null {
  if (text === hiddenText) return 'left-hidden';
  const sort = personalSort(text);
  return sort === undefined ? null : personalReasons[sort];
}

/** Pieces that come near each sort, to be put together at random. */
const pieces = [
  ...[
    '06',
    '12',
    '34',
    '2019',
    '1988',
    '77',
    '123',
    'AB',
    'cd',
    'ABC',
    'M.',
    'Mme',
    'M',
    'né',
    'le',
  ],
  ...['Dupont', 'rue', 'place', 'résidence', 'bis', 'secteur', 'tel', 'immat', 'appt', '@', 'x.fr'],
  ...[' ', ' ', ' ', '-', '/', '.', ',', '+33', '(0)', '01', '03', 'mai', '1', '2A', '006', '084'],
];

describe('the engine and the program judge alike', () => {
  test('every example', async () => {
    const texts = [...personalCells.map(([, text]) => text), ...plainCells];
    const found = await judged(texts);
    expect(found.map(({ reason }) => reason)).toEqual(texts.map(reasonOf));
  });

  test('texts put together at random; no reason without a first look that let it pass', async () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((all) => all.join(''));
    const texts = fc.array(text, { minLength: 300, maxLength: 300 });
    let personal = 0;
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const found = await judged(all);
        expect(found.map(({ reason }) => reason)).toEqual(all.map(reasonOf));
        expect(found.filter(({ reason, may }) => reason !== null && !may)).toEqual([]);
        personal += found.filter(({ reason }) => reason !== null).length;
      }),
      { numRuns: 20 },
    );
    expect(personal).toBeGreaterThan(50);
  });

  test('a first name and a name', async () => {
    const texts = [
      'Jean Dupont',
      'DUPONT Jean-Pierre',
      'Fatima El Amrani',
      'CSP Torcy',
      'BAC Meaux',
      'Jean',
    ];
    const rows = await engine.query<{ is: boolean }>(
      `SELECT regexp_matches(unnest(string_split($1, '|')), '${fullNamePattern.replaceAll("'", "''")}') AS is`,
      [texts.map(fold).join('|')],
    );
    expect(rows.map((row) => row.is)).toEqual([true, true, true, false, false, false]);
  });
});
