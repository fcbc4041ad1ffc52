/** One table of the simulation. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Repetitions: the more, the smaller the error and the longer the run. */
export interface Effort {
  /** Reports without change for each world: 600 series, then 30 and 10. */
  readonly wide: number;
  readonly middle: number;
  readonly narrow: number;
  /** Changes planted for each power: in 60 districts, then in 6 and 1. */
  readonly wideChanges: number;
  readonly narrowChanges: number;
  /** Stores loaded, and reports taken of each, through the whole program. */
  readonly stores: number;
  readonly months: number;
  /** Samples for each coverage that is not summed exactly. */
  readonly samples: number;
  /** Actions without effect, and with one, for each share. */
  readonly effects: number;
  readonly effectChanges: number;
}

export interface Run {
  readonly seed: number;
  readonly effort: Effort;
  /** Says how far the table is. */
  readonly onRow?: (name: string) => void;
}

/** A table of the page, and how it is made. */
export interface TableMaker {
  readonly id: string;
  /** What it shows, in one line above it; `{wide}` and the like are the repetitions. */
  readonly caption: string;
  /** Headings, which say what the columns are before anything has run. */
  readonly columns: readonly string[];
  /** Names of the rows, the first column. */
  readonly rowNames: readonly string[];
  readonly make: (run: Run) => Promise<Table> | Table;
}

/** A share in percent with its Monte-Carlo standard error; that of 0 hits is taken at half a hit. */
export function percent(hits: number, of: number): string {
  return `${(100 * (hits / of)).toFixed(1)} ±${(100 * standardError(hits, of)).toFixed(1)}`;
}

/** Monte-Carlo standard error of a share. */
export function standardError(hits: number, of: number): number {
  const share = Math.min(Math.max(hits, 0.5), of - 0.5) / of;
  return Math.sqrt((share * (1 - share)) / of);
}

/** A share without its error, as tables of powers hold it. */
export function wholePercent(hits: number, of: number): string {
  return ((100 * hits) / of).toFixed(0);
}

export function markdown({ columns, rows }: Table): string {
  const widths = columns.map((column, i) =>
    Math.max(column.length, 3, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => pad(cell, widths[i] ?? 0, i > 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i > 0 ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(columns), rule, ...rows.map(line)].join('\n');
}

function pad(cell: string, width: number, isNumber: boolean): string {
  return isNumber ? cell.padStart(width) : cell.padEnd(width);
}
