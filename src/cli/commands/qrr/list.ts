import { type ExitCode, exitCode } from '../../../errors.ts';
import { fill } from '../../../locale/fill.ts';
import { cleanText } from '../../../render/escape.ts';
import { drawGrid } from '../../../render/terminal/grid.ts';
import { formatCount } from '../../../report/format.ts';
import type { District } from '../../../territory/district.ts';
import { OFFICIAL_QRR } from '../../../territory/official-qrr.ts';
import { mergeRegistry } from '../../../territory/registry.ts';
import type { CommonOptions, Context } from '../../context.ts';
import { formatOf, writeJson } from '../../output.ts';
import { pageFor } from '../../page.ts';
import { refuseMore } from '../../territory/refuse-more.ts';
import { locateWorkspace } from '../../workspace/find.ts';
import { workspacePaths } from '../../workspace/paths.ts';
import { readRegistry } from '../../workspace/territory.ts';

/** The registry in force; without a workspace, the official one. */
export async function list(
  values: readonly string[],
  options: CommonOptions,
  context: Context,
): Promise<ExitCode> {
  refuseMore(values, 0, context);
  const format = formatOf(options.format, ['terminal', 'json']);
  const place = locateWorkspace(options.workspace, context);
  const registry =
    place === undefined ? mergeRegistry(OFFICIAL_QRR) : readRegistry(workspacePaths(place.root));
  const { districts, version } = registry;
  if (format === 'json') writeJson(context, { schema: 'cross-qrr/1', version, districts });
  else context.machine.stdout.write(`${listText(districts, context)}\n`);
  return exitCode.done;
}

function listText(districts: readonly District[], context: Context): string {
  const { words, lang } = context;
  const { columns, about } = words.intake.qrr;
  const rows = districts.map(({ code, label, name, department, wave, population }) => {
    const last = population.at(-1);
    const inhabitants = last === undefined ? '' : formatCount(last.inhabitants, lang);
    const shown = last?.approximate ? fill(about, { inhabitants }, lang) : inhabitants;
    return [code, cleanText(label), cleanText(name), department ?? '', String(wave ?? ''), shown];
  });
  const grid = [
    { label: columns.code, align: 'left' },
    { label: columns.label, align: 'left' },
    { label: columns.name, align: 'left' },
    { label: columns.department, align: 'right' },
    { label: columns.wave, align: 'right' },
    { label: columns.population, align: 'right' },
  ] as const;
  return drawGrid(grid, [{ rows }], pageFor(context)).join('\n');
}
