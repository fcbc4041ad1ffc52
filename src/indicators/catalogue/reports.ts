import type { Caveat, Indicator, ScannedIndicator } from '../indicator.ts';
import { durationsSql, tallySql } from '../sample.ts';
import { countOf, rateOf } from './counts.ts';

const shared = {
  dataset: 'reports',
  month: 'received_on',
  source: 'own',
  caveats: [],
  direction: 'neutral',
} as const;

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

function counted(id: string, condition: string): ScannedIndicator {
  return {
    ...shared,
    id,
    ...countOf(condition),
  };
}

function rate(id: string, of: string, base: string): ScannedIndicator {
  return {
    ...shared,
    id,
    ...rateOf(of, base),
    caveats: ['small-base'],
  };
}

/** A rate of the reports of a month, told in the month in which the last of them has had its days. */
function matured(days: 30 | 90, one: ScannedIndicator, caveats: readonly Caveat[]): Indicator {
  const cohort = days === 30 ? 'cohort-30' : 'cohort-90';
  return {
    ...one,
    lag: days / 30,
    within: days,
    caveats: [cohort, ...caveats, 'small-base'],
  };
}

/** What a report led to: only sources that say so for any report are asked. */
const toldFollowUp = { toldBy: 'tells_follow_ups' } as const;
const toldRecipient = { toldBy: 'tells_recipients' } as const;

/** A report without the day of its follow-up counts in the month it was received. */
const followedUp = 'coalesce(follow_up_on, received_on)';

function investigations(id: string, followUp: string): ScannedIndicator {
  return {
    ...counted(id, `follow_up = '${followUp}'`),
    ...toldFollowUp,
    month: followedUp,
    caveats: ['undated', 'telling-sources'],
  };
}

function investigationsRate(id: string, followUp: string): Indicator {
  const of = `follow_up = '${followUp}' AND coalesce(follow_up_on - received_on <= 90, true)`;
  return matured(90, { ...rate(id, of, 'tells_follow_ups'), ...toldFollowUp }, [
    'undated',
    'telling-sources',
  ]);
}

function delay(id: string, of: number): ScannedIndicator {
  return {
    ...shared,
    id,
    kind: 'delay',
    unit: 'days',
    value: `${durationsSql('received_on', 'first_action_on', 'coalesce(closed_on, seen_until)')} FILTER (follows_actions)`,
    sample: 'durations',
    of,
    toldBy: 'follows_actions',
    survives: 'month',
    countedBy: 'reports.received',
    source: 'kaplan-meier',
    caveats: ['open-cases', 'telling-sources'],
  };
}

/** Signalements reçus, leur origine, leurs suites et leurs délais. */
export const reportIndicators: readonly Indicator[] = [
  counted('reports.received', 'true'),
  ...reportOrigins.map((origin) => ({
    ...counted(`reports.origin.${origin}`, 'true'),
    member: { column: 'origin', value: origin },
    caveats: ['unknown-words'] as const,
  })),
  rate('reports.duplicates.rate', 'duplicate', 'duplicate IS NOT NULL'),
  matured(
    30,
    {
      ...rate(
        'reports.treated_30d.rate',
        'follows_actions AND first_action_on - received_on <= 30',
        'follows_actions',
      ),
      toldBy: 'follows_actions',
    },
    ['telling-sources'],
  ),
  delay('reports.delay.median', 0.5),
  delay('reports.delay.p90', 0.9),
  {
    ...shared,
    id: 'reports.backlog',
    kind: 'stock',
    unit: 'count',
    value: 'n',
    leaves: 'coalesce(first_action_on, closed_on)',
    toldBy: 'follows_actions',
    survives: 'flows',
    caveats: ['opening-stock', 'telling-sources'],
  },
  investigations('reports.enriched', 'enriched'),
  investigationsRate('reports.enriched.rate', 'enriched'),
  investigations('reports.opened', 'opened'),
  investigationsRate('reports.opened.rate', 'opened'),
  {
    ...counted('reports.prosecutor', "transmitted_to = 'prosecutor'"),
    ...toldRecipient,
    month: 'transmitted_on',
    caveats: ['telling-sources'],
  },
  matured(
    90,
    {
      ...rate(
        'reports.prosecutor.rate',
        "transmitted_to = 'prosecutor' AND coalesce(transmitted_on - received_on <= 90, true)",
        'tells_recipients',
      ),
      ...toldRecipient,
    },
    ['telling-sources'],
  ),
  matured(
    90,
    {
      ...rate('reports.converted_90d.rate', 'is_linkable AND is_converted', 'is_linkable'),
      toldBy: 'is_linkable',
      alsoNeeds: ['seizures', 'arrests'],
    },
    ['linked'],
  ),
  {
    ...shared,
    id: 'reports.top3_share',
    kind: 'share',
    unit: 'percent',
    value: tallySql('deal_point'),
    sample: 'tally',
    of: 3,
    survives: 'month',
    countedBy: 'reports.received',
    caveats: ['tied-only', 'small-base'],
  },
];
