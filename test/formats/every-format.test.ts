import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { isFigure } from '../../src/render/cell-text.ts';
import type { CellValue, Table } from '../../src/report/report.ts';
import { openEngine } from '../../src/store/engine.ts';
import { browserPath } from '../browser/chromium.ts';
import { copySampleWorkspace } from '../cli/harness/prepared-workspace.ts';
import { runCommand } from '../cli/harness/run-command.ts';
import { folderWithExports } from '../cli/harness/temporary-folder.ts';
import { markdownFigures } from '../golden/markdown-figures.ts';
import { plain, readWorkbook, type SheetCells } from '../render/xlsx-cells.ts';

// One report, of the sample exports, in every format that there is. Markdown is the measure of what
// is shown: other tests hold it against hand-counted figures. The tidy CSV is that of what is computed.

const folder = folderWithExports();
let tables: readonly Table[] = [];
let markdown = '';
let tidy: readonly Readonly<Record<string, string>>[] = [];

async function report(format: string, more = ''): Promise<void> {
  const line = `clct report --month 2019-07 --format ${format} ${more} --workspace .`;
  const { code, stderr } = await runCommand(line, { cwd: folder.path });
  if (code > 1) throw new Error(stderr);
}

function pathOf(ending: string): string {
  return join(folder.path, 'every', `clct-2019-07.${ending}`);
}

beforeAll(async () => {
  await copySampleWorkspace(folder.path);
  await report('json,markdown,csv,docx,xlsx,parquet', '--out every');
  const { sections } = JSON.parse(readFileSync(pathOf('json'), 'utf8')) as {
    readonly sections: readonly { readonly tables: readonly Table[] }[];
  };
  tables = sections.flatMap((section) => section.tables);
  markdown = readFileSync(pathOf('md'), 'utf8');
  tidy = parse(readFileSync(pathOf('csv')), { columns: true, bom: true });
}, 120_000);

/** The figures of a table as Markdown shows them, row by row. */
function shownFigures(table: Table): readonly string[] {
  const at = tables.indexOf(table);
  return markdownFigures(markdown.split(/^### .*$/m).slice(1)[at] ?? '');
}

function numbersOf(cell: CellValue | undefined): readonly number[] {
  if (typeof cell === 'number') return [cell];
  return cell !== undefined && typeof cell === 'object' && 'value' in cell ? [cell.value] : [];
}

/** What is wanted and not found, each found text serving once. */
function lacking(wanted: readonly string[], found: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const text of found) left.set(text, (left.get(text) ?? 0) + 1);
  return wanted.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

describe('the same report', () => {
  it('has tables with figures to compare', () => {
    const figures = tables.flatMap(shownFigures);
    expect(tables.length).toBeGreaterThan(20);
    expect(figures.length).toBeGreaterThan(1000);
    expect(lacking(['1', '1'], ['1', '2'])).toEqual(['1']);
  });

  it('has them all in the text document, in their order', () => {
    const xml = strFromU8(
      unzipSync(readFileSync(pathOf('docx')))['word/document.xml'] ?? new Uint8Array(),
    );
    const drawn = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
      [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)]
        .slice(1)
        .map(([row]) =>
          [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
            [...cell.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
              .map(([, text = '']) => plain(text))
              .join(''),
          ),
        ),
    );
    const filled = tables.filter(({ rows }) => rows.length > 0);
    expect(drawn).toHaveLength(filled.length);
    filled.forEach((table, at) => {
      const figures = (drawn[at] ?? []).flatMap((row) =>
        row.filter((text, place) => text !== '' && isFigure(table.columns[place] ?? noColumn)),
      );
      expect([table.id, figures]).toEqual([table.id, shownFigures(table)]);
    });
  });

  it.each([80, 140])(
    'has them all on a terminal of %i columns, table by table',
    async (columns) => {
      const line = 'clct report --month 2019-07 --full --workspace .';
      const { stdout } = await runCommand(line, { cwd: folder.path, columns });
      const found = stdout.split(/[\n │]+/);
      for (const table of tables) {
        const wanted = shownFigures(table).flatMap((text) => text.split(' '));
        const missing = lacking(wanted, found);
        expect({ table: table.id, missing }).toEqual({ table: table.id, missing: [] });
      }
    },
  );

  it('has them all as numbers in the workbook', () => {
    const { sheets } = readWorkbook(readFileSync(pathOf('xlsx')));
    const rows: SheetCells = sheets.flat();
    const numbers = rows.flat().filter((cell) => typeof cell === 'number');
    const wanted = tables.flatMap(({ columns, rows: all }) =>
      all.flatMap((row) =>
        columns.flatMap(({ key, type }) =>
          numbersOf(row[key]).map((value) => (type === 'percent' ? value / 100 : value)),
        ),
      ),
    );
    const text = (value: number) => value.toPrecision(9);
    expect(wanted.length).toBeGreaterThan(1000);
    expect(lacking(wanted.map(text), numbers.map(text))).toEqual([]);
  });

  it('has every computed figure in the last sheet of the workbook', () => {
    const { sheets } = readWorkbook(readFileSync(pathOf('xlsx')));
    const [head = [], ...rows] = sheets.at(-1) ?? [];
    expect(rows).toHaveLength(tidy.length);
    tidy.forEach((line, at) => {
      const cells = rows[at] ?? [];
      const found = head.slice(1).map((_, place) => String(cells[place + 1] ?? ''));
      const wanted = head.slice(1).map((name) => line[String(name)] ?? '');
      expect(found.map(asNumber)).toEqual(wanted.map(asNumber));
    });
  });

  it('has every computed figure in Parquet', async () => {
    const engine = await openEngine();
    try {
      const path = pathOf('parquet').replaceAll("'", "''");
      const rows = await engine.query<Record<string, string | number | null>>(
        `FROM read_parquet('${path}')`,
      );
      const found = rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')])),
      );
      const plain = (lines: readonly Readonly<Record<string, string>>[]) =>
        lines.map((line) => Object.values(line).map(asNumber));
      expect(plain(found)).toEqual(plain(tidy));
    } finally {
      engine.close();
    }
  });

  it.skipIf(browserPath === undefined || !hasPdftotext())(
    'has the results of each QRR in the document that is printed',
    async () => {
      await report('pdf', `--out every.pdf --browser ${browserPath}`);
      const path = join(folder.path, 'every.pdf');
      const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
      const cells = text.split(/\s{2,}|\n| /).map((cell) => cell.trim());
      const results = tables.filter(({ id }) => id === 'results' || id.startsWith('results-'));
      const wanted = results.flatMap(({ rows }) =>
        rows.flatMap((row) => numbersOf(row.value).map(String)),
      );
      expect(wanted.length).toBeGreaterThan(10);
      const short = wanted.filter((figure) => figure.length <= 3);
      const found = cells.map((cell) => cell.replace(/[▲▼p]/g, ''));
      expect(lacking(short, found)).toEqual([]);
    },
    120_000,
  );
});

const noColumn = { key: '', label: '', type: 'text' } as const;

/** Numbers are compared as numbers, whatever the digits they were written with; texts as they are. */
function asNumber(text: string): string {
  return text !== '' && Number.isFinite(Number(text)) ? Number(text).toPrecision(12) : text;
}

function hasPdftotext(): boolean {
  return spawnSync('pdftotext', ['-v']).error === undefined;
}
