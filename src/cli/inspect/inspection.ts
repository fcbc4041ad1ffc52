import type { Month } from '../../domain/month.ts';
import type { UserError } from '../../errors.ts';
import type { DateOrder } from '../../intake/dates.ts';
import type { FoundCell } from '../ingest/first-cell.ts';
import type { Warning } from '../ingest/summary.ts';

/** How the encoding of a file was told. */
export type EncodingProof = 'mark' | 'zero-bytes' | 'not-utf8' | 'letters' | 'valid-utf8' | 'ascii';

/** What says in which order a column of dates is read. */
export interface DateFinding {
  readonly header: string;
  readonly field: string;
  /** Undefined where the column contradicts itself. */
  readonly order: DateOrder | undefined;
  readonly by:
    | 'cell'
    | 'other-column'
    | 'profile'
    | 'earlier-load'
    | 'year-first'
    | 'assumed'
    | 'contradiction';
  /** A cell that can be read in this order only. */
  readonly proof?: FoundCell | undefined;
  /** A cell that could be read both ways. */
  readonly either?: FoundCell | undefined;
}

/** What says which mark the decimals of a column have. */
export interface NumberFinding {
  readonly header: string;
  readonly field: string;
  readonly mark: ',' | '.';
  /** `whole`: no cell has a decimal. */
  readonly certainty: 'proved' | 'assumed' | 'doubtful' | 'mixed' | 'whole';
  /** The cell that proves it; of an assumed mark, one that could be read either way. */
  readonly proof?: FoundCell | undefined;
  /** Of a mixed column, a cell with the other mark. */
  readonly other?: FoundCell | undefined;
}

/** A value as it would be stored (an identifier, of which a hash is: as it is written). */
export interface Sample {
  readonly value: string | number | boolean;
  /** Of a word with a vocabulary: its code, `other` where the vocabulary doesn't know it. */
  readonly code?: string | undefined;
}

/** A column of the file, and what becomes of it. */
export interface ColumnFinding {
  /** From 1; undefined where a layout makes the column of several of the file. */
  readonly number: number | undefined;
  /** Empty where the column has no name; hidden where it looks personal. */
  readonly header: string;
  /** `layout`: a column that a layout makes others of. `filter`: it decides which rows are kept. */
  readonly use: 'field' | 'filter' | 'layout' | 'not-stored';
  readonly fields: readonly string[];
  /** Other columns, or other kinds, would do as well. */
  readonly uncertain: boolean;
  /** 0 to 1; undefined where the file could not be gone through. */
  readonly filled: number | undefined;
  /** At most three; none of a column that is not stored, whose cells may be personal. */
  readonly samples: readonly Sample[];
}

/** How much of a kind the headers recognise. */
export interface KindFinding {
  readonly kind: string;
  readonly fields: readonly string[];
  /** Those that only this kind has. */
  readonly own: readonly string[];
}

/** Rows that would be refused for one reason. */
export interface RefusalFinding {
  readonly reason: string;
  /** Empty for the row as a whole. */
  readonly field: string;
  readonly rows: number;
  /** The first ones. */
  readonly lines: readonly number[];
  /** The first one's cell. */
  readonly value: string | undefined;
}

/** A word that no vocabulary knows, how many rows have it, and where to add it. */
export type UnknownWord = Extract<Warning, { readonly code: 'unknown-word' | 'unknown-unit' }>;

/** What the rows of a file would become. */
export interface RowFindings {
  readonly source:
    | { readonly name: string; readonly by: 'option' | 'profile' | 'cells' | 'load' }
    | undefined;
  readonly dates: readonly DateFinding[];
  readonly numbers: readonly NumberFinding[];
  /** By column of the file. */
  readonly samples: ReadonlyMap<number, readonly Sample[]>;
  /** What makes a rate or a sum other than one may think. */
  readonly warnings: readonly Warning[];
  readonly unknownWords: readonly UnknownWord[];
  readonly refusals: readonly RefusalFinding[];
  /** `read = accepted + refused`; `skipped` rows are left out by a rule of the profile, `closed` ones as their month was purged. */
  readonly read: number;
  readonly skipped: number;
  readonly closed: number;
  readonly accepted: number;
  readonly refused: number;
  /** Longitude and latitude look exchanged: no position was used. */
  readonly swapped: boolean;
  /** Accepted rows of each district, `NONE` and `UNPLACED` last. */
  readonly districts: readonly { readonly code: string; readonly rows: number }[];
  /** Why rows are `UNPLACED`. */
  readonly unplaced: readonly { readonly by: string; readonly rows: number }[];
  readonly months: readonly { readonly month: Month; readonly rows: number }[];
  readonly covers: readonly Month[];
}

/** All that can be told of a file without loading it. */
export interface Inspection {
  readonly file: string;
  readonly bytes: number;
  readonly gzip: boolean;
  readonly encoding: string;
  readonly encodingBy: EncodingProof;
  /** Lines of a UTF-8 file that are Windows-1252. */
  readonly mixedLines: { readonly count: number; readonly first: readonly number[] };
  readonly delimiter: string;
  readonly headerLine: number;
  /** Records after the header, blank ones excluded; undefined where the file is broken. */
  readonly lines: number | undefined;
  readonly profile:
    | { readonly name: string; readonly by: 'option' | 'headers' | 'load' }
    | undefined;
  /** The load whose refused rows these are, mended. */
  readonly continues: number | undefined;
  readonly kind: string | undefined;
  /** Every kind, the most likely first. */
  readonly kinds: readonly KindFinding[];
  readonly columns: readonly ColumnFinding[];
  /** Fields whose value the profile says. */
  readonly fixed: Readonly<Record<string, string>>;
  readonly rows: RowFindings | undefined;
  /** What stops a load, as ingest's own errors, in the order in which it meets them. */
  readonly problems: readonly UserError[];
}
