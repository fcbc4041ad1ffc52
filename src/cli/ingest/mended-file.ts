import type { Month } from '../../domain/month.ts';
import type { StoredReadings } from '../../intake/mended.ts';
import type { LoadDetails } from '../../store/load-details.ts';
import type { LoadMonth } from '../../store/months.ts';

/** A month of the loads that mended rows continue. */
export type MendedMonth = LoadMonth & {
  readonly month: Month;
  /** The number, hashed, that all of its rows have, where they have one. */
  readonly number: string | null;
};

/** Refused rows of a load that come back, mended: they continue it. */
export interface Mended {
  /** The load that refused them. */
  readonly load: LoadDetails;
  /** That load and those that it continues itself, the latest first. */
  readonly continues: readonly number[];
  /** The one that was not mended: when it was made, the file was delivered. */
  readonly root: LoadDetails;
  readonly readings: StoredReadings | undefined;
  /** The months of all of them. */
  readonly months: readonly MendedMonth[];
}
