import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalLine } from '../../journal/line.ts';
import { readSeal } from '../../journal/seal.ts';
import { verifyJournal } from '../../journal/verify-journal.ts';
import { fill } from '../../locale/fill.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import {
  namedRejects,
  rebuildCurrent,
  recordedLoads,
  storeChecks,
  storeFaults,
} from '../../store/integrity.ts';
import type { Context } from '../context.ts';
import type { Session } from '../session.ts';
import { readKey } from '../workspace/key.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import type { Check, Finding } from './checks.ts';

/** The store and what must agree with it; the caller holds its turn. */
export async function storeFindings(
  { engine, paths }: Session,
  context: Context,
): Promise<readonly Finding[]> {
  const faults = await storeFaults(engine);
  const found = storeChecks.map((check) => storeFinding(check, faults[check], context));
  if (faults.tables > 0) return found;
  const rejects = await namedRejects(engine);
  const loads = await recordedLoads(engine);
  const lines = journalLines(paths);
  return [
    ...found,
    storeFinding('traces', untraced(loads, lines).length, context),
    storeFinding('rejects', strayRejects(paths, rejects), context),
  ];
}

/** The chain of the journal; without a store it is the only trace. */
export function journalFinding(paths: WorkspacePaths, context: Context): Finding {
  const { faults } = verified(paths);
  return storeFinding('journal', faults.length, context);
}

/** Makes anew the lists that follow from the sightings, in one transaction. */
export async function repair({ engine }: Session): Promise<void> {
  await inTransaction(engine, () => rebuildCurrent(engine));
}

/** What a check found, with the sentence that says what to do. */
export function storeFinding(check: Check, faults: number, { words, lang }: Context): Finding {
  const sentence: Readonly<Partial<Record<Check, string>>> = words.backup.check.wrong;
  if (faults === 0) return { check, faults };
  return { check, faults, told: fill(sentence[check] ?? '', { n: faults }, lang) };
}

function verified(paths: WorkspacePaths) {
  const text = existsSync(paths.journal) ? readFileSync(paths.journal, 'utf8') : '';
  return verifyJournal(text, readSeal(paths.seal, readKey(paths)));
}

function journalLines(paths: WorkspacePaths): readonly JournalLine[] {
  return verified(paths).lines;
}

/** Loads of which the journal says nothing, though it says something of the time before them. */
function untraced(
  loads: readonly { readonly load: number; readonly at: string }[],
  lines: readonly JournalLine[],
): readonly number[] {
  const known = new Set(lines.map(({ load }) => load));
  // What the journal has kept since: lines older than it must keep may have been erased.
  const since = lines[0]?.number === 1 ? '' : (lines[0]?.at ?? '');
  return loads.filter(({ load, at }) => at >= since && !known.has(load)).map(({ load }) => load);
}

/** Files that a load names and that are gone, and files of which no load knows. */
function strayRejects(paths: WorkspacePaths, named: readonly string[]): number {
  const names = existsSync(paths.rejects)
    ? readdirSync(paths.rejects).filter((name) => !name.endsWith('.part'))
    : [];
  const kept = new Set(named.map((path) => path.replaceAll('\\', '/')));
  const missing = named.filter((path) => !existsSync(join(paths.root, path))).length;
  return missing + names.filter((name) => !kept.has(`rejects/${name}`)).length;
}
