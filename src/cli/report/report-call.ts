import type { Month } from '../../domain/month.ts';
import type { Context } from '../context.ts';
import type { Session } from '../session.ts';
import type { ReportFormat, ReportOptions } from './options.ts';

/** A report that was asked for. */
export interface ReportCall {
  readonly session: Session;
  readonly options: ReportOptions;
  readonly context: Context;
  /** All that are made of it. */
  readonly formats: readonly ReportFormat[];
  readonly month: Month;
}
