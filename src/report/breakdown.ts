import type { Month } from '../domain/month.ts';
import type { Dimension } from '../indicators/breakdown.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Series } from './series.ts';

/** The figures of one QRR by its groups; a group stands where a series has its district. */
export interface Breakdown {
  readonly dimension: Dimension;
  readonly district: string;
  readonly groups: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly series: Series;
  /** Whether records of a month were purged: what is kept is kept of QRR, not of their groups. */
  readonly isPurged: (indicator: Indicator, month: Month) => boolean;
  /** Names of groups that are known by a code only. */
  readonly names: ReadonlyMap<string, string>;
  /** How groups that the store keeps folded are written where they are read; `--format csv` keeps them. */
  readonly spellings: ReadonlyMap<string, string>;
}
