import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './command-line.ts';
import { loadRows } from './load-rows.ts';
import { scratchWorkspace } from './scratch-workspace.ts';
import type { SmallRow } from './small-exports.ts';

const now = '2020-01-10T09:00:00Z';
const workspace = scratchWorkspace(now);

const months = Array.from({ length: 12 }, (_, at) => `2019-${String(at + 1).padStart(2, '0')}`);

/** Persons implicated a month: 2 in the QRR, 3 in an area declared to compare with; one more each in December. */
const monthly = { '77_1': 2, CENTRE: 3 } as const;

interface Table {
  readonly id: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly notes: readonly string[];
}

interface Json {
  readonly perimeter: readonly { readonly code: string }[];
  readonly sections: readonly { readonly tables: readonly Table[] }[];
}

async function report(...options: readonly string[]): Promise<Json> {
  const argv = ['report', '--month', '2019-12', ...options, '--format', 'json'];
  const { out } = await commandLine('clct', [...argv, '--workspace', workspace.root], now);
  return JSON.parse(out) as Json;
}

function table({ sections }: Json, id: string): Table | undefined {
  return sections.flatMap(({ tables }) => tables).find((one) => one.id === id);
}

beforeAll(async () => {
  const registry = ['code;nom;temoin;population;annee', '77_1;;;10000;2019'];
  await commandLine('cross', ['init', workspace.root], now);
  workspace.write('qrr.csv', `${[...registry, 'CENTRE;Centre-ville;oui;20000;2019'].join('\n')}\n`);
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
});

describe('an area declared to compare with', () => {
  it('is no QRR of the report, and in no total', async () => {
    expect((await report()).perimeter.map(({ code }) => code)).toEqual(['77_1']);
    const { value } = await workspace.report('2019-12');
    expect(value('ALL', 'arrests.trafficking')).toBe(3);
  });

  it('stands beside the one QRR, with the same comparisons and no signal', async () => {
    const { rows = [] } = table(await report(), 'controls') ?? {};
    const trafficking = rows.filter(({ indicator }) => indicator === 'arrests.trafficking');
    expect(trafficking).toMatchObject([
      { qrr: '77_1', value: 3, previous_month: 2, ytd: 25, rolling_12: 25 },
      { qrr: 'CENTRE', name: 'Centre-ville, témoin', value: 4, previous_month: 3, ytd: 37 },
    ]);
    expect(trafficking.some((row) => 'signal' in row)).toBe(false);
  });

  it('has its rate beside that of the QRR and the benchmark', async () => {
    const { rows = [], notes = [] } = table(await report(), 'compared-trafficking') ?? {};
    expect(rows).toMatchObject([
      { qrr: '77_1', rate: 2.5 },
      // 37 persons: qchisq(0.025, 74) / 2 and qchisq(0.975, 76) / 2, for 20,000 inhabitants.
      {
        qrr: 'CENTRE',
        rate: 1.85,
        low: expect.closeTo(1.30257, 4),
        high: expect.closeTo(2.54998, 4),
      },
      { rate: 3.9 },
    ]);
    expect(notes.join(' ')).toContain('Témoin');
  });

  it('is a QRR like any other where it is asked for', async () => {
    const asked = await report('--qrr', '77_1,CENTRE');
    expect(asked.perimeter.map(({ code }) => code)).toEqual(['77_1', 'CENTRE']);
    expect(table(asked, 'controls')).toBeUndefined();
  });
});
