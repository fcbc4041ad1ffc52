import * as z from 'zod/mini';
import { parseMonth } from '../../domain/month.ts';
import { isTimeZone } from './time-zone.ts';
import { readYaml } from './yaml-file.ts';

const month = z.string().check(z.refine((text) => parseMonth(text) !== undefined));

const source = z.strictObject({
  delivers: z.array(z.enum(['seizures', 'arrests', 'reports'])).check(z.minLength(1)),
  qrr: z.optional(z.array(z.string())),
  from: z.optional(month),
  usual: z.optional(z.number().check(z.nonnegative())),
});

const schema = z.strictObject({
  perimeter: z.optional(z.array(z.string())),
  time_zone: z.optional(z.string().check(z.refine(isTimeZone))),
  sources: z.optional(z.record(z.string(), source)),
});

export type Config = z.infer<typeof schema>;

/** Examples of each setting, for messages. */
const expected = {
  perimeter: '[77_1, 93_3]',
  time_zone: 'Europe/Paris',
  sources:
    '{ police-77: { delivers: [seizures, arrests], qrr: [77_1], from: 2018-01, usual: 10 } }',
};

/** Reads and checks `cross.yaml`. */
export function readConfig(path: string): Config {
  return readYaml(path, schema, expected);
}
