import { UserError } from '../../errors.ts';
import type { Context } from '../context.ts';
import { refuseMore } from './refuse-more.ts';

/** A position in decimal degrees, WGS84. */
export interface TypedPosition {
  readonly latitude: number;
  readonly longitude: number;
}

const expected = '48.8450 2.6200';

/**
 * Latitude, then longitude, as maps show them: two arguments, or one with a comma between them as
 * copied from a map. A decimal comma is read as well.
 */
export function readPosition(values: readonly string[], context: Context): TypedPosition {
  const parts = values.flatMap((value) => value.split(/[,;]?\s+|;/)).filter((part) => part !== '');
  const [one = ''] = parts;
  const pair = parts.length === 1 ? /^([-+\d.]+),([-+\d.]+)$/.exec(one) : null;
  const [latitude, longitude] = pair === null ? parts : pair.slice(1);
  const { program, command } = context;
  if (latitude === undefined || longitude === undefined) {
    const argument = latitude === undefined ? 'latitude' : 'longitude';
    throw new UserError('usage-missing-argument', { argument, program, command });
  }
  refuseMore(parts, 2, context);
  return {
    latitude: degrees('latitude', latitude, 90, context),
    longitude: degrees('longitude', longitude, 180, context),
  };
}

function degrees(
  option: string,
  value: string,
  most: number,
  { program, command }: Context,
): number {
  const number = /^[-+]?\d+(?:[.,]\d*)?$/.test(value)
    ? Number(value.replace(',', '.'))
    : Number.NaN;
  if (Math.abs(number) <= most) return number;
  throw new UserError('invalid-value', { option, value, expected, program, command });
}
