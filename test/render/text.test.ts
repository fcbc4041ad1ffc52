import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, padEnd, padStart, textWidth, wrap, wrapAll } from '../../src/render/text.ts';

describe('textWidth', () => {
  it.each([
    ['', 0],
    ['résine', 6],
    ['re\u0301sine', 6],
    ['1\u202f234,5\u00a0kg', 10],
    ['n\u0303', 1],
    ['▁▂█', 3],
    ['« … »', 5],
    ['漢字', 4],
    ['한국', 4],
    ['ｱ', 1],
    ['💥', 2],
    ['🫠', 2],
    ['👨\u200d👩\u200d👧', 2],
    ['🇫🇷', 2],
    ['☎\ufe0f', 2],
    ['▲▼■□', 4],
  ])('of %j is %i', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

const signs = fc.constantFrom(
  'a',
  'é',
  'e\u0301',
  '…',
  '\u202f',
  '漢',
  '한',
  '💥',
  '🫠',
  '👩\u200d🚒',
);

describe('the width of signs that stand side by side', () => {
  it('is the sum of theirs, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(signs), (list) => {
        const sum = list.reduce((width, sign) => width + textWidth(sign), 0);
        expect(textWidth(list.join(''))).toBe(sum);
      }),
    );
  });

  it('is what padding fills up, and what no line passes', () => {
    fc.assert(
      fc.property(fc.array(signs), fc.integer({ min: 2, max: 30 }), (list, width) => {
        const text = list.join('');
        expect(textWidth(padEnd(text, 40))).toBe(Math.max(40, textWidth(text)));
        const lines = wrapAll(text, width);
        expect(lines.join('')).toBe(text);
        expect(lines.filter((line) => textWidth(line) > width)).toEqual([]);
      }),
    );
  });
});

describe('padding', () => {
  it('counts columns, not code units', () => {
    expect(padEnd('re\u0301', 4)).toBe('re\u0301  ');
    expect(padStart('12\u00a0%', 6)).toBe('  12\u00a0%');
  });

  it('leaves longer text as it is', () => {
    expect(padEnd('saisies', 3)).toBe('saisies');
    expect(padStart('1\u202f234', 2)).toBe('1\u202f234');
  });
});

describe('cut', () => {
  it.each([
    ['Sarcelles/Garges', 13, 'Sarcelles/Ga…'],
    ['Trappes', 7, 'Trappes'],
    ['Trappes', 6, 'Trapp…'],
    ['', 0, ''],
  ])('%j to %i columns is %j', (text, width, expected) => {
    expect(cut(text, width)).toBe(expected);
  });

  it('never gives more than the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 40 }),
        (text, width) => {
          expect(textWidth(cut(text, width))).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

describe('wrap', () => {
  it('breaks at spaces, and leaves none at the ends', () => {
    expect(wrap('un deux trois quatre', 9)).toEqual(['un deux', 'trois', 'quatre']);
    expect(wrap('■ reçu   ◪ commencé   · manque   (vide)', 20)).toEqual([
      '■ reçu   ◪ commencé',
      '· manque   (vide)',
    ]);
  });

  it('keeps together what a no-break space holds', () => {
    expect(wrap('il y a 1\u202f234,5\u00a0kg', 12)).toEqual(['il y a', '1\u202f234,5\u00a0kg']);
  });

  it('leaves a longer word whole: a path is copied', () => {
    expect(wrap('voir rejects/12-saisies.csv ici', 10)).toEqual([
      'voir',
      'rejects/12-saisies.csv',
      'ici',
    ]);
  });

  it('gives one empty line for no text', () => {
    expect(wrap('', 10)).toEqual(['']);
  });

  it('loses no word and passes the width with none but a longer word', () => {
    const words = fc.array(
      fc.string({ minLength: 1, maxLength: 14 }).filter((word) => /^\S+$/.test(word)),
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 40 }), (list, width) => {
        const lines = wrap(list.join(' '), width);
        expect(lines.join(' ').trim()).toBe(list.join(' '));
        const wide = lines.filter((line) => textWidth(line) > width);
        expect(wide.filter((line) => line.includes(' '))).toEqual([]);
      }),
    );
  });
});
