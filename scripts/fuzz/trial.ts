import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errors } from '../../src/locale/fr/errors.ts';
import { pick, randomFor } from '../fixtures/random.ts';
import { type Answer, cross } from './command.ts';
import { type Bases, type Mutant, readBases, shortened } from './mutant.ts';
import { type StoreState, storeState } from './store-state.ts';

/** A workspace that holds the samples, and can be put back to that. */
export interface Ground {
  readonly cwd: string;
  readonly workspace: string;
  readonly store: string;
  /** The store as it was made. */
  readonly pristine: string;
  readonly before: StoreState;
  /** The files of refused rows that belong to it, to be spoilt as mended ones. */
  readonly kept: Bases;
}

/** What became of mutants loaded together, and all that should never have happened. */
export interface Trial {
  /** By mutant: `loaded`, `refused-rows`, or the code of the error that refused the file. */
  readonly outcomes: readonly { readonly mutant: Mutant; readonly outcome: string }[];
  readonly faults: readonly string[];
}

/** Makes the workspace, with the short samples in its store, so that mutants meet what is known. */
export async function prepareGround(cwd: string, bases: Bases): Promise<Ground> {
  mkdirSync(cwd, { recursive: true });
  for (const [name, base] of bases) writeFileSync(join(cwd, name), shortened(base), 'latin1');
  const answer = await cross(['ingest', ...bases.keys(), '--workspace', 'ws', '--quiet'], cwd);
  if (answer.code !== 0 && answer.code !== 1) throw new Error(`samples: ${answer.stderr}`);
  const store = join(cwd, 'ws', 'store.duckdb');
  const pristine = join(cwd, 'pristine.duckdb');
  copyFileSync(store, pristine);
  const workspace = join(cwd, 'ws');
  const kept = readBases(join(workspace, 'rejects'));
  return { cwd, workspace, store, pristine, before: await storeState(store), kept };
}

const manners: readonly (readonly string[])[] = [
  [],
  [],
  ['--source', 'fuzz'],
  ['--source', 'fuzz'],
  ['--source', 'fuzz', '--add'],
  ['--source', 'fuzz', '--snapshot'],
  ['--source', 'fuzz', '--restate'],
  ['--source', 'fuzz', '--max-refused', '10%'],
  ['--source', 'fuzz', '--kind', 'seizures'],
  ['--source', 'fuzz', '--kind', 'reports', '--covers', '2019-07'],
];

/** How the mutants of a batch are loaded: the same for the same seed. */
export function mannerOf(seed: number, batch: number): readonly string[] {
  const random = randomFor('manner', seed, batch);
  const format = pick(random, ['json', 'terminal']);
  return [...pick(random, manners), '--format', format, ...(random() < 0.4 ? ['--dry-run'] : [])];
}

/** Loads mutants in one command, each a load of its own, and puts the store back afterwards. */
export async function tryOut(
  ground: Ground,
  mutants: readonly Mutant[],
  manner: readonly string[],
): Promise<Trial> {
  const { cwd, store, pristine, before } = ground;
  for (const mutant of mutants) writeFileSync(join(cwd, nameOf(mutant)), mutant.data);
  const names = mutants.map(nameOf);
  const answer = await cross(['ingest', ...names, '--workspace', 'ws', ...manner], cwd);
  const after = await storeState(store);
  const faults = [...answerFaults(answer), ...storeFaults(before, after, manner)];
  const outcomes = outcomesOf(names, answer, after).map((outcome, at) => ({
    mutant: mutants[at] as Mutant,
    outcome,
  }));
  faults.push(...traceFaults(ground, after));
  if (after.fingerprint !== before.fingerprint) copyFileSync(pristine, store);
  for (const name of names) rmSync(join(cwd, name));
  const rejects = join(ground.workspace, 'rejects');
  for (const name of readdirSync(rejects)) {
    if (!ground.kept.has(name)) rmSync(join(rejects, name));
  }
  return { outcomes, faults };
}

function nameOf({ number }: Mutant): string {
  return `mutant-${number}.csv`;
}

function answerFaults({ code, stderr }: Answer): readonly string[] {
  const isBug = code === 70 || code < 0 || /^\s+at /m.test(stderr);
  const known = [0, 1, 2].includes(code);
  if (!isBug && known) return [];
  return [`exit ${code}: ${stderr.slice(0, 2000)}`];
}

function storeFaults(before: StoreState, after: StoreState, manner: readonly string[]) {
  const faults: string[] = [];
  if (after.orphans > 0) faults.push(`${after.orphans} rows of no load`);
  const isSame = after.fingerprint === before.fingerprint;
  const loads = after.loads.slice(before.loads.length);
  if (manner.includes('--dry-run') && !isSame) faults.push('--dry-run changed the store');
  if (loads.length === 0 && !isSame) faults.push('the store changed without a load');
  for (const { file, read, refused, seen, ...load } of loads) {
    const kept = load.new + load.revised + load.unchanged;
    if (read !== kept + refused) faults.push(`${file}: read ${read}, ${kept} + ${refused}`);
    if (seen !== kept) faults.push(`${file}: kept ${kept}, stored ${seen}`);
  }
  if (new Set(loads.map(({ file }) => file)).size < loads.length)
    faults.push('a file loaded twice');
  return faults;
}

/** Drafts and refused rows that belong to no load. */
function traceFaults({ workspace, before, kept }: Ground, after: StoreState): readonly string[] {
  const rejects = after.loads.slice(before.loads.length).filter((load) => load.rejects !== null);
  const left = readdirSync(join(workspace, 'tmp'));
  const written = readdirSync(join(workspace, 'rejects')).length - kept.size;
  return [
    ...(left.length > 0 ? [`left behind: ${left.join(' ')}`] : []),
    ...(written === rejects.length
      ? []
      : [`${written} files of refused rows, ${rejects.length} loads`]),
  ];
}

/** What became of each file, in order: those that were refused say why, one after the other. */
function outcomesOf(
  names: readonly string[],
  { stdout, stderr }: Answer,
  { loads }: StoreState,
): readonly string[] {
  const messages = stderr.split(/^✗ /m).slice(1);
  return names.map((name) => {
    const stored = loads.find(({ file }) => file === name);
    if (stored !== undefined) return stored.refused > 0 ? 'refused-rows' : 'loaded';
    return stdout.includes(name) ? 'dry-run' : errorOf(messages.shift() ?? 'nothing said');
  });
}

/** The code whose words a message has: of several, the one that has most of them. */
function errorOf(message: string): string {
  const [first = ''] = message.split('\n');
  const fitting = wordings.filter(({ pattern }) => pattern.test(first));
  return fitting.sort((a, b) => b.length - a.length)[0]?.code ?? first.slice(0, 100);
}

const wordings = Object.entries(errors).map(([code, [words]]) => {
  const literal = words.split(/\{[^}]*\}/);
  const escaped = literal.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return {
    code,
    pattern: new RegExp(`^${escaped.join('.*')}$`, 's'),
    length: literal.join('').length,
  };
});
