import type { Relations } from '../relations.ts';
import { code, hasUnknown, joinWord } from './coded-words.ts';

/** One row a person implicated, in one procedure. */
export function arrests({ records, vocabulary }: Relations): string {
  return `(
SELECT record.* REPLACE (${code('offence')} AS offence, ${code('outcome')} AS outcome),
  coalesce(record.count, 1) AS n, ${hasUnknown(['offence', 'outcome'])} AS has_unknown,
  coalesce(record.fixed_fine, outcome_word.code = 'fixed-fine', false) AS is_fixed_fine
FROM ${records('arrests')} AS record
${joinWord('offence', vocabulary('offences'))}
${joinWord('outcome', vocabulary('outcomes'))})`;
}
