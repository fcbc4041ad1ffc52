import { type KindName, kindNamed, kindNames } from '../../domain/kinds.ts';
import type { Dataset, DerivedIndicator, Indicator, ScannedIndicator } from '../indicator.ts';

/** The kinds of records that data quality is told of, one by one and together: all of them. */
export const qualityKinds = kindNames;

type QualityKind = KindName;

const grain: Readonly<Record<QualityKind, ScannedIndicator['dataset']>> = {
  seizures: 'seizure-products',
  arrests: 'arrests',
  reports: 'reports',
  deal_points: 'deal-points',
  operations: 'operations',
};

/** What counts the records of a kind, wherever they are. */
const counts: Readonly<Record<QualityKind, string>> = {
  seizures: 'seizures.events',
  arrests: 'arrests.total',
  reports: 'reports.received',
  deal_points: 'deal_points.new',
  operations: 'operations.count',
};

const shared = { month: '', source: 'own', direction: 'neutral' } as const;

function ofLoads(
  what: 'rejected' | 'revised' | 'latency' | 'coverage',
  records: QualityKind | undefined,
): DerivedIndicator {
  const isLatency = what === 'latency';
  return {
    ...shared,
    id: idOf(`quality.${what}`, records),
    dataset: 'loads',
    kind: isLatency ? 'delay' : 'rate',
    unit: isLatency ? 'days' : 'percent',
    derived: { by: 'loads', what, records },
    survives: 'none',
    caveats: ['of-loads'],
  };
}

function unassigned(records: QualityKind | undefined): DerivedIndicator {
  const of = records === undefined ? Object.values(counts) : [counts[records]];
  return {
    ...shared,
    id: idOf('quality.unassigned', records),
    dataset: datasetOf(records),
    kind: 'rate',
    unit: 'percent',
    derived: { by: 'unplaced', of },
    survives: 'derived',
    caveats: [],
  };
}

function unknownValuesOf(records: QualityKind): ScannedIndicator {
  return {
    ...shared,
    id: idOf('quality.unknown_values', records),
    dataset: grain[records],
    month: kindNamed(records)?.month ?? '',
    kind: 'rate',
    unit: 'percent',
    value: 'coalesce(sum(n) FILTER (has_unknown), 0)',
    base: 'coalesce(sum(n), 0)',
    survives: 'ratio',
    caveats: ['unknown-words'],
  };
}

const unknownValues: DerivedIndicator = {
  ...shared,
  id: 'quality.unknown_values',
  dataset: 'loads',
  kind: 'rate',
  unit: 'percent',
  derived: { by: 'ratios', of: qualityKinds.map((kind) => idOf('quality.unknown_values', kind)) },
  survives: 'derived',
  caveats: ['unknown-words'],
};

function idOf(id: string, records: QualityKind | undefined): string {
  return records === undefined ? id : `${id}.${records}`;
}

function datasetOf(records: QualityKind | undefined): Dataset {
  return records === undefined ? 'loads' : grain[records];
}

/** All kinds of records together, then each. */
const scopes = [undefined, ...qualityKinds] as const;

/** Qualité des données, d'après les chargements et ce qu'ils ont apporté. */
export const qualityIndicators: readonly Indicator[] = [
  ...scopes.map((records) => ofLoads('rejected', records)),
  ...scopes.map(unassigned),
  unknownValues,
  ...qualityKinds.map(unknownValuesOf),
  ...scopes.map((records) => ofLoads('latency', records)),
  ...scopes.map((records) => ofLoads('revised', records)),
  ...scopes.map((records) => ofLoads('coverage', records)),
];
