import type { Dimension } from '../../indicators/breakdown.ts';
import type { CsvReader } from '../../render/csv.ts';
import type { CommonOptions } from '../context.ts';
import type { AsOf } from './as-of.ts';
import type { Audience } from './audience.ts';

export const reportFormats = [
  'terminal',
  'csv',
  'json',
  'markdown',
  'html',
  'pdf',
  'xlsx',
  'docx',
  'parquet',
] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** How the files of each format end. */
export const endings: Readonly<Record<ReportFormat, string>> = {
  terminal: 'txt',
  csv: 'csv',
  json: 'json',
  markdown: 'md',
  html: 'html',
  pdf: 'pdf',
  xlsx: 'xlsx',
  docx: 'docx',
  parquet: 'parquet',
};

/** What `clct report` is asked. */
export interface ReportOptions extends CommonOptions {
  readonly month?: string | true;
  readonly qrr?: readonly string[];
  readonly section?: string;
  readonly table?: string;
  readonly full?: boolean;
  readonly out?: string;
  readonly asOf?: AsOf;
  readonly by?: Dimension;
  readonly issue?: boolean;
  readonly audience?: Audience;
  readonly csvFor?: CsvReader;
  /** A browser that prints, where the one that is found is not the one to take. */
  readonly browser?: string;
  readonly open?: boolean;
  /** A file that gets a line for each run. */
  readonly log?: string;
  /** Months that were missed are made first. */
  readonly catchUp?: boolean;
}
