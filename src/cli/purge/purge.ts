import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '../../domain/kinds.ts';
import type { Month } from '../../domain/month.ts';
import { UserError } from '../../errors.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { eraseLines, linesBefore } from '../../journal/erase-lines.ts';
import { rebuildCurrent } from '../../store/integrity.ts';
import { lateMonths } from '../../store/late-shares.ts';
import { liveLoads } from '../../store/live-loads.ts';
import { nextLoad, recordLoad } from '../../store/loads.ts';
import { putInOutbox } from '../../store/outbox.ts';
import { listKeptIndicators } from '../../store/purge/kept.ts';
import { oldRejects } from '../../store/purge/old-rejects.ts';
import { rewriteStore } from '../../store/purge/rewrite.ts';
import { storeKept } from '../../store/purge/store-kept.ts';
import { inTurn } from '../../store/queue.ts';
import type { Context } from '../context.ts';
import { flushOutbox, journalLine, writeJournal } from '../journal.ts';
import type { Session } from '../session.ts';
import { readKey } from '../workspace/key.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import { draftStore } from '../workspace/temporary.ts';
import type { Vocabularies } from '../workspace/vocabularies.ts';
import { failedIndicators, figuresToKeep, indicatorsKept } from './keep-figures.ts';
import { type PurgePlan, planPurge, toldTable } from './purge-plan.ts';

export interface PurgeCall {
  readonly context: Context;
  readonly vocabularies: Vocabularies;
  readonly indicators: readonly Indicator[];
  readonly reason: string | undefined;
  /** Nothing is purged: what would be is told. */
  readonly dryRun: boolean;
  /** Moments, UTC `2018-08-12 09:30:00`: what was first loaded, and noted, by then goes. */
  readonly records: string;
  readonly journal: string;
}

export interface Purged {
  readonly plan: PurgePlan;
  /** Files of refused rows that go with their load. */
  readonly rejects: readonly string[];
  /** Lines of the journal. */
  readonly lines: number;
  /** The load that the purge is; undefined where nothing was purged. */
  readonly load: number | undefined;
}

/** Purges the records, refused rows and journal lines that were kept long enough. */
export async function purge(session: Session, call: PurgeCall): Promise<Purged> {
  await flushOutbox(session);
  const purged = await session.withStore(call.dryRun ? 'read' : 'write', () =>
    purgeStore(session, call),
  );
  if (!call.dryRun) await flushOutbox(session);
  const lines = await purgeJournal(session.paths, call);
  return { ...purged, lines };
}

async function purgeStore(session: Session, call: PurgeCall): Promise<Omit<Purged, 'lines'>> {
  const { engine, paths } = session;
  const { vocabularies, indicators } = call;
  const plan = await planPurge({ engine, vocabularies, indicators, loadedBy: call.records });
  const old = await oldRejects(engine, call.records);
  const rejects = old.map(({ rejects: path }) => path);
  const isVoid = rejects.length === 0 && plan.rows === 0;
  if (call.dryRun || isVoid) return { plan, rejects, load: undefined };
  const failed = failedIndicators(plan.before);
  if (failed.length > 0)
    throw new UserError('purge-not-computed', { indicators: failed.join(', ') });
  const load = await rewritten(session, call, { plan, old });
  // The store no longer names them: whatever is left of them now belongs to no load.
  for (const path of rejects) rmSync(join(paths.root, path), { force: true });
  return { plan, rejects, load };
}

interface Going {
  readonly plan: PurgePlan;
  readonly old: Awaited<ReturnType<typeof oldRejects>>;
}

async function rewritten(session: Session, call: PurgeCall, { plan, old }: Going): Promise<number> {
  const { engine, paths } = session;
  const { indicators, context, reason } = call;
  const load = await nextLoad(engine);
  const figures = await figuresToKeep(engine, plan, indicators);
  const known = await listKeptIndicators(engine);
  const late = await lateMonths(engine, {
    kinds,
    records: (kind) => `store.${kind}_current`,
    loads: liveLoads,
    until: plan.months[1] as Month,
    atLeast: 1,
  });
  const counts = { records: plan.rows, rejects: old.length };
  const entry = { ...journalLine(context, 'erasure', reason), load, counts };
  context.machine.stop?.throwIfAborted();
  await rewriteStore(engine, {
    path: paths.store,
    draft: draftStore(paths),
    recomputed: indicators.map(({ id }) => id),
    withoutRejects: old.map(({ load: number }) => number),
    complete: async () => {
      const kept = indicatorsKept(indicators, known, load);
      await storeKept(engine, {
        load,
        figures,
        due: plan.due,
        late,
        indicators: kept,
        told: toldTable,
      });
      const at = entry.at.replace('T', ' ').slice(0, 19);
      await recordLoad(engine, { load, at, action: 'purge', user: entry.user, reason });
      await rebuildCurrent(engine);
      await putInOutbox(engine, JSON.stringify(entry));
    },
  });
  return load;
}

/** The lines of the journal that were kept long enough; that they were erased is a line of its own. */
async function purgeJournal(paths: WorkspacePaths, call: PurgeCall): Promise<number> {
  const files = { journal: paths.journal, seal: paths.seal, key: readKey(paths) };
  const moment = call.journal.replace(' ', 'T');
  if (!existsSync(paths.journal)) return 0;
  const turn = { folder: paths.journalQueue, what: 'cross purge', wait: 30 } as const;
  const count = await inTurn({ ...turn, access: 'read' }, async () => linesBefore(files, moment));
  if (call.dryRun || count === 0) return count;
  const { context, reason } = call;
  const entry = { ...journalLine(context, 'erasure', reason), counts: { journalLines: count } };
  // Said first: the line that says so is then the one that is left of a journal that is old throughout.
  await writeJournal({ paths }, [entry]);
  return inTurn({ ...turn, access: 'write' }, async () => eraseLines(files, moment));
}
