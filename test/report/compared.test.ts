import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './command-line.ts';
import { loadRows } from './load-rows.ts';
import { scratchWorkspace } from './scratch-workspace.ts';
import type { SmallRow } from './small-exports.ts';

const now = '2020-01-10T09:00:00Z';
const workspace = scratchWorkspace(now);

const months = Array.from({ length: 12 }, (_, at) => `2019-${String(at + 1).padStart(2, '0')}`);

/** Persons implicated a month: 2 in 77_1, 4 in 78_2, 12 in 93_3, one more each in December. */
const monthly = { '77_1': 2, '78_2': 4, '93_3': 12 } as const;

interface Table {
  readonly id: string;
  readonly columns: readonly { readonly key: string }[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly notes: readonly string[];
}

async function compared(qrr: string): Promise<Table> {
  const argv = ['report', '--month', '2019-12', '--section', 'compared', '--qrr', qrr];
  const options = ['--format', 'json', '--workspace', workspace.root];
  const { out } = await commandLine('clct', [...argv, ...options], now);
  const { sections } = JSON.parse(out) as {
    readonly sections: readonly { readonly tables: readonly Table[] }[];
  };
  const [table] = sections.flatMap(({ tables }) => tables);
  if (table === undefined) throw new Error(out);
  return table;
}

beforeAll(async () => {
  const rows = months.flatMap((month) =>
    Object.entries(monthly).flatMap(([qrr, n]) =>
      Array.from(
        { length: month === '2019-12' ? n + 1 : n },
        (_, at): SmallRow => ({
          arrest_id: `${qrr}-${month}-${at}`,
          occurred_on: `${month}-${String(at + 1).padStart(2, '0')}`,
          qrr,
          offence: 'trafficking',
        }),
      ),
    ),
  );
  await loadRows(workspace, 'police', rows);
  const people = ['code;population;annee', '77_1;10000;2018', '77_1;12500;2020', '78_2;20000;2019'];
  workspace.write('qrr.csv', `${[...people, '93_3;20000;2019'].join('\n')}\n`);
});

describe('rates for 1,000 inhabitants', () => {
  it('are of twelve months, with the population of the nearest year', async () => {
    const { line } = await workspace.report('2019-12');
    // 25 persons; 2018 and 2020 are as near to 2019: the earlier.
    expect(line('77_1', 'arrests.trafficking.per_1000')).toMatchObject({
      unit: 'per-1000',
      value: '2.5',
      status: 'final',
      rolling_12: '',
    });
    expect(line('ALL', 'arrests.trafficking.per_1000').value).toBe(String((1000 * 219) / 50_000));
  });

  it('are not available without a whole year, or a population', async () => {
    const november = await workspace.report('2019-11');
    expect(november.status('77_1', 'arrests.trafficking.per_1000')).toBe('not-available');
    const { status } = await workspace.report('2019-12', ['--qrr', '94_1']);
    expect(status('94_1', 'arrests.trafficking.per_1000')).toBe('not-available');
    expect(status('NONE', 'arrests.trafficking.per_1000')).toBe('not-applicable');
  });
});

describe('the section', () => {
  it('has Garwood’s interval, a shrunken rate and the limits of the funnel', async () => {
    const { rows } = await compared('77_1,78_2,93_3');
    const [torcy, trappes, aulnay, france] = rows;
    // 25 persons: qchisq(0.025, 50) / 2 and qchisq(0.975, 52) / 2, for 10,000 inhabitants.
    expect(torcy).toMatchObject({
      persons: 25,
      population: 10_000,
      rate: 2.5,
      low: expect.closeTo(1.61787, 4),
      high: expect.closeTo(3.69049, 4),
      position: 'bas',
    });
    const [low, high] = [torcy?.rate, torcy?.shrunk].map(Number);
    expect(high).toBeGreaterThan(low ?? 0);
    expect(high).toBeLessThan(4.38);
    expect(trappes).toMatchObject({ persons: 49, rate: 2.45, position: 'très bas' });
    expect(aulnay).toMatchObject({ persons: 145, rate: 7.25, position: 'très haut' });
    expect(france).toMatchObject({ qrr: 'QRR de France', name: '2024', rate: 3.9 });
  });

  it('has, of one QRR, its rate beside the benchmark and nothing to compare it with', async () => {
    const { rows, columns, notes } = await compared('77_1');
    expect(columns.map(({ key }) => key)).toEqual([
      'qrr',
      'name',
      'persons',
      'population',
      'rate',
      'low',
      'high',
    ]);
    expect(rows.map(({ rate }) => rate)).toEqual([2.5, 3.9]);
    expect(notes.join(' ')).toContain('Interstats');
    expect(notes.join(' ')).toContain('77_1 10\u202f000 (2018)');
  });

  it('says whose population is not known', async () => {
    const { rows, notes } = await compared('77_1,94_1');
    expect(rows[1]).toMatchObject({ population: { missing: 'not-available' } });
    expect(notes.join(' ')).toContain('94_1\u00a0: population inconnue');
  });
});
