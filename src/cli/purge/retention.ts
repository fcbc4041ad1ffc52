import { subMonths } from 'date-fns/subMonths';
import type { Config } from '../workspace/config.ts';

/** How many months things are kept, and up to when what is there now has been kept that long. */
export interface Retention {
  readonly months: { readonly records: number; readonly journal: number };
  /** UTC, `2018-08-12 09:30:00`. */
  readonly until: { readonly records: string; readonly journal: string };
}

/** The terms of the national file on drug offences: a year for records, three for the access log. */
const usual = { records: 12, journal: 36 };

export function retentionOf({ retention = {} }: Config, now: Date): Retention {
  const { records = usual.records, journal = usual.journal } = retention;
  const before = (count: number) =>
    subMonths(now, count).toISOString().replace('T', ' ').slice(0, 19);
  return {
    months: { records, journal },
    until: { records: before(records), journal: before(journal) },
  };
}
