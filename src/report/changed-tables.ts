import type { Report, SectionId, Table, TableRow } from './report.ts';

/** A table of a report whose figures are not what they were. */
export interface ChangedTable {
  readonly section: SectionId;
  readonly table: string;
  /** As the report titled it. */
  readonly title: string;
  /** How many of its rows: changed, come or gone. */
  readonly rows: number;
}

/** They speak of the files themselves, and change with each of them. */
const ofFiles: readonly SectionId[] = ['quality', 'method'];

/**
 * The tables of a report that would not be printed the same today, in its order: cumulated figures and means,
 * the months of a funnel, what waits. Their figures are compared, not their words, which another version may
 * say otherwise.
 */
export function changedTables(then: Report, now: Report): readonly ChangedTable[] {
  const today = tablesOf(now);
  return [...tablesOf(then)].flatMap(([id, { section, table }]) => {
    const rows = changedRows(table, today.get(id)?.table);
    return rows === 0 ? [] : [{ section, table: table.id, title: table.title, rows }];
  });
}

type Placed = { readonly section: SectionId; readonly table: Table };

function tablesOf({ sections }: Report): ReadonlyMap<string, Placed> {
  return new Map(
    sections
      .filter(({ id }) => !ofFiles.includes(id))
      .flatMap(({ id: section, tables }) =>
        tables.map((table) => [`${section} ${table.id}`, { section, table }] as const),
      ),
  );
}

/** Rows are told apart by their figures and by whom they speak of, wherever they stand. */
function changedRows(then: Table, now: Table | undefined): number {
  const texts = new Set(
    then.columns.flatMap(({ key, type }) => (type === 'text' && key !== 'qrr' ? [key] : [])),
  );
  if (then.columns.every(({ key }) => texts.has(key) || key === 'qrr')) return 0;
  const figures = ({ rows = [] as readonly TableRow[] }: Partial<Table>) =>
    rows.map((row) =>
      JSON.stringify(Object.fromEntries(Object.entries(row).filter(([key]) => !texts.has(key)))),
    );
  const left = new Map<string, number>();
  for (const row of figures(now ?? {})) left.set(row, (left.get(row) ?? 0) + 1);
  let gone = 0;
  for (const row of figures(then)) {
    const same = left.get(row) ?? 0;
    if (same === 0) gone += 1;
    else left.set(row, same - 1);
  }
  const come = [...left.values()].reduce((sum, n) => sum + n, 0);
  return Math.max(gone, come);
}
