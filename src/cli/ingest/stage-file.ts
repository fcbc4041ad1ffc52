import { resolve } from 'node:path';
import { coveredMonths } from '../../coverage/covered-months.ts';
import { foldHeader } from '../../domain/fold.ts';
import { kindNamed, kinds } from '../../domain/kinds.ts';
import type { Month } from '../../domain/month.ts';
import { UserError } from '../../errors.ts';
import { type Layout, layoutOf } from '../../intake/layout.ts';
import { type Mapping, mapColumns } from '../../intake/mapping.ts';
import { mendedProfile, mendedTableSql } from '../../intake/mended.ts';
import type { Profile } from '../../intake/profile.ts';
import { rawTableSql } from '../../intake/raw-table.ts';
import type { Readings } from '../../intake/survey.ts';
import type { Engine } from '../../store/engine.ts';
import { chooseProfile } from '../workspace/profiles.ts';
import { checkDates, provedDateOrder } from './date-order.ts';
import { checkIdentity } from './identity-guard.ts';
import type { LoadSettings } from './load-settings.ts';
import { addedCover, checkSameLoad, refuseUntouched, rejectPositions } from './mended.ts';
import { type ReadHead, readHead } from './read-head.ts';
import { refusedRows } from './refusals.ts';
import { sourceOf } from './source.ts';
import { stageRows } from './stage-rows.ts';
import type { RefusedRow, Warning } from './summary.ts';
import { surveyColumns } from './survey-columns.ts';
import { type Transcript, transcribe } from './transcribe.ts';
import { unknownWords } from './unknown-words.ts';

/** What is known of a file once its rows are typed, placed and judged. */
export interface StagedFile {
  readonly file: string;
  readonly head: ReadHead;
  readonly profile: Profile | undefined;
  readonly mapping: Mapping;
  /** Columns that were read, in order. */
  readonly kept: readonly number[];
  readonly readings: Readings;
  readonly source: string;
  readonly transcript: Transcript;
  /** Rows to type, before any is left out: of a wide layout, not those of the file. */
  readonly rows: number;
  readonly skipped: number;
  readonly refused: readonly RefusedRow[];
  readonly months: readonly { readonly month: Month; readonly rows: number }[];
  readonly covers: readonly Month[];
  readonly warnings: readonly Warning[];
}

/** Takes a file up to where the store begins: the tables `staged` and `placed` of the engine. */
export async function stageFile(
  file: string,
  target: string,
  settings: LoadSettings,
): Promise<StagedFile> {
  const { session, context } = settings;
  const { engine } = session;
  const path = resolve(context.machine.cwd, file);
  const head = readHead(path, file);
  if (head.sample.length === 0 && settings.covers === undefined) {
    throw new UserError('header-only', { file, line: head.headerLine });
  }
  const { mended } = settings;
  const profile = profileOf(head, settings);
  const layout = layoutOf({ profile, kind: kindNamed(profile?.kind ?? ''), ...head });
  const mapping = mapColumns({
    file,
    header: layout?.header ?? ownHeader(head),
    kinds,
    kind: settings.kind,
    profile: layout?.profile ?? profile,
  });
  const columns = withColumns(
    keptColumns(mapping, head.header.length, layout),
    mended === undefined ? [] : rejectPositions(head),
  );
  const transcript = await transcribe({
    path,
    file,
    head,
    keep: columns.own,
    target,
    onProgress: settings.onProgress,
    stop: context.machine.stop,
  });
  const { kept } = columns;
  const read = rawTableSql(target, columns.own.length);
  const raw = mended === undefined ? read : mendedTableSql(read, columns.own.length);
  const { table, rows } = await layOut({
    engine,
    raw,
    layout,
    own: columns.own,
    file,
    written: transcript.written,
  });
  settings.onPhase?.('typing', rows);
  const back = mended && { engine, file, table, kept, head, load: mended.load.load };
  if (back !== undefined) await checkSameLoad(back);
  const source = await sourceOf({
    file,
    asked: settings.source,
    profile,
    mapping,
    kept,
    table,
    engine,
  });
  const known = profile?.date_order ?? (await provedDateOrder(session, source, headerKey(head)));
  const readings = await surveyColumns({
    engine,
    mapping,
    kept,
    table,
    head,
    known,
    stored: mended?.readings,
  });
  await checkDates(readings, { file, head, mapping, kept, table, settings, transcript });
  const { swapped } = await stageRows({
    file,
    mapping,
    kept,
    readings,
    profile,
    source,
    table,
    written: rows,
    settings,
  });
  if (back !== undefined) await refuseUntouched(back);
  const isLaidOut = layout !== undefined;
  const refused = await refusedRows({ engine, mapping, kept, transcript, table, isLaidOut });
  const months = await rowsByMonth(settings, mapping);
  const covers =
    settings.covers ?? (mended === undefined ? coveredMonths(months) : addedCover(mended, months));
  const fields = [...mapping.origins.keys()];
  await checkIdentity({ file, kind: mapping.kind, source, fields, months, covers }, settings);
  return {
    file,
    head,
    profile,
    mapping,
    kept,
    readings,
    source,
    transcript,
    rows,
    refused,
    months,
    skipped: await skippedRows(settings),
    covers,
    warnings: [
      ...(swapped ? [{ code: 'swapped-positions' } as const] : []),
      ...(await fileWarnings(settings, { mapping, readings, transcript })),
    ],
  };
}

