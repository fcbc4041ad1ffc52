import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Encoding, ONE_BYTE_ENCODINGS } from '../../src/intake/dialect.ts';
import { guessEncoding } from '../../src/intake/guess-encoding.ts';
import { canEncode, encode } from './run-pass.ts';

/** What a text is taken for, in a file of its own. */
function told(text: string, encoding: Encoding): Encoding | undefined {
  return guessEncoding(encode(`${text};1\n`, encoding));
}

const only = (encoding: Encoding) => (text: string) => [text, told(text, encoding)] as const;
const all = (encoding: Encoding) => (text: string) => [text, encoding] as const;

/** Words of exports of which each tells its encoding alone, in all three. */
const telling = [
  ...['Quantité', 'Unité', 'quantité saisie', 'Libellé', 'Numéro', 'Début', 'état civil', 'âgé'],
  ...['Résine de cannabis', 'Héroïne', 'cocaïne', 'Crack / caillou de cocaïne', 'âge'],
  ...['École', 'Étage', 'Évry', 'Échirolles', 'Département', 'UNITÉ', 'PROCÉDURE', 'Créé le'],
  ...['Matière', 'Pièce', 'décès', 'après', 'Même motif', 'Enquête', 'fenêtre', 'Rhône', 'Hôtel'],
  ...['Reçu', 'français', 'Bâtiment', 'château', 'Théâtre', 'maître', 'île', 'Nîmes', 'Benoît'],
  ...['Noël', 'Raphaël', 'Août', 'sûreté', 'brûlé', 'piqûre', 'N° PV', 'n° 12', 'N°', 'Müller'],
  ...['QUANTITé', 'RéSINE', 'DéPARTEMENT'],
];

/** Words that tell nothing alone, and must not lead astray beside others. */
const undecided = [
  ...['à', 'À', 'où', 'là', 'voilà', 'déjà', 'dû', 'MATIÈRE', 'ENQUÊTE', 'CONTRÔLE', 'Île', 'Êtes'],
  ...['m²', 'Torcy · Noisiel', 'ça', 'Ça', 'É.', '1\u00a0234', '12 €', 'K€', 'ROSNY'],
];

/** What only Windows-1252 and Mac Roman have. */
const typeset = ['l’Île', 'aujourd’hui', 'œuvre', 'cœur', 'suite…', '2018 – 2019', '« mot »'];

describe('a file of one byte a character', () => {
  it.each(ONE_BYTE_ENCODINGS)('is %s, by the only accent of a file', (encoding) => {
    expect(telling.map(only(encoding))).toEqual(telling.map(all(encoding)));
  });

  it('is Mac Roman by its apostrophe, which may look like UTF-8', () => {
    const words = ['l’affaire', 'l’été', 'd’Évry', 'qu’il', 'aujourd’hui', 'cœur', '12 €'];
    expect(words.map(only('macintosh'))).toEqual(words.map(all('macintosh')));
  });

  it('tells letters of code page 850 and Mac Roman apart that have the same byte', () => {
    const dos = ['école', 'âge', 'même', 'Noël', 'État', 'écart', 'fenêtre', 'Étranger'];
    expect(dos.map(only('cp850'))).toEqual(dos.map(all('cp850')));
    const mac = ['FRANÇAIS', 'Égalité', 'voilà', 'château', 'bleuâtre', 'être', 'Ça', 'États'];
    expect(mac.map(only('macintosh'))).toEqual(mac.map(all('macintosh')));
  });

  it('is taken for UTF-8 if all of it is', () => {
    for (const word of [...telling, ...typeset, 'Ճ', 'Δ9-THC', 'αPVP']) {
      expect([word, told(word, 'utf-8')]).toEqual([word, 'utf-8']);
    }
  });
});

