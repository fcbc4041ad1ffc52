import type { Field, Kind } from '../domain/field.ts';
import { literal } from '../sql-literal.ts';
import { placeFields } from './places-sql.ts';
import type { StagingPlan } from './staging-plan.ts';

/** The version of the rule that makes keys and contents; a new rule never equals an old one. */
const ruleVersion = '1';

const separator = 'chr(31)';

/** The fields whose folded cell is looked at more than once: to hash it, alone and in the key, and to judge it. */
export function foldedOnce(kind: Kind): readonly string[] {
  return kind.fields
    .filter(({ type, code }) => type === 'identifier' || type === 'reference' || code)
    .map(({ name }) => name);
}

/** The column that has it. */
export function foldedColumn(name: string): string {
  return `folded_${name}`;
}

/** A keyed hash of a text, 128 bits: who has the store but not the key can't try names on it. */
function keyedSql(text: string): string {
  return `substr(sha256(concat(getvariable('secret'), ${text})), 1, 32)::UUID`;
}

/** An identifier or a reference: two of them are equal where both name the same thing. */
export function identifierSql(field: Field, folded: string): string {
  return keyedSql(`concat_ws(${separator}, ${literal(namespace(field))}, ${folded})`);
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
    foldedColumn(kind.identifier),
    ...kind.keyedWith.map((name) => `coalesce(${name}::VARCHAR, '')`),
  ];
  const identifying = kind.fields.filter(
    (field) => field.identifying && !(isAggregated && field.measure),
  );
  return keyedSql(`concat_ws(${separator}, 'key', '${ruleVersion}', '${kind.name}', ${literal(source)},
    CASE WHEN r_${kind.identifier} IS NOT NULL THEN concat_ws(${separator}, ${withIdentifier.join(', ')})
    ELSE concat_ws(${separator}, 'fields', ${identifying.map(named).join(', ')}) END)`);
}

/** Of every value of the row but its identifier, positions included: an absent one does not enter it. */
export function contentSql(kind: Kind): string {
  const fields = kind.fields.filter((field) => field.name !== kind.identifier);
  return keyedSql(
    `concat_ws(${separator}, 'content', '${ruleVersion}', ${fields.map(named).join(', ')})`,
  );
}

/**
 * Of what the row says of its place, 64 bits. The engine's own hash has equal ones among a hundred
 * thousand texts that look alike.
 */
export function placeSql(kind: Kind): string {
  const names = placeFields(kind);
  const fields = kind.fields.filter(({ name }) => names.includes(name));
  return `md5_number_lower(concat_ws(${separator}, ${fields.map(named).join(', ')}))`;
}

/** `field=value`, or NULL, which the engine's `concat_ws` leaves out. */
function named(field: Field): string {
  const precision = field.type === 'date' ? ` || ${field.name}_precision` : '';
  return `'${field.name}=' || ${field.name}::VARCHAR${precision}`;
}
