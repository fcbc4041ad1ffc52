import type { Field, Kind } from '../../domain/field.ts';
import { isPersonalReason, privacyOf } from '../../domain/field-privacy.ts';
import { fold, foldHeader } from '../../domain/fold.ts';
import { hiddenText, hidePersonal } from '../../domain/personal-data.ts';
import { synonymTable, vocabularies } from '../../domain/vocabularies.ts';
import { UserError } from '../../errors.ts';
import type { Mapping, Origin } from '../../intake/candidate.ts';
import { rawColumn } from '../../intake/raw-table.ts';
import { contentSql, placeSql } from '../../intake/record-hashes.ts';
import { literal } from '../../sql-literal.ts';
import {
  type FoundRecord,
  findRecords,
  isUnchanged,
  stageCorrection,
  storeRevision,
} from '../../store/correction.ts';
import type { Registry } from '../../territory/registry.ts';
import { placeRows } from '../ingest/placement.ts';
import { type StageSettings, typeRows } from '../ingest/stage-rows.ts';
import { surveyColumns } from '../ingest/survey-columns.ts';

/** Which record to correct, and what its fields are to say. */
export interface CorrectionRequest {
  readonly kind: Kind;
  readonly source: string;
  readonly id: string;
  /** Field → what was typed; nothing clears it. */
  readonly set: ReadonlyMap<Field, string>;
  readonly product: string | undefined;
  /** `2019-07-04`. */
  readonly date: string | undefined;
  readonly rank: number | undefined;
  readonly settings: StageSettings;
  readonly registry: Registry;
}

/** Several records fit, or the one that was corrected. */
export type Corrected =
  | { readonly candidates: readonly FoundRecord[] }
  | { readonly before: FoundRecord; readonly after: FoundRecord; readonly unchanged: boolean };

/**
 * Corrects one record, inside the caller's transaction: what was typed is read, checked and hashed
 * as cells of a file are, and stored as a version of the record that `load` states.
 */
export async function correctRecord(request: CorrectionRequest, load: number): Promise<Corrected> {
  const { kind, source, settings, set, registry } = request;
  const { engine } = settings.session;
  await typeTyped(request);
  const found = await findRecords(engine, kind, source);
  const fitting = found.filter((record) => fits(record, request));
  const [before, second] = fitting;
  if (before === undefined) throw new UserError('record-not-found', { id: request.id, source });
  if (second !== undefined) return { candidates: fitting };
  const fields = [...set.keys()];
  await refuseWrong(request);
  const derived = { content: contentSql(kind), place: placeSql(kind) };
  await stageCorrection(engine, { kind, id: before.id, fields, derived });
  const moves = fields.some(({ type }) => ['place', 'longitude', 'latitude'].includes(type));
  if (moves) {
    await placeRows(engine, kind, settings.locate);
    await refuseWrong(request);
  }
  const hasPosition = fields.some(({ type }) => type === 'longitude' || type === 'latitude');
  const unchanged = !hasPosition && (await isUnchanged(engine, kind, before.id));
  const version = moves ? registry.version : undefined;
  if (!unchanged) await storeRevision(engine, { kind, id: before.id, load, registry: version });
  return { before, after: await afterwards(request, before, moves), unchanged };
}

/** The typed values as the one row of a file: `staged`. */
async function typeTyped({ kind, source, id, set, settings }: CorrectionRequest): Promise<void> {
  const { engine } = settings.session;
  const cells = [id, ...set.values()];
  const names = [kind.identifier, ...[...set.keys()].map(({ name }) => name)];
  const origins = new Map<string, Origin>(names.map((name, column) => [name, { column }]));
  const mapping: Mapping = { kind, origins, rows: [], unmapped: [] };
  const kept = cells.map((_, at) => at);
  const columns = cells.map((cell, at) => `${literal(inLine(cell))} AS ${rawColumn(at)}`);
  const table = `(SELECT 1 AS row, ${columns.join(', ')})`;
  const survey = { engine, mapping, kept, table, delimiter: ';', known: 'dmy' } as const;
  const { readings, distinct } = await surveyColumns(survey);
  for (const [field, value] of set) {
    if (readings.decimals.get(field.name)?.certainty === 'doubtful')
      throw new UserError('doubtful-typed-number', { value });
  }
  await typeRows({
    mapping,
    kept,
    readings,
    distinct,
    profile: undefined,
    source,
    table,
    settings,
  });
}

/** A cell of a file holds no line break either. */
function inLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

function fits({ fields, rank }: FoundRecord, request: CorrectionRequest): boolean {
  const { kind, product, date } = request;
  return (
    (request.rank === undefined || request.rank === rank) &&
    (date === undefined || fields[kind.month] === date) &&
    (product === undefined || isProduct(fields.product, product))
  );
}

const products = synonymTable(vocabularies.products);

/** Said in the same words, or in others that mean the same product. */
function isProduct(stored: string | undefined, typed: string): boolean {
  const word = fold(typed);
  const code = products.get(word);
  return (
    stored === word || (stored !== undefined && code !== undefined && products.get(stored) === code)
  );
}

/** What a row of a file would be refused for. */
async function refuseWrong({ settings, set }: CorrectionRequest): Promise<void> {
  const [row] = await settings.session.engine.query<{ reason: string }>(
    'SELECT reason FROM staged WHERE reason IS NOT NULL',
  );
  if (row === undefined) return;
  const [field = '', reason = ''] = row.reason.split(':');
  const { words } = settings.context;
  const [typed, text = ''] = [...set].find(([{ name }]) => name === field) ?? [];
  const isPersonal = isPersonalReason(reason);
  const value = isPersonal ? hiddenText : hidePersonal(text, typed && privacyOf(typed).hidden);
  throw new UserError('value-refused', {
    field: words.domain.fields[field] ?? field,
    value,
    reason: words.intake.reasons[reason as keyof typeof words.intake.reasons] ?? reason,
  });
}

/** The record with the corrected fields, as they were read. */
async function afterwards(
  { settings, set }: CorrectionRequest,
  before: FoundRecord,
  moves: boolean,
): Promise<FoundRecord> {
  const shown = [...set.keys()].filter(({ name }) => name in before.fields);
  const columns = shown.map(({ name }) => `staged.${name}::VARCHAR AS ${name}`);
  const district = `${moves ? 'placed.district' : 'NULL::VARCHAR'} AS record_district`;
  const [row = {}] = await settings.session.engine.query(
    `SELECT ${[...columns, district].join(', ')} FROM staged ${moves ? 'JOIN placed USING (place)' : ''}`,
  );
  const value = (name: string) => (typeof row[name] === 'string' ? row[name] : undefined);
  const fields = Object.fromEntries(shown.map(({ name }) => [name, value(name)]));
  return {
    ...before,
    fields: { ...before.fields, ...fields },
    district: value('record_district') ?? before.district,
  };
}

/** A field of a kind by its name, or by a header that exports give it; undefined if there is none. */
export function fieldNamed(kind: Kind, text: string): Field | undefined {
  const key = foldHeader(text);
  return (
    kind.fields.find(({ name }) => name === text.trim()) ??
    kind.fields.find(({ headers }) => headers.some((header) => foldHeader(header) === key))
  );
}
