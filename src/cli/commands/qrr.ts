import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import { csvLines, inertCell } from '../../render/csv.ts';
import { cleanText } from '../../render/escape.ts';
import { drawGrid } from '../../render/terminal/grid.ts';
import { formatCount } from '../../report/format.ts';
import type { District } from '../../territory/district.ts';
import { OFFICIAL_QRR } from '../../territory/official-qrr.ts';
import { mergeRegistry } from '../../territory/registry.ts';
import { parseRegistry, REGISTRY_HEADER, registryRows } from '../../territory/registry-rows.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { formatOf, writeJson } from '../output.ts';
import { pageFor } from '../page.ts';
import { ensureWorkspace } from '../workspace/ensure.ts';
import { locateWorkspace } from '../workspace/find.ts';
import { workspacePaths } from '../workspace/paths.ts';
import { readReferenceFile } from '../workspace/reference-file.ts';
import { invalid, readRegistry } from '../workspace/territory.ts';
import { writeFileAtomically } from '../write-file.ts';

export const command: CommandModule = { arguments: ['<action>', '[file]'], options: [], run: qrr };

async function qrr(
  [action, file]: readonly string[],
  options: CommonOptions,
  context: Context,
): Promise<ExitCode> {
  if (action === 'list') return list(options, context);
  if (action === 'import') return importFile(file, options, context);
  const { program, command: name } = context;
  throw new UserError('invalid-value', {
    option: 'action',
    value: action ?? '',
    expected: 'list, import',
    program,
    command: name,
  });
}

/** The registry in force; without a workspace, the official one. */
async function list(options: CommonOptions, context: Context): Promise<ExitCode> {
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

/** Adds the districts of a CSV to the workspace's own `qrr.csv`, whole or not at all. */
async function importFile(
  file: string | undefined,
  options: CommonOptions,
  context: Context,
): Promise<ExitCode> {
  const { machine, program, command: name, words, lang } = context;
  if (file === undefined)
    throw new UserError('usage-missing-argument', { argument: 'file', program, command: name });
  const source = resolve(machine.cwd, file);
  if (!existsSync(source)) throw new UserError('file-not-found', { file, folder: dirname(source) });
  if (statSync(source).isDirectory())
    throw new UserError('is-a-directory', { file, program, command: name });
  const parsed = parseRegistry(readReferenceFile(source));
  if (!parsed.ok) throw invalid(file, parsed.errors);
  const paths = ensureWorkspace(options.workspace, context);
  const before = parseRegistry(readReferenceFile(paths.registry));
  if (!before.ok) throw invalid(paths.registry, before.errors);
  const merged = mergeRegistry(OFFICIAL_QRR, [...before.districts, ...parsed.districts]);
  const own = new Set([...before.districts, ...parsed.districts].map(({ code }) => code));
  const rows = registryRows(merged.districts.filter(({ code }) => own.has(code)));
  const lines = rows.map((row) => REGISTRY_HEADER.map((column) => inertCell(row[column])));
  writeFileAtomically(
    paths.registry,
    `\ufeff${csvLines([REGISTRY_HEADER, ...lines], ';', '\r\n')}`,
  );
  const params = {
    rows: parsed.districts.length,
    path: paths.registry,
    total: merged.districts.length,
  };
  machine.stdout.write(`${fill(words.intake.qrr.imported, params, lang)}\n`);
  return exitCode.done;
}
