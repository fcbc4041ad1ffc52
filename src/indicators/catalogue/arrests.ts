import type { Month } from '../../domain/month.ts';
import type { Caveat, DerivedIndicator, Indicator, ScannedIndicator } from '../indicator.ts';
import { countOf, rateOf } from './counts.ts';

const shared = {
  dataset: 'arrests',
  month: 'occurred_on',
  source: 'own',
  caveats: ['activity', 'person-by-procedure'],
  direction: 'neutral',
} as const;

/** The fixed fine for use was tried from June 2020 on (law of 23 March 2019, article 58). */
const fixedFineSince = '2020-06' as Month;

function persons(id: string, condition: string): ScannedIndicator {
  return {
    ...shared,
    id,
    source: 'state-4001',
    ...countOf(condition),
  };
}

function personsFor(id: string, offence: string): ScannedIndicator {
  return { ...persons(id, `offence = '${offence}'`), bySubject: true };
}

/** A step of the judicial funnel; can't be told where no row of the cell says it. */
function step(id: string, flag: string): ScannedIndicator {
  return {
    ...shared,
    caveats: [...shared.caveats, 'step-unknown'],
    id,
    kind: 'count',
    unit: 'count',
    value: `CASE WHEN count(${flag}) > 0 THEN coalesce(sum(n) FILTER (${flag}), 0) END`,
    survives: 'sum',
  };
}

function rate(id: string, of: string, base: string): ScannedIndicator {
  const caveats: readonly Caveat[] = [...shared.caveats, 'step-unknown', 'small-base'];
  return {
    ...shared,
    caveats,
    id,
    ...rateOf(of, base),
  };
}

/** Persons of the month and the eleven before, for 1,000 inhabitants. */
function perThousand(id: string, of: string): DerivedIndicator {
  return {
    ...shared,
    id,
    kind: 'ratio',
    unit: 'per-1000',
    derived: { by: 'population', of },
    survives: 'derived',
    countedBy: of,
    source: 'ssmsi',
    caveats: [...shared.caveats, 'population'],
  };
}

/** Mis en cause: a person counts once in each procedure. */
export const arrestIndicators: readonly Indicator[] = [
  persons('arrests.total', 'true'),
  personsFor('arrests.trafficking', 'trafficking'),
  personsFor('arrests.user_dealing', 'user-dealing'),
  personsFor('arrests.use', 'use'),
  personsFor('arrests.other', 'other'),
  step('arrests.custody', 'custody'),
  rate(
    'arrests.custody.rate',
    'custody AND NOT is_fixed_fine',
    'custody IS NOT NULL AND NOT is_fixed_fine',
  ),
  step('arrests.referred', 'referred'),
  rate('arrests.referred.rate', 'referred AND custody', 'custody AND referred IS NOT NULL'),
  step('arrests.remanded', 'remanded'),
  rate('arrests.remanded.rate', 'remanded AND referred', 'referred AND remanded IS NOT NULL'),
  {
    ...shared,
    id: 'arrests.fixed_fines',
    kind: 'count',
    unit: 'count',
    month: 'coalesce(fine_received_on, recorded_on, occurred_on)',
    value: 'coalesce(sum(n) FILTER (is_fixed_fine), 0)',
    since: fixedFineSince,
    survives: 'sum',
    source: 'fixed-fine-law',
    caveats: ['activity', 'reception-date'],
  },
  rate('arrests.minors.rate', 'minor', 'minor IS NOT NULL'),
  perThousand('arrests.trafficking.per_1000', 'arrests.trafficking'),
  perThousand('arrests.use.per_1000', 'arrests.use'),
];
