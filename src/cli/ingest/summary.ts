/** Something to know about a load, by a stable code; the words are in `locale/`. */
export type Warning =
  | { readonly code: 'unmapped-columns'; readonly columns: readonly string[] }
  | { readonly code: 'assumed-date-order'; readonly field: string; readonly order: string }
  | { readonly code: 'assumed-decimal'; readonly field: string; readonly mark: string }
  | { readonly code: 'mixed-decimal'; readonly field: string; readonly mark: string }
  | { readonly code: 'mixed-encoding'; readonly rows: number; readonly lines: readonly number[] }
  | UnknownWordWarning<'unknown-word'>
  | UnknownWordWarning<'unknown-unit'>
  | { readonly code: 'shared-identifier'; readonly rows: number }
  | { readonly code: 'older-seen-again'; readonly rows: number }
  | { readonly code: 'swapped-positions' }
  | { readonly code: 'placed-again'; readonly rows: number }
  | { readonly code: 'commune-elsewhere'; readonly rows: number; readonly pairs: readonly string[] }
  | { readonly code: 'late-or-corrected'; readonly rows: number }
  | { readonly code: 'assumed-no'; readonly field: string; readonly rows: number }
  | {
      readonly code: 'only-yes';
      readonly field: string;
      readonly yes: number;
      readonly no: number;
      /** Rows without an answer. */
      readonly rows: number;
    }
  | { readonly code: 'no-unit'; readonly rows: number }
  | { readonly code: 'other-unit'; readonly rows: number; readonly pairs: readonly string[] }
  | { readonly code: 'no-product'; readonly rows: number }
  | { readonly code: 'several-days'; readonly rows: number }
  | { readonly code: 'repeated-amounts'; readonly rows: number }
  | { readonly code: 'moved'; readonly rows: number }
  | { readonly code: 'no-longer-there'; readonly rows: number }
  | { readonly code: 'renumbered'; readonly rows: number }
  | { readonly code: 'added-to-number'; readonly rows: number }
  | { readonly code: 'not-withdrawn'; readonly rows: number }
  | CorrectionReplaced
  | { readonly code: 'possible-doubles'; readonly rows: number };

/** Values that `cross correct` had given are no more those that count. */
interface CorrectionReplaced {
  readonly code: 'correction-replaced';
  readonly rows: number;
  /** The corrections. */
  readonly loads: readonly number[];
}

/** A word of a file that its vocabulary lacks. */
interface UnknownWordWarning<Code extends 'unknown-word' | 'unknown-unit'> {
  readonly code: Code;
  readonly field: string;
  readonly word: string;
  readonly rows: number;
  /** Where it is to be added, in the workspace, and the line to add. */
  readonly file: string;
  readonly line: string;
}

/** What became of one file: the contract of `cross ingest --format json`. */
export interface FileSummary {
  readonly file: string;
  readonly kind: string;
  readonly source: string;
  readonly profile: string | undefined;
  readonly encoding: string;
  readonly delimiter: string;
  /** Records after the header, blank ones left out. */
  readonly lines: number;
  /** Left out by a rule of the profile. */
  readonly skipped: number;
  /** Left out as their month was purged, neither read nor refused; undefined where there is none. */
  readonly closed: number | undefined;
  /** `read = new + revised + unchanged + refused`. */
  readonly read: number;
  readonly new: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly withdrawn: number;
  readonly outside: number;
  readonly unplaced: number;
  readonly lateOrCorrected: number;
  readonly months: readonly { readonly month: string; readonly rows: number }[];
  readonly covers: readonly string[];
  /** The load whose refused rows the file mended. */
  readonly continues?: number | undefined;
  /** Undefined when nothing was stored (`--dry-run`). */
  readonly load: number | undefined;
  /** Path of the refused rows. */
  readonly rejects: string | undefined;
  readonly warnings: readonly Warning[];
}

/** A refused row as it is shown: nothing of a row that could not be taken apart. */
export interface RefusedRow {
  /** Physical line of the file. */
  readonly line: number;
  /** Canonical field; empty for the row as a whole. */
  readonly field: string;
  readonly reason: string;
  /** The cell of that field, as it was written. */
  readonly value: string | undefined;
  /** The mapped cells, by column of the file; undefined for a malformed row. */
  readonly cells: readonly (string | null)[] | undefined;
}
