import type { ScannedDataset } from './indicator.ts';

/**
 * What the rows of a source say of all its rows: by dataset, the name of each thing that a source
 * tells, and the condition on one of its rows. A source of which no row fulfils it never speaks of it,
 * which is not the same as saying that there is none.
 */
export const tells: Readonly<Partial<Record<ScannedDataset, Readonly<Record<string, string>>>>> = {
  reports: {
    follows_actions: 'first_action_on IS NOT NULL',
    tells_follow_ups: 'follow_up IS NOT NULL',
    tells_recipients: 'transmitted_to IS NOT NULL',
  },
  operations: {
    tells_hours: 'hours IS NOT NULL',
    tells_persons: 'persons_checked IS NOT NULL',
    tells_premises: 'premises_checked IS NOT NULL',
    tells_measures: 'is_measure',
    tells_operations: 'NOT is_measure',
  },
};

/** Rows of a source that another kind of record has to speak of: told once a row is found so. */
export const linkable = 'is_linkable';

/** The last day that a source speaks of, in the column `until` of what it told. */
export const seenUntil = 'seen_until';

/**
 * SQL of a thing that a source tells, over its rows (a window `delivered` by source): they say it
 * now, or said it before they were purged (`told`: columns `kind`, `source`, `what`, `until`).
 */
export function tellsSql(dataset: ScannedDataset, kind: string, told: string): readonly string[] {
  return Object.entries(tells[dataset] ?? {}).map(
    ([name, condition]) => `bool_or(${condition}) OVER delivered
    OR source IN (SELECT source FROM ${told} WHERE kind = '${kind}' AND what = '${name}') AS ${name}`,
  );
}
