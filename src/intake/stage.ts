import type { Kind } from '../domain/field.ts';
import { rawCellsSql, unitsApartSql } from './raw-cells.ts';
import { reasonSql } from './reason-sql.ts';
import { derivedSql, keySql } from './record-hashes.ts';
import type { StagingPlan } from './staging-plan.ts';
import { typedColumns } from './typed-columns.ts';

/**
 * Compiles the declarations of a kind and the mapping of a file into one statement: the temporary
 * table `staged`, a row for each record in its order (so that `rowid` is the record's number), with
 * typed fields, `key`, `content`, `identified`, `place` and `reason` (`field:reason` of the first
 * thing wrong, `skip` for rows that a rule leaves out, else NULL).
 */
export function stageSql(plan: StagingPlan): string {
  const { kind } = plan.mapping;
  const typed = kind.fields.flatMap((field) => typedColumns(field, plan));
  return `
CREATE TEMP TABLE staged AS
WITH written AS (${rawCellsSql(plan)}),
cells AS (${unitsApartSql(plan)}),
typed AS (SELECT *,
  ${typed.join(',\n  ')} FROM cells),
judged AS (SELECT *, ${reasonSql(plan)} AS reason FROM typed)
SELECT ${storedNames(kind).join(', ')},
  ${keySql(plan)} AS key,
  ${derivedSql(kind)},
  r_${kind.identifier} IS NOT NULL AS identified,
  longitude, latitude,
  reason
FROM judged;`;
}

function storedNames(kind: Kind): readonly string[] {
  return kind.fields
    .filter((field) => field.type !== 'longitude' && field.type !== 'latitude')
    .flatMap((field) =>
      field.type === 'date' ? [field.name, `${field.name}_precision`] : [field.name],
    );
}
