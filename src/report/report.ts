import type { Month } from '../domain/month.ts';
import type { Absence } from './cell.ts';

/** Section ids, in the order of the report. */
export const sectionIds = [
  'summary',
  'points',
  'actions',
  'objectives',
  'results',
  'seizures',
  'assets',
  'funnel',
  'field',
  'cross',
  'compared',
  'months',
  'quality',
  'method',
] as const;

export type SectionId = (typeof sectionIds)[number];

/** What the first page is made of; the months are its curves. */
export const firstPageSections: readonly SectionId[] = [
  'summary',
  'points',
  'actions',
  'objectives',
  'results',
  'months',
];

/** `points`: by how much two percents differ. */
export type ColumnType =
  | 'count'
  | 'mass'
  | 'money'
  | 'percent'
  | 'points'
  | 'rate'
  | 'days'
  | 'date'
  | 'text';

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly type: ColumnType;
  readonly unit?: string;
  /** Decimals to show of a number; by type where absent. */
  readonly decimals?: number;
  /** A difference: shown with its sign. */
  readonly signed?: boolean;
}

export type CellValue =
  | number
  | string
  | { readonly missing: Absence }
  | { readonly value: number; readonly partial: readonly string[] };

export type TableRow = Readonly<Record<string, CellValue>>;

export interface Table {
  readonly id: string;
  readonly title: string;
  /** The indicator that all of it is about, where it is about one. */
  readonly about?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** How to read it, and what its signs mean; shown under it. */
  readonly notes: readonly string[];
}

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly tables: readonly Table[];
}

/** A month's report: the one model that every format is rendered from. Masses are in grams. */
export interface Report {
  /** `clct-2019-07-4f2c`: a hash of the content. */
  readonly id: string;
  /** Whom it may be shown to; to the services alone where absent. */
  readonly audience?: 'publiable' | undefined;
  readonly month: Month;
  /** UTC, of the last live load. */
  readonly asOf: string;
  /** It was recomputed from the loads up to this one, with today's definitions. */
  readonly upTo?: number | undefined;
  /** The month is not over, or an expected source is missing. */
  readonly provisional: boolean;
  readonly perimeter: readonly { readonly code: string; readonly label: string }[];
  readonly sources: readonly SourceCompleteness[];
  readonly sections: readonly Section[];
}

/** How much of what a source is expected to deliver for the month is there. */
export interface SourceCompleteness {
  readonly source: string;
  readonly covered: readonly string[];
  readonly missing: readonly string[];
}
