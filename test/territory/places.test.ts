import { describe, expect, it } from 'vitest';
import { createPlaceIndex } from '../../src/territory/place-index.ts';
import { addPlaces, mergePlaces, parsePlaces } from '../../src/territory/places.ts';
import { place } from './place-row.ts';

const rows = (...cells: readonly Readonly<Record<string, string>>[]) =>
  cells.map((one, index) => ({ line: index + 2, cells: one }));

describe('parsePlaces', () => {
  it('reads French and English headers, codes in any spelling', () => {
    const expected = {
      ok: true,
      places: [place('06_1', '06088', 'Nice', 'Les Moulins', 'Moulins')],
    };
    expect(
      parsePlaces(
        rows({
          Code_QRR: '06-1',
          'Code INSEE': '6088',
          Commune: 'Nice',
          Quartier: 'Les Moulins',
          Synonyme: 'Moulins',
        }),
      ),
    ).toEqual(expected);
    expect(
      parsePlaces(
        rows({
          code: '06_1',
          insee: '06088',
          commune: 'Nice',
          neighbourhood: 'Les Moulins',
          synonym: 'Moulins',
        }),
      ),
    ).toEqual(expected);
  });

  it('accepts NONE in any case: known to be outside', () => {
    expect(parsePlaces(rows({ code: 'none', commune: 'Lognes' }))).toEqual({
      ok: true,
      places: [place('NONE', '', 'Lognes')],
    });
  });

  it.each([
    [{ code: '', commune: 'Torcy' }, 'code', 'missing-code'],
    [{ code: 'a/b', commune: 'Torcy' }, 'code', 'bad-code'],
    [{ code: 'all', commune: 'Torcy' }, 'code', 'reserved-code'],
    [{ code: '77_1', quartier: 'Gare' }, 'commune', 'missing-commune'],
    [{ code: '77_1', insee: '77', commune: 'Torcy' }, 'insee', 'bad-insee'],
  ])('refuses %j', (cells, field, reason) => {
    const parsed = parsePlaces(rows({ code: '77_1', commune: 'Torcy' }, cells));
    expect(parsed).toMatchObject({ ok: false, errors: [{ line: 3, field, reason }] });
  });
});

describe('mergePlaces', () => {
  const shipped = [
    place('77_1', '77468', 'Torcy', 'cours du Luzard'),
    place('93_2', '93066', 'Saint-Denis'),
  ];

  it("lets the user's word on a neighbourhood or a commune stand alone", () => {
    const own = [place('77_2', '', 'TORCY', 'Cours du Luzard'), place('NONE', '93066', 'St Denis')];
    expect(mergePlaces(shipped, own)).toEqual(own);
  });

  it('keeps what the user says nothing of, and a commune of the same name elsewhere', () => {
    const own = [place('NONE', '97411', 'Saint-Denis'), place('NONE', '77468', 'Torcy')];
    expect(mergePlaces(shipped, own)).toEqual([...shipped, ...own]);
  });
});

describe('createPlaceIndex', () => {
  it('takes an arrondissement for a part of its city, in rows and in records', () => {
    const find = createPlaceIndex([place('x', '13215', 'Marseille'), place('y', '', 'Lyon 8e')]);
    expect(find({ commune: 'MARSEILLE 15' })).toEqual({ code: 'x', by: 'neighbourhood' });
    expect(find({ insee: '13215', neighbourhood: 'La Castellane' }).code).toBe('x');
    expect(find({ commune: 'Marseille' })).toEqual({ code: 'UNPLACED', by: 'commune-alone' });
    expect(find({ insee: '13201' })).toEqual({ code: 'UNPLACED', by: 'commune-alone' });
    expect(find({ commune: 'Lyon', neighbourhood: '8ème' }).code).toBe('y');
  });

  it('knows a commune by its synonym, and communes of one name by their INSEE codes', () => {
    const find = createPlaceIndex([
      place('a', '93070', 'Saint-Ouen', '', 'Saint-Ouen-sur-Seine'),
      place('b', '80713', 'Saint-Ouen'),
    ]);
    expect(find({ commune: 'ST OUEN S/ SEINE' })).toEqual({ code: 'a', by: 'commune' });
    expect(find({ insee: '80713', commune: 'Saint-Ouen' }).code).toBe('b');
    expect(find({ insee: '41226', commune: 'Saint-Ouen' }).by).toBe('unknown-place');
    expect(find({ commune: 'Saint-Ouen' })).toEqual({ code: 'UNPLACED', by: 'ambiguous' });
  });
});

describe('addPlaces', () => {
  const gare = place('77_1', '', 'Chelles', 'Gare');

  it('adds what is new, once', () => {
    const { places, added, replaced } = addPlaces([gare], [gare, place('77_1', '', 'Meaux'), gare]);
    expect(places).toEqual([gare, place('77_1', '', 'Meaux')]);
    expect([added, replaced]).toEqual([[place('77_1', '', 'Meaux')], []]);
  });

  it('replaces what was said of a place in other words, for another district', () => {
    const other = place('78_2', '', 'CHELLES', 'la gare');
    expect(addPlaces([gare], [other])).toEqual({
      places: [other],
      added: [other],
      replaced: [gare],
    });
  });

  it('keeps the names that a district has for one place', () => {
    const halte = place('77_1', '', 'Chelles', 'Gare', 'Halte');
    expect(addPlaces([gare], [halte]).places).toEqual([gare, halte]);
  });

  it('keeps a place of the same name in another commune', () => {
    const north = place('77_1', '93066', 'Saint-Denis', 'Gare');
    const south = place('78_2', '97411', 'Saint-Denis', 'Gare');
    expect(addPlaces([north], [south]).places).toEqual([north, south]);
  });
});
