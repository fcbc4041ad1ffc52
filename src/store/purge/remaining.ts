import { dueKeys } from './due.ts';

/** The relation of the current records of a kind that are not to be purged. */
export function remainingRecords(kind: string): string {
  return `(SELECT * FROM store.${kind}_current ANTI JOIN ${dueKeys(kind)} USING (key))`;
}
