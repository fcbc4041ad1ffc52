import type { Field } from '../../domain/field.ts';
import { fold } from '../../domain/fold.ts';
import { reports } from '../../domain/kinds/reports.ts';
import { type Delay, reportDelays, sharedFields } from '../../domain/sharing.ts';
import { UserError } from '../../errors.ts';
import type { Config } from '../workspace/config.ts';
import type { Recipient } from './recipient.ts';

type OwnSettings = NonNullable<Config['recipients']>[string];

/** What `cross.yaml` says of a recipient, by its code or its word. */
export function settingsOf(recipient: Recipient, { recipients = {} }: Config): OwnSettings {
  const found = Object.entries(recipients).find(([name]) => fold(name) === fold(recipient.name));
  return found?.[1] ?? {};
}

/** The columns that a recipient gets of a report. */
export interface SharedColumns {
  readonly fields: readonly Field[];
  readonly delays: readonly Delay[];
}

/**
 * What the recipient may see, or less of it where `cross.yaml` names fields; more is refused. A delay
 * goes with both of its dates.
 */
export function columnsFor(recipient: Recipient, wanted?: readonly string[]): SharedColumns {
  const fields = sharedFields(reports, recipient.circle);
  const has = (name: string) => fields.some((field) => field.name === name);
  const delays = reportDelays.filter(({ from, to }) => has(from) && has(to));
  const allowed = [...fields, ...delays].map(({ name }) => name);
  const more = wanted?.find((name) => !allowed.includes(name));
  if (more !== undefined)
    throw new UserError('field-not-shared', {
      field: more,
      recipient: recipient.name,
      known: allowed.join(', '),
    });
  const isWanted = ({ name }: { readonly name: string }) => wanted?.includes(name) ?? true;
  return { fields: fields.filter(isWanted), delays: delays.filter(isWanted) };
}
