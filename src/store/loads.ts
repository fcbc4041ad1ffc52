import type { Kind } from '../domain/field.ts';
import { kinds as everyKind } from '../domain/kinds.ts';
import type { Engine, Row, SqlValue } from './engine.ts';
import { undoneLoads } from './live-loads.ts';
import { refreshSuperseded } from './superseded.ts';

/** What a load says of itself when it is recorded; counts are those of its summary. */
export interface NewLoad {
  readonly load: number;
  /** UTC, `2019-08-12 09:30:00`. */
  readonly at: string;
  readonly action:
    | 'ingest'
    | 'undo'
    | 'remove'
    | 'correct'
    | 'decide'
    | 'place'
    | 'resolve'
    | 'purge';
  readonly user: string;
  readonly reason?: string | undefined;
  readonly undoes?: number | undefined;
  readonly kind?: string | undefined;
  readonly source?: string | undefined;
  readonly file?: string | undefined;
  readonly sha256?: string | undefined;
  readonly profile?: string | undefined;
  /** Canonical fields that the file had. */
  readonly fields?: readonly string[] | undefined;
  /** The file's header, folded, to know the same layout again. */
  readonly header?: string | undefined;
  /** The order of its dates, if a cell proved it. */
  readonly dateOrder?: string | undefined;
  /** Its rows have identifiers. */
  readonly identified?: boolean | undefined;
  readonly eventAmounts?: string | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  /** How the dates and numbers of each column were read, as JSON: mended rows are read the same. */
  readonly readings?: string | undefined;
  /** The load whose refused rows this file mends. */
  readonly continues?: number | undefined;
  /** When the file that it mends was delivered, UTC; of any other load, that is when it was made. */
  readonly deliveredAt?: string | undefined;
  readonly counts?: Partial<LoadCounts> | undefined;
  readonly rejects?: string | undefined;
}

interface LoadCounts {
  readonly read: number;
  readonly new: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly withdrawn: number;
  readonly outside: number;
  readonly unplaced: number;
  readonly lateOrCorrected: number;
}

/** A load as it stands in the store. */
export type StoredLoad = {
  readonly load: number;
  readonly loaded_at: string;
  readonly action: string;
  readonly kind: string | null;
  readonly source: string | null;
  readonly file: string | null;
  readonly sha256: string | null;
  readonly profile: string | null;
  readonly user_name: string | null;
  readonly undoes: number | null;
  readonly live: boolean;
  readonly read: number | null;
  readonly new: number | null;
  readonly revised: number | null;
  readonly unchanged: number | null;
  readonly refused: number | null;
  readonly withdrawn: number | null;
  readonly rejects: string | null;
};

/** The number of the next load, from 1. */
export async function nextLoad(engine: Engine): Promise<number> {
  const [row] = await engine.query<{ n: number }>(
    'SELECT coalesce(max(load), 0) + 1 AS n FROM store.loads',
  );
  return row?.n ?? 1;
}

/** Adds a load whose records are merged, and says anew which loads count and which records are current. */
export async function recordLoad(
  engine: Engine,
  load: NewLoad,
  kinds: readonly Kind[] = everyKind,
): Promise<void> {
  const counts = load.counts;
  const values: readonly (readonly [string, SqlValue | undefined])[] = [
    ['load', load.load],
    ['loaded_at', load.at],
    ['action', load.action],
    ['user_name', load.user],
    ['reason', load.reason],
    ['undoes', load.undoes],
    ['live', true],
    ['kind', load.kind],
    ['source', load.source],
    ['file', load.file],
    ['sha256', load.sha256],
    ['profile', load.profile],
    ['header', load.header],
    ['date_order', load.dateOrder],
    ['identified', load.identified],
    ['event_amounts', load.eventAmounts],
    ['encoding', load.encoding],
    ['delimiter', load.delimiter],
    ['readings', load.readings],
    ['continues', load.continues],
    ['delivered_at', load.deliveredAt],
    ['read', counts?.read],
    ['new', counts?.new],
    ['revised', counts?.revised],
    ['unchanged', counts?.unchanged],
    ['refused', counts?.refused],
    ['withdrawn', counts?.withdrawn],
    ['outside', counts?.outside],
    ['unplaced', counts?.unplaced],
    ['late_or_corrected', counts?.lateOrCorrected],
    ['rejects', load.rejects],
  ];
  const fields = (load.fields ?? []).map((field) => `'${field}'`).join(', ');
  const names = [...values.map(([name]) => name), 'fields'];
  const marks = [...values.map((_, at) => `$${at + 1}`), `[${fields}]::VARCHAR[]`];
  await engine.query(
    `INSERT INTO store.loads (${names.join(', ')}) VALUES (${marks.join(', ')})`,
    values.map(([, value]) => value ?? null),
  );
  if (load.undoes !== undefined) await refreshLive(engine);
  await refreshSuperseded(engine, kinds, load);
}

/** Says of each load whether it counts. */
export async function refreshLive(engine: Engine): Promise<void> {
  const loads = await engine.query<{ load: number; undoes: number | null }>(
    'SELECT load, undoes FROM store.loads',
  );
  const list = [...undoneLoads(loads)].join(', ');
  await engine.execute(
    `UPDATE store.loads SET live = ${list === '' ? 'true' : `load NOT IN (${list})`}`,
  );
}

/** All loads, the latest first. */
export async function listLoads(engine: Engine): Promise<readonly StoredLoad[]> {
  return engine.query<StoredLoad>(`
SELECT load, strftime(loaded_at, '%Y-%m-%dT%H:%M:%SZ') AS loaded_at, action, kind, source, file, sha256, profile, user_name, undoes,
  live, read, new, revised, unchanged, refused, withdrawn, rejects
FROM store.loads ORDER BY load DESC`);
}

/** The loads that count and do something to a figure, as they identify a state of the store, in their order. */
export async function effectiveLoads(engine: Engine, loads: string): Promise<readonly Row[]> {
  return engine.query(`SELECT load, action, kind, source, sha256, loaded_at::VARCHAR AS at
FROM ${loads} AS counted WHERE action NOT IN ('undo', 'purge') ORDER BY load`);
}
