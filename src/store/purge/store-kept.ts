import type { Engine } from '../engine.ts';
import type { LateMonth } from '../late-shares.ts';
import type { DueRecords } from './due.ts';
import { dueMonths } from './due.ts';
import type { KeptIndicator } from './kept.ts';

/** A figure to be kept, as its table has it. */
interface FigureRow {
  readonly indicator: string;
  readonly month: string;
  readonly district: string;
  readonly value: number | undefined;
  readonly base: number | undefined;
  readonly sample?: string | undefined;
  readonly untold: boolean;
}

export interface KeptOfPurge {
  readonly load: number;
  readonly figures: readonly FigureRow[];
  readonly due: readonly DueRecords[];
  readonly late: readonly LateMonth[];
  readonly indicators: readonly KeptIndicator[];
  /** The table, in memory, of what sources told. */
  readonly told: string;
}

/** Writes what is kept of purged records, inside the caller's transaction on the new store. */
export async function storeKept(engine: Engine, kept: KeptOfPurge): Promise<void> {
  const { load } = kept;
  await insertRows(
    engine,
    'aggregates',
    'part[1], part[2], part[3], part[4]::DOUBLE, part[5]::DOUBLE, part[6], part[7]::BOOLEAN',
    kept.figures.map(({ indicator, month, district, value, base, sample, untold }) => [
      indicator,
      month,
      district,
      value,
      base,
      sample,
      untold,
    ]),
  );
  await insertRows(
    engine,
    'kept_indicators',
    'part[1], part[2], part[3]::INTEGER',
    kept.indicators.map(({ indicator, definition, since }) => [indicator, definition, since]),
  );
  await insertRows(
    engine,
    'kept_late',
    'part[1], part[2], part[3], part[4]::INTEGER, part[5]::INTEGER',
    kept.late.map(({ kind, source, month, total, early }) => [kind, source, month, total, early]),
  );
  await insertRows(
    engine,
    'purged',
    `${load}, part[1], part[2], part[3], part[4], part[5]::INTEGER`,
    kept.due.map(({ kind, source, month, district, records }) => [
      kind,
      source,
      month,
      district,
      records,
    ]),
  );
  await engine.execute(`
INSERT INTO store.told SELECT kind, source, what, until FROM ${kept.told};
INSERT INTO store.closed_months SELECT kind, source, month, ${load} FROM ${dueMonths}
  ANTI JOIN store.closed_months AS closed USING (kind, source, month);`);
}

type Cell = string | number | boolean | undefined;

/** One text that the engine takes apart; as a list of values, many rows cost more to plan than to write. */
async function insertRows(
  engine: Engine,
  table: string,
  columns: string,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const text = rows.map((row) => row.map((cell) => cell ?? '').join('\u001f')).join('\u001e');
  await engine.query(
    `INSERT INTO store.${table} SELECT ${columns.replaceAll(/part\[\d\](?:::\w+)?/g, nullable)}
FROM (SELECT string_split(unnest(string_split($1, chr(30))), chr(31)) AS part)`,
    [text],
  );
}

/** An empty cell is none. */
function nullable(column: string): string {
  const [part = '', type = 'VARCHAR'] = column.split('::');
  return `nullif(${part}, '')::${type}`;
}
