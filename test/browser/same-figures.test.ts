import { beforeAll, describe, expect, it } from 'vitest';
import { isFigure } from '../../src/render/cell-text.ts';
import type { Table } from '../../src/report/report.ts';
import { runCommand } from '../cli/harness/run-command.ts';
import { folderWithExports } from '../cli/harness/temporary-folder.ts';
import { rowsOfTable } from '../render/html-cells.ts';
import { loadSamples, readDocument, writeDocument } from './sample-documents.ts';

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
  await loadSamples(folder);
  for (const [at, options] of asked.entries()) shown.set(options, await tablesOf(options, at));
}, 120_000);

/** JSON says which tables there are; Markdown, which other tests compare with it, what their cells say. */
async function tablesOf(options: string, at: number): Promise<readonly Shown[]> {
  const ask = async (format: string) => {
    const line = `clct report --month 2019-07 --format ${format} ${options} --workspace .`;
    return (await runCommand(line, { cwd: folder.path })).stdout;
  };
  const { sections } = JSON.parse(await ask('json')) as {
    readonly sections: readonly { readonly tables: readonly Table[] }[];
  };
  const parts = (await ask('markdown')).split(/^### .*$/m).slice(1);
  const html = readDocument(await writeDocument(folder, `document-${at}`, options));
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

  it('has in the tables that it turns every figure of the other formats', () => {
    for (const { table, markdown, html } of all().filter(isTurned)) {
      const shown = html.flat().map(plain).join(' ');
      const wanted = markdown
        .flatMap((row) => row.filter((_, place) => isFigure(table.columns[place] ?? noColumn)))
        .map(plain);
      expect(wanted.length).toBeGreaterThan(5);
      expect([table.id, wanted.filter((figure) => !shown.includes(figure))]).toEqual([
        table.id,
        [],
      ]);
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

const noColumn = { key: '', label: '', type: 'text' } as const;
