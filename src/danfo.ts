import { parse } from 'csv-parse/sync';

/** What is needed of danfojs-node: its `DataFrame`. The package itself is the user's own. */
export interface Danfo<Frame> {
  readonly DataFrame: new (
    columns: Readonly<Record<string, readonly (string | number)[]>>,
  ) => Frame;
}

/** The columns of text; all others are numbers. */
const texts = ['month', 'qrr', 'indicator', 'unit', 'signal', 'status', 'by', 'group'];

/**
 * The tidy table of `clct report --format csv` as a `DataFrame` of the danfojs-node that is handed
 * in. A figure that is not there is NaN, never 0: `status` says why. Read by a parser that keeps
 * accents whole, so that what danfojs gets wrong while reading a file does not come in.
 */
export function tidyFrame<Frame>(danfo: Danfo<Frame>, csv: string): Frame {
  const rows = parse(csv, { bom: true, columns: true }) as unknown as readonly Readonly<
    Record<string, string>
  >[];
  const names = Object.keys(rows[0] ?? {});
  const columns = names.map((name) => [
    name,
    rows.map((row) => (texts.includes(name) ? (row[name] ?? '') : numberOf(row[name] ?? ''))),
  ]);
  return new danfo.DataFrame(Object.fromEntries(columns));
}

function numberOf(cell: string): number {
  return cell === '' ? Number.NaN : Number(cell);
}
