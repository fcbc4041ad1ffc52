import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { District } from '../../src/territory/district.ts';
import { isReservedCode, normaliseCode } from '../../src/territory/district.ts';
import { OFFICIAL_QRR } from '../../src/territory/official-qrr.ts';
import { mergeRegistry } from '../../src/territory/registry.ts';
import { parseRegistry, registryRows } from '../../src/territory/registry-rows.ts';

const rows = (...cells: readonly Readonly<Record<string, string>>[]) =>
  cells.map((one, index) => ({ line: index + 2, cells: one }));

const districts = (...cells: readonly Readonly<Record<string, string>>[]) => {
  const parsed = parseRegistry(rows(...cells));
  return parsed.ok ? parsed.districts : parsed.errors;
};

const reasons = (...cells: readonly Readonly<Record<string, string>>[]) => {
  const parsed = parseRegistry(rows(...cells));
  return parsed.ok ? [] : parsed.errors.map(({ line, field, reason }) => [line, field, reason]);
};

describe('parseRegistry', () => {
  it('reads French and English headers alike', () => {
    const district = {
      code: '77_2',
      name: 'Chelles',
      label: 'Chelles',
      department: '77',
      service: 'DDSP77',
      wave: 3,
      start: '2021-01',
      control: true,
      population: [{ year: 2020, inhabitants: 12_300, approximate: true }],
    };
    const french = {
      Code_QRR: '77-2',
      Nom: 'Chelles',
      Libellé: 'Chelles',
      Dép: '77',
      Service: 'DDSP77',
      Vague: '3',
      Début: '01/2021',
      Témoin: 'Oui',
      Population: '~12\u202f300',
      Année: '2020',
    };
    const english = {
      code: '77.2',
      name: 'Chelles',
      label: 'Chelles',
      department: '77',
      service: 'DDSP77',
      wave: '3',
      start: '2021-01-15',
      control: 'yes',
      population: '~12300',
      year: '2020',
    };
    expect(districts(french)).toEqual([district]);
    expect(districts(english)).toEqual([district]);
  });

  it('says nothing for an empty cell, and joins the years of a district', () => {
    const both = districts(
      { code: '77_1', nom: '', population: '15200', annee: '2020' },
      { code: '77_1', nom: 'Torcy', population: '15300', annee: '2021' },
    );
    expect(both).toEqual([
      {
        code: '77_1',
        name: 'Torcy',
        population: [
          { year: 2020, inhabitants: 15_200 },
          { year: 2021, inhabitants: 15_300 },
        ],
      },
    ]);
  });

  it('puts back the zero that a spreadsheet ate', () => {
    expect(districts({ code: '06_1', dep: '6' })).toEqual([{ code: '06_1', department: '06' }]);
  });

  it('needs a column of codes', () => {
    expect(reasons({ nom: 'Torcy' }, { nom: 'Noisiel' })).toEqual([[2, 'code', 'missing-column']]);
  });

  it.each([
    [{ code: '' }, 'code', 'missing-code'],
    [{ code: 'Torcy/Noisiel' }, 'code', 'bad-code'],
    [{ code: 'None' }, 'code', 'reserved-code'],
    [{ code: 'x', vague: '0' }, 'wave', 'bad-wave'],
    [{ code: 'x', debut: '2021' }, 'start', 'bad-start'],
    [{ code: 'x', debut: '13/2021' }, 'start', 'bad-start'],
    [{ code: 'x', population: '0', annee: '2020' }, 'population', 'bad-population'],
    [{ code: 'x', population: '1,5', annee: '2020' }, 'population', 'bad-population'],
    [{ code: 'x', population: '15000', annee: '20' }, 'year', 'bad-year'],
    [{ code: 'x', population: '15000' }, 'population', 'population-without-year'],
    [{ code: 'x', annee: '2020' }, 'year', 'year-without-population'],
    [{ code: 'x', temoin: 'peut-être' }, 'control', 'bad-control'],
  ])('refuses %j', (cells, field, reason) => {
    expect(reasons({ code: 'first' }, cells)).toEqual([[3, field, reason]]);
  });

  it('refuses rows of one district that contradict each other', () => {
    const a = { code: '77_1', vague: '2', population: '15000', annee: '2020' };
    expect(reasons(a, { code: '77-1', vague: '3' })).toEqual([[3, 'wave', 'conflicting-row']]);
    expect(reasons(a, { code: '77-1', population: '1', annee: '2020' })).toEqual([
      [3, 'population', 'conflicting-row'],
    ]);
  });

  it('lists every error of every row, with the value', () => {
    const parsed = parseRegistry(rows({ code: 'x', vague: 'z', debut: 'hier' }, { code: '' }));
    expect(parsed).toMatchObject({
      ok: false,
      errors: [
        { line: 2, field: 'wave', reason: 'bad-wave', value: 'z' },
        { line: 2, field: 'start', reason: 'bad-start', value: 'hier' },
        { line: 3, field: 'code', reason: 'missing-code', value: '' },
      ],
    });
  });
});

const word = fc.stringMatching(/^[A-Za-zÀ-ÿ0-9'/ -]{1,20}$/).map((text) => `x${text.trim()}`);

const anyDistrict: fc.Arbitrary<District> = fc
  .record(
    {
      code: fc.stringMatching(/^[A-Za-z0-9_-]{1,24}$/).map((text) => normaliseCode(text) ?? 'x'),
      name: word,
      label: word,
      department: fc.constantFrom('01', '77', '2A', '976'),
      service: word,
      wave: fc.integer({ min: 1, max: 3 }),
      start: fc.constantFrom('2018-09', '2021-12'),
      control: fc.constant(true as const),
      population: fc.uniqueArray(
        fc.record(
          {
            year: fc.integer({ min: 1990, max: 2030 }),
            inhabitants: fc.integer({ min: 1, max: 99_999 }),
            approximate: fc.constant(true as const),
          },
          { requiredKeys: ['year', 'inhabitants'] },
        ),
        { selector: ({ year }) => year, maxLength: 3 },
      ),
    },
    { requiredKeys: ['code', 'name', 'label', 'population'] },
  )
  .filter(({ code }) => !isReservedCode(code)) as fc.Arbitrary<District>;

describe('registryRows', () => {
  const reread = (all: readonly District[]) => {
    const parsed = parseRegistry(rows(...registryRows(all)));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    return mergeRegistry([], parsed.districts);
  };

  it('writes what parseRegistry reads back: the official list', () => {
    expect(reread(OFFICIAL_QRR)).toEqual(mergeRegistry(OFFICIAL_QRR));
  });

  it('writes what parseRegistry reads back: any list', () => {
    const any = fc.uniqueArray(anyDistrict, { selector: ({ code }) => code, maxLength: 5 });
    fc.assert(
      fc.property(any, (all) => {
        expect(reread(all)).toEqual(mergeRegistry([], all));
      }),
    );
  });
});
