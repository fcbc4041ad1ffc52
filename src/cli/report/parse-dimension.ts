import { UserError } from '../../errors.ts';
import { type Dimension, dimensions } from '../../indicators/breakdown.ts';

/** A dimension as it is typed. */
export function parseDimension(value: string): Dimension {
  const typed = value.trim().toLowerCase().replaceAll('_', '-');
  const dimension = dimensions.find((known) => known === typed);
  if (dimension !== undefined) return dimension;
  const expected = dimensions.join(', ');
  throw new UserError('invalid-value', {
    option: '--by',
    value,
    expected,
    program: 'clct',
    command: 'report',
  });
}
