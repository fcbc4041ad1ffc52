import { UserError } from '../../errors.ts';
import type { MergeCounts } from '../../store/merge.ts';
import type { ReplacedCorrections } from '../../store/replaced-corrections.ts';
import type { LoadSettings } from './load-settings.ts';
import type { StagedFile } from './staged-file.ts';
import type { FileSummary, Warning } from './summary.ts';

/** What a merge did, and what was noticed of it in the store. */
export interface MergeOutcome extends MergeCounts {
  /** Records that the file lacks and that a refused row may be. */
  readonly withheld: number;
  readonly corrections: ReplacedCorrections;
  /** Records that another source may have too. */
  readonly doubles: number;
}

/** The summary of a merged file, before it is stored; its counts add up, or it is a bug. */
export function summarise(staged: StagedFile, outcome: MergeOutcome): FileSummary {
  const { head, transcript, mapping } = staged;
  const summary: FileSummary = {
    file: staged.file,
    kind: mapping.kind.name,
    source: staged.source,
    profile: staged.profile?.name,
    encoding: transcript.encoding,
    delimiter: head.delimiter,
    lines: transcript.lines,
    skipped: staged.skipped,
    closed: staged.closed === 0 ? undefined : staged.closed,
    read: staged.rows - staged.skipped - staged.closed + transcript.malformed.count,
    new: outcome.new,
    revised: outcome.revised,
    unchanged: outcome.unchanged,
    refused: refusedCount(staged),
    withdrawn: outcome.withdrawn - outcome.withheld,
    outside: outcome.outside,
    unplaced: outcome.unplaced,
    lateOrCorrected: outcome.lateOrCorrected,
    months: staged.months.map(({ month, rows }) => ({ month, rows })),
    covers: staged.covers,
    load: undefined,
    rejects: undefined,
    warnings: [...staged.warnings, ...mergeWarnings(outcome)],
  };
  checkSum(summary);
  return summary;
}

function mergeWarnings(outcome: MergeOutcome): readonly Warning[] {
  const { corrections } = outcome;
  const warnings = [
    { code: 'shared-identifier', rows: outcome.sharedIdentifier },
    { code: 'older-seen-again', rows: outcome.olderSeenAgain },
    { code: 'correction-replaced', ...corrections },
    { code: 'placed-again', rows: outcome.placedAgain },
    { code: 'late-or-corrected', rows: outcome.lateOrCorrected },
    { code: 'moved', rows: outcome.moved },
    { code: 'renumbered', rows: outcome.renumbered },
    { code: 'added-to-number', rows: outcome.added },
    { code: 'no-longer-there', rows: outcome.renumbered > 0 ? 0 : outcome.missing },
    { code: 'not-withdrawn', rows: outcome.withheld },
    { code: 'possible-doubles', rows: outcome.doubles },
  ] as const;
  return warnings.filter(({ rows }) => rows > 0);
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

/** More refused rows than `--max-refused` allows load nothing. */
export function checkRefused(
  { file, read, refused }: FileSummary,
  { maxRefused }: LoadSettings,
): void {
  if (maxRefused === undefined || refused === 0) return;
  if (decimal(refused / read) <= decimal(maxRefused)) return;
  const limit = `${decimal(maxRefused * 100)}%`;
  throw new UserError('too-many-refused', { file, refused, read, limit });
}

/** Binary fractions stand a little beside what was typed: 29 of 100 are not more than 29 %. */
function decimal(share: number): number {
  return Number(share.toPrecision(12));
}
