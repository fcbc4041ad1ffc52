import { existsSync } from 'node:fs';
import Table from 'cli-table3';
import { exitCode, type ExitCode } from '../../errors.ts';
import { cleanText } from '../../render/escape.ts';
import { cut } from '../../render/text.ts';
import { formatCount } from '../../report/format.ts';
import { listLoads, type StoredLoad } from '../../store/loads.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { formatOf, writeJson } from '../output.ts';
import { withSession } from '../session.ts';
import { styleFor } from '../style.ts';
import { findWorkspace } from '../workspace/find.ts';

export const command: CommandModule = { arguments: [], options: [], run: loads };

async function loads(_: readonly string[], options: CommonOptions, context: Context): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const paths = findWorkspace(options.workspace, context);
  const list = existsSync(paths.store)
    ? await withSession({ paths, wait: options.wait ?? 30, context }, (session) =>
        session.withStore('read', () => listLoads(session.engine)),
      )
    : [];
  if (format === 'json') writeJson(context, { schema: 'cross-loads/1', loads: list });
  else context.machine.stdout.write(`${loadsText(list, context)}\n`);
  return exitCode.done;
}

function loadsText(list: readonly StoredLoad[], context: Context): string {
  const { words, lang, width } = context;
  const { columns, title, none, undone } = words.intake.loads;
  if (list.length === 0) return none;
  const table = new Table({
    head: [columns.load, columns.at, columns.what, columns.file, columns.read, columns.new, columns.refused],
    colAligns: ['right', 'left', 'left', 'left', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const load of list) {
    const kind = words.domain.kinds[load.kind ?? ''] ?? load.kind ?? '';
    const what = load.live ? `${load.source ?? ''} ${kind}` : `${load.source ?? ''} ${kind} (${undone})`;
    const count = (value: number | null) => (value === null ? '' : formatCount(value, lang));
    const file = cut(cleanText(load.file?.split(/[\\/]/).at(-1) ?? ''), Math.max(12, width - 62));
    table.push([String(load.load), load.loaded_at.slice(0, 10), cut(what.trim(), 26), file, count(load.read), count(load.new), count(load.refused)]);
  }
  return `${styleFor(context.color).accent(title)}\n${table.toString()}`;
}
