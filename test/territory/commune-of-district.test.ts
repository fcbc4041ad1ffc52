import { describe, expect, it } from 'vitest';
import { createElsewhereCheck } from '../../src/territory/commune-of-district.ts';
import { createLocator } from '../../src/territory/locate.ts';
import { OFFICIAL_PLACES } from '../../src/territory/official-places.ts';
import { OFFICIAL_QRR } from '../../src/territory/official-qrr.ts';
import { mergeRegistry } from '../../src/territory/registry.ts';
import { place } from './place-row.ts';

describe('createElsewhereCheck', () => {
  const isElsewhere = createElsewhereCheck(OFFICIAL_PLACES);

  it.each([
    { commune: 'Sevran' },
    { commune: 'Meaux' },
    { insee: '77284', commune: 'MEAUX' },
    { insee: '93071' },
    { insee: '75056' },
  ])('77_1 has no %j', (words) => {
    expect(isElsewhere('77_1', words)).toBe(true);
  });

  it.each([
    {},
    { commune: 'inconnue' },
    { commune: 'NOISIEL (77)' },
    { commune: 'Torcy-Noisiel' },
    { commune: 'Nois.' },
    { commune: '77200 Torcy cedex' },
    { insee: '77468' },
    // A postal code of the département, in a column of INSEE codes.
    { insee: '77200' },
    { insee: '77186', commune: 'Noisiel' },
    { neighbourhood: 'Les Beaudottes' },
  ])('77_1 may have %j', (words) => {
    expect(isElsewhere('77_1', words)).toBe(false);
  });

  it('tells one Saint from another, and knows nothing of a district without places', () => {
    const check = createElsewhereCheck([place('a', '', 'Saint-Denis')]);
    expect(check('a', { commune: 'Saint-Ouen' })).toBe(true);
    expect(check('a', { commune: 'St Denis' })).toBe(false);
    expect(check('b', { commune: 'Saint-Ouen' })).toBe(false);
  });

  it('takes a short word of a name for the name, and no short beginning of one', () => {
    const check = createElsewhereCheck([
      place('a', '', 'Ris-Orangis'),
      place('a', '', 'Vitry-sur-Seine'),
    ]);
    expect(check('a', { commune: 'RIS' })).toBe(false);
    expect(check('a', { commune: 'Sevran' })).toBe(true);
    expect(check('a', { commune: 'Rissoles' })).toBe(true);
  });

  it('takes another name of a commune for the commune, and one of a neighbourhood for none', () => {
    const check = createElsewhereCheck([
      place('a', '', 'Vaulx-en-Velin', '', 'Le Mas'),
      place('a', '', 'Vaulx-en-Velin', 'Grande Île', 'Bron'),
    ]);
    expect(check('a', { commune: 'Mas' })).toBe(false);
    expect(check('a', { commune: 'Bron' })).toBe(true);
  });

  it('finds nothing wrong with the places of any official QRR', () => {
    const wrong = OFFICIAL_PLACES.filter((row) => isElsewhere(row.code, row));
    expect(wrong).toEqual([]);
  });
});

describe('a locator', () => {
  const { contradicted } = createLocator(mergeRegistry(OFFICIAL_QRR), OFFICIAL_PLACES);

  it('names the district, however it is written, that its commune contradicts', () => {
    expect(contradicted({ qrr: 'QRR 77-1', commune: 'Sevran' })).toBe('77_1');
    expect(contradicted({ qrr: 'Torcy/Noisiel', commune: 'Sevran' })).toBe('77_1');
    expect(contradicted({ qrr: '77_1', commune: 'Torcy' })).toBeUndefined();
  });

  it.each([{ commune: 'Sevran' }, { qrr: 'hors QRR', commune: 'Torcy' }, { qrr: '77_9' }])(
    'contradicts nothing where no district is named: %j',
    (words) => {
      expect(contradicted({ commune: 'Sevran', ...words })).toBeUndefined();
    },
  );
});
