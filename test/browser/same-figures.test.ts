import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isFigure } from '../../src/render/cell-text.ts';
import type { Table } from '../../src/report/report.ts';
import { copySampleWorkspace } from '../cli/harness/prepared-workspace.ts';
import { runCommand } from '../cli/harness/run-command.ts';
import { folderWithExports } from '../cli/harness/temporary-folder.ts';
import { rowsOfTable } from '../render/html-cells.ts';

/** A table of the report, with its cells as Markdown and as HTML show them. */
interface Shown {
  readonly table: Table;
  readonly markdown: readonly (readonly string[])[];
  readonly html: readonly (readonly string[])[];
}

const folder = folderWithExports();
const asked = ['', '--qrr 77_1', '--month 2018-11'] as const;
const shown = new Map<string, readonly Shown[]>();

beforeAll(async () => {
  await copySampleWorkspace(folder.path);
  for (const [at, options] of asked.entries()) shown.set(options, await tablesOf(options, at));
}, 120_000);

/** JSON says which tables there are; Markdown, which other tests compare with it, what their cells say. */
async function tablesOf(options: string, at: number): Promise<readonly Shown[]> {
  const out = `document-${at}`;
  const line = `clct report --month 2019-07 --format json,markdown,html ${options} --out ${out} --workspace .`;
  const { code, stderr } = await runCommand(line, { cwd: folder.path });
  if (code > 1) throw new Error(stderr);
  const read = (ending: string) => {
    const [name = ''] = readdirSync(join(folder.path, out)).filter((one) => one.endsWith(ending));
    return readFileSync(join(folder.path, out, name), 'utf8');
  };
  const { sections } = JSON.parse(read('.json')) as {
    readonly sections: readonly { readonly tables: readonly Table[] }[];
  };
  const parts = read('.md')
    .split(/^### .*$/m)
    .slice(1);
  const html = read('.html');
  return sections
    .flatMap(({ tables }) => tables)
    .flatMap((table, place) => {
      const isTable = html.includes(` id="t-${table.id}"`) && table.id !== 'method';
      if (!isTable || table.rows.length === 0) return [];
      const markdown = markdownRows(parts[place] ?? '');
      return [{ table, markdown, html: rowsOfTable(html, table.id) }];
    });
}

/** The cells of a table, its head and rule left out, without the escapes. */
function markdownRows(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(2, -2)
      .split(/ \| /)
      .map((cell) => cell.replace(/\\(.)/g, '$1')),
  );
}

/** A mark may stand apart after a unit, or not; a signal has its sign before the figure. */
function plain(text = ''): string {
  return text.replace(/[\u00a0 ▲▼]/g, '');
}

/** Whether the wanted texts come one after the other, with others between them. */
function isWithin(wanted: readonly string[], found: readonly string[]): boolean {
  let at = 0;
  for (const text of found) if (text === wanted[at]) at += 1;
  return at === wanted.length;
}

describe.each(asked)('a document (%s)', (options) => {
  const all = () => shown.get(options) ?? [];
  /** A row a QRR instead of a row a figure, or a row a year where there is one QRR. */
  const isTurned = ({ table }: Shown) =>
    table.id === 'objectives-proposals' || table.id === 'reports-backlog';
  const isOfMonths = ({ table }: Shown) => table.id.startsWith('months-');

  it('has in every row of every table the figures of the other formats', () => {
    const tables = all().filter((one) => !isOfMonths(one) && !isTurned(one));
    expect(tables.length).toBeGreaterThan(8);
    for (const { table, markdown, html } of tables) {
      expect([table.id, html.length]).toEqual([table.id, markdown.length]);
      markdown.forEach((row, at) => {
        const figures = row.filter((_, place) => isFigure(table.columns[place] ?? noColumn));
        const cells = (html[at] ?? []).map(plain);
        const wanted = figures.map(plain);
        expect({ table: table.id, wanted, cells, same: isWithin(wanted, cells) }).toMatchObject({
          same: true,
        });
      });
    }
  });

  it('has in the targets, a row a QRR, the figures of each of its indicators', () => {
    const [proposals] = all().filter(({ table }) => table.id === 'objectives-proposals');
    const { table = noTable, markdown = [], html = [] } = proposals ?? {};
    const figures = markdown.map((row) =>
      row.filter((_, at) => isFigure(table.columns[at] ?? noColumn)).map(plain),
    );
    const codes = [...new Set(table.rows.map(({ qrr }) => qrr))];
    const byDistrict = codes.map((code) =>
      figures.filter((_, at) => table.rows[at]?.qrr === code).flat(),
    );
    // One QRR has a row an indicator, as the other formats have it.
    const wanted = codes.length > 1 ? byDistrict : figures;
    expect(wanted.flat().length).toBeGreaterThan(5);
    const width = wanted[0]?.length ?? 0;
    expect(html.map((row) => row.slice(row.length - width).map(plain))).toEqual(wanted);
  });

  it('has in the months of what waits, each at its place, the figures of the other formats', () => {
    const [backlog] = all().filter(({ table }) => table.id === 'reports-backlog');
    const { table = noTable, markdown = [], html = [] } = backlog ?? {};
    const months = table.columns.filter(isFigure).map(({ key }) => key);
    expect(months.length).toBeGreaterThan(12);
    const cellsOf = (row: readonly string[]) => row.slice(row.length - months.length).map(plain);
    const figures = markdown.map(cellsOf);
    if (table.rows.length > 1) {
      const byMonth = months.map((_, month) => figures.map((row) => row[month]));
      expect([...html].reverse().map((row) => row.slice(1).map(plain))).toEqual(byMonth);
    } else {
      const years = [...new Set(months.map((month) => month.slice(0, 4)))].reverse();
      const byYear = years.map((year) =>
        Array.from({ length: 12 }, (_, at) => {
          const month = months.indexOf(`${year}-${String(at + 1).padStart(2, '0')}`);
          return month < 0 ? '' : figures[0]?.[month];
        }),
      );
      expect(html.map((row) => row.slice(1).map(plain))).toEqual(byYear);
    }
  });

  it('has in the maps of months the figures of the other formats', () => {
    const tables = all().filter(isOfMonths);
    expect(tables.length).toBeGreaterThan(3);
    for (const { table, markdown, html } of tables) {
      const byMonth = [...html].reverse();
      const months = table.columns.filter(isFigure);
      months.forEach((_, month) => {
        const wanted = markdown.map((row) => plain(row[row.length - months.length + month]));
        expect([table.id, (byMonth[month] ?? []).slice(1).map(plain)]).toEqual([table.id, wanted]);
      });
    }
  });
});

const noTable: Table = { id: '', title: '', columns: [], rows: [], notes: [] };
const noColumn = { key: '', label: '', type: 'text' } as const;
