import { describe, expect, it } from 'vitest';
import { OFFICIAL_PLACES } from '../../src/territory/official-places.ts';
import { OFFICIAL_QRR } from '../../src/territory/official-qrr.ts';
import { placeKey } from '../../src/territory/place-key.ts';

const NOT_WHOLE = ['83_1', '93_2', '93_4', '93_5'];

const unique = (values: readonly string[]) => [...new Set(values)].sort();

/** Communes and neighbourhoods as the punctuation of a name separates them. */
const parts = (name: string) => {
  const [communes = '', neighbourhoods = ''] = name.split(' - ');
  return { communes: communes.split('/'), neighbourhoods: neighbourhoods.split(/\/|, (?!4e)/) };
};

describe('OFFICIAL_PLACES', () => {
  it.each(
    OFFICIAL_QRR.filter(({ code }) => !NOT_WHOLE.includes(code)).map(({ code, name }) => [
      code,
      name,
    ]),
  )('has every commune with every neighbourhood of %s %s', (code, name) => {
    const { communes, neighbourhoods } = parts(name.replace(/ \(3e.*\)/, ''));
    const rows = OFFICIAL_PLACES.filter((row) => row.code === code);
    const others = ['Asnières-sur-Seine'];
    const named = rows.map(({ commune }) => commune).filter((one) => !others.includes(one));
    expect(unique(named)).toEqual(unique(communes));
    for (const commune of named) {
      const listed = rows.filter((row) => row.commune === commune);
      expect(unique(listed.map(({ neighbourhood }) => neighbourhood))).toEqual(
        unique(neighbourhoods),
      );
    }
  });

  it('has an INSEE code of the right département for every commune', () => {
    const department = new Map(OFFICIAL_QRR.map((one) => [one.code, one.department ?? '?']));
    for (const { code, insee, commune } of OFFICIAL_PLACES) {
      expect(insee, commune).toMatch(/^\d{5}$/);
      const expected = code === 'UNPLACED' ? insee.slice(0, 2) : department.get(code);
      // New Caledonia is 988, its communes 988xx.
      expect(insee.startsWith(expected ?? '?'), commune).toBe(true);
    }
    const codes = new Map(OFFICIAL_PLACES.map(({ commune, insee }) => [commune, insee]));
    expect(OFFICIAL_PLACES.filter(({ commune, insee }) => codes.get(commune) !== insee)).toEqual(
      [],
    );
  });

  it('gives no place to two districts', () => {
    const codes = new Map<string, string>();
    for (const row of OFFICIAL_PLACES) {
      const { insee, neighbourhood } = placeKey(row);
      const key = `${insee}|${neighbourhood}`;
      expect(codes.get(key) ?? row.code, key).toBe(row.code);
      codes.set(key, row.code);
    }
  });
});
