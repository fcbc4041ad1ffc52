import type { Mapping } from './candidate.ts';
import type { DistinctCells } from './distinct-cells.ts';
import type { Profile } from './profile.ts';
import type { Readings } from './survey.ts';

/** What the staging of a file depends on. */
export interface StagingPlan {
  readonly mapping: Mapping;
  /** Columns of the file that the byte pass kept, in order. */
  readonly kept: readonly number[];
  readonly readings: Readings;
  /** The columns whose cells are read once, and those cells. */
  readonly distinct: DistinctCells;
  readonly profile: Profile | undefined;
  readonly source: string;
  readonly timeZone: string;
  /** The day of the load, `2019-08-12`: a later date is in the future. */
  readonly today: string;
  /** The relation of the raw cells. */
  readonly table: string;
}
