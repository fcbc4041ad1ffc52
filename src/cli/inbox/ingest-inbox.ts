import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ExitCode, UserError } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { inTurn } from '../../store/queue.ts';
import type { Context } from '../context.ts';
import type { LoadSettings } from '../ingest/load-settings.ts';
import { writeJson } from '../output.ts';
import type { RunNotes } from '../run-log.ts';
import { type Session, withSession } from '../session.ts';
import { totalView } from '../views/total-view.ts';
import { waiting as waitingFor } from '../waiting.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import { worstCode } from '../worst-code.ts';
import { type Found, lookAt } from './look.ts';
import { prepareShelves } from './put-away.ts';
import { type InboxOutcome, takeInbox } from './take-inbox.ts';

export interface InboxCall {
  readonly inbox: string;
  readonly paths: WorkspacePaths;
  readonly wait: number;
  /** Seconds. */
  readonly settle: number;
  readonly format: 'terminal' | 'json';
  readonly isShown: boolean;
  readonly dryRun: boolean;
  readonly context: Context;
  readonly settingsOf: (session: Session) => LoadSettings;
  readonly notes: RunNotes;
}

/** `cross ingest --inbox`: one run at a time on a workspace, so that no file is taken by two. */
export function ingestInbox(call: InboxCall): Promise<ExitCode> {
  const { paths, wait, context } = call;
  const folder = resolve(context.machine.cwd, call.inbox);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError('inbox-missing', { folder });
  const what = `${context.program} ${context.command} --inbox`;
  const turn = { folder: paths.inboxQueue, access: 'write', what, wait } as const;
  const told = waitingFor(context);
  return inTurn({ ...turn, ...told, stop: context.machine.stop }, () => takeFolder(folder, call));
}

async function takeFolder(folder: string, call: InboxCall): Promise<ExitCode> {
  const { paths, wait, settle, context, isShown, settingsOf } = call;
  const { machine } = context;
  if (!call.dryRun) prepareShelves(folder);
  const found = await lookAt({ folder, settle, now: machine.now });
  const nothing: InboxOutcome = { summaries: [], codes: [], taken: [], isStopped: false };
  const isEmpty = found.ready.length === 0 && found.links.length === 0;
  const bytes = found.ready.reduce(
    (sum, { name }) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
  const onLoaded = (text: string) => {
    if (isShown) machine.stdout.write(text);
  };
  const outcome = isEmpty
    ? nothing
    : await withSession({ paths, wait, context, bytes }, (session) =>
        takeInbox({ folder, found, settings: settingsOf(session), onLoaded }),
      );
  tell(folder, found, outcome, call);
  if (outcome.isStopped) machine.stop?.throwIfAborted();
  return worstCode(outcome.codes);
}

function tell(folder: string, found: Found, outcome: InboxOutcome, call: InboxCall): void {
  const { format, context, notes, isShown } = call;
  const { machine } = context;
  const { summaries, taken } = outcome;
  const waiting = found.waiting.map(({ name, reason }) => ({ file: join(folder, name), reason }));
  notes.files = {
    done: summaries.length,
    refused: taken.filter(({ to, error }) => to !== undefined && error !== undefined).length,
    left: waiting.length + taken.filter(({ to }) => to === undefined).length,
  };
  notes.loads = summaries.flatMap(({ load }) => load ?? []);
  notes.months = [
    ...new Set(summaries.flatMap(({ months }) => months.map(({ month }) => month))),
  ].sort();
  if (format === 'json')
    writeJson(context, { schema: 'cross-ingest/1', files: summaries, inbox: { taken, waiting } });
  if (!isShown) return;
  if (outcome.codes.length > 1) machine.stdout.write(totalView(outcome, context));
  const lines = [...waitingLines(found, context), ...emptyLine(folder, found, context)];
  if (lines.length > 0) machine.stdout.write(`${lines.join('\n')}\n`);
}

/** From cron, an empty folder is no news; somebody who types the command wants an answer. */
function emptyLine(
  folder: string,
  found: Found,
  { machine, words, lang }: Context,
): readonly string[] {
  const isEmpty = Object.values(found).every((part) => part.length === 0);
  if (!isEmpty || machine.stdout.columns === undefined) return [];
  return [fill(words.inbox.empty, { folder }, lang)];
}

/** Files that a name or an office program says are being written wait in silence out of a terminal. */
function waitingLines({ waiting }: Found, { machine, words, lang }: Context): readonly string[] {
  if (machine.stdout.columns === undefined) return [];
  return waiting.map(({ name, reason }) =>
    fill(words.inbox.waiting, { name: cleanText(name), reason: words.inbox.reasons[reason] }, lang),
  );
}
