import { strFromU8, unzipSync } from 'fflate';

/** The cells of a sheet: numbers as numbers, texts as texts, nothing where nothing is. */
export type SheetCells = readonly (readonly (number | string | undefined)[])[];

export interface ReadWorkbook {
  readonly names: readonly string[];
  readonly sheets: readonly SheetCells[];
  /** The XML of each sheet. */
  readonly xml: readonly string[];
}

/** Reads a workbook as a spreadsheet does, as far as its values go. */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const files = unzipSync(bytes);
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
    plain([...(item ?? '').matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, t]) => t ?? '').join('')),
  );
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name]) => plain(name ?? ''),
  );
  const xml = names.map((_, at) => text(`xl/worksheets/sheet${at + 1}.xml`));
  return { names, xml, sheets: xml.map((sheet) => cellsOf(sheet, shared)) };
}

function cellsOf(sheet: string, shared: readonly string[]): SheetCells {
  return [...sheet.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) => {
    const cells: (number | string | undefined)[] = [];
    for (const [, letters = '', attributes = '', value] of row.matchAll(
      /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>.*?<v>(.*?)<\/v><\/c>)/gs,
    )) {
      if (value === undefined) continue;
      cells[columnAt(letters)] = /t="s"/.test(attributes) ? shared[Number(value)] : Number(value);
    }
    return cells;
  });
}

function columnAt(letters: string): number {
  return [...letters].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Text of an XML without its escapes. */
export function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
