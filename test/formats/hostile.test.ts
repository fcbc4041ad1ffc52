import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { textWidth } from '../../src/render/text.ts';
import { openEngine } from '../../src/store/engine.ts';
import { browserPath, openPage } from '../browser/chromium.ts';
import { withoutStyle } from '../cli/harness/ansi.ts';
import { temporaryFolder } from '../cli/harness/temporary-folder.ts';
import { readWorkbook } from '../render/xlsx-cells.ts';
import { hostile, hostileAnswer, writeHostileWorkspace } from './hostile-workspace.ts';
import { convertedByOffice, officePath, shownByOffice } from './office.ts';

const folder = temporaryFolder();
const july = ['clct', 'report', '--month', '2019-07'] as const;

beforeAll(() => writeHostileWorkspace(folder), 120_000);

/** Controls but line ends, marks of direction or of no width, what is no character. */
const unseen =
  /[^\P{Cc}\n]|[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu;

function unseenIn(text: string): readonly string[] {
  return [...new Set(text.match(unseen) ?? [])];
}

async function answer(line: readonly string[], columns?: number): Promise<string> {
  const { code, stdout, stderr } = await hostileAnswer(folder, line, columns);
  if (code > 1) throw new Error(stderr);
  expect(unseenIn(stderr)).toEqual([]);
  return stdout;
}

async function written(name: string, line: readonly string[]): Promise<string> {
  await answer([...line, '--out', name]);
  return join(folder.path, name);
}

const shownLines: Readonly<Record<string, readonly string[]>> = {
  'the first page': july,
  'the whole report': [...july, '--full'],
  'a report by neighbourhood': [...july, '--qrr', '77_1', '--by', 'neighbourhood'],
  'a report by service': [...july, '--qrr', '77_1', '--by', 'service'],
  'a report by origin': [...july, '--qrr', '93_3', '--by', 'origin'],
  'the publishable report': [...july, '--audience', 'publiable'],
  'the own indicators': [...july, '--table', 'results-own'],
  'a trend': ['clct', 'trend', 'own_0', '--to', '2019-07', '--qrr', '77_1'],
  'a comparison': ['clct', 'compare', '77_1', '93_3', '--to', '2019-07'],
  'the list of indicators': ['clct', 'indicators'],
  'one indicator': ['clct', 'indicators', 'own_13'],
  'the actions': ['clct', 'actions', 'list'],
  'an action': ['clct', 'actions', 'list', 'A-1'],
  'the objectives': ['clct', 'objectives', 'list'],
  'the minutes': ['clct', 'minutes', '--month', '2019-07'],
  'the QRR': ['cross', 'qrr', 'list'],
  'the loads': ['cross', 'loads'],
  'a load': ['cross', 'loads', '1'],
  'the status': ['cross', 'status'],
  'the words': ['cross', 'words'],
  'the journal': ['cross', 'journal'],
  'the doubles': ['cross', 'doubles'],
};

describe('a terminal', () => {
  it.each(Object.entries(shownLines))('is not steered nor overflown by %s', async (_, line) => {
    const shown = withoutStyle(await answer(line, 80));
    expect(unseenIn(shown)).toEqual([]);
    const isTable = !shown.startsWith('# ');
    const wide = shown.split('\n').filter((row) => textWidth(row) > 80);
    if (isTable) expect(wide).toEqual([]);
  });

  it('shows the harmless rest', async () => {
    const shown = withoutStyle(await answer(july, 80));
    expect(shown).toContain('<b onmouseover=alert(2)>"=1+1|`');
    expect(await answer(['cross', 'journal'])).toContain('=1+1 esc');
    expect(await answer(['clct', 'actions', 'list'])).toContain(hostile.wide);
  });

  it('is told of the files in a summary that says no more than it should', async () => {
    const shown = await answer([...july, '--format', 'csv', '--out', 'mail.csv']);
    expect(unseenIn(shown)).toEqual([]);
    expect(shown).toContain('mail.csv');
  });
});

describe('Markdown', () => {
  it.each([
    ['the report', [...july, '--format', 'markdown']],
    ['a breakdown', [...july, '--qrr', '77_1', '--by', 'neighbourhood', '--format', 'markdown']],
    ['the minutes', ['clct', 'minutes', '--month', '2019-07']],
    ['a trend', ['clct', 'trend', 'own_10', '--to', '2019-07', '--format', 'markdown']],
  ])('has whole tables and no markup of others: %s', async (_, line) => {
    const text = await answer(line);
    expect(unseenIn(text)).toEqual([]);
    // What is escaped is shown as it is.
    const live = text.replace(/\\[\\`*_[\]<>|~#&$]/g, '');
    expect(live.match(/<\/?[a-z!]|`|\]\(|\$/gi) ?? []).toEqual([]);
    const blocks = live.split('\n\n').map((block) => block.split('\n').filter(isRow));
    for (const rows of blocks) {
      const borders = rows.map((row) => row.split('|').length);
      expect(new Set(borders).size).toBeLessThanOrEqual(1);
    }
    expect(text).toContain('=1+1');
  });
});

function isRow(line: string): boolean {
  return line.startsWith('|');
}

/** What a spreadsheet would compute or ask for. */
const formula = /^[=+\-@\t\r](?![\d\s.,]*$)/;

describe('CSV', () => {
  it.each([
    ['the report', [...july, '--format', 'csv']],
    ['a breakdown', [...july, '--qrr', '77_1', '--by', 'neighbourhood', '--format', 'csv']],
    ['a trend', ['clct', 'trend', 'own_0', '--to', '2019-07', '--format', 'csv']],
    ['the journal', ['cross', 'journal', '--format', 'csv']],
    ['the actions', ['clct', 'actions', 'export']],
    ['the objectives', ['clct', 'objectives', 'export']],
  ])('holds no formula, whoever reads it: %s', async (_, line) => {
    const isOption = !line.includes('export');
    for (const reader of isOption ? ['programs', 'excel'] : ['excel']) {
      const text = await answer([...line, ...(isOption ? ['--csv-for', reader] : [])]);
      const delimiter = reader === 'excel' ? ';' : ',';
      const rows = parse(text, { delimiter, bom: true }) as string[][];
      expect(rows.length).toBeGreaterThan(3);
      expect(rows.flat().filter((cell) => formula.test(cell))).toEqual([]);
    }
  });
});

describe('the workbook', () => {
  it('has texts where texts are, and nothing unseen in its XML', async () => {
    const bytes = readFileSync(await written('h.xlsx', [...july, '--format', 'xlsx']));
    const { sheets, xml } = readWorkbook(bytes);
    expect(sheets.flat(2)).toEqual(expect.arrayContaining([hostile.formula]));
    expect(xml.filter((sheet) => /<f[ >]|<hyperlink/.test(sheet))).toEqual([]);
    expect(unseenIn(partsOf(bytes).join(''))).toEqual([]);
  });

  it.skipIf(officePath === undefined)(
    'shows in LibreOffice what was written, and computes nothing',
    async () => {
      const path = await written('h.xlsx', [...july, '--format', 'xlsx', '--qrr', '77_1']);
      const cells = shownByOffice(path);
      for (const name of ['formula', 'quoted', 'script'] as const)
        expect(cells).toContain(hostile[name]);
      expect(cells.filter((cell) => /^(?:Err:|#)/.test(cell))).toEqual([]);
    },
    150_000,
  );

  it.skipIf(officePath === undefined)(
    'and so does a CSV for Excel',
    async () => {
      const line = [...july, '--qrr', '77_1', '--by', 'neighbourhood', '--csv-for', 'excel'];
      const cells = shownByOffice(await written('h.csv', [...line, '--format', 'csv']));
      expect(cells).toEqual(expect.arrayContaining(["'=1+1", '"=1+1', "'@sum(1+1)"]));
      expect(cells.filter((cell) => /^(?:Err:|#)/.test(cell))).toEqual([]);
    },
    150_000,
  );
});

/** The texts of a zipped document. */
function partsOf(bytes: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(?:xml|rels)$/.test(name))
    .map(([, part]) => strFromU8(part).replaceAll('\r', ''));
}

describe('the text document', () => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = readFileSync(await written('h.docx', [...july, '--format', 'docx', '--qrr', '77_1']));
  }, 60_000);

  it('has nothing unseen in its XML, and no link', () => {
    const parts = partsOf(bytes);
    expect(unseenIn(parts.join('').replaceAll('\t', ' '))).toEqual([]);
    expect(parts.join('')).not.toMatch(/w:hyperlink|TargetMode="External"/);
    expect(parts.join('')).toContain('&lt;script&gt;');
  });

  it.skipIf(browserPath === undefined)(
    'is valid XML to a parser that forgives nothing',
    async () => {
      const { page } = await openPage(folder.write('empty.html', '<!DOCTYPE html>'), 360);
      const faults = (texts: readonly string[]) => `${JSON.stringify(texts)}.filter((text) =>
      new DOMParser().parseFromString(text, 'text/xml').querySelector('parsererror') !== null).length`;
      const parts = partsOf(bytes);
      expect(parts.length).toBeGreaterThan(5);
      expect(await page.evaluate(faults(parts))).toBe(0);
      expect(await page.evaluate(faults(['<a>\u0007</a>']))).toBe(1);
      await page.close();
    },
  );

  it.skipIf(officePath === undefined)(
    'opens in LibreOffice',
    () => {
      const file = join(folder.path, 'h.docx');
      const text = [...convertedByOffice(file, { to: 'txt:Text (encoded):UTF8' }).values()].join(
        '',
      );
      expect(text).toContain(hostile.script);
      expect(text).toContain(hostile.command);
    },
    150_000,
  );
});

describe('what programs read', () => {
  it('is JSON that means what was written', async () => {
    const text = await answer([...july, '--qrr', '78_2', '--format', 'json']);
    expect(unseenIn(text)).toEqual([]);
    const { perimeter } = JSON.parse(text) as { perimeter: readonly { label: string }[] };
    expect(perimeter[0]?.label).toBe(hostile.formula);
    const journal = JSON.parse(await answer(['cross', 'journal', '--format', 'json'])) as {
      readonly lines: readonly { readonly reason?: string }[];
    };
    expect(journal.lines[0]?.reason).toBe(`=1+1 ${hostile.controls} ${hostile.bidi}`);
  });

  it('is Parquet that an engine reads', async () => {
    const path = await written('h.parquet', [...july, '--format', 'parquet']);
    const engine = await openEngine();
    try {
      const rows = await engine.query<{ indicator: string }>(
        `SELECT DISTINCT indicator FROM read_parquet('${path}') WHERE indicator LIKE 'own_%'`,
      );
      expect(rows.length).toBeGreaterThan(10);
    } finally {
      engine.close();
    }
  });
});

describe.skipIf(browserPath === undefined || !hasReader())('the PDF', () => {
  it('shows what was written', async () => {
    const line = [...july, '--qrr', '77_1', '--format', 'pdf', '--browser', browserPath ?? ''];
    const path = await written('h.pdf', line);
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    expect(text).toContain('document.title');
    expect(unseenIn(text.replaceAll('\f', ''))).toEqual([]);
  }, 120_000);
});

function hasReader(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a schedule', () => {
  it.each(['cron', 'systemd', 'windows'])(
    'for %s takes no path that hides something',
    async (name) => {
      const at = join(folder.path, 'of \u202eothers');
      mkdirSync(at, { recursive: true });
      writeFileSync(join(at, 'cross.yaml'), '');
      const line = ['clct', 'schedule', '--for', name, '--out', at];
      const { code, stdout, stderr } = await hostileAnswer(folder, line);
      expect([code, stdout, unseenIn(stderr)]).toEqual([2, '', []]);
    },
  );
});
