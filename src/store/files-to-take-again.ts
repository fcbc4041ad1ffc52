import type { Kind } from '../domain/field.ts';
import type { Engine } from './engine.ts';
import { liveLoads } from './live-loads.ts';
import { withPositions } from './load-positions.ts';

/** What changed of the territory, and so what only a file can tell anew. */
export interface TerritoryChange {
  /** Contours changed: every position may lie elsewhere. */
  readonly contours: boolean;
  /** There are contours to decide positions. */
  readonly hasContours: boolean;
  /** Districts came to the registry: codes that were refused may be known now. */
  readonly districts: boolean;
}

/** A load whose file would now be placed in another way. */
export type FileToTakeAgain = {
  readonly load: number;
  readonly file: string;
  readonly source: string;
  readonly kind: string;
  /** Current records, and refused rows, that may be elsewhere. */
  readonly rows: number;
};

/** The loads to ingest again after a change, the latest that saw each record; by number. */
export async function filesToTakeAgain(
  engine: Engine,
  kinds: readonly Kind[],
  change: TerritoryChange,
): Promise<readonly FileToTakeAgain[]> {
  const parts = kinds.map(({ name }) => positionsSql(name, positionTest(change)));
  if (change.districts) parts.push(refusalsSql);
  return engine.query<FileToTakeAgain>(`
SELECT load, file, source, kind, sum(rows) AS rows FROM (${parts.join(' UNION ALL ')})
JOIN store.loads USING (load) GROUP BY ALL ORDER BY load`);
}

/** Which records a position decided, or could decide now. */
function positionTest({ contours, hasContours, districts }: TerritoryChange): string {
  if (contours) {
    return `placed IN ('contour', 'no-contour')
  OR positioned AND placed IN ('neighbourhood', 'commune', 'ambiguous', 'unknown-code')`;
  }
  if (!hasContours) return 'false';
  const nowhere = districts ? `OR placed = 'contour' AND district = 'NONE'` : '';
  return `placed = 'no-contour' OR positioned AND placed = 'unknown-code' ${nowhere}`;
}

function positionsSql(name: string, test: string): string {
  return `
SELECT load, count(*) AS rows FROM (
  SELECT max(seen.load) AS load, any_value(record.placed) AS placed, any_value(record.district) AS district,
    bool_or(seen.load IN ${withPositions}) AS positioned
  FROM store.${name}_current AS record JOIN store.${name}_seen AS seen ON seen.record = record.id
  JOIN ${liveLoads} AS counted ON counted.load = seen.load AND counted.file IS NOT NULL
  GROUP BY record.id) WHERE ${test} GROUP BY load`;
}

const refusalsSql = `
SELECT load, sum(rows) AS rows FROM store.load_refusals
WHERE field = 'qrr' AND reason = 'unknown-qrr' AND load IN (
  SELECT max(load) FROM ${liveLoads} AS counted WHERE file IS NOT NULL GROUP BY sha256, kind, source)
GROUP BY load`;
