import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FileSummary } from '../../src/cli/ingest/summary.ts';
import { commandLine } from '../report/command-line.ts';
import type { CsvReport } from '../report/csv-report.ts';
import { type ScratchWorkspace, scratchWorkspace } from '../report/scratch-workspace.ts';

const path = fileURLToPath(
  new URL('../../../shared/data/cbp/nationwide-drugs-fy20-fy23.csv', import.meta.url),
);
const now = '2023-11-06T09:00:00Z';

/** Kilograms and events, from the table in the data's own description. */
const published = [
  ['2021-07', 'cocaine', 3465.742, 328],
  ['2021-07', 'heroin', 194.719, 321],
  ['2021-07', 'herb', 8621.939, 1081],
  ['2021-07', 'fentanyl', 379.781, 123],
  ['2021-07', 'methamphetamine', 8413.673, 458],
  ['2022-07', 'cocaine', 2359.965, 250],
  ['2022-07', 'heroin', 61.485, 52],
  ['2022-07', 'herb', 4880.124, 1332],
  ['2022-07', 'fentanyl', 979.691, 145],
  ['2022-07', 'methamphetamine', 8075.664, 282],
  ['2022-12', 'cocaine', 2761.765, 186],
  ['2022-12', 'heroin', 93.142, 25],
  ['2022-12', 'herb', 4317.62, 1133],
  ['2022-12', 'fentanyl', 1096.268, 109],
  ['2022-12', 'methamphetamine', 5179.704, 277],
] as const;

/** Registers each area of responsibility of the file as a district. */
async function registerAreas(workspace: ScratchWorkspace): Promise<void> {
  const rows = parse(readFileSync(path), { columns: true }) as readonly Record<string, string>[];
  const areas = [...new Set(rows.map((row) => row['Area of Responsibility'] ?? ''))].sort();
  const lines = areas.map((area, at) => `US_${at + 1},${area}`);
  const file = workspace.write('../in/areas.csv', `code,name\n${lines.join('\n')}\n`);
  const argv = ['qrr', 'import', file, '--workspace', workspace.root];
  expect(await commandLine('cross', argv, now)).toMatchObject({ code: 0 });
}

describe.skipIf(!existsSync(path))('customs seizures of the United States', () => {
  const workspace = scratchWorkspace(now);
  const reports = new Map<string, CsvReport>();
  let summary: FileSummary | undefined;

  beforeAll(async () => {
    await registerAreas(workspace);
    [summary] = await workspace.ingest([path]);
    for (const month of new Set(published.map(([when]) => when))) {
      reports.set(month, await workspace.report(month));
    }
  });

  it('reads every row, by its shipped profile', () => {
    expect(summary).toMatchObject({ profile: 'us-cbp', read: 9924, new: 9924, refused: 0 });
    expect(summary).toMatchObject({ unplaced: 0, outside: 0 });
  });

  it.each(published)(
    'gives the mass and the events of %s %s',
    (month, product, kilograms, events) => {
      const report = reports.get(month);
      if (report === undefined) throw new Error(`no report of ${month}`);
      expect(report.value('ALL', `seizures.events.${product}`)).toBe(events);
      const grams = report.value('ALL', `seizures.mass.${product}`);
      expect(Math.round(grams)).toBe(Math.round(kilograms * 1000));
    },
  );
});
