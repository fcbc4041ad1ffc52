import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kind } from '../../src/domain/field.ts';
import { kinds as everyKind } from '../../src/domain/kinds.ts';
import { type Engine, openEngine } from '../../src/store/engine.ts';
import { nextLoad, recordLoad } from '../../src/store/loads.ts';
import { type MergeCounts, merge } from '../../src/store/merge.ts';
import { coveredBefore, recordMonths } from '../../src/store/months.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { type RowsFile, stageRows } from '../intake/stage-rows.ts';

/** A file and what its load is asked to do. */
export interface TestLoad extends RowsFile {
  /** The file is complete for the months of its rows, or for these. */
  readonly snapshot?: true | readonly string[];
  readonly restate?: true;
}

interface LoadOutcome extends MergeCounts {
  readonly load: number;
  readonly refused: number;
}

/** A store in a folder of its own, with the sequence of a load but no command around it. */
export interface TestStore {
  readonly engine: Engine;
  readonly path: string;
  readonly ingest: (file: TestLoad) => Promise<LoadOutcome>;
  /** Takes a load back, and gives the number of the load that does so. */
  readonly undo: (load: number) => Promise<number>;
  /** The columns of the current records, parted by bars, sorted. */
  readonly current: (kind: string, columns: string) => Promise<readonly string[]>;
  /** Closes the engine, and opens the file with another. */
  readonly reopen: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const at = '2026-01-31 12:00:00';

export async function createTestStore(kinds: readonly Kind[] = everyKind): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'cross-store-'));
  const path = join(folder, 'store.duckdb');
  let engine = await open(path, kinds);
  return {
    get engine() {
      return engine;
    },
    path,
    ingest: (file) => inTransaction(engine, () => ingest(engine, { kinds, ...file })),
    undo: (load) => inTransaction(engine, () => undo(engine, load, kinds)),
    current: (kind, columns) => current(engine, kind, columns),
    async reopen() {
      engine.close();
      engine = await open(path, kinds);
    },
    async close() {
      await closeStore(engine);
      engine.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function open(path: string, kinds: readonly Kind[]): Promise<Engine> {
  const engine = await openEngine({ threads: 1 });
  await openStore(engine, { workspace: path, path, keyFingerprint: 'test' }, 'write', kinds);
  return engine;
}

async function inTransaction<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  await engine.execute('BEGIN');
  try {
    const result = await work();
    await engine.execute('COMMIT');
    return result;
  } catch (error) {
    await engine.execute('ROLLBACK');
    throw error;
  }
}

async function ingest(engine: Engine, file: TestLoad): Promise<LoadOutcome> {
  const { mapping, source } = await stageRows(engine, file);
  const { kind } = mapping;
  await engine.execute(`CREATE TEMP TABLE placed AS
SELECT DISTINCT place, coalesce(upper(qrr), 'UNPLACED') AS district, 'code' AS placed FROM staged`);
  const months = await monthsOf(engine, kind);
  const load = await nextLoad(engine);
  const counts = await merge(engine, {
    kind,
    load,
    source,
    restate: file.restate ?? false,
    withdrawIn: withdrawnMonths(file, months),
    coveredBefore: await coveredBefore(engine, source, kind.name),
    registry: 'v1',
  });
  const refused = await count(engine, 'staged WHERE reason IS NOT NULL');
  await engine.execute('DROP TABLE staged; DROP TABLE placed');
  const identified = mapping.origins.has(kind.identifier);
  const facts = { load, at, action: 'ingest', user: 'test', kind: kind.name, source } as const;
  await recordLoad(engine, { ...facts, identified }, file.kinds);
  const covered = months.map((month) => ({ month, rows: 2, covered: true, declared: false }));
  await recordMonths(engine, load, covered);
  return { ...counts, load, refused };
}

async function monthsOf(engine: Engine, kind: Kind): Promise<readonly string[]> {
  const rows = await engine.query<{ month: string }>(
    `SELECT DISTINCT strftime(${kind.month}, '%Y-%m') AS month FROM staged WHERE reason IS NULL ORDER BY 1`,
  );
  return rows.map(({ month }) => month);
}

function withdrawnMonths({ snapshot }: TestLoad, months: readonly string[]): readonly string[] {
  if (snapshot === undefined) return [];
  return snapshot === true ? months : snapshot;
}

async function undo(engine: Engine, undoes: number, kinds: readonly Kind[]): Promise<number> {
  const load = await nextLoad(engine);
  await recordLoad(engine, { load, at, action: 'undo', user: 'test', undoes }, kinds);
  return load;
}

async function count(engine: Engine, relation: string): Promise<number> {
  const [row] = await engine.query<{ n: number }>(`SELECT count(*) AS n FROM ${relation}`);
  return row?.n ?? 0;
}

async function current(engine: Engine, kind: string, columns: string): Promise<readonly string[]> {
  const cells = columns.split(' ').map((name) => `coalesce(${name}::VARCHAR, '')`);
  const rows = await engine.query<{ cells: string }>(
    `SELECT concat_ws('|', ${cells.join(', ')}) AS cells FROM store.${kind}_current ORDER BY 1`,
  );
  return rows.map(({ cells }) => cells);
}
