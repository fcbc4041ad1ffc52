import type { VocabularyName } from '../domain/field.ts';
import { arrests } from './datasets/arrests.ts';
import { dealPoints } from './datasets/deal-points.ts';
import { repeatedSeizuresSql } from './datasets/event-lines.ts';
import { operations } from './datasets/operations.ts';
import { reports } from './datasets/reports.ts';
import { seizureEvents, seizureProducts } from './datasets/seizures.ts';
import type { Dataset, ScannedDataset } from './indicator.ts';
import type { Relations } from './relations.ts';

/** The kind of records that a dataset is made of; `loads` says what is known of the files. */
export const datasetKind: Readonly<Record<Dataset, string>> = {
  'seizure-events': 'seizures',
  'seizure-products': 'seizures',
  arrests: 'arrests',
  reports: 'reports',
  'deal-points': 'deal_points',
  operations: 'operations',
  loads: 'loads',
};

/** The relation of a dataset: `district`, the dates of its kind, `n` and what its indicators name. */
export function datasetSql(dataset: ScannedDataset, relations: Relations): string {
  return builders[dataset](relations);
}

/** A table that several datasets ask, to be made before any of them. */
export function neededSql(dataset: ScannedDataset, relations: Relations): string | undefined {
  return ofSeizures.includes(dataset) ? repeatedSeizuresSql(relations) : undefined;
}

const ofSeizures: readonly ScannedDataset[] = ['seizure-events', 'seizure-products', 'operations'];

const builders: Readonly<Record<ScannedDataset, (relations: Relations) => string>> = {
  'seizure-events': seizureEvents,
  'seizure-products': seizureProducts,
  arrests,
  reports,
  'deal-points': dealPoints,
  operations,
};

/** The vocabularies that datasets join, so that they are there when one is laid out. */
export function joinedVocabularies(): readonly VocabularyName[] {
  const names = new Set<VocabularyName>();
  const vocabulary = (name: VocabularyName) => {
    names.add(name);
    return name;
  };
  for (const build of Object.values(builders))
    build({ vocabulary, records: (kind) => kind, loads: 'loads', told: 'told' });
  return [...names];
}
