import type { Field } from '../../domain/field.ts';
import { privacyOf } from '../../domain/field-privacy.ts';
import { personalSort } from '../../domain/personal-data.ts';
import { trimmedSql } from '../../intake/fold-sql.ts';
import { rawColumn } from '../../intake/raw-table.ts';
import type { Engine } from '../../store/engine.ts';
import type { Vocabularies } from '../workspace/vocabularies.ts';
import type { Sample } from './inspection.ts';

export interface SampleRequest {
  readonly engine: Engine;
  readonly field: Field;
  /** The relation of the raw cells that `staged` was made of. */
  readonly table: string;
  /** Which of the kept columns. */
  readonly index: number;
  readonly vocabularies: Vocabularies;
}

const wanted = 3;

/**
 * The first different values of a field as the temporary table `staged` has them, from accepted
 * rows if there are any, never from cells that are themselves refused or look personal.
 */
export async function sampleValues(request: SampleRequest): Promise<readonly Sample[]> {
  const { engine, field, vocabularies } = request;
  const rows = await engine.query<{ value: string | number | boolean; accepted: boolean }>(`
SELECT value, bool_or(reason IS NULL) AS accepted FROM ${relation(request)}
WHERE value IS NOT NULL AND (reason IS NULL
  OR reason NOT IN ('skip', ':total-line') AND NOT starts_with(reason, '${field.name}:'))
GROUP BY value ORDER BY accepted DESC, min(number) LIMIT ${wanted}`);
  const codes = field.vocabulary && vocabularies.table(field.vocabulary);
  const isAccepted = rows.some(({ accepted }) => accepted);
  const { hidden } = privacyOf(field);
  const shown = rows.filter(
    ({ accepted, value }) =>
      (accepted || !isAccepted) && personalSort(String(value), hidden) === undefined,
  );
  return shown.map(({ value }) =>
    codes === undefined ? { value } : { value, code: codes.get(String(value)) ?? 'other' },
  );
}

function relation({ field, table, index }: SampleRequest): string {
  if (field.type !== 'identifier' && field.type !== 'reference') {
    return `(SELECT row AS number, ${typedSql(field)} AS value, reason FROM staged)`;
  }
  return `(SELECT number, value, reason
FROM (SELECT row AS number, ${trimmedSql(rawColumn(index))} AS value FROM ${table})
JOIN (SELECT row AS number, reason, ${field.name} IS NOT NULL AS known FROM staged) USING (number)
WHERE known)`;
}

function typedSql({ name, type }: Field): string {
  if (type === 'quantity' || type === 'money') return `${name}::DOUBLE`;
  if (type !== 'date') return name;
  return `CASE WHEN ${name}_precision = 'month' THEN strftime(${name}, '%Y-%m') ELSE strftime(${name}, '%Y-%m-%d') END`;
}
