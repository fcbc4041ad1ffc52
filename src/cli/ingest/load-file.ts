import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { coveredMonths } from '../../coverage/covered-months.ts';
import { foldHeader } from '../../domain/fold.ts';
import { kinds } from '../../domain/kinds.ts';
import type { Month } from '../../domain/month.ts';
import { UserError } from '../../errors.ts';
import type { DateOrder } from '../../intake/dates.ts';
import { type Mapping, mapColumns } from '../../intake/mapping.ts';
import type { Profile } from '../../intake/profile.ts';
import { rawTableSql } from '../../intake/raw-table.ts';
import { stageSql } from '../../intake/stage.ts';
import { interpretSurvey, type Readings, type SurveyRow, surveySql } from '../../intake/survey.ts';
import type { Locator } from '../../territory/locate.ts';
import type { Registry } from '../../territory/registry.ts';
import type { Context } from '../context.ts';
import type { Session } from '../session.ts';
import { chooseProfile } from '../workspace/profiles.ts';
import { commitLoad } from './commit-load.ts';
import { checkDates, provedDateOrder } from './date-order.ts';
import { placeRows } from './placement.ts';
import { type ReadHead, readHead } from './read-head.ts';
import { refusedRows } from './refusals.ts';
import { sourceOf } from './source.ts';
import type { FileSummary, RefusedRow, Warning } from './summary.ts';
import { type Transcript, transcribe } from './transcribe.ts';
import { unknownWords } from './unknown-words.ts';

/** What `cross ingest` was asked to do with each of its files. */
export interface LoadSettings {
  readonly session: Session;
  readonly context: Context;
  readonly registry: Registry;
  readonly locate: Locator;
  readonly timeZone: string;
  readonly kind: string | undefined;
  readonly source: string | undefined;
  readonly profile: string | undefined;
  readonly covers: readonly Month[] | undefined;
  readonly snapshot: boolean;
  readonly add: boolean;
  readonly restate: boolean;
  readonly dryRun: boolean;
  /** Share of rows that may be refused; above it nothing is loaded. */
  readonly maxRefused: number | undefined;
  readonly reason: string | undefined;
  readonly onProgress: (bytes: number) => void;
}

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
  readonly skipped: number;
  readonly refused: readonly RefusedRow[];
  readonly months: readonly { readonly month: Month; readonly rows: number }[];
  readonly covers: readonly Month[];
  readonly warnings: readonly Warning[];
}

export interface LoadedFile {
  readonly summary: FileSummary;
  readonly refused: readonly RefusedRow[];
  readonly staged: StagedFile;
}

/** Takes one file through all of intake into the store: one load, one transaction. */
export async function loadFile(file: string, settings: LoadSettings): Promise<LoadedFile> {
  const { session } = settings;
  const target = join(session.paths.temporary, `${process.pid}.rows`);
  try {
    const staged = await stageFile(file, target, settings);
    const summary = await commitLoad(staged, settings);
    return { summary, refused: staged.refused, staged };
  } finally {
    rmSync(target, { force: true });
    await session.engine.execute('DROP TABLE IF EXISTS staged; DROP TABLE IF EXISTS placed;');
  }
}

async function stageFile(
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
  const profile = chooseProfile(session.paths, settings.profile, head.header);
  const mapping = mapColumns({ file, header: head.header, kinds, kind: settings.kind, profile });
  const kept = keptColumns(mapping);
  const transcript = await transcribe({
    path,
    file,
    head,
    keep: kept,
    target,
    onProgress: settings.onProgress,
  });
  const table = rawTableSql(target, kept.length);
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
  const readings = await survey({ file, head, mapping, kept, table, known, settings, transcript });
  await engine.execute(`SET VARIABLE secret = '${session.key}'`);
  const today = context.machine.now().toISOString().slice(0, 10);
  const timeZone = profile?.time_zone ?? settings.timeZone;
  await engine.execute(
    stageSql({ mapping, kept, readings, profile, source, timeZone, today, table }),
  );
  await checkCount(settings, file, transcript.written);
  await placeRows(engine, mapping.kind, settings.locate);
  const refused = await refusedRows({ engine, mapping, kept, transcript, table });
  const months = await rowsByMonth(settings, mapping);
  return {
    file,
    head,
    profile,
    mapping,
    kept,
    readings,
    source,
    transcript,
    refused,
    months,
    skipped: await skippedRows(settings),
    covers: settings.covers ?? coveredMonths(months),
    warnings: await fileWarnings(settings, { mapping, readings, transcript }),
  };
}

/** A layout by its headers, whatever their case and accents. */
export function headerKey(head: ReadHead): string {
  return head.header.map(foldHeader).join('|');
}

function keptColumns(mapping: Mapping): readonly number[] {
  const columns = [...mapping.origins.values()].flatMap((origin) =>
    'column' in origin ? [origin.column] : [],
  );
  return [...new Set([...columns, ...mapping.rows.map((rule) => rule.column)])].sort(
    (a, b) => a - b,
  );
}

interface SurveyRequest {
  readonly file: string;
  readonly head: ReadHead;
  readonly mapping: Mapping;
  readonly kept: readonly number[];
  readonly table: string;
  readonly known: DateOrder | undefined;
  readonly settings: LoadSettings;
  readonly transcript: Transcript;
}

async function survey(request: SurveyRequest): Promise<Readings> {
  const { mapping, kept, table, head, known, settings } = request;
  const sql = surveySql(mapping, kept, table);
  const rows = sql === undefined ? [] : await settings.session.engine.query<SurveyRow>(sql);
  const readings = interpretSurvey(rows, mapping, { delimiter: head.delimiter, known });
  await checkDates(readings, request);
  return readings;
}

async function checkCount(
  { session }: LoadSettings,
  file: string,
  expected: number,
): Promise<void> {
  const [row] = await session.engine.query<{ n: number }>('SELECT count(*) AS n FROM staged');
  if (row?.n !== expected)
    throw new UserError('engine-disagrees', { file, expected, found: row?.n ?? 0 });
}

async function skippedRows({ session }: LoadSettings): Promise<number> {
  const [row] = await session.engine.query<{ n: number }>(
    "SELECT count(*) AS n FROM staged WHERE reason = 'skip'",
  );
  return row?.n ?? 0;
}

async function rowsByMonth(
  { session }: LoadSettings,
  { kind }: Mapping,
): Promise<readonly { readonly month: Month; readonly rows: number }[]> {
  return session.engine.query<{ month: Month; rows: number }>(
    `SELECT strftime(${kind.month}, '%Y-%m') AS month, count(*) AS rows FROM staged WHERE reason IS NULL GROUP BY 1 ORDER BY 1`,
  );
}

async function fileWarnings(
  { session }: LoadSettings,
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
  return [...warnings, ...(await unknownWords(session.engine, mapping.kind))];
}
