import type { Indicator, ScannedIndicator } from '../indicator.ts';
import { durationsSql } from '../sample.ts';
import { countOf } from './counts.ts';

const shared = {
  dataset: 'deal-points',
  month: 'event_on',
  source: 'own',
  caveats: ['points-followed'],
  direction: 'neutral',
} as const;

/** Changes of state that change the stock: a second dismantling of a closed point is none. */
function changes(id: string, condition: string): ScannedIndicator {
  return {
    ...shared,
    id,
    ...countOf(condition),
  };
}

/** Points de deal : stock(M) = stock(M−1) + nouveaux + rouverts − démantelés. */
export const dealPointIndicators: readonly Indicator[] = [
  {
    ...shared,
    id: 'deal_points.stock',
    kind: 'stock',
    unit: 'count',
    month: 'CASE WHEN comes THEN event_on END',
    value: 'n',
    leaves: 'CASE WHEN is_dismantled THEN event_on END',
    survives: 'flows',
  },
  changes('deal_points.new', 'is_new'),
  changes('deal_points.dismantled', 'is_dismantled'),
  changes('deal_points.reopened', 'is_reopened'),
  {
    ...shared,
    id: 'deal_points.dismantled.rate',
    kind: 'rate',
    unit: 'percent',
    derived: { by: 'outflow', of: 'deal_points.dismantled', stock: 'deal_points.stock' },
    survives: 'derived',
    caveats: ['points-followed', 'monthly-rate', 'small-base'],
  },
  {
    ...shared,
    id: 'deal_points.closed_days',
    kind: 'delay',
    unit: 'days',
    value: `${durationsSql('event_on', 'reopened_on', 'seen_until')} FILTER (is_dismantled AND is_timed)`,
    sample: 'durations',
    of: 0.5,
    survives: 'month',
    countedBy: 'deal_points.dismantled',
    source: 'kaplan-meier',
    caveats: ['points-followed', 'points-closed'],
  },
];