describe('Windows-1252', () => {
  it.each([
    ...['n° 12', '12 €', 'Valeur (€)', 'K€', '€uros', 'l’arrêt', 'l‘arrêt', '“mot”', '„Haus“'],
    ...['suite…', 'du 1 … au 12', '…', 'œuvre', 'ŒUVRE', 'CŒUR', 'Œdème', 'L’Haÿ', 'Louÿs', 'ÿ'],
    ...['moto–taxi', 'Torcy–Noisiel', 'mai–juin', 'auto–école', 'A–B', '2018–2019', 'mot — mot'],
    ...['agent•e•s', 'né•e', '• résine', 'Subutex® 8 mg', 'Subutex ® 8 mg', 'Marque™', '5 ‰', 'm²'],
    ...[
      'Müller',
      'Ñ',
      'ã',
      'São Tomé',
      'Nuñez',
      'ESPAÑA',
      'Çelik',
      'Åse',
      'Søren',
      'Fanø',
      'Nørre',
    ],
    ...['Škoda', 'Žarko', 'Željko', 'DRAŽEN', 'Tomaž', 'Dražen', 'DUŠAN', 'Œdipe', 'Æsir', 'Þór'],
    ...['LÕUNA', 'Lõuna', 'CORAÇÕES', 'põe', 'NICOLÒ', 'CAFÈ', 'PERÙ', 'Ó Briain', 'KRAKÓW', 'È;É'],
    ...['QUANTITé', 'quantitÉ', 'PIÈCE', 'Ève', 'É. Dupont', 'À Torcy', 'Ã©', '½ L', '20 °C', '°'],
    ...['µg', '3 £', '§ 4', '¿Qué?', 'A·B', 'x\u00a0y', 'IÔ', 'ûtre', 'ôter', 'èze', '†', 'ƒ', '¨'],
  ])('is not taken for another encoding: %s', (text) => {
    const kept = told(text, 'windows-1252');
    // « Ã© » is valid UTF-8 too, as ever.
    expect(kept).toBe(text === 'Ã©' ? 'utf-8' : 'windows-1252');
  });

  const languages = 'fr es pt de da sv nb is it ca nl fi et ga sq'.split(' ');

  it.each(languages)('is told for every name of a country or language in %s', (language) => {
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const pairs = letters.flatMap((first) => letters.map((second) => first + second));
    const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    const tongues = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
    const names = pairs
      .flatMap((pair) => [regions.of(pair), tongues.of(pair.toLowerCase())])
      .flatMap((name) => (name === undefined ? [] : [name, name.toUpperCase()]))
      .filter((name) => /\P{ASCII}/u.test(name) && canEncode(name, 'windows-1252'));
    expect(names.map(only('windows-1252'))).toEqual(names.map(all('windows-1252')));
  });

  it('is what is left where nothing is plausible, or as much in two encodings', () => {
    for (const bytes of [[0xb0, 0xb1, 0xb2], [0x81], [0x8d, 0x90], [0x61, 0x85, 0x61]]) {
      expect(guessEncoding(Uint8Array.from([...bytes, 0x0a]))).toBe('windows-1252');
    }
    // « Remis à Torcy » of DOS may as well be « Remis … Torcy ».
    expect(told('Remis à Torcy', 'cp850')).toBe('windows-1252');
    // Of capitals alone, « MATIÈRE » of DOS is « MATIÔRE ».
    expect(told('MATIÈRE', 'cp850')).toBe('windows-1252');
  });

  it('is what other alphabets are read in, as ever', () => {
    const cyrillic = Buffer.from('cff0e8e2e5f22c20ece8f020e820cbf3ede0203b310a', 'hex');
    expect(guessEncoding(cyrillic)).toBe('windows-1252');
  });
});

const plain = ['Torcy', 'resin', '12,5', 'g', '', 'QRR 77_1', "l'affaire", 'CSP', '13/07/2019'];

/** A table of words in any order, at least `telling` of which tell something. */
function tableArb(words: readonly string[]): fc.Arbitrary<string> {
  const cells = fc.record({
    telling: fc.array(fc.constantFrom(...telling), { minLength: 1, maxLength: 10 }),
    // Each word of them could stand for itself in another encoding, so they are fewer.
    others: fc.array(fc.constantFrom(...words), { maxLength: 3 }),
    plain: fc.array(fc.constantFrom(...plain), { maxLength: 20 }),
  });
  return cells
    .map(({ telling: some, others, plain: rest }) => [...some, ...others, ...rest])
    .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }))
    .chain((list) =>
      fc
        .array(fc.constantFrom(';', ';', '\r\n', ' '), { minLength: list.length })
        .map((marks) => list.map((cell, at) => `${cell}${marks[at]}`).join('')),
    );
}

describe('a table of French words', () => {
  it.each(ONE_BYTE_ENCODINGS)('is told right in %s', (encoding) => {
    const words = [...undecided, ...typeset].filter((word) => canEncode(word, encoding));
    fc.assert(
      fc.property(tableArb(words), (text) => {
        expect(guessEncoding(encode(`${text}\n`, encoding))).toBe(encoding);
      }),
      { numRuns: 2000 },
    );
  });
});
