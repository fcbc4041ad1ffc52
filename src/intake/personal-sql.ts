import type { Field, Kind } from '../domain/field.ts';
import { personalReasons, privacyOf } from '../domain/field-privacy.ts';
import {
  hiddenText,
  type PersonalSort,
  personalSigns,
  textSorts,
} from '../domain/personal-data.ts';
import type { Reason } from '../domain/reasons.ts';
import { literal } from '../sql-literal.ts';
import type { Mapping } from './candidate.ts';

/** The fields of a file whose text is stored, in which personal data is therefore looked for once a value. */
function searchedTexts({ kind, origins }: SearchedFields): readonly Field[] {
  return kind.fields.filter(
    (field) => privacyOf(field).stored === 'text' && origins.has(field.name),
  );
}

/** What a file holds. */
export type SearchedFields = Pick<Mapping, 'kind' | 'origins'>;

const leftHidden = `^${hiddenText.replace(/[[\]]/g, '\\$&')}$`;

/** Whether folded text may hold one of some sorts, in one look: what it passes is looked at again. */
export function mayBePersonalSql(text: string, sorts: readonly PersonalSort[]): string {
  const patterns = sorts.map((sort) => `(?:${personalSigns[sort].pattern})`);
  return `regexp_matches(${text}, ${literal([leftHidden, ...patterns].join('|'))})`;
}

/** The reason for which folded text is refused, or NULL. */
export function personalReasonSql(text: string, sorts: readonly PersonalSort[]): string {
  const left: Reason = 'left-hidden';
  const cases = sorts.map(
    (sort) => `WHEN ${isSignSql(text, sort)} THEN '${personalReasons[sort]}'`,
  );
  return `CASE WHEN ${text} = ${literal(hiddenText)} THEN '${left}' ${cases.join(' ')} END`;
}

function isSignSql(text: string, sort: PersonalSort): string {
  const { pattern, except } = personalSigns[sort];
  const looked =
    except === undefined ? text : `regexp_replace(${text}, ${literal(except)}, ' ', 'g')`;
  return `regexp_matches(${looked}, ${literal(pattern)})`;
}

/**
 * The different texts of `staged`, each looked at once, and not its rows: the temporary table `texts`
 * (`field`, `text`, `rows`; `suspect`: it may be personal; `named`: it may be a first name and a name, in
 * a field that names no place).
 */
export function textsSql(fields: SearchedFields): string {
  const searched = searchedTexts(fields);
  const inWords = isOneOf(searched.filter(({ type }) => type === 'word'));
  const texts = searched.map(
    ({ name }) => `SELECT '${name}' AS field, ${name} AS text, count(*) AS rows FROM staged
WHERE ${name} IS NOT NULL AND reason IS DISTINCT FROM 'skip' GROUP BY 2`,
  );
  const none =
    'SELECT NULL::VARCHAR AS field, NULL::VARCHAR AS text, 0::BIGINT AS rows WHERE false';
  return `CREATE OR REPLACE TEMP TABLE texts AS
SELECT *, ${mayBePersonalSql('text', textSorts)} AS suspect,
  ${inWords} AND ${mayBeFullNameSql} AS named
FROM (${[none, ...texts].join('\nUNION ALL\n')})`;
}

const mayBeFullNameSql = `regexp_matches(text, ${literal(personalSigns['full-name'].pattern)})`;

function isOneOf(fields: readonly Field[]): string {
  return `field IN (${['NULL', ...fields.map(({ name }) => literal(name))].join(', ')}) IS TRUE`;
}

/** Whether there is anything to look at, in one row: most files have nothing, and each pattern takes a millisecond. */
export const isAnythingPersonalSql = `SELECT EXISTS (FROM texts WHERE suspect OR named)
  OR EXISTS (FROM staged WHERE contains(reason, ':looks-like-')) AS found`;

/**
 * Of `texts`, those that are personal: the temporary table `personal`, with `named` and `reason`. A name
 * in a field without a list of words may be a team's: it has no reason, and counts towards its column.
 */
export function findPersonalSql({ fields }: Kind): string {
  const listed = fields.filter((field) => privacyOf(field).refused.includes('full-name'));
  return `CREATE OR REPLACE TEMP TABLE personal AS
SELECT field, text, rows, named,
  CASE WHEN told IS NULL AND named AND ${isOneOf(listed)} THEN '${personalReasons['full-name']}' ELSE told END AS reason
FROM (SELECT field, text, rows, named AND ${isSignSql('text', 'full-name')} AS named,
  CASE WHEN suspect THEN ${personalReasonSql('text', textSorts)} END AS told
FROM texts WHERE suspect OR named)
WHERE named OR told IS NOT NULL`;
}

/** A column of the file, in cells that hold something. */
export type ColumnCells = {
  readonly field: string;
  readonly filled: number;
  /** Those refused for personal data. */
  readonly personal: number;
  /** The reason of most of them. */
  readonly reason: string | null;
  /** Those that are first name and name, of fields that name no place. */
  readonly named: number;
};

/** Over `texts` and `personal`, and over `staged` for codes: the columns with anything to look at. */
export function columnCellsSql(kind: Kind): string {
  const codes = kind.fields.filter(({ code }) => code).map(({ name }) => codeCellsSql(name));
  const texts = `SELECT texts.field, sum(texts.rows)::INTEGER AS filled,
  coalesce(sum(texts.rows) FILTER (reason IS NOT NULL), 0)::INTEGER AS personal,
  max_by(reason, texts.rows) AS reason,
  coalesce(sum(texts.rows) FILTER (personal.named), 0)::INTEGER AS named
FROM texts LEFT JOIN personal USING (field, text) GROUP BY ALL`;
  return `SELECT * FROM (${[texts, ...codes].join('\nUNION ALL\n')})
WHERE personal > 0 OR named > 0 ORDER BY field`;
}

function codeCellsSql(name: string): string {
  const own = `starts_with(reason, '${name}:looks-like-')`;
  return `SELECT '${name}' AS field, count(${name})::INTEGER AS filled, count(*) FILTER (${own})::INTEGER AS personal,
  split_part(mode(reason) FILTER (${own}), ':', 2) AS reason, 0 AS named FROM staged WHERE reason IS DISTINCT FROM 'skip'`;
}

/** Refuses the rows that hold such a text in a field, unless something else was wrong with them. */
export function refusePersonalSql(field: string): string {
  return `UPDATE staged SET reason = '${field}:' || personal.reason FROM personal
WHERE personal.field = '${field}' AND personal.reason IS NOT NULL
  AND staged.${field} = personal.text AND staged.reason IS NULL`;
}
