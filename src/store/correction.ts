import type { Field, Kind } from '../domain/field.ts';
import { columnsOf, fieldColumns } from './columns.ts';
import type { Engine, Row } from './engine.ts';

/** A current record, its fields as text under their names. */
export interface FoundRecord {
  readonly id: number;
  /** Its number among the records of the same identifier, from 1. */
  readonly rank: number;
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly district: string;
}

/**
 * The current records of a source that have the identifier of the one row of `staged`, in the order
 * of their dates, places and other fields by which people tell them apart. They are numbered over all of them, so that a number says the same record however
 * the list is narrowed.
 */
export async function findRecords(
  engine: Engine,
  kind: Kind,
  source: string,
): Promise<readonly FoundRecord[]> {
  const shown = kind.fields.filter((field) => columnsOf(field).length > 0);
  const columns = shown.map(({ name }) => `record.${name}::VARCHAR AS ${name}`);
  const told = shown.filter(({ identifying }) => identifying).map(({ name }) => name);
  const order = [kind.month, 'district', ...told, 'key', 'rank'].map((name) => `record.${name}`);
  const rows = await engine.query<Row>(
    `SELECT record.id AS record_id, record.district AS record_district, ${columns.join(', ')}
FROM store.${kind.name}_current AS record JOIN staged ON staged.${kind.identifier} = record.${kind.identifier}
WHERE record.source = $1 ORDER BY ${order.join(', ')}`,
    [source],
  );
  return rows.map((row, at) => ({
    id: Number(row.record_id),
    rank: at + 1,
    district: String(row.record_district),
    fields: Object.fromEntries(
      shown.map(({ name }) => [name, row[name] === null ? undefined : String(row[name])]),
    ),
  }));
}

/** What a correction is made of. */
export interface Correction {
  readonly kind: Kind;
  /** The record to correct. */
  readonly id: number;
  /** The fields that get the value of the one row of `staged`. */
  readonly fields: readonly Field[];
  /** SQL of `content` and `place`, over the typed fields. */
  readonly derived: { readonly content: string; readonly place: string };
}

/**
 * Puts the corrected record in the place of the one row of `staged`: its fields, but for those that
 * are corrected. Positions are not stored, so that those of the record can't be kept.
 */
export async function stageCorrection(engine: Engine, correction: Correction): Promise<void> {
  const { kind, id, fields, derived } = correction;
  const set = new Set(
    fields.flatMap((field) => [field.name, ...columnsOf(field).map(({ name }) => name)]),
  );
  const stored = fieldColumns(kind).map(
    ({ name }) => `${set.has(name) ? 'staged' : 'record'}.${name}`,
  );
  await engine.execute(`
CREATE TEMP TABLE corrected AS
SELECT *, ${derived.content} AS content, ${derived.place} AS place, NULL::VARCHAR AS reason FROM (
  SELECT ${stored.join(', ')}, staged.longitude, staged.latitude
  FROM store.${kind.name} AS record, staged WHERE record.id = ${id});
DROP TABLE staged;
ALTER TABLE corrected RENAME TO staged;`);
}

/** How a corrected record is stored. */
export interface Revision {
  readonly kind: Kind;
  readonly id: number;
  readonly load: number;
  /** It was placed anew, by this version of the registry. */
  readonly registry: string | undefined;
}

/** The corrected record says what the old one says. */
export async function isUnchanged(engine: Engine, kind: Kind, id: number): Promise<boolean> {
  const same = fieldColumns(kind).map(
    ({ name }) => `record.${name} IS NOT DISTINCT FROM staged.${name}`,
  );
  const [row] = await engine.query<{ same: boolean }>(
    `SELECT ${same.join(' AND ')} AS same FROM store.${kind.name} AS record, staged WHERE record.id = ${id}`,
  );
  return row?.same ?? false;
}

/**
 * Stores the one row of `staged` as the version of a record that a load states: with its key and
 * rank, so that the file it came from, read again, does not bring the old values back.
 */
export async function storeRevision(engine: Engine, revision: Revision): Promise<void> {
  const { kind, id, load, registry } = revision;
  const columns = fieldColumns(kind).map(({ name }) => `staged.${name}`);
  const place =
    registry === undefined
      ? 'record.district, record.placed, record.registry'
      : `placed.district, placed.placed, '${registry}'`;
  const placed = registry === undefined ? '' : 'JOIN placed USING (place)';
  const known = `(SELECT min(other.id) FROM store.${kind.name} AS other, store.${kind.name} AS record, staged
  WHERE record.id = ${id} AND other.key = record.key AND other.rank = record.rank
    AND other.content = staged.content)`;
  await engine.execute(`
CREATE TEMP TABLE stated AS
SELECT coalesce(${known}, (SELECT max(id) + 1 FROM store.${kind.name})) AS id, ${known} IS NULL AS fresh;
INSERT INTO store.${kind.name}
SELECT stated.id, record.key, record.rank, staged.content, record.source, ${columns.join(', ')}, ${place}
FROM store.${kind.name} AS record, stated, staged ${placed} WHERE record.id = ${id} AND stated.fresh;
INSERT INTO store.${kind.name}_seen SELECT id, ${load}, true FROM stated;
DROP TABLE stated;`);
}
