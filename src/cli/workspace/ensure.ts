import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from '../../locale/fill.ts';
import type { Context } from '../context.ts';
import { createWorkspace } from './create.ts';
import { locateWorkspace, ownFolder } from './find.ts';
import { guardFolder } from './guard.ts';
import { type WorkspacePaths, workspacePaths } from './paths.ts';

/**
 * The workspace to write to: the one found, else a new one, which is said. `before`: what must go well
 * before one is made.
 */
export function ensureWorkspace(
  option: string | undefined,
  context: Context,
  before: () => void = () => undefined,
): WorkspacePaths {
  const place = locateWorkspace(option, context);
  const root = place?.root ?? join(context.machine.cwd, ownFolder);
  if (existsSync(join(root, 'cross.yaml'))) return workspacePaths(root);
  before();
  guardFolder(root, context);
  const paths = createWorkspace({ root, perimeter: [], config: configText(context) });
  const line = fill(context.words.intake.workspaceMade, { root }, context.lang);
  context.machine.stderr.write(`${line}\n`);
  return paths;
}

/** `cross.yaml` as a new workspace gets it, with its explanations. */
export function configText({ words }: Context): (perimeter: readonly string[]) => string {
  return (perimeter) =>
    words.intake.config.replace(
      '{perimeter}',
      perimeter.length === 0
        ? '# perimeter: [77_1]'
        : `perimeter: [${perimeter.map((code) => `'${code}'`).join(', ')}]`,
    );
}
