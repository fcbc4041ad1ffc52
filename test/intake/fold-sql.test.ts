import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fold, foldHeader } from '../../src/domain/fold.ts';
import { foldSql, trimmedSql } from '../../src/intake/fold-sql.ts';
import { type Engine, openEngine } from '../../src/store/engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ threads: 1 });
});
afterAll(() => engine.close());

/** What an SQL expression over `text` gives for each text. */
async function computed(texts: readonly string[], expression: string) {
  const rows = await engine.query<{ result: string | null }>(
    `SELECT ${expression} AS result FROM (
  SELECT unnest(string_split($1, chr(30))) AS text, unnest(range($2)) AS number) ORDER BY number`,
    [texts.join('\u001e'), texts.length],
  );
  return rows.map(({ result }) => result);
}

/**
 * Letters and marks that are newer than the engine's tables of Unicode (14), from and to; there
 * the two may differ, and no export has them.
 */
const newerThanEngine = [
  [0x0897, 0x0897],
  [0x1acf, 0x1aeb],
  [0x1c89, 0x1c8a],
  [0xa7c0, 0xa7dc],
] as const;
/** What stands for nothing yet, lone surrogates, and control characters: the byte pass drops them. */
const neverInCells = /[\p{Cn}\p{Cs}\p{Cc}]/u;

function isText(text: string): boolean {
  const isNewer = (code: number) =>
    newerThanEngine.some(([from, to]) => code >= from && code <= to);
  return (
    !neverInCells.test(text) && ![...text].some((letter) => isNewer(letter.codePointAt(0) ?? 0))
  );
}

const oneCharacter = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  isText,
);

const wildCharacter = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...oneCharacter) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...'éÉèÀçŒœÆæßẞİıſΣσςΩÅ²º№ﬁ’‘`´‐‑–—−-_ \u00a0\u202f\u2009\u3000\ufeff\u00ad\u200b',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...'\u0300\u0301\u0302\u0303\u0308\u030a\u0323\u0327\u0345\u20dd\u05b0\u064b\u093e\u0e31\u302a\u3099',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('😀', '👩‍⚖️', '🇫🇷', '𝒜', '𐐀', '𠀀', '👍🏽') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '가',
      '각',
      '\u1100\u1161',
      '\u1100\u1161\u11a8',
      '\u0958',
      '\uf900',
    ),
  },
);
const wildText = fc.string({ unit: wildCharacter, maxLength: 12 }).filter(isText);

describe('fold and foldSql', () => {
  test('agree on every character by itself and between letters', async () => {
    const texts = oneCharacter.flatMap((character) => [character, `A${character}z`]);
    expect(await computed(texts, foldSql('text'))).toEqual(texts.map(fold));
  });

  test('agree on thousands of wild texts, and folding again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wildText, { minLength: 200, maxLength: 200 }), async (texts) => {
        const folded = texts.map(fold);
        expect(await computed(texts, foldSql('text'))).toEqual(folded);
        expect(folded.map(fold)).toEqual(folded);
        expect(await computed(folded, foldSql('text'))).toEqual(folded);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['RÉSINE  DE_CANNABIS', 'resine de cannabis'],
    ['e\u0301cole', 'ecole'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ŒUF ÆGO', 'oeuf aego'],
    ['‘a’ `b´', "'a' 'b'"],
    ['a‐b‑c‒d–e—f−g', 'a-b-c-d-e-f-g'],
    ['\u00a0\u202fa\u3000\ufeff', 'a'],
    ['\u1112\u1161\u11ab', '한'],
    ['', ''],
  ])('%j is %j in both', async (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(await computed([text], foldSql('text'))).toEqual([folded]);
  });

  test('nothing folds to nothing', async () => {
    expect(await engine.query(`SELECT ${foldSql('NULL::VARCHAR')} AS result`)).toEqual([
      { result: null },
    ]);
  });
});

describe('a trimmed cell', () => {
  test.each([
    ['  a b ', 'a b'],
    ['\u00a0a\u00a0b\u202f', 'a b'],
    ['\ufeffa', 'a'],
    ['\u2003\u3000', null],
    ['é', 'é'],
    ['', null],
  ])('of %j is %j', async (text, trimmed) => {
    expect(await computed([text], trimmedSql('text'))).toEqual([trimmed]);
  });

  test('is what ECMAScript trims, of any text', async () => {
    const texts = fc.sample(wildText, { numRuns: 1000, seed: 1 });
    const spaced = (text: string) => text.trim().replace(/\s/gu, ' ') || null;
    expect(await computed(texts, trimmedSql('text'))).toEqual(texts.map(spaced));
  });
});

test.each([
  ['Nº PV', 'N° PV'],
  ['1ª', '1'],
  ['nº_pv', 'N PV'],
])('the headers %j and %j are the same', (one, other) => {
  expect(foldHeader(one)).toBe(foldHeader(other));
});