/** The profile of a file; of refused rows that come back, that of their load, if it had one. */
export function profileOf(
  head: ReadHead,
  { session, profile, mended }: LoadSettings,
): Profile | undefined {
  if (mended === undefined) return chooseProfile(session.paths, profile, head.header);
  if (profile === undefined) return undefined;
  const kind = kindNamed(mended.load.kind ?? '');
  const named = (kind?.fields ?? []).map(({ name }) => name);
  const made = named.filter((name) => head.header.includes(name));
  const found = chooseProfile(session.paths, profile, head.header);
  return found && mendedProfile(found, made);
}

/** The header without the columns that a file of refused rows has beside its own. */
export function ownHeader(head: ReadHead): readonly string[] {
  const beside = rejectPositions(head);
  return head.header.map((name, at) => (beside.includes(at) ? '' : name));
}

/** The columns to read with others that are no fields. */
export function withColumns(
  { own, kept }: ReturnType<typeof keptColumns>,
  others: readonly number[],
): ReturnType<typeof keptColumns> {
  const joined = (columns: readonly number[]) =>
    [...new Set([...columns, ...others])].sort((a, b) => a - b);
  return { own: joined(own), kept: joined(kept) };
}

/** A layout by its headers, whatever their case and accents. */
export function headerKey(head: ReadHead): string {
  return head.header.map(foldHeader).join('|');
}

/** The columns of the file that are read, in its order, and those with the added ones of a layout. */
export function keptColumns(
  mapping: Mapping,
  width: number,
  layout: Layout | undefined,
): { readonly own: readonly number[]; readonly kept: readonly number[] } {
  const columns = [...mapping.origins.values()].flatMap((origin) =>
    'column' in origin ? [origin.column] : [],
  );
  const rules = mapping.rows.map((rule) => rule.column);
  const all = [...new Set([...columns, ...rules, ...(layout?.sources ?? [])])].sort(
    (a, b) => a - b,
  );
  const own = all.filter((column) => column < width);
  const added = (layout?.header ?? []).map((_, at) => at).slice(width);
  return { own, kept: [...own, ...added] };
}

interface LayOutRequest {
  readonly engine: Engine;
  readonly raw: string;
  readonly layout: Layout | undefined;
  readonly own: readonly number[];
  readonly file: string;
  /** How many records the byte pass wrote. */
  readonly written: number;
}

/** The relation to type and how many rows it has: the raw cells, or the table that a layout makes. */
export async function layOut(
  request: LayOutRequest,
): Promise<{ readonly table: string; readonly rows: number }> {
  const { engine, raw, layout, own, file, written } = request;
  if (layout === undefined) return { table: raw, rows: written };
  const count = async (relation: string) => {
    const [row] = await engine.query<{ n: number }>(`SELECT count(*) AS n FROM ${relation}`);
    return row?.n ?? 0;
  };
  const found = await count(raw);
  if (found !== written)
    throw new UserError('engine-disagrees', { file, expected: written, found });
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE laid_out AS SELECT * FROM ${layout.relation(raw, own)}`,
  );
  return { table: 'laid_out', rows: await count('laid_out') };
}

/** Rows that a rule of the profile leaves out. */
export async function skippedRows({ session }: Pick<LoadSettings, 'session'>): Promise<number> {
  const [row] = await session.engine.query<{ n: number }>(
    "SELECT count(*) AS n FROM staged WHERE reason = 'skip'",
  );
  return row?.n ?? 0;
}

/** The accepted rows of each month, in order. */
export async function rowsByMonth(
  { session }: Pick<LoadSettings, 'session'>,
  { kind }: Mapping,
): Promise<readonly { readonly month: Month; readonly rows: number }[]> {
  return session.engine.query<{ month: Month; rows: number }>(
    `SELECT strftime(${kind.month}, '%Y-%m') AS month, count(*) AS rows FROM staged WHERE reason IS NULL GROUP BY 1 ORDER BY 1`,
  );
}

async function fileWarnings(
  { session, vocabularies }: LoadSettings,
  { mapping, readings, transcript }: Pick<StagedFile, 'mapping' | 'readings' | 'transcript'>,
): Promise<readonly Warning[]> {
  const warnings: Warning[] = [];
  if (mapping.unmapped.length > 0)
    warnings.push({ code: 'unmapped-columns', columns: mapping.unmapped });
  for (const [field, reading] of readings.dates) {
    if ('certainty' in reading && reading.certainty === 'assumed') {
      warnings.push({ code: 'assumed-date-order', field, order: reading.order });
    }
  }
  for (const [field, { certainty, mark }] of readings.decimals) {
    if (certainty !== 'proved') warnings.push({ code: `${certainty}-decimal`, field, mark });
  }
  const mixed = transcript.mixedEncodingLines;
  if (mixed.count > 0)
    warnings.push({ code: 'mixed-encoding', rows: mixed.count, lines: mixed.first });
  return [...warnings, ...(await unknownWords(session.engine, mapping.kind, vocabularies))];
}
