import { existsSync } from 'node:fs';
import { type ExitCode, exitCode } from '../../errors.ts';
import { cleanText } from '../../render/escape.ts';
import { drawGrid } from '../../render/terminal/grid.ts';
import { formatCount, formatDay } from '../../report/format.ts';
import { listLoads, type StoredLoad } from '../../store/loads.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { formatOf, writeJson } from '../output.ts';
import { pageFor } from '../page.ts';
import { withSession } from '../session.ts';
import { findWorkspace } from '../workspace/find.ts';

export const command: CommandModule = { arguments: [], options: [], run: loads };

async function loads(
  _: readonly string[],
  options: CommonOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const paths = findWorkspace(options.workspace, context);
  const list = existsSync(paths.store)
    ? await withSession({ paths, wait: options.wait ?? 30, context }, (session) =>
        session.withStore('read', () => listLoads(session.engine)),
      )
    : [];
  if (format === 'json') writeJson(context, { schema: 'cross-loads/1', loads: list.map(known) });
  else context.machine.stdout.write(`${loadsText(list, context)}\n`);
  return exitCode.done;
}

/** What a load has nothing of is left out. */
function known(load: StoredLoad): object {
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
    const what = [load.source ?? '', kind, ...(load.live ? [] : [`(${undone})`])].join(' ').trim();
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
