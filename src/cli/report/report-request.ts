import type { Month } from '../../domain/month.ts';
import type { Dimension } from '../../indicators/breakdown.ts';
import type { Registry } from '../../territory/registry.ts';
import type { Context } from '../context.ts';
import type { Session } from '../session.ts';
import type { Config } from '../workspace/config.ts';
import type { PastLoads } from './as-of.ts';

/** What a report is asked to be, and of which workspace. */
export interface ReportRequest {
  readonly session: Session;
  readonly context: Context;
  readonly config: Config;
  readonly registry: Registry;
  readonly month: Month;
  /** Codes asked for; none: the perimeter. */
  readonly qrr: readonly string[] | undefined;
  /** Only the loads made up to then count. */
  readonly asOf: PastLoads | undefined;
  /** The one QRR that is shown is broken down by this. */
  readonly by?: Dimension | undefined;
  /** By this, where it is one QRR that is shown and nothing else was asked for. */
  readonly byWhereOne?: Dimension | undefined;
  /** Only the first page is wanted: what it does not show is not read. */
  readonly isFirstPage?: boolean | undefined;
  /** The first month to be judged by its own past, where it is not the report's. */
  readonly judgedFrom?: Month;
}
