import { fold } from '../../domain/fold.ts';
import { hiddenText, personalSort } from '../../domain/personal-data.ts';
import { synonymTable, vocabularies } from '../../domain/vocabularies.ts';
import { UserError } from '../../errors.ts';
import type { Mapping } from '../../intake/candidate.ts';
import type { Profile } from '../../intake/profile.ts';
import { rawColumn } from '../../intake/raw-table.ts';
import type { Words } from '../../locale/words.ts';
import type { Engine } from '../../store/engine.ts';
import { withoutPersonal } from '../personal-text.ts';
import type { Transcript } from './transcribe.ts';

export interface SourceRequest {
  readonly file: string;
  /** `--source`. */
  readonly asked: string | undefined;
  readonly profile: Profile | undefined;
  readonly mapping: Mapping;
  readonly kept: readonly number[];
  readonly table: string;
  readonly engine: Engine;
  readonly transcript: Transcript;
  readonly words: Words;
}

/**
 * Who delivered the file: `--source`, else the profile's, else its force and service where each is
 * the same in every row (`police-csp-torcy`). Never the file's name, which changes every month.
 */
export async function sourceOf(request: SourceRequest): Promise<string> {
  const given = request.asked ?? request.profile?.source;
  const option = request.asked === undefined ? 'source' : '--source';
  if (given !== undefined && given.trim() !== '') return sourceName(withoutPersonal(option, given));
  const force = await constantOf(request, 'force');
  const service = await constantOf(request, 'service');
  if (force === undefined || service === undefined) throw sourceUnknown(request);
  const code = synonymTable(vocabularies.forces).get(fold(force)) ?? force;
  return sourceName(`${code} ${service}`);
}

/** Where no row at all could be read, that is what is wrong, and not what the rows don't say. */
function sourceUnknown({ file, transcript, words }: SourceRequest): UserError {
  const { malformed, written } = transcript;
  const [first] = malformed.listed;
  if (written > 0 || first === undefined) return new UserError('source-unknown', { file });
  const { line, reason } = first;
  const why = words.intake.reasons[reason];
  return new UserError('no-good-row', { file, rows: malformed.count, line, reason: why });
}

async function constantOf(
  { mapping, kept, table, engine }: SourceRequest,
  field: string,
): Promise<string | undefined> {
  const origin = mapping.origins.get(field);
  if (origin === undefined) return undefined;
  if ('fixed' in origin) return origin.fixed;
  const cell = `trim(${rawColumn(kept.indexOf(origin.column))})`;
  const rows = await engine.query<{ value: string }>(
    `SELECT DISTINCT ${cell} AS value FROM ${table} WHERE ${cell} <> '' LIMIT 2`,
  );
  const [only] = rows;
  const isOne = rows.length === 1 && only?.value !== hiddenText;
  // A source is named in clear wherever the file is told of.
  return isOne && personalSort(only?.value ?? '') === undefined ? only?.value : undefined;
}

/** The name of a source as it is stored: folded, words joined by hyphens. */
export function sourceName(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}
