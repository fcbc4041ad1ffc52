import { describe, expect, it } from 'vitest';
import { createContourIndex } from '../../src/territory/contour-index.ts';
import type { Contour } from '../../src/territory/contours.ts';
import { createLocator } from '../../src/territory/locate.ts';
import { OFFICIAL_PLACES } from '../../src/territory/official-places.ts';
import { OFFICIAL_QRR } from '../../src/territory/official-qrr.ts';
import { mergePlaces } from '../../src/territory/places.ts';
import { mergeRegistry } from '../../src/territory/registry.ts';
import { square } from './square.ts';

const registry = mergeRegistry(OFFICIAL_QRR);
const locate = createLocator(registry, OFFICIAL_PLACES);
const unplaced = (by: string) => ({ code: 'UNPLACED', by });

describe('createLocator, by names', () => {
  it.each([
    [{ insee: '77468', neighbourhood: 'Cours du Luzard' }, '77_1'],
    [{ commune: 'torcy', neighbourhood: 'quartier du cours des roches' }, '77_1'],
    [{ commune: 'AULNAY S/ BOIS', neighbourhood: 'Le Gros Saule' }, '93_3'],
    [{ commune: 'Sevran', neighbourhood: 'LES BEAUDOTTES' }, '93_3'],
    [{ commune: 'ST-ETIENNE CEDEX 1', neighbourhood: 'Cité Montchovet' }, '42_1'],
    [{ commune: 'Marseille 14', neighbourhood: 'Quartiers Nord' }, '13_2'],
    [{ insee: '69388' }, '69_2'],
    [{ commune: 'LYON 8EME' }, '69_2'],
    [{ insee: '6088', neighbourhood: "l'ariane" }, '06_1'],
  ])('%j is in %s', (place, code) => {
    expect(locate(place)).toEqual({ code, by: 'neighbourhood' });
  });

  it('takes a postal code of the department, and a name that shares a word with that of the code', () => {
    expect(locate({ commune: '34400 Lunel' }).code).toBe('34_1');
    expect(locate({ commune: '20000 Ajaccio' }).by).toBe('unknown-place');
    expect(
      locate({ insee: '77468', commune: 'Torcy centre', neighbourhood: 'Cours du Luzard' }).code,
    ).toBe('77_1');
  });

  it('places a whole commune, whatever its neighbourhood', () => {
    expect(locate({ commune: 'LUNEL' })).toEqual({ code: '34_1', by: 'commune' });
    expect(locate({ insee: '34154', neighbourhood: 'Carnon' })).toEqual({
      code: '34_1',
      by: 'commune',
    });
  });

  it.each([
    [{}, 'no-place'],
    [{ commune: 'inconnue', insee: '' }, 'no-place'],
    [{ neighbourhood: 'Les Merisiers' }, 'no-place'],
    [{ commune: 'Torcy' }, 'commune-alone'],
    [{ commune: 'Torcy', neighbourhood: 'non renseigné' }, 'commune-alone'],
    [{ commune: 'Saint-Denis' }, 'commune-alone'],
    [{ commune: 'Torcy', neighbourhood: 'Le Bel Air' }, 'unknown-place'],
    [{ commune: 'Meaux' }, 'unknown-place'],
    [{ insee: '97411', commune: 'Saint-Denis' }, 'unknown-place'],
    [{ insee: '95250', commune: 'Beauchamp' }, 'unknown-place'],
    [{ commune: '80670 Bonneville' }, 'unknown-place'],
    [{ qrr: '77_9', commune: 'Torcy', neighbourhood: 'cours du Luzard' }, 'unknown-code'],
    [{ longitude: 2.62, latitude: 48.845 }, 'no-contour'],
    [{ longitude: 2.62, latitude: 48.845, commune: 'Torcy' }, 'no-contour'],
    [{ longitude: 0, latitude: 0 }, 'no-place'],
    [{ longitude: Number.NaN, latitude: 48 }, 'no-place'],
    [{ longitude: 2.62, latitude: 848 }, 'no-place'],
  ])('%j is unplaced: %s', (place, by) => {
    expect(locate(place)).toEqual(unplaced(by));
  });

  it('goes on to names when a position has no contours to meet', () => {
    const place = {
      longitude: 2.62,
      latitude: 48.845,
      commune: 'Torcy',
      neighbourhood: 'ZSP Torcy',
    };
    expect(locate(place)).toEqual({ code: '77_1', by: 'neighbourhood' });
  });

  it('prefers what the QRR column says', () => {
    expect(locate({ qrr: 'hors QRR', commune: 'Lunel' })).toEqual({ code: 'NONE', by: 'word' });
    expect(locate({ qrr: '78-2', commune: 'Lunel' })).toEqual({ code: '78_2', by: 'code' });
    expect(locate({ qrr: 'inconnu', commune: 'Lunel' }).code).toBe('34_1');
  });

  it("follows the user's places: outside, ambiguous, outside the registry", () => {
    const row = (code: string, commune: string, neighbourhood = '') => ({
      code,
      insee: '',
      commune,
      neighbourhood,
      synonym: '',
    });
    const own = [
      row('NONE', 'Lognes'),
      row('NONE', 'Torcy', 'Le Bel Air'),
      row('77_1', 'Chelles', 'Gare'),
      row('78_2', 'Chelles', 'La Gare'),
      row('77_7', 'Meaux'),
    ];
    const find = createLocator(registry, mergePlaces(OFFICIAL_PLACES, own));
    expect(find({ commune: 'Lognes' })).toEqual({ code: 'NONE', by: 'commune' });
    expect(find({ commune: 'Torcy', neighbourhood: 'Bel-Air' })).toEqual({
      code: 'NONE',
      by: 'neighbourhood',
    });
    expect(find({ commune: 'Chelles', neighbourhood: 'gare' })).toEqual(unplaced('ambiguous'));
    expect(find({ commune: 'Meaux' })).toEqual(unplaced('unknown-code'));
  });
});

