import type { CommonOptions } from '../context.ts';
import type { AsOf } from './as-of.ts';

export const reportFormats = ['terminal', 'csv', 'json', 'markdown'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** What `clct report` is asked. */
export interface ReportOptions extends CommonOptions {
  readonly month?: string | true;
  readonly qrr?: readonly string[];
  readonly section?: string;
  readonly table?: string;
  readonly full?: boolean;
  readonly out?: string;
  readonly asOf?: AsOf;
}
