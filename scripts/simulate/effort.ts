import type { Effort } from './table.ts';

/** What the tables of the page are made with. */
export const fullEffort: Effort = {
  wide: 2000,
  middle: 4000,
  narrow: 6000,
  wideChanges: 250,
  narrowChanges: 1000,
  stores: 4,
  months: 12,
  samples: 20_000,
  effects: 2000,
  effectChanges: 500,
};

/** Seconds, for a look and for the tests. */
export const quickEffort: Effort = {
  wide: 4,
  middle: 20,
  narrow: 40,
  wideChanges: 1,
  narrowChanges: 4,
  stores: 1,
  months: 1,
  samples: 200,
  effects: 10,
  effectChanges: 4,
};
