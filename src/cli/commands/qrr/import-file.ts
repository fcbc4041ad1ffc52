import { type ExitCode, exitCode } from '../../../errors.ts';
import { diffContours } from '../../../territory/contour-diff.ts';
import { OFFICIAL_QRR } from '../../../territory/official-qrr.ts';
import { mergeRegistry, type Registry } from '../../../territory/registry.ts';
import type { CommonOptions, Context } from '../../context.ts';
import { formatOf, writeJson } from '../../output.ts';
import { extendTerritory } from '../../territory/extend-territory.ts';
import { placeAgain } from '../../territory/place-again.ts';
import { type Addition, readAddition } from '../../territory/read-addition.ts';
import { refuseMore } from '../../territory/refuse-more.ts';
import { pathOf, saveTerritory } from '../../territory/save-territory.ts';
import { type Imported, importView } from '../../views/import-view.ts';
import { readConfig } from '../../workspace/config.ts';
import { ensureWorkspace } from '../../workspace/ensure.ts';
import { locatorOf, type OwnTerritory, readOwnTerritory } from '../../workspace/territory.ts';

/** Takes districts, places or contours into the workspace, and places its records again. */
export async function importFile(
  values: readonly string[],
  options: CommonOptions,
  context: Context,
): Promise<ExitCode> {
  const [file = ''] = values;
  refuseMore(values, 1, context);
  const format = formatOf(options.format, ['terminal', 'json']);
  const addition = readAddition(values[0], context);
  const paths = ensureWorkspace(options.workspace, context);
  const { perimeter } = readConfig(paths.config);
  const before = readOwnTerritory(paths);
  const territory = extendTerritory(before, addition, perimeter);
  const { own, registry } = territory;
  const { kind } = addition;
  const { changed, gone } = contourChange(before, own);
  const rows = sizeOf(addition);
  const placing = await placeAgain({
    paths,
    options,
    context,
    locate: locatorOf(own, registry, perimeter),
    registry: registry.version,
    change: {
      contours: changed,
      hasContours: own.contours !== undefined,
      districts: hasNew(mergeRegistry(OFFICIAL_QRR, before.districts), registry),
    },
    save: () => saveTerritory(paths, kind, territory),
    taken: { [kind]: rows },
  });
  const imported = { file, kind, rows, path: pathOf(paths, kind), territory, gone, placing };
  if (format === 'json') writeJson(context, asJson(imported));
  else if (!options.quiet) context.machine.stdout.write(importView(imported, context));
  const { unknownCodes, overlaps } = territory;
  return unknownCodes.length + overlaps.length > 0 ? exitCode.look : exitCode.done;
}

function contourChange({ contours: before = [] }: OwnTerritory, { contours = [] }: OwnTerritory) {
  const { added, removed, changed } = diffContours(before, contours);
  return { changed: added.length + removed.length + changed.length > 0, gone: removed };
}

function hasNew(before: Registry, { districts }: Registry): boolean {
  return districts.some(({ code }) => !before.byCode.has(code));
}

function sizeOf(addition: Addition): number {
  if (addition.kind === 'registry') return addition.districts.length;
  return addition.kind === 'places' ? addition.places.length : addition.contours.length;
}

function asJson({ territory, gone, placing, ...imported }: Imported): object {
  const { registry, unknownCodes, withoutContour, overlaps } = territory;
  return {
    schema: 'cross-qrr-import/1',
    ...imported,
    version: registry.version,
    districts: registry.districts.length,
    unknownCodes,
    withoutContour,
    overlaps,
    gone,
    placed: { load: placing.load, ...placing.counts },
    ingestAgain: placing.files,
  };
}
