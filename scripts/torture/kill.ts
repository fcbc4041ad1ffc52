import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from 'tar';
import { ended, root, run, start } from './program.ts';

/** Acts that are killed; each is given again afterwards. */
export const acts = ['ingest', 'undo', 'purge', 'restore'] as const;

export type Act = (typeof acts)[number];

/** A workspace of which some records are old enough to be purged, and what an act does to it. */
export interface Scene {
  readonly folder: string;
  /** What reports say once each act is done undisturbed, and how long it took. */
  readonly undisturbed: ReadonlyMap<Act, { readonly state: string; readonly milliseconds: number }>;
}

function wordsOf(act: Act, folder: string): readonly string[] {
  const file = join(root, 'fixtures', 'exports', 'police-interpellations.csv');
  switch (act) {
    case 'ingest':
      return ['cross', 'ingest', file];
    case 'undo':
      return ['cross', 'undo', '7'];
    case 'purge':
      return ['cross', 'purge', '--apply'];
    case 'restore':
      return ['cross', 'restore', join(folder, 'backup.tar.gz'), '--replace'];
  }
}

/** Makes the workspace, its backup, and what each act comes to. */
export async function setScene(folder: string): Promise<Scene> {
  const base = join(folder, 'base');
  mkdirSync(base, { recursive: true, mode: 0o700 });
  await extract({ cwd: base, file: join(root, 'fixtures', 'stores', 'v7.tar.gz') });
  const sample = join(root, 'fixtures', 'exports', 'police-saisies.csv');
  await run(base, ['cross', 'ingest', sample]);
  await run(base, ['cross', 'backup', join(folder, 'backup.tar.gz')]);
  const undisturbed = new Map<Act, { readonly state: string; readonly milliseconds: number }>();
  for (const act of acts) {
    const place = fresh(folder, act);
    const { code, stderr, milliseconds } = await run(place, wordsOf(act, folder));
    if (code > 1) throw new Error(`${act}: exit ${code}: ${stderr}`);
    undisturbed.set(act, { state: await stateOf(place), milliseconds });
  }
  return { folder, undisturbed };
}

function fresh(folder: string, name: string): string {
  const place = join(folder, name);
  rmSync(place, { recursive: true, force: true });
  cpSync(join(folder, 'base'), place, { recursive: true });
  return place;
}

/** All figures of two months, as text. */
async function stateOf(place: string): Promise<string> {
  const reports = ['2019-06', '2019-07'].map((month) =>
    run(place, ['clct', 'report', '--month', month, '--format', 'csv']),
  );
  return (await Promise.all(reports)).map(({ stdout }) => stdout).join('\n');
}

/**
 * Kills an act at an instant (a share of the time that it takes undisturbed) and says what is wrong
 * afterwards: the workspace must be whole, its journal too, and the act, given again, must come to
 * what it comes to undisturbed. Nothing: all is well.
 */
export async function killOnce(
  { folder, undisturbed }: Scene,
  act: Act,
  share: number,
): Promise<readonly string[]> {
  const expected = undisturbed.get(act);
  const place = fresh(folder, `${act}-killed`);
  const child = start(place, wordsOf(act, folder));
  const end = ended(child);
  const timer = setTimeout(() => child.kill('SIGKILL'), share * (expected?.milliseconds ?? 0));
  await end;
  clearTimeout(timer);
  const faults: string[] = [];
  const check = await run(place, ['cross', 'check', '--format', 'json']);
  faults.push(...faultsOf(check.stdout));
  if (check.code > 1) faults.push(`check: exit ${check.code}: ${check.stderr}`);
  const journal = await run(place, ['cross', 'journal', '--verify']);
  if (journal.code !== 0) faults.push(`journal: ${journal.stdout}`);
  const again = await run(place, wordsOf(act, folder));
  const wasDone = act === 'undo' && again.code === 2;
  if (again.code > 1 && !wasDone) faults.push(`again: exit ${again.code}: ${again.stderr}`);
  if ((await stateOf(place)) !== expected?.state) faults.push('other figures');
  const last = await run(place, ['cross', 'check']);
  if (last.code !== 0) faults.push(`at the end: ${last.stdout}`);
  return faults;
}

/** Refused rows of a load that was never stored are no fault: the next load takes them away. */
function faultsOf(json: string): readonly string[] {
  if (json === '') return ['check said nothing'];
  const { checks } = JSON.parse(json) as {
    readonly checks: readonly { readonly check: string; readonly faults: number }[];
  };
  return checks.flatMap(({ check, faults }) =>
    faults > 0 && check !== 'rejects' ? [`check: ${check}`] : [],
  );
}
