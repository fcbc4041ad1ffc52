import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldHeader } from '../../src/domain/fold.ts';

const anyText = fc.string({ unit: 'binary' });
const frenchText = fc.string({ unit: fc.constantFrom(..."aéÈïôçÑœÆ _\u00a0\u202f-–—'’ʼ°²") });

test.each([
  ['RÉSINE DE CANNABIS', 'resine de cannabis'],
  ['  Herbe\u00a0de\u202fcannabis\t', 'herbe de cannabis'],
  ['saisie_de__cannabis', 'saisie de cannabis'],
  ['Protoxyde d’azote', "protoxyde d'azote"],
  ['usage–revente', 'usage-revente'],
  ['Cœur de Ville', 'coeur de ville'],
  ['MÆVA', 'maeva'],
  ['e\u0301cole', 'ecole'],
  ['', ''],
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['N° PV', 'npv'],
  ['Code_QRR', 'codeqrr'],
  ["Tranche d'âge", 'tranchedage'],
  ['Tranche d’âge ', 'tranchedage'],
  ['Mineur (O/N)', 'mineuron'],
  ['\ufeffDate', 'date'],
])('the header %j folds to %j', (header, folded) => {
  expect(foldHeader(header)).toBe(folded);
});

test('folding again changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, frenchText), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(foldHeader(foldHeader(text))).toBe(foldHeader(text));
    }),
  );
});

test('composed and decomposed accents fold alike, and so does any case of French', () => {
  fc.assert(
    fc.property(frenchText, (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      expect(fold(text.toUpperCase())).toBe(fold(text));
    }),
  );
});

test('nothing is left to trim, no accent, no underscore and no capital', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, frenchText), (text) => {
      expect(fold(text)).not.toMatch(/^\s|\s$|\s\s|_|\p{M}/u);
      expect(fold(text)).toBe(fold(text).toLowerCase());
    }),
  );
});
