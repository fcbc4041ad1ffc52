import { existsSync } from 'node:fs';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import { cleanText } from '../../render/escape.ts';
import { drawGrid } from '../../render/terminal/grid.ts';
import { formatCount, formatDay } from '../../report/format.ts';
import { findLoad, readSurroundings } from '../../store/load-details.ts';
import { listLoads, type StoredLoad } from '../../store/loads.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { parseLoad } from '../history/change-store.ts';
import { loadDetailsText } from '../history/load-details-view.ts';
import { loadWords } from '../history/load-words.ts';
import { formatOf, writeJson } from '../output.ts';
import { pageFor } from '../page.ts';
import { withSession } from '../session.ts';
import { findWorkspace } from '../workspace/find.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';

export const command: CommandModule = { arguments: ['[load]'], options: [], run: loads };

async function loads(
  [number]: readonly string[],
  options: CommonOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const paths = findWorkspace(options.workspace, context);
  if (number !== undefined) {
    const load = parseLoad(number, context);
    return oneLoad({ load, format, paths, options, context });
  }
  const list = existsSync(paths.store)
    ? await withSession({ paths, wait: options.wait ?? 30, context }, (session) =>
        session.withStore('read', () => listLoads(session.engine)),
      )
    : [];
  if (format === 'json') writeJson(context, { schema: 'cross-loads/1', loads: list.map(known) });
  else context.machine.stdout.write(`${loadsText(list, context)}\n`);
  return exitCode.done;
}

interface OneLoad {
  readonly load: number;
  readonly format: 'terminal' | 'json';
  readonly paths: WorkspacePaths;
  readonly options: CommonOptions;
  readonly context: Context;
}

/** All that is known of one load. */
async function oneLoad({ load, format, paths, options, context }: OneLoad): Promise<ExitCode> {
  const found = existsSync(paths.store)
    ? await withSession({ paths, wait: options.wait ?? 30, context }, (session) =>
        session.withStore('read', async () => ({
          details: await findLoad(session.engine, load),
          surroundings: await readSurroundings(session.engine, load),
        })),
      )
    : undefined;
  const details = found?.details;
  if (found === undefined || details === undefined) throw new UserError('load-not-found', { load });
  if (format === 'json') {
    const { readings, ...rest } = details;
    const read = readings === null ? {} : { readings: JSON.parse(readings) as object };
    const one = { ...known(rest), ...read, ...found.surroundings };
    writeJson(context, { schema: 'cross-load/1', ...one });
  } else context.machine.stdout.write(loadDetailsText(details, found.surroundings, context));
  return exitCode.done;
}

/** What a load has nothing of is left out. */
function known(load: object): object {
  return Object.fromEntries(Object.entries(load).filter(([, value]) => value !== null));
}

function loadsText(list: readonly StoredLoad[], context: Context): string {
  const { words, lang } = context;
  const { columns, title, none, undone } = words.intake.loads;
  if (list.length === 0) return none;
  const gridColumns = [
    { label: columns.load, align: 'right' },
    { label: columns.at, align: 'left' },
    { label: columns.what, align: 'left' },
    { label: columns.file, align: 'left' },
    { label: columns.read, align: 'right' },
    { label: columns.new, align: 'right' },
    { label: columns.refused, align: 'right' },
  ] as const;
  const count = (value: number | null) => (value === null ? '' : formatCount(value, lang));
  const rows = list.map((load) => {
    const kind = words.domain.kinds[load.kind ?? ''] ?? load.kind ?? '';
    const act = load.action === 'ingest' ? [load.source ?? '', kind] : [loadWords(load, context)];
    const what = [...act, ...(load.live ? [] : [`(${undone})`])].join(' ').trim();
    const file = cleanText(load.file?.split(/[\\/]/).at(-1) ?? '');
    const day = formatDay(load.loaded_at, lang);
    return [
      String(load.load),
      day,
      what,
      file,
      count(load.read),
      count(load.new),
      count(load.refused),
    ];
  });
  const page = pageFor(context);
  const grid = drawGrid(gridColumns, [{ rows }], page);
  return [page.style.accent(title), ...grid].join('\n');
}
