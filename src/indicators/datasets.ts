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

/** How a dataset is made. */
interface Builder {
  /** Its relation: `district`, the dates of its kind, `n` and what its indicators name. */
  readonly rows: (relations: Relations) => string;
  /** A table that it asks, as others may: to be made once before any of them. */
  readonly needs?: (relations: Relations) => string;
  /**
   * A table is written down once for all its scans. Where nearly each record is a row and there are one
   * or two scans, a view takes less: the rows are made again for each.
   */
  readonly as: 'TABLE' | 'VIEW';
}

const builders: Readonly<Record<ScannedDataset, Builder>> = {
  'seizure-events': { rows: seizureEvents, needs: repeatedSeizuresSql, as: 'VIEW' },
  'seizure-products': { rows: seizureProducts, needs: repeatedSeizuresSql, as: 'VIEW' },
  arrests: { rows: arrests, as: 'TABLE' },
  reports: { rows: reports, as: 'TABLE' },
  'deal-points': { rows: dealPoints, as: 'TABLE' },
  operations: { rows: operations, needs: repeatedSeizuresSql, as: 'TABLE' },
};

/** The table or view that a dataset is laid out in. */
export function datasetTable(dataset: ScannedDataset): string {
  return `dataset_${dataset.replaceAll('-', '_')}`;
}

/** Lays a dataset out. */
export function layOutSql(dataset: ScannedDataset, relations: Relations): string {
  const { rows, as } = builders[dataset];
  return `CREATE OR REPLACE ${as} ${datasetTable(dataset)} AS FROM ${rows(relations)}`;
}

/** Its rows are made anew for each scan. */
export function isMadeAgain(dataset: ScannedDataset): boolean {
  return builders[dataset].as === 'VIEW';
}

/** Makes what it asks beside the records; the same text for all that ask the same. */
export function neededSql(dataset: ScannedDataset, relations: Relations): string | undefined {
  return builders[dataset].needs?.(relations);
}

/** The vocabularies that datasets join, so that they are there when one is laid out. */
export function joinedVocabularies(): readonly VocabularyName[] {
  const names = new Set<VocabularyName>();
  const vocabulary = (name: VocabularyName) => {
    names.add(name);
    return name;
  };
  for (const { rows } of Object.values(builders))
    rows({ vocabulary, records: (kind) => kind, loads: 'loads', told: 'told' });
  return [...names];
}
