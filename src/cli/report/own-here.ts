import { existsSync } from 'node:fs';
import type { Indicator } from '../../indicators/indicator.ts';
import type { CommonOptions, Context } from '../context.ts';
import { locateWorkspace } from '../workspace/find.ts';
import { workspacePaths } from '../workspace/paths.ts';

/** The indicators that the workspace defines; none where there is no workspace. */
export async function ownIndicatorsHere(
  { workspace }: CommonOptions,
  context: Context,
): Promise<readonly Indicator[]> {
  const place = locateWorkspace(workspace, context);
  if (place === undefined) return [];
  const paths = workspacePaths(place.root);
  if (!existsSync(paths.indicators)) return [];
  // What reads YAML is read only where there is some.
  const { readOwnIndicators } = await import('../workspace/own-indicators.ts');
  return readOwnIndicators(paths);
}
