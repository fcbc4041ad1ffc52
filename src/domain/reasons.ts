/**
 * Why a row is refused or, of a month that was purged, left out. The keys are stable: they stand in
 * rejects files and in JSON; the words are in `locale/`, and each has its page in `docs/`.
 */
export const reasons = [
  'bad-quote',
  'cell-count',
  'count-with-identifier',
  'date-in-future',
  'date-too-old',
  'left-hidden',
  'looks-like-address',
  'looks-like-birth-date',
  'looks-like-email',
  'looks-like-name',
  'looks-like-nir',
  'looks-like-plate',
  'looks-like-telephone',
  'missing',
  'month-closed',
  'negative',
  'not-a-date',
  'not-a-number',
  'not-yes-no',
  'repeated-header',
  'rounded-number',
  'too-coarse',
  'total-line',
  'unknown-qrr',
] as const;

export type Reason = (typeof reasons)[number];
