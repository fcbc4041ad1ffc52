import * as z from 'zod/mini';
import { kindNames } from '../../domain/kinds.ts';
import { parseMonth } from '../../domain/month.ts';
import { shareableNames } from '../../domain/sharing.ts';
import { journalActions } from '../../journal/journal-entry.ts';
import { looksLikeKey } from '../share/recipient-keys.ts';
import { expectedThresholds, thresholdsSchema } from './thresholds.ts';
import { isTimeZone } from './time-zone.ts';
import { readYaml } from './yaml-file.ts';

const month = z.string().check(z.refine((text) => parseMonth(text) !== undefined));

const source = z.strictObject({
  delivers: z.array(z.enum(kindNames)).check(z.minLength(1)),
  qrr: z.optional(z.array(z.string())),
  from: z.optional(month),
  usual: z.optional(z.number().check(z.nonnegative())),
});

/** What was open at the end of a month, QRR by QRR. */
const openingStock = z.strictObject({
  month,
  qrr: z.record(z.string(), z.int().check(z.nonnegative())),
});

/** Months that records and the journal are kept. */
const retention = z.strictObject({
  records: z.optional(z.int().check(z.minimum(1))),
  journal: z.optional(z.int().check(z.minimum(1))),
});

/** What the engine may take of the machine, in MiB. */
const limits = z.strictObject({
  memory: z.optional(z.int().check(z.minimum(256))),
  disk: z.optional(z.int().check(z.minimum(1))),
});

/** Whom reports are passed on to: the key to encrypt to, and what of the allowed fields they get. */
const recipient = z.strictObject({
  key: z.optional(z.string().check(z.refine(looksLikeKey))),
  fields: z.optional(z.array(z.enum(shareableNames)).check(z.minLength(1))),
});

const schema = z.strictObject({
  perimeter: z.optional(z.array(z.string())),
  time_zone: z.optional(z.string().check(z.refine(isTimeZone))),
  sources: z.optional(z.record(z.string(), source)),
  thresholds: z.optional(thresholdsSchema),
  retention: z.optional(retention),
  limits: z.optional(limits),
  journal: z.optional(
    z.strictObject({ reason_required: z.optional(z.array(z.enum(journalActions))) }),
  ),
  shared_with_group: z.optional(z.boolean()),
  recipients: z.optional(z.record(z.string(), recipient)),
  opening_stock: z.optional(z.strictObject({ reports: z.optional(openingStock) })),
});

export type Config = z.infer<typeof schema>;

/** Examples of each setting, for messages; `thresholds.level` is one within another. */
const expected = {
  perimeter: '[77_1, 93_3]',
  time_zone: 'Europe/Paris',
  sources:
    '{ police-77: { delivers: [seizures, arrests], qrr: [77_1], from: 2018-01, usual: 10 } }',
  ...expectedThresholds,
  retention: '{ records: 12, journal: 36 }',
  limits: '{ memory: 2048, disk: 20000 }',
  'limits.memory': '2048',
  'limits.disk': '20000',
  'retention.records': '12',
  'retention.journal': '36',
  journal: '{ reason_required: [consultation, communication, erasure] }',
  'journal.reason_required': `[${journalActions.join(', ')}]`,
  shared_with_group: 'true | false',
  recipients: `{ prosecutor: { key: age1…, fields: [${shareableNames.join(', ')}] } }`,
  opening_stock: '{ reports: { month: 2018-12, qrr: { 77_1: 12, 93_3: 4 } } }',
};

/** Reads and checks `cross.yaml`. */
export function readConfig(path: string): Config {
  return readYaml(path, schema, expected);
}
