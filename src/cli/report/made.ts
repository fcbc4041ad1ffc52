import type { ExitCode } from '../../errors.ts';
import type { Report } from '../../report/report.ts';

/** What was made of a report. */
export interface Made {
  readonly code: ExitCode;
  readonly report: Report;
  /** Signals that are established; nothing where none are told. */
  readonly signals: number | undefined;
  readonly paths: readonly string[];
}
