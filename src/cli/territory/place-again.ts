import { existsSync } from 'node:fs';
import { kinds } from '../../domain/kinds.ts';
import {
  type FileToTakeAgain,
  filesToTakeAgain,
  type TerritoryChange,
} from '../../store/files-to-take-again.ts';
import { collectPlaces, type PlacedAgain, placeRecords } from '../../store/place-records.ts';
import type { Locator } from '../../territory/locate.ts';
import type { CommonOptions, Context } from '../context.ts';
import { type ActResult, changeStore, recordAct } from '../history/change-store.ts';
import { answerPlaces } from '../ingest/answer-places.ts';
import { checkJournal, journalLine, writeJournal } from '../journal.ts';
import type { Session } from '../session.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';

export interface PlacingSetting {
  readonly paths: WorkspacePaths;
  readonly options: CommonOptions;
  readonly context: Context;
  readonly locate: Locator;
  /** Version of the registry in force once this is done. */
  readonly registry: string;
  readonly change: TerritoryChange;
  /** Writes the territory's file: last of all, so that a store in use leaves both as they were. */
  readonly save: () => void;
  /** What was taken, for the journal. */
  readonly taken: Readonly<Record<string, number>>;
}

/** What became of the records. */
export interface Placing {
  /** Undefined when no record changed. */
  readonly load: number | undefined;
  readonly counts: Omit<PlacedAgain, 'written'>;
  readonly files: readonly FileToTakeAgain[];
}

const noCounts: PlacedAgain = { read: 0, revised: 0, outside: 0, unplaced: 0, written: 0 };

/**
 * Places the records of the store again, by a territory that is saved with them: one transaction,
 * one load (`place`), one journal line. Without a store, or without a change, the journal alone
 * tells of the new file.
 */
export async function placeAgain(setting: PlacingSetting): Promise<Placing> {
  const { paths, options, context } = setting;
  if (!existsSync(paths.store)) {
    await checkJournal({ paths });
    setting.save();
    await noteFile(setting);
    return { load: undefined, counts: withoutWritten(noCounts), files: [] };
  }
  const { result, load } = await changeStore({
    paths,
    options,
    context,
    action: 'modification',
    act: (session, own) => placeAll(session, own, setting),
  });
  if (load === undefined) await noteFile(setting);
  return { load, counts: withoutWritten(result.placed), files: result.files };
}

interface Result extends ActResult {
  readonly placed: PlacedAgain;
  readonly files: readonly FileToTakeAgain[];
}

async function placeAll(session: Session, load: number, setting: PlacingSetting): Promise<Result> {
  const { engine } = session;
  const { locate, registry, change, context, options } = setting;
  let placed = noCounts;
  for (const kind of kinds) {
    await collectPlaces(engine, kind);
    await answerPlaces(engine, locate);
    placed = sum(placed, await placeRecords(engine, kind, registry));
  }
  const files = await filesToTakeAgain(engine, kinds, change);
  const { read, revised, outside, unplaced } = placed;
  const counts = { read, revised, unchanged: read - revised, outside, unplaced };
  const facts = { action: 'place', counts } as const;
  await recordAct(session, load, facts, { context, reason: options.reason });
  context.machine.stop?.throwIfAborted();
  setting.save();
  return { counts: { ...setting.taken, ...counts }, isVoid: placed.written === 0, placed, files };
}

async function noteFile({ paths, options, context, taken }: PlacingSetting): Promise<void> {
  const entry = { ...journalLine(context, 'modification', options.reason), counts: taken };
  await writeJournal({ paths }, [entry]);
}

function sum(a: PlacedAgain, b: PlacedAgain): PlacedAgain {
  return {
    read: a.read + b.read,
    revised: a.revised + b.revised,
    outside: a.outside + b.outside,
    unplaced: a.unplaced + b.unplaced,
    written: a.written + b.written,
  };
}

function withoutWritten({ written: _, ...counts }: PlacedAgain): Placing['counts'] {
  return counts;
}
