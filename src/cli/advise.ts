import { fill } from '../locale/fill.ts';
import type { Context } from './context.ts';
import { forSameWorkspace, namedWorkspace } from './same-workspace.ts';

/** A sentence with a command to type, which names the workspace that the command line named. */
export function advise(
  template: string,
  params: Readonly<Record<string, string | number>>,
  { lang, machine }: Context,
): string {
  return forSameWorkspace(fill(template, params, lang), namedWorkspace(machine.argv));
}
