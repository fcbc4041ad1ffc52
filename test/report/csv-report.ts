import { parse } from 'csv-parse/sync';

/** A line of the tidy table, as text: an empty cell is no figure. */
export type CsvLine = Readonly<Record<string, string>>;

/** The tidy table of a month. */
export interface CsvReport {
  readonly text: string;
  readonly lines: readonly CsvLine[];
  /** The line of an indicator for a QRR; asking for one that is not there is a failed test. */
  readonly line: (qrr: string, indicator: string) => CsvLine;
  /** Its value as a number; NaN where there is no figure. */
  readonly value: (qrr: string, indicator: string) => number;
  readonly status: (qrr: string, indicator: string) => string;
}

/** Reads the CSV of `clct report`. */
export function readCsvReport(text: string): CsvReport {
  const lines = parse(text, { columns: true }) as unknown as readonly CsvLine[];
  const byKey = new Map(lines.map((line) => [`${line.qrr} ${line.indicator}`, line]));
  const find = (qrr: string, indicator: string): CsvLine => {
    const line = byKey.get(`${qrr} ${indicator}`);
    if (line === undefined) throw new Error(`no line for ${indicator} in ${qrr}`);
    return line;
  };
  return {
    text,
    lines,
    line: find,
    value: (qrr, indicator) => figure(find(qrr, indicator).value),
    status: (qrr, indicator) => find(qrr, indicator).status ?? '',
  };
}

/** A cell of a figure as a number; NaN where it is empty, so that it equals nothing. */
export function figure(cell: string | undefined): number {
  return cell === undefined || cell === '' ? Number.NaN : Number(cell);
}
