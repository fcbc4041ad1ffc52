import { accessSync, constants, lstatSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { UserError } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import type { Context } from '../context.ts';
import type { Machine } from '../machine.ts';
import { shellWord } from '../shell-word.ts';
import { isOutsideProfile, judgeRights, type Rights } from './judge-rights.ts';
import { type WorkspacePaths, workspacePaths } from './paths.ts';

/** The workspaces that a run has looked at: it tells what it found once. */
const looked = new WeakMap<Machine, Set<string>>();

/**
 * Looks at the rights of a workspace before anything of it is read: a link in the place of a file, a
 * workspace of somebody else, and what everybody may change are refused (the last two unless
 * `--trust` says so); what others may read is told. It costs some `lstat`.
 */
export function guardWorkspace(paths: WorkspacePaths, context: Context): void {
  const { machine } = context;
  const seen = looked.get(machine) ?? new Set();
  if (seen.has(paths.root)) return;
  looked.set(machine, seen.add(paths.root));
  const uid = process.getuid?.();
  const inside = guarded(paths).flatMap((path) => rightsOf(path) ?? []);
  if (uid === undefined) {
    refuseLink(inside, paths);
    if (isOutsideProfile(paths.root, machine.env.USERPROFILE))
      warn('outsideProfile', {}, paths, context);
    return;
  }
  judge(inside, uid, paths, context);
  refuseUnreadable(paths);
}

/** The same for a folder that is to become a workspace, if it is there already. */
export function guardFolder(root: string, context: Context): void {
  const stats = statSync(root, { throwIfNoEntry: false });
  if (stats?.isDirectory()) guardWorkspace(workspacePaths(root), context);
}

/** What is confidential or would be written to; profiles and word lists may be linked from elsewhere. */
function guarded(paths: WorkspacePaths): readonly string[] {
  const { config, store, journal, seal, key, registry, places, contours, indicators } = paths;
  const files = [config, store, `${store}.wal`, journal, seal, key, registry, places, contours];
  return [...files, paths.dealPoints, indicators, paths.rejects, paths.queue, paths.temporary];
}

function rightsOf(path: string): Rights | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  // A link has no rights of its own: those that the system tells mean nothing.
  const mode = stats.isSymbolicLink() ? 0 : stats.mode;
  return { name: basename(path), isLink: stats.isSymbolicLink(), mode, owner: stats.uid };
}

/** What everybody may read without harm: what a folder is for, and what is official. */
const harmless = ['qrr.csv', 'places.csv', 'contours.geojson', 'indicators.yaml', 'cross.yaml'];

function judge(
  inside: readonly Rights[],
  uid: number,
  paths: WorkspacePaths,
  context: Context,
): void {
  refuseLink(inside, paths);
  const stats = statSync(paths.root);
  const root = { name: '.', isLink: false, mode: stats.mode, owner: stats.uid };
  const verdict = judgeRights(root, inside, { uid }, isSharedWithGroup(paths.config));
  const { stranger, asRoot, open } = verdict;
  if (stranger !== undefined) {
    const params = { owner: userName(stranger), workspace: paths.root };
    if (!context.trust)
      throw new UserError('workspace-not-yours', { ...params, ...typed(context) });
  }
  if (asRoot !== undefined) warn('asRoot', { owner: userName(asRoot) }, paths, context);
  if (open.length > 0) {
    const params = { names: shown(open), repair: chmod('o-w', open, paths) };
    if (!context.trust)
      throw new UserError('workspace-open', {
        workspace: paths.root,
        ...params,
        ...typed(context),
      });
    warn('open', params, paths, context);
  }
  const exposed = verdict.exposed.filter((name) => !harmless.includes(name));
  if (exposed.length > 0) {
    const params = { names: shown(exposed), repair: chmod('go=', exposed, paths) };
    warn('exposed', params, paths, context);
  }
}

function refuseLink(inside: readonly Rights[], { root }: WorkspacePaths): void {
  const link = inside.find(({ isLink }) => isLink);
  if (link !== undefined)
    throw new UserError('workspace-link', { name: link.name, workspace: root });
}

/** Left by another user, who ran the program here before: the folder is ours, its files are not. */
function refuseUnreadable({ root, ...paths }: WorkspacePaths): void {
  for (const path of [paths.config, paths.key, paths.store, paths.journal, paths.seal]) {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) continue;
    try {
      accessSync(path, constants.R_OK);
    } catch {
      const owner = userName(stats.uid);
      throw new UserError('workspace-unreadable', { path, owner, workspace: shellWord(root) });
    }
  }
}

/** Read without the parser, which a command may not need; the schema knows the setting too. */
function isSharedWithGroup(config: string): boolean {
  try {
    return /^shared_with_group:[ \t]+true[ \t]*(?:#.*)?\r?$/m.test(readFileSync(config, 'utf8'));
  } catch {
    return false;
  }
}

type Warning = keyof Context['words']['cli']['rights'];

function warn(
  warning: Warning,
  params: Readonly<Record<string, string>>,
  { root }: WorkspacePaths,
  { machine, words, lang }: Context,
): void {
  const text = fill(words.cli.rights[warning], { workspace: root, ...params }, lang);
  machine.stderr.write(`${text}\n`);
}

function typed({ program, command }: Context): {
  readonly program: string;
  readonly command: string;
} {
  return { program, command };
}

function shown(names: readonly string[]): string {
  return names.map((name) => (name === '.' ? './' : name)).join(', ');
}

/** The line that puts it right, as it is typed. */
function chmod(change: string, names: readonly string[], { root }: WorkspacePaths): string {
  const places = names.map((name) => shellWord(name === '.' ? root : `${root}/${name}`));
  return `chmod ${change} ${places.join(' ')}`;
}

/** What the system's list calls a user; its number where it has no name. */
export function userName(uid: number): string {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.split(':')[2] === String(uid));
    return line?.split(':')[0] ?? `UID ${uid}`;
  } catch {
    return `UID ${uid}`;
  }
}
