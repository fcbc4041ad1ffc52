import type { Caveat, ScannedIndicator, Unit } from '../indicator.ts';

const shared = {
  dataset: 'operations',
  month: 'occurred_on',
  source: 'own',
  direction: 'neutral',
} as const;

const caveats: readonly Caveat[] = ['activity', 'telling-sources'];

interface Told {
  readonly id: string;
  /** What the indicator adds up. */
  readonly sum: string;
  /** Only sources that say it of any row are asked; without any in the cell, it can't be told. */
  readonly by: string;
}

function total({ id, sum, by }: Told): ScannedIndicator {
  return {
    ...shared,
    id,
    kind: 'count',
    unit: 'count',
    value: `CASE WHEN bool_or(${by}) THEN coalesce(${sum}, 0) END`,
    toldBy: by,
    survives: 'sum',
    caveats,
  };
}

function measured(told: Told, unit: Unit, own: readonly Caveat[] = []): ScannedIndicator {
  const countedBy = 'operations.count';
  return { ...total(told), kind: 'sum', unit, countedBy, caveats: [...caveats, ...own] };
}

function measures(id: string, kind: string): ScannedIndicator {
  const sum = `sum(n) FILTER (kind = '${kind}')`;
  return {
    ...total({ id, sum, by: 'tells_measures' }),
    caveats: [...caveats, 'unknown-words'],
  };
}

/** Opérations, présence sur la voie publique, mesures administratives. */
export const operationIndicators: readonly ScannedIndicator[] = [
  total({
    id: 'operations.count',
    sum: 'sum(n) FILTER (NOT is_measure)',
    by: 'tells_operations',
  }),
  measured({ id: 'operations.hours', sum: 'sum(hours)', by: 'tells_hours' }, 'hours', [
    'hours-as-told',
  ]),
  measured(
    { id: 'operations.persons_checked', sum: 'sum(persons_checked)', by: 'tells_persons' },
    'count',
  ),
  measured(
    { id: 'operations.premises_checked', sum: 'sum(premises_checked)', by: 'tells_premises' },
    'count',
  ),
  measures('operations.closures', 'closure'),
  measures('operations.bans', 'ban'),
  measures('operations.evictions', 'eviction'),
  {
    ...shared,
    id: 'operations.yield',
    kind: 'ratio',
    unit: 'per-operation',
    value: 'coalesce(sum(linked) FILTER (NOT is_measure), 0)',
    base: 'coalesce(sum(n) FILTER (NOT is_measure), 0)',
    toldBy: 'tells_operations',
    alsoNeeds: ['seizures', 'arrests'],
    survives: 'ratio',
    countedBy: 'operations.count',
    caveats: [...caveats, 'linked-day', 'small-base'],
  },
];
