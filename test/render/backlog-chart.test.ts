import { describe, expect, it } from 'vitest';
import { fr } from '../../src/locale/fr.ts';
import { backlogChart } from '../../src/render/html/backlog-chart.ts';
import type { Setting } from '../../src/render/html/setting.ts';
import type { CellValue, Table } from '../../src/report/report.ts';

const setting = {
  words: fr,
  lang: 'fr',
  figureNumber: () => 5,
  report: {
    perimeter: [
      { code: '77_1', label: 'Torcy/Noisiel' },
      { code: '93_3', label: 'Aulnay/Sevran' },
    ],
  },
} as unknown as Setting;

const months = Array.from({ length: 25 }, (_, at) => {
  const month = at + 6;
  return `${2017 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});

/** A row for each list of 25 stocks, the last of which is that of all QRR. */
function table(...rows: readonly (readonly CellValue[])[]): Table {
  return {
    id: 'reports-backlog',
    title: 'Signalements en attente',
    columns: months.map((key) => ({ key, label: key, type: 'count' as const })),
    rows: rows.map((values) => Object.fromEntries(months.map((key, at) => [key, values[at]]))),
    notes: [],
  } as unknown as Table;
}

const rising = months.map((_, at) => at + 10);

describe('the chart of reports that wait', () => {
  it('draws the last row, which is that of all QRR, and says it in words', () => {
    const drawn =
      backlogChart(
        table(
          rising,
          months.map(() => 50),
        ),
        setting,
      )?.html ?? '';
    expect(drawn).toContain('50 fin 2019-07');
    expect(drawn).toMatch(/aria-label="[^"]*de 2017-07 à 2019-07[^"]*50/);
  });

  it('is as high as the table of months beside it, and low beside one row', () => {
    expect(backlogChart(table(rising, rising), setting)?.html ?? '').toContain(
      'viewBox="0 0 340 300"',
    );
    expect(backlogChart(table(rising), setting)?.html ?? '').toContain('viewBox="0 0 340 150"');
  });

  it('rings a month that is not whole, and leaves one that is not known out', () => {
    const values: CellValue[] = rising.map((value) => value);
    values[3] = { missing: 'not-available' };
    values[5] = { value: 15, partial: ['cross'] };
    const drawn = backlogChart(table(values), setting)?.html ?? '';
    expect(drawn.match(/<circle/g)).toHaveLength(1);
    const course = /class="ln" d="([^"]*)"/.exec(drawn)?.[1] ?? '';
    expect(course.match(/M/g)).toHaveLength(2);
  });

  it('is none of one month: that is no course of things', () => {
    const values: CellValue[] = months.map(() => ({ missing: 'not-available' }));
    values[24] = 3;
    expect(backlogChart(table(values), setting)).toBeUndefined();
  });
});
