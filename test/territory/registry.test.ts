import { describe, expect, it } from 'vitest';
import { OFFICIAL_QRR } from '../../src/territory/official-qrr.ts';
import { mergeRegistry } from '../../src/territory/registry.ts';

describe('mergeRegistry', () => {
  it('keeps what a patch does not state', () => {
    const registry = mergeRegistry(OFFICIAL_QRR, [{ code: '77_1', start: '2019-04' }]);
    expect(registry.byCode.get('77_1')).toMatchObject({
      label: 'Torcy/Noisiel',
      service: 'DDSP77',
      start: '2019-04',
    });
    expect(registry.districts).toHaveLength(62);
  });

  it('replaces the population of a year and adds that of others, by year', () => {
    const population = [
      { year: 2021, inhabitants: 15_400 },
      { year: 2018, inhabitants: 14_900 },
    ];
    const registry = mergeRegistry(OFFICIAL_QRR, [{ code: '77_1', population }]);
    expect(registry.byCode.get('77_1')?.population).toEqual(population.toReversed());
  });

  it('adds districts in code order, with a short label', () => {
    const registry = mergeRegistry(OFFICIAL_QRR, [
      { code: '77_2', name: 'Champs-sur-Marne - les Pyramides', control: true },
      { code: '00-test' },
    ]);
    expect(registry.districts[0]).toEqual({
      code: '00-test',
      name: '00-test',
      label: '00-test',
      population: [],
    });
    expect(registry.byCode.get('77_2')).toMatchObject({ label: '77_2', control: true });
    expect(registry.districts.map(({ code }) => code)).toEqual(
      registry.districts.map(({ code }) => code).toSorted(),
    );
  });

  it('leaves its arguments alone', () => {
    const official = structuredClone(OFFICIAL_QRR);
    mergeRegistry(official, [{ code: '77_1', name: 'other' }]);
    expect(official).toEqual(OFFICIAL_QRR);
  });

  it('has one version for one content, and another for another', () => {
    const plain = mergeRegistry(OFFICIAL_QRR).version;
    expect(plain).toMatch(/^[0-9a-f]{16}$/);
    expect(mergeRegistry(OFFICIAL_QRR.toReversed()).version).toBe(plain);
    expect(mergeRegistry(OFFICIAL_QRR, [{ code: '77_1', wave: 2 }]).version).toBe(plain);
    expect(mergeRegistry(OFFICIAL_QRR, [{ code: '77_1', wave: 3 }]).version).not.toBe(plain);
    expect(mergeRegistry(OFFICIAL_QRR, [{ code: '77_1', control: true }]).version).not.toBe(plain);
  });
});
