import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { normaliseCode } from '../../src/territory/district.ts';
import { OFFICIAL_QRR } from '../../src/territory/official-qrr.ts';
import { parseRegistry } from '../../src/territory/registry-rows.ts';

const count = (values: readonly unknown[], value: unknown) =>
  values.filter((one) => one === value).length;

describe('OFFICIAL_QRR', () => {
  it('has 62 districts in three waves, six of them under the gendarmerie', () => {
    const waves = OFFICIAL_QRR.map(({ wave }) => wave);
    expect(OFFICIAL_QRR).toHaveLength(62);
    expect([1, 2, 3].map((wave) => count(waves, wave))).toEqual([15, 31, 16]);
    expect(
      count(
        OFFICIAL_QRR.map(({ service }) => service),
        'GN',
      ),
    ).toBe(6);
  });

  it('has codes in normal form, ascending, that begin with the département', () => {
    const codes = OFFICIAL_QRR.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const { code, department } of OFFICIAL_QRR) {
      expect(normaliseCode(code)).toBe(code);
      expect(code.startsWith(`${department}_`)).toBe(true);
    }
  });

  it('has labels of at most 16 characters, all different', () => {
    const labels = OFFICIAL_QRR.map(({ label }) => label);
    expect(new Set(labels).size).toBe(62);
    expect(labels.filter((label) => label.length > 16 || label === '')).toEqual([]);
  });

  it('states a start and a population only where they are established', () => {
    const started = OFFICIAL_QRR.filter(({ start }) => start !== undefined);
    expect(started.every(({ wave, start }) => wave === 1 && start === '2018-09')).toBe(true);
    expect(started).toHaveLength(15);
    const peopled = OFFICIAL_QRR.filter(({ population }) => population.length > 0);
    expect(peopled.map(({ code }) => code)).toEqual(['77_1']);
  });
});

const file = new URL('../../../shared/data/qrr/qrr.csv', import.meta.url);

describe.skipIf(!existsSync(file))("the ministry's qrr.csv", () => {
  it('reads as the official list', () => {
    const records: Record<string, string>[] = parse(readFileSync(file), {
      columns: true,
      delimiter: ';',
      bom: true,
    });
    const parsed = parseRegistry(records.map((cells, index) => ({ line: index + 2, cells })));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    const shipped = OFFICIAL_QRR.map(({ code, name, department, service, wave }) => ({
      code,
      name,
      department,
      service,
      wave,
    }));
    expect(parsed.districts.toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual(shipped);
  });
});
