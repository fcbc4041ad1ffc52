/** What the system says of a file or folder of a workspace. */
export interface Rights {
  /** As it is shown: `key`; the workspace itself is `.`. */
  readonly name: string;
  readonly isLink: boolean;
  readonly mode: number;
  readonly owner: number;
}

/** Who runs the program. */
export interface Runner {
  readonly uid: number;
}

/** What is wrong with the rights of a workspace, the gravest first. */
export interface RightsVerdict {
  /** The owner, if it is neither whoever runs the program nor the superuser. */
  readonly stranger: number | undefined;
  /** The superuser works in what is somebody's: its files would be out of that one's reach. */
  readonly asRoot: number | undefined;
  /** What every user of the machine may change. */
  readonly open: readonly string[];
  /** What the group may change or read, or others may read; empty for who could not mend it. */
  readonly exposed: readonly string[];
}

const others = { write: 0o002, read: 0o004, enter: 0o001 } as const;
const group = { write: 0o020, read: 0o040, enter: 0o010 } as const;

/**
 * Judges the rights of a workspace. Inside a folder that somebody may not enter, the rights of files
 * are of no matter to that one. With `sharedWithGroup`, the group is meant to have them.
 */
export function judgeRights(
  root: Rights,
  inside: readonly Rights[],
  { uid }: Runner,
  sharedWithGroup: boolean,
): RightsVerdict {
  const enters = (who: typeof others | typeof group) => (root.mode & who.enter) !== 0;
  const within = (who: typeof others | typeof group, right: number) =>
    enters(who) ? inside.filter(({ mode }) => (mode & right) !== 0).map(({ name }) => name) : [];
  const own = (right: number) => ((root.mode & right) !== 0 ? [root.name] : []);
  const byGroup = sharedWithGroup
    ? []
    : [...own(group.write), ...within(group, group.write | group.read)];
  const open = [...own(others.write), ...within(others, others.write)];
  const mayMend = uid === 0 || uid === root.owner;
  const exposed = (mayMend ? [...byGroup, ...within(others, others.read)] : []).filter(
    (name) => !open.includes(name),
  );
  const isStrange = root.owner !== uid && root.owner !== 0;
  return {
    stranger: isStrange && uid !== 0 ? root.owner : undefined,
    asRoot: isStrange && uid === 0 ? root.owner : undefined,
    open,
    exposed: [...new Set(exposed)],
  };
}

/** Windows has other rights: a workspace is private in the user's own profile folder. */
export function isOutsideProfile(root: string, profile: string | undefined): boolean {
  if (profile === undefined || profile === '') return false;
  const plain = (path: string) => path.replaceAll('/', '\\').replace(/\\+$/, '').toLowerCase();
  return !`${plain(root)}\\`.startsWith(`${plain(profile)}\\`);
}
