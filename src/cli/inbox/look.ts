import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { judgeName } from './drop-name.ts';

/** What a file looked like; another look that differs means that somebody writes to it. */
export interface Look {
  readonly name: string;
  readonly mark: string;
  readonly modified: number;
}

type WaitReason = 'unfinished' | 'held' | 'recent' | 'changing';

/** The files of a drop folder, sorted by what is to be done with them. */
export interface Found {
  /** The oldest first: a later delivery replaces an earlier one. */
  readonly ready: readonly Look[];
  /** Symbolic links: where they lead is nobody's business here. */
  readonly links: readonly string[];
  readonly waiting: readonly { readonly name: string; readonly reason: WaitReason }[];
}

export interface LookRequest {
  readonly folder: string;
  /** Seconds since the last change after which a file is believed whole. */
  readonly settle: number;
  readonly now: () => Date;
}

const mostBetweenLooks = 1;

/**
 * Looks twice: a file is ready that was not changed in the last seconds, nor between the two looks.
 * A file from the future (a clock was set back) has only the second test to pass.
 */
export async function lookAt({ folder, settle, now }: LookRequest): Promise<Found> {
  const names = readdirSync(folder);
  const beside = new Set(names);
  const first = names.map((name) => ({ name, kind: kindOf(join(folder, name)) }));
  const files = first.filter(({ kind }) => kind === 'file');
  const judged = files.map(({ name }) => ({ name, verdict: judgeName(name, beside) }));
  const looks = judged
    .filter(({ verdict }) => verdict === undefined)
    .map(({ name }) => look(folder, name));
  if (looks.length > 0) await sleep(1000 * Math.min(settle, mostBetweenLooks));
  const time = now().getTime();
  const seen = looks.flatMap((before) => {
    if (before === undefined) return [];
    const after = look(folder, before.name);
    if (after === undefined) return [];
    const age = time - after.modified;
    const isRecent = age >= 0 && age < 1000 * settle;
    const reason: WaitReason | undefined =
      after.mark !== before.mark ? 'changing' : isRecent ? 'recent' : undefined;
    return [{ look: after, reason }];
  });
  return {
    ready: seen
      .filter(({ reason }) => reason === undefined)
      .map(({ look: ready }) => ready)
      .sort((a, b) => a.modified - b.modified || (a.name < b.name ? -1 : 1)),
    links: first.filter(({ kind }) => kind === 'link').map(({ name }) => name),
    waiting: [
      ...judged.flatMap(({ name, verdict }) =>
        verdict === undefined ? [] : [{ name, reason: verdict }],
      ),
      ...seen.flatMap(({ look: { name }, reason }) =>
        reason === undefined ? [] : [{ name, reason }],
      ),
    ],
  };
}

function kindOf(path: string): 'file' | 'link' | 'other' {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) return 'link';
  return stats?.isFile() ? 'file' : 'other';
}

/** Undefined for a file that has gone meanwhile. */
export function look(folder: string, name: string): Look | undefined {
  const stats = lstatSync(join(folder, name), { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const { ino, size, mtimeMs, ctimeMs } = stats;
  return { name, mark: `${ino}/${size}/${mtimeMs}/${ctimeMs}`, modified: mtimeMs };
}
