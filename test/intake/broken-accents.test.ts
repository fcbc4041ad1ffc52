import { describe, expect, it, test } from 'vitest';
import { brokenAccent } from '../../src/intake/broken-accents.ts';

/** What a program makes of UTF-8 that it takes for Windows-1252. */
function twice(text: string): string {
  return new TextDecoder('windows-1252').decode(Buffer.from(text), { stream: true });
}

describe('accents', () => {
  it.each(['é', 'É', 'è', 'ê', 'ï', 'ç', 'ô', 'ù', '°', '«', '»', '’', '…', '€'])(
    '%s is told encoded twice',
    (letter) => {
      expect(brokenAccent(`x${twice(letter)}y`), twice(letter)).toBeDefined();
    },
  );

  it('are told where they are lost', () => {
    expect(brokenAccent('r\ufffdsine')).toBe('\ufffd');
  });
});

test.each([
  'Résine',
  'SÃO PAULO',
  'ÂGE',
  'Joã',
  'âgé',
  'N° 1',
  'Ã la carte',
  '« A » Â',
  '5 €',
  'â 3 €',
])('%s is as somebody wrote it', (text) => {
  expect(brokenAccent(text)).toBeUndefined();
});
