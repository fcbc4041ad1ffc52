/** Cells of a small export by canonical field; a field that is left out is an empty cell. */
export type SmallRow = Readonly<Record<string, string | number>>;

/** A CSV of the given rows, with the fields that any of them has as its header. */
export function smallCsv(rows: readonly SmallRow[]): string {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => fields.map((field) => row[field] ?? '').join(';'));
  return [fields.join(';'), ...lines, ''].join('\n');
}

export interface SmallMonth {
  /** Begins the numbers of the seizures, which are unique within a source. */
  readonly prefix: string;
  readonly month: string;
  /** One row for each: its QRR. */
  readonly places: readonly string[];
}

/** Seizures of one month, one a day, of 10 g of resin each. */
export function smallSeizures({ prefix, month, places }: SmallMonth): readonly SmallRow[] {
  return places.map((qrr, at) => ({
    seizure_id: `${prefix}-${month}-${at + 1}`,
    occurred_on: `${month}-${String(at + 1).padStart(2, '0')}`,
    qrr,
    product: 'resin',
    quantity: 10,
    unit: 'g',
  }));
}
