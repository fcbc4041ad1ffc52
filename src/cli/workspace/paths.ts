import { join } from 'node:path';

/** The files and folders of a workspace. */
export interface WorkspacePaths {
  readonly root: string;
  readonly config: string;
  readonly store: string;
  readonly journal: string;
  /** Where the journal ended, signed with the key. */
  readonly seal: string;
  readonly key: string;
  readonly registry: string;
  readonly places: string;
  /** Contours of the districts; absent until they are imported. */
  readonly contours: string;
  readonly profiles: string;
  /** Names of deal points, which never enter the store; absent until somebody writes them. */
  readonly dealPoints: string;
  /** Indicators of the workspace; absent until somebody defines some. */
  readonly indicators: string;
  /** The user's own words, a CSV for each vocabulary. */
  readonly vocabularies: string;
  readonly rejects: string;
  readonly queue: string;
  readonly journalQueue: string;
  readonly inboxQueue: string;
  readonly temporary: string;
}

export function workspacePaths(root: string): WorkspacePaths {
  return {
    root,
    config: join(root, 'cross.yaml'),
    store: join(root, 'store.duckdb'),
    journal: join(root, 'journal.jsonl'),
    seal: join(root, 'journal.seal'),
    key: join(root, 'key'),
    registry: join(root, 'qrr.csv'),
    places: join(root, 'places.csv'),
    contours: join(root, 'contours.geojson'),
    profiles: join(root, 'profiles'),
    dealPoints: join(root, 'deal-points.csv'),
    indicators: join(root, 'indicators.yaml'),
    vocabularies: join(root, 'vocabularies'),
    rejects: join(root, 'rejects'),
    queue: join(root, 'queue'),
    journalQueue: join(root, 'queue', 'journal'),
    inboxQueue: join(root, 'queue', 'inbox'),
    temporary: join(root, 'tmp'),
  };
}
