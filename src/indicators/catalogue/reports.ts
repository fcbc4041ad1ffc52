import type { Indicator } from '../indicator.ts';

const shared = { dataset: 'reports', month: 'received_on', direction: 'neutral' } as const;

/** Where reports come from, in the order of the table. */
export const reportOrigins = [
  'police',
  'gendarmerie',
  'customs',
  'town-police',
  'municipality',
  'landlord',
  'resident',
  'school',
  'transport',
  'health',
  'association',
  'prosecutor',
  'online',
  'anonymous',
  'other',
] as const;

function counted(id: string, condition: string, month: string = shared.month): Indicator {
  return {
    ...shared,
    id,
    kind: 'count',
    unit: 'count',
    month,
    value: `coalesce(sum(n) FILTER (${condition}), 0)`,
    survives: 'sum',
  };
}

function rate(id: string, of: string, base: string): Indicator {
  return {
    ...shared,
    id,
    kind: 'rate',
    unit: 'percent',
    value: `coalesce(sum(n) FILTER (${of}), 0)`,
    base: `coalesce(sum(n) FILTER (${base}), 0)`,
    survives: 'ratio',
  };
}

/** A report without the day of its follow-up counts in the month it was received. */
const followedUp = 'coalesce(follow_up_on, received_on)';

/** Signalements reçus, leur origine et leurs suites. */
export const reportIndicators: readonly Indicator[] = [
  counted('reports.received', 'true'),
  ...reportOrigins.map((origin) => ({
    ...counted(`reports.origin.${origin}`, 'true'),
    member: { column: 'origin', value: origin },
  })),
  rate('reports.duplicates.rate', 'duplicate', 'duplicate IS NOT NULL'),
  {
    ...rate(
      'reports.treated_30d.rate',
      'follows_actions AND first_action_on - received_on <= 30',
      'follows_actions',
    ),
    lag: 1,
  },
  counted('reports.enriched', "follow_up = 'enriched'", followedUp),
  counted('reports.opened', "follow_up = 'opened'", followedUp),
  counted('reports.prosecutor', "transmitted_to = 'prosecutor'", 'transmitted_on'),
];
