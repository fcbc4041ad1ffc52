import { UserError } from '../../errors.ts';
import type { Layout } from '../../intake/layout.ts';
import type { Engine } from '../../store/engine.ts';

export interface LayOutRequest {
  readonly engine: Engine;
  readonly raw: string;
  readonly layout: Layout | undefined;
  readonly own: readonly number[];
  readonly file: string;
  /** How many records the byte pass wrote. */
  readonly written: number;
}

/** The relation to type and how many rows it has: the raw cells, or the table that a layout makes. */
export async function layOut(
  request: LayOutRequest,
): Promise<{ readonly table: string; readonly rows: number }> {
  const { engine, raw, layout, own, file, written } = request;
  if (layout === undefined) return { table: raw, rows: written };
  const found = await countRows(engine, raw);
  if (found !== written)
    throw new UserError('engine-disagrees', { file, expected: written, found });
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE laid_out AS SELECT row_number() OVER () AS row, * FROM ${layout.relation(raw, own)}`,
  );
  return { table: 'laid_out', rows: await countRows(engine, 'laid_out') };
}

async function countRows(engine: Engine, relation: string): Promise<number> {
  const [row] = await engine.query<{ n: number }>(`SELECT count(*) AS n FROM ${relation}`);
  return row?.n ?? 0;
}
