import { existsSync } from 'node:fs';
import { type ExitCode, exitCode } from '../../../errors.ts';
import type { CommonOptions, Context } from '../../context.ts';
import { formatOf, writeJson } from '../../output.ts';
import { compareTerritory, type TerritoryDiff } from '../../territory/compare-territory.ts';
import { type ExtendedTerritory, extendTerritory } from '../../territory/extend-territory.ts';
import { readAddition } from '../../territory/read-addition.ts';
import { refuseMore } from '../../territory/refuse-more.ts';
import { diffView } from '../../views/diff-view.ts';
import { readConfig } from '../../workspace/config.ts';
import { locateWorkspace } from '../../workspace/find.ts';
import { type WorkspacePaths, workspacePaths } from '../../workspace/paths.ts';
import { officialTerritory, readOwnTerritory } from '../../workspace/territory.ts';

/** What importing a file would change; nothing is written, and no workspace is needed. */
export async function diff(
  values: readonly string[],
  options: CommonOptions,
  context: Context,
): Promise<ExitCode> {
  refuseMore(values, 1, context);
  const format = formatOf(options.format, ['terminal', 'json']);
  const addition = readAddition(values[0], context);
  const paths = presentWorkspace(options, context);
  const own = paths === undefined ? officialTerritory : readOwnTerritory(paths);
  const perimeter = paths && readConfig(paths.config).perimeter;
  const territory = extendTerritory(own, addition, perimeter);
  const compared = compareTerritory(own, addition);
  const { machine } = context;
  const file = values[0] ?? '';
  if (format === 'json') writeJson(context, asJson(file, compared, territory));
  else machine.stdout.write(diffView({ file, compared, territory }, context));
  return exitCode.done;
}

/** The workspace, if it is there: an import would make one that is not. */
function presentWorkspace(options: CommonOptions, context: Context): WorkspacePaths | undefined {
  const place = locateWorkspace(options.workspace, context);
  const paths = place && workspacePaths(place.root);
  return paths && existsSync(paths.config) ? paths : undefined;
}

function asJson(file: string, compared: TerritoryDiff, territory: ExtendedTerritory): object {
  const { unknownCodes, withoutContour, overlaps } = territory;
  const { kind, ...changes } =
    compared.kind === 'registry' ? { ...compared, after: undefined } : compared;
  const unsure = { unknownCodes, withoutContour, overlaps };
  return { schema: 'cross-qrr-diff/1', file, kind, ...changes, ...unsure };
}
