import type { DateOrder } from './dates.ts';

/**
 * What a file can't say by itself, written once by the user: see `docs/profiles.md`.
 * Field names are canonical, headers are those of the file.
 */
export interface Profile {
  readonly name: string;
  readonly kind?: string | undefined;
  readonly source?: string | undefined;
  /** The file is recognised when it has all of these headers, and those of `columns`. */
  readonly headers?: readonly string[] | undefined;
  /** Field → header. With it, nothing else of the file is read. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** Field → the same value in every row. */
  readonly fixed?: Readonly<Record<string, string>> | undefined;
  /** Field → what a cell says → what it means; `*` stands for all other cells. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  /** Header → the cells of the rows to keep; other rows are skipped. */
  readonly rows?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Lines that the header takes; cells of the upper ones hold for the empty ones to their right. */
  readonly header_rows?: number | undefined;
  /** The month in two columns; `fiscal_year_starts`: the month in which such a year begins. */
  readonly date_parts?:
    | {
        readonly year: string;
        readonly month: string;
        readonly fiscal_year_starts?: number | undefined;
      }
    | undefined;
  /**
   * One record for each column but `except`: `value` is the field of its cells, `headers` says
   * which line of the header (from 1) is which field.
   */
  readonly unpivot?:
    | {
        readonly except: readonly string[];
        readonly headers: Readonly<Record<string, number>>;
        readonly value: string;
      }
    | undefined;
  readonly date_order?: DateOrder | undefined;
  /** The mark that decimals come after; the other one parts thousands. */
  readonly decimal_mark?: 'comma' | 'point' | undefined;
  readonly time_zone?: string | undefined;
  /** A row stands for `count` events and may carry an identifier all the same. */
  readonly aggregated?: boolean | undefined;
  /** What the amounts of an event mean where its lines differ. */
  readonly event_amounts?: 'repeated' | 'per-line' | undefined;
}

/** The mark that a profile says decimals come after. */
export function decimalMark(profile: Profile | undefined): ',' | '.' | undefined {
  const said = profile?.decimal_mark;
  return said === undefined ? undefined : said === 'comma' ? ',' : '.';
}

/** What a profile says that a field means where nothing is written. */
export function emptyMeaning(profile: Profile | undefined, field: string): string | undefined {
  return profile?.values?.[field]?.[''];
}
