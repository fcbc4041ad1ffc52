import type { Context } from '../context.ts';
import { namedWorkspace } from '../same-workspace.ts';

/** What the view says beside the load: how long it took, and where its workspace is. */
export interface LoadRemarks {
  readonly seconds: number;
  readonly root: string;
  /** Read later, from elsewhere: its paths are whole. */
  readonly isKept?: boolean;
}

/** The workspace that the commands of the view name. */
export function workspaceToName(
  { root, isKept = false }: LoadRemarks,
  { machine }: Context,
): string | undefined {
  return isKept ? root : namedWorkspace(machine.argv);
}
