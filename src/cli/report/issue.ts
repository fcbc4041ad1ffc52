import { createHash } from 'node:crypto';
import { UserError } from '../../errors.ts';
import type { IssuedDocument } from '../../report/issued-document.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { findIssued, issuedIds, keepIssued } from '../../store/issued.ts';
import { putInOutbox } from '../../store/outbox.ts';
import type { Context } from '../context.ts';
import { checkJournal, journalLine, sendOutbox } from '../journal.ts';
import { requireReason } from '../required-reason.ts';
import type { Session } from '../session.ts';
import { documentOf } from './made-report.ts';
import type { ReportOptions } from './options.ts';
import type { ReportData } from './report-data.ts';

interface Issuing {
  readonly context: Context;
  readonly reason: string | undefined;
}

/**
 * Keeps the report as it was issued, with its journal line, in one transaction; false where the same
 * report was issued before, which is then kept already.
 */
export async function issueReport(
  session: Session,
  data: ReportData,
  { context, reason }: Issuing,
): Promise<boolean> {
  const { engine, paths } = session;
  await requireReason({ paths, context, action: 'communication', reason });
  const kept = await documentOf(data);
  const document = JSON.stringify(kept);
  const { id, month } = kept.reports.fr;
  const line = journalLine(context, 'communication', reason);
  const entry = { ...line, command: `${line.command} --issue`, report: id };
  const sha256 = createHash('sha256').update(document).digest('hex');
  await checkJournal(session);
  return session.withStore('write', async () => {
    const isNew = await inTransaction(engine, async () => {
      const { user } = entry;
      const issuedAt = `${entry.at.slice(0, 19)}Z`;
      const added = await keepIssued(engine, { id, month, issuedAt, user, sha256, document });
      if (added) await putInOutbox(engine, JSON.stringify(entry));
      return added;
    });
    await sendOutbox(session);
    return isNew;
  });
}

/** An issued report by its id; the caller holds the store. */
export async function readIssued(
  { engine }: Session,
  id: string,
  { month }: Pick<ReportOptions, 'month'> = {},
): Promise<IssuedDocument> {
  const found = await findIssued(engine, id);
  if (found === undefined) {
    const known = (await issuedIds(engine)).slice(0, 5).join(', ');
    throw new UserError('issued-not-found', { id, known: known === '' ? '–' : known });
  }
  if (typeof month === 'string' && month !== found.month)
    throw new UserError('mutually-exclusive', {
      first: `--month ${month}`,
      second: `--as-of ${id}`,
      program: 'clct',
      command: 'report',
    });
  const sha256 = createHash('sha256').update(found.document).digest('hex');
  if (sha256 !== found.sha256) throw new UserError('issued-damaged', { id });
  return JSON.parse(found.document) as IssuedDocument;
}
