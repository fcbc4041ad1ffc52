import type { Month } from '../../domain/month.ts';
import type { Mapping } from '../../intake/candidate.ts';
import type { Profile } from '../../intake/profile.ts';
import type { Readings } from '../../intake/survey.ts';
import type { ReadHead } from './read-head.ts';
import type { RefusedRow, Warning } from './summary.ts';
import type { Transcript } from './transcribe.ts';

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
  /** Rows of months that were purged. */
  readonly closed: number;
  readonly refused: readonly RefusedRow[];
  readonly months: readonly { readonly month: Month; readonly rows: number }[];
  readonly covers: readonly Month[];
  readonly warnings: readonly Warning[];
}
