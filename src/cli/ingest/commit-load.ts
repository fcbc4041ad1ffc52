import { rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { storedReadings } from '../../intake/mended.ts';
import { nextLoad, recordLoad } from '../../store/loads.ts';
import { type MergeCounts, merge } from '../../store/merge.ts';
import { coveredBefore, recordMonths, recordRefusals } from '../../store/months.ts';
import { putInOutbox } from '../../store/outbox.ts';
import { doublesOf } from './doubles-of.ts';
import type { LoadSettings } from './load-settings.ts';
import { rejectsName, removeOrphans, writeRejects } from './rejects-file.ts';
import { headerKey, type StagedFile } from './stage-file.ts';
import type { FileSummary, Warning } from './summary.ts';

/** Merges a staged file into the store, in one transaction with its journal line, or not at all. */
export async function commitLoad(staged: StagedFile, settings: LoadSettings): Promise<FileSummary> {
  const { session } = settings;
  settings.onPhase?.('merging', staged.rows);
  return session.withStore('write', async () => {
    const { engine, paths } = session;
    await engine.execute('BEGIN');
    let rejects: string | undefined;
    try {
      const load = await nextLoad(engine);
      const counts = await mergeStaged(staged, settings, load);
      const isMended = settings.mended !== undefined;
      if (staged.refused.length > 0) rejects = rejectsName(load, staged.file, isMended);
      const doubles = await doublesOf(staged, settings, load);
      const continues = settings.mended?.load.load;
      const stored = settings.dryRun ? { continues } : { continues, load, rejects };
      const summary = { ...summarise(staged, counts, doubles), ...stored };
      checkSum(summary);
      checkRefused(summary, settings);
      if (settings.dryRun) {
        await engine.execute('ROLLBACK');
        return summary;
      }
      await record(staged, summary, settings, load);
      removeOrphans(paths.rejects, load);
      if (rejects !== undefined) {
        writeRejects({ ...rejectsOf(staged), folder: paths.root, name: rejects, load });
      }
      settings.context.machine.stop?.throwIfAborted();
      await engine.execute('COMMIT');
      return summary;
    } catch (error) {
      if (rejects !== undefined) rmSync(join(paths.root, rejects), { force: true });
      await engine.execute('ROLLBACK').catch(() => undefined);
      throw error;
    }
  });
}

async function mergeStaged(
  staged: StagedFile,
  settings: LoadSettings,
  load: number,
): Promise<MergeCounts> {
  const { engine } = settings.session;
  const { kind } = staged.mapping;
  return merge(engine, {
    kind,
    load,
    source: staged.source,
    restate: settings.restate,
    withdrawIn: settings.snapshot ? staged.covers : [],
    continues: settings.mended?.continues ?? [],
    coveredBefore: await coveredBefore(
      engine,
      staged.source,
      kind.name,
      settings.mended?.root.load,
    ),
    registry: settings.registry.version,
  });
}

function summarise(staged: StagedFile, counts: MergeCounts, doubles: number): FileSummary {
  const { head, transcript, mapping } = staged;
  const { olderSeenAgain, sharedIdentifier, placedAgain, ...merged } = counts;
  const warnings: Warning[] = [...staged.warnings];
  if (sharedIdentifier > 0) warnings.push({ code: 'shared-identifier', rows: sharedIdentifier });
  if (olderSeenAgain > 0) warnings.push({ code: 'older-seen-again', rows: olderSeenAgain });
  if (placedAgain > 0) warnings.push({ code: 'placed-again', rows: placedAgain });
  if (counts.lateOrCorrected > 0)
    warnings.push({ code: 'late-or-corrected', rows: counts.lateOrCorrected });
  if (doubles > 0) warnings.push({ code: 'possible-doubles', rows: doubles });
  return {
    file: staged.file,
    kind: mapping.kind.name,
    source: staged.source,
    profile: staged.profile?.name,
    encoding: transcript.encoding,
    delimiter: head.delimiter,
    lines: transcript.lines,
    skipped: staged.skipped,
    read: staged.rows - staged.skipped + transcript.malformed.count,
    new: merged.new,
    revised: merged.revised,
    unchanged: merged.unchanged,
    refused: refusedCount(staged),
    withdrawn: merged.withdrawn,
    outside: merged.outside,
    unplaced: merged.unplaced,
    lateOrCorrected: merged.lateOrCorrected,
    months: staged.months,
    covers: staged.covers,
    load: undefined,
    rejects: undefined,
    warnings,
  };
}

/** Malformed rows are listed up to a bound, and counted beyond it. */
function refusedCount({ refused, transcript }: StagedFile): number {
  return refused.length - transcript.malformed.listed.length + transcript.malformed.count;
}

/** The promise of every load: no row is lost, none is counted twice. */
function checkSum(summary: FileSummary): void {
  const { read, refused, revised, unchanged } = summary;
  if (read === summary.new + revised + unchanged + refused) return;
  throw new Error(
    `read ${read} is not new ${summary.new} + revised ${revised} + unchanged ${unchanged} + refused ${refused}`,
  );
}

function checkRefused({ file, read, refused }: FileSummary, { maxRefused }: LoadSettings): void {
  if (maxRefused === undefined || refused <= read * maxRefused) return;
  throw new UserError('too-many-refused', { file, refused, read, limit: `${maxRefused * 100} %` });
}

async function record(
  staged: StagedFile,
  summary: FileSummary,
  settings: LoadSettings,
  load: number,
): Promise<void> {
  const { engine } = settings.session;
  const { mapping, profile, head, transcript } = staged;
  const now = settings.context.machine.now().toISOString();
  const user = userInfo().username;
  const { mended } = settings;
  await recordLoad(engine, {
    load,
    at: now.replace('T', ' ').slice(0, 19),
    action: 'ingest',
    user,
    reason: settings.reason,
    kind: mapping.kind.name,
    source: staged.source,
    file: staged.file,
    sha256: transcript.sha256,
    profile: profile?.name,
    fields: [...mapping.origins.keys()],
    header: mended === undefined ? headerKey(head) : undefined,
    dateOrder: mended === undefined ? provedOrder(staged) : undefined,
    encoding: summary.encoding,
    delimiter: summary.delimiter,
    readings: JSON.stringify(mended?.readings ?? storedReadings(staged.readings)),
    continues: mended?.load.load,
    deliveredAt: mended?.root.loaded_at.slice(0, 19).replace('T', ' '),
    identified: mapping.origins.has(mapping.kind.identifier),
    eventAmounts: profile?.event_amounts,
    counts: summary,
    rejects: summary.rejects,
  });
  await recordMonths(engine, load, coveredRows(staged, settings));
  await recordRefusals(engine, load, refusalCounts(staged));
  const { read, revised, unchanged, refused, withdrawn } = summary;
  const counts = { read, new: summary.new, revised, unchanged, refused, withdrawn };
  const { reason } = settings;
  await putInOutbox(
    engine,
    JSON.stringify({
      at: now,
      user,
      action: 'collection',
      command: 'cross ingest',
      reason,
      load,
      counts,
    }),
  );
}

/** Only a column whose cells prove it teaches later loads. */
function provedOrder({ mapping, readings }: StagedFile): string | undefined {
  const reading = readings.dates.get(mapping.kind.month);
  return reading !== undefined &&
    'order' in reading &&
    reading.certainty === 'proved' &&
    reading.order !== 'ymd'
    ? reading.order
    : undefined;
}

function coveredRows(staged: StagedFile, settings: LoadSettings) {
  const rows = new Map(staged.months.map(({ month, rows: n }) => [month, n]));
  const months = [...new Set([...rows.keys(), ...staged.covers])].sort();
  return months.map((month) => ({
    month,
    rows: rows.get(month) ?? 0,
    covered: staged.covers.includes(month),
    declared: settings.covers !== undefined && staged.covers.includes(month),
  }));
}

function refusalCounts({ refused }: StagedFile) {
  const counts = new Map<string, { field: string; reason: string; rows: number }>();
  for (const { field, reason } of refused) {
    const key = `${field}:${reason}`;
    const rows = (counts.get(key)?.rows ?? 0) + 1;
    counts.set(key, { field, reason, rows });
  }
  return [...counts.values()];
}

/** The refused rows with the columns that are mapped: of the file and, of a layout, that it made. */
function rejectsOf(staged: StagedFile) {
  const { head, kept, refused, mapping } = staged;
  const fields = new Map(
    [...mapping.origins].map(([field, origin]) => ['column' in origin ? origin.column : -1, field]),
  );
  const rules = mapping.rows.map(({ column }) => column);
  const mapped = kept.flatMap((at, index) =>
    fields.has(at) || rules.includes(at) ? [{ at, index }] : [],
  );
  return {
    rows: refused.map((row) => ({
      ...row,
      cells: row.cells && mapped.map(({ index }) => row.cells?.[index] ?? null),
    })),
    headers: mapped.map(({ at }) => head.header[at] ?? fields.get(at) ?? ''),
    delimiter: head.delimiter,
  };
}
