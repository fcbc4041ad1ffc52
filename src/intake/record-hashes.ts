import type { Field, Kind } from '../domain/field.ts';
import { literal } from '../sql-literal.ts';
import { foldSql } from './fold-sql.ts';
import { placeFields } from './places-sql.ts';
import type { StagingPlan } from './staging-plan.ts';

/** The version of the rule that makes keys and contents; a new rule never equals an old one. */
const ruleVersion = '1';

const separator = 'chr(31)';

/** A keyed hash of a text, 128 bits: who has the store but not the key can't try names on it. */
function keyedSql(text: string): string {
  return `substr(sha256(concat(getvariable('secret'), ${text})), 1, 32)::UUID`;
}

/** An identifier or a reference: two of them are equal where both name the same thing. */
export function identifierSql(field: Field, raw: string): string {
  return keyedSql(`concat_ws(${separator}, ${literal(namespace(field))}, ${foldSql(raw)})`);
}

/** Identifiers and references to the same thing share a namespace: `report_id` and `report_ref`. */
function namespace(field: Field): string {
  return field.name.replace(/_(id|ref)$/, '');
}

/** What makes the record the same record: see « Identity » in `docs/architecture.md`. */
export function keySql({ mapping, source, profile }: StagingPlan): string {
  const { kind, origins } = mapping;
  const isAggregated = profile?.aggregated ?? origins.has('count');
  const withIdentifier = [
    `'id'`,
    foldSql(`r_${kind.identifier}`),
    ...kind.keyedWith.map((name) => `coalesce(${name}::VARCHAR, '')`),
  ];
  const identifying = kind.fields.filter(
    (field) => field.identifying && !(isAggregated && field.measure),
  );
  return keyedSql(`concat_ws(${separator}, 'key', '${ruleVersion}', '${kind.name}', ${literal(source)},
    CASE WHEN r_${kind.identifier} IS NOT NULL THEN concat_ws(${separator}, ${withIdentifier.join(', ')})
    ELSE concat_ws(${separator}, 'fields', ${identifying.map(named).join(', ')}) END)`);
}

/** `content` and `place` of a row, from its typed fields, positions included. */
export function derivedSql(kind: Kind): string {
  const place = `hash(${placeFields(kind).join(', ')}) AS place`;
  return `${keyedSql(contentText(kind))} AS content,\n  ${place}`;
}

/** Every value of the row but its identifier: an absent field does not enter it. */
function contentText(kind: Kind): string {
  const fields = kind.fields.filter((field) => field.name !== kind.identifier);
  return `concat_ws(${separator}, 'content', '${ruleVersion}', ${fields.map(named).join(', ')})`;
}

/** `field=value`, or NULL, which the engine's `concat_ws` leaves out. */
function named(field: Field): string {
  const precision = field.type === 'date' ? ` || ${field.name}_precision` : '';
  return `'${field.name}=' || ${field.name}::VARCHAR${precision}`;
}