describe('createLocator, by position', () => {
  const small = mergeRegistry([], [{ code: 'a' }, { code: 'b' }]);
  const contour = (code: string, west: number): Contour => ({
    code,
    polygons: [[square(west, 10, 4)]],
  });
  const whole = createContourIndex([contour('a', 10), contour('b', 12)]);
  const partial = createContourIndex([contour('a', 10)]);
  const places = [{ code: 'b', insee: '', commune: 'Bville', neighbourhood: '', synonym: '' }];
  const at = (longitude: number) => ({ longitude, latitude: 11, commune: 'Bville' });

  it('finds the one contour, and does not choose between two', () => {
    const find = createLocator(small, places, whole);
    expect(find(at(11))).toEqual({ code: 'a', by: 'contour' });
    expect(find(at(15))).toEqual({ code: 'b', by: 'contour' });
    expect(find(at(13))).toEqual(unplaced('ambiguous'));
  });

  it('says outside only when every district has a contour', () => {
    expect(createLocator(small, places, whole)(at(30))).toEqual({ code: 'NONE', by: 'contour' });
    const find = createLocator(small, places, partial);
    expect(find(at(30))).toEqual({ code: 'b', by: 'commune' });
    expect(find({ longitude: 30, latitude: 11 })).toEqual(unplaced('no-contour'));
    expect(createLocator(small, places, partial, ['a'])(at(30)).code).toBe('NONE');
    expect(createLocator(small, [], createContourIndex([]))(at(30)).by).toBe('no-contour');
  });

  it('does not place in a contour that the registry does not know', () => {
    const only = mergeRegistry([], [{ code: 'b' }]);
    expect(createLocator(only, places, whole)(at(11))).toEqual(unplaced('unknown-code'));
  });
});

describe('positions beside the same words', () => {
  const registry = mergeRegistry([], [{ code: 'a' }, { code: 'b' }]);
  const contours = createContourIndex([{ code: 'a', polygons: [[square(10, 10, 4)]] }]);
  const places = [{ code: 'b', insee: '', commune: 'Bville', neighbourhood: '', synonym: '' }];
  const locator = createLocator(registry, places, contours);

  it.each([
    [{}, 11],
    [{}, 30],
    [{ commune: 'Bville' }, 11],
    [{ commune: 'Bville' }, 30],
    [{ qrr: 'hors QRR', commune: 'Bville' }, 11],
    [{ qrr: 'b' }, 11],
    [{ qrr: 'c' }, 11],
    [{ commune: 'Bville' }, undefined],
    [{ commune: 'Bville' }, Number.NaN],
    [{ commune: 'Bville' }, 999],
  ])('are placed as on their own: %j at %s', (words, longitude) => {
    expect(locator.beside(words)(longitude, 11)).toEqual(
      locator({ ...words, longitude, latitude: 11 }),
    );
  });

  it('knows its contours', () => {
    expect(locator.contours).toBe(contours);
    expect(createLocator(registry, places).contours).toBeUndefined();
  });
});
