import { type Month, monthsBetween, parseMonth } from '../../domain/month.ts';
import { UserError } from '../../errors.ts';

/** `--covers 2019-07`, `2019-01..2019-07`, or several with commas. */
export function parseCovers(value: string): readonly Month[] {
  return value.split(',').flatMap((part) => {
    const [from, to = from] = part.trim().split('..');
    const first = parseMonth(from ?? '');
    const last = parseMonth(to ?? '');
    if (first === undefined || last === undefined || last < first) {
      throw new UserError('invalid-value', {
        option: '--covers',
        value,
        expected: '2019-07, 2019-01..2019-07',
        program: 'cross',
        command: 'ingest',
      });
    }
    return monthsBetween(first, last);
  });
}
