import { reportOrigins } from '../../indicators/catalogue/reports.ts';
import { keyIndicators } from '../../indicators/key-indicators.ts';
import { unplacedIndicators } from '../../report/unplaced.ts';

/** The indicators that the first page shows, and those that its points to decide are found by. */
export const firstPageIndicators: readonly string[] = [
  ...keyIndicators,
  'reports.backlog',
  'reports.enriched',
  'reports.opened',
  ...reportOrigins.map((origin) => `reports.origin.${origin}`),
  'deal_points.stock',
  'deal_points.reopened',
  // With two of the above, what the parts without a QRR are taken from.
  'arrests.total',
  ...unplacedIndicators,
];
