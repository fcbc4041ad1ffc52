import type { Context } from '../context.ts';
import { checkJournal, journalLine, writeJournal } from '../journal.ts';
import { requireReason } from '../required-reason.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';

export interface Consultation {
  readonly paths: WorkspacePaths;
  readonly context: Context;
  readonly reason: string | undefined;
  /** The id of the report that was shown, if it was one. */
  readonly report?: string;
  /** Whom it was made for, where it may leave the services. */
  readonly audience?: 'publiable' | undefined;
}

/** Who looked at what: noted before it is shown, since a reader who closes the pipe ends the program. */
export async function noteConsultation(consultation: Consultation): Promise<void> {
  const { paths, context, reason, report, audience } = consultation;
  await requireReason({ paths, context, action: 'consultation', reason });
  await checkJournal({ paths });
  const entry = { ...journalLine(context, 'consultation', reason), report, audience };
  await writeJournal({ paths }, [entry]);
}
