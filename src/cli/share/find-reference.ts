import { UserError } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { wrap } from '../../render/text.ts';
import { formatDay } from '../../report/format.ts';
import { listReportKeys } from '../../store/transmissions.ts';
import type { Context } from '../context.ts';
import type { Session } from '../session.ts';
import { readReference, recordReference } from './reference.ts';

/** What is said of the record that a reference stands for: enough to find it in its source's file. */
export interface FoundReport {
  readonly reference: string;
  readonly source: string;
  readonly received_on: string;
  readonly transmitted_on?: string;
  readonly qrr: string;
  /** The last load that saw it. */
  readonly load: number;
}

/** The current report of a reference. References are not stored: they are made again from the keys. */
export async function findByReference(
  { engine, key }: Session,
  typed: string,
): Promise<FoundReport> {
  const reference = readReference(typed);
  const rows = reference === undefined ? [] : await listReportKeys(engine);
  const row = rows.find(
    ({ record_key: record, record_rank: rank }) =>
      recordReference(key, String(record), Number(rank)) === reference,
  );
  if (row === undefined || reference === undefined)
    throw new UserError('reference-not-found', { reference: typed });
  const { transmitted_on: transmitted } = row;
  return {
    reference,
    source: String(row.source),
    received_on: String(row.received_on),
    ...(transmitted === null ? {} : { transmitted_on: String(transmitted) }),
    qrr: String(row.district),
    load: Number(row.load),
  };
}

export function foundText(found: FoundReport, { words, lang, width }: Context): string {
  const text = words.share.found;
  const { transmitted_on: transmitted } = found;
  const params = {
    ...found,
    source: cleanText(found.source),
    received_on: formatDay(found.received_on, lang),
    transmitted_on: transmitted === undefined ? text.never : formatDay(transmitted, lang),
    qrr: words.domain.districts[found.qrr] ?? found.qrr,
  };
  return `${[text.record, text.next].flatMap((line) => wrap(fill(line, params, lang), width)).join('\n')}\n`;
}
