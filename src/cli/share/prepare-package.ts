import type { Month } from '../../domain/month.ts';
import { UserError } from '../../errors.ts';
import type { CsvReader } from '../../render/csv.ts';
import { formatMonth } from '../../report/format.ts';
import { lastLoadAt } from '../../store/deliveries.ts';
import { listClosedMonths } from '../../store/purge/kept.ts';
import {
  findTransmitted,
  hasPurgedTransmissions,
  listTransmissions,
  type Transmission,
} from '../../store/transmissions.ts';
import type { Context } from '../context.ts';
import type { Session } from '../session.ts';
import { readConfig } from '../workspace/config.ts';
import { makePackage, type SharedPackage } from './package.ts';
import { chooseRecipient, isSomebody, type Recipient } from './recipient.ts';
import { columnsFor, settingsOf } from './recipient-settings.ts';

/** What to look for. */
export interface Preparation {
  readonly session: Session;
  readonly to: string;
  readonly month: Month;
  readonly reader: CsvReader;
  readonly context: Context;
}

/** A package in memory, and what is said of it. */
export interface Prepared {
  readonly recipient: Recipient;
  readonly made: SharedPackage;
  /** The recipient's public key as `cross.yaml` has it. */
  readonly key: string | undefined;
  /** Names of the columns that leave. */
  readonly columns: readonly string[];
  readonly unsaid: number;
}

/** Reads what was transmitted and makes the package, in memory. */
export async function preparePackage({
  session,
  to,
  month,
  reader,
  context,
}: Preparation): Promise<Prepared> {
  const { engine, paths, key: secret } = session;
  const config = readConfig(paths.config);
  await refusePurgedReports(session, month);
  const transmissions = await listTransmissions(engine);
  const recipient = chooseRecipient(to, transmissions, context);
  const settings = settingsOf(recipient, config);
  const columns = columnsFor(recipient, settings.fields);
  const rows = await findTransmitted(engine, { month, words: recipient.words, ...columns });
  if (rows.length === 0) throw nothingTransmitted(recipient, month, transmissions, context);
  const unsaid = transmissions
    .filter((one) => one.month === month && !isSomebody(one.word))
    .reduce((sum, { reports }) => sum + reports, 0);
  const asOf = (await lastLoadAt(engine)) ?? context.machine.now().toISOString();
  const { perimeter = [] } = config;
  const facts = { recipient, month, rows, columns, key: secret, reader, asOf, unsaid };
  const made = makePackage({ ...facts, perimeter, context });
  const names = [...columns.fields, ...columns.delays].map(({ name }) => name);
  return { recipient, made, key: settings.key, columns: names, unsaid };
}

/** What was purged can't be passed on any more, and must not look as if it had never been transmitted. */
async function refusePurgedReports({ engine }: Session, month: Month): Promise<void> {
  const closed = (await listClosedMonths(engine)).find(
    (one) => one.kind === 'reports' && one.month === month,
  );
  if (closed !== undefined) throw new UserError('month-purged', { source: closed.source, month });
  if (await hasPurgedTransmissions(engine, month))
    throw new UserError('transmissions-purged', { month });
}

function nothingTransmitted(
  { label, words }: Recipient,
  month: Month,
  transmissions: readonly Transmission[],
  { lang }: Context,
): UserError {
  const months = new Set(
    transmissions.flatMap((one) => (words.includes(one.word ?? '') ? [one.month] : [])),
  );
  const known = [...months].sort().slice(-12).join(', ');
  return new UserError('nothing-transmitted', {
    recipient: label,
    month: formatMonth(month, lang),
    known,
  });
}
