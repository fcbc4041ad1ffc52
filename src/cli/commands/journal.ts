import { existsSync, readFileSync } from 'node:fs';
import { dayOf } from '../../domain/day.ts';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import type { JournalLine } from '../../journal/line.ts';
import { readSeal } from '../../journal/seal.ts';
import { type VerifiedJournal, verifyJournal } from '../../journal/verify-journal.ts';
import { type CsvReader, dataCsv, inertCell } from '../../render/csv.ts';
import { inTurn } from '../../store/queue.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { csvForOption } from '../csv-for-option.ts';
import { formatOf, writeJson } from '../output.ts';
import { journalText } from '../views/journal-view.ts';
import { waiting } from '../waiting.ts';
import { findWorkspace } from '../workspace/find.ts';
import { readKey } from '../workspace/key.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';

interface JournalOptions extends CommonOptions {
  readonly since?: string;
  readonly verify?: boolean;
  readonly csvFor?: CsvReader;
}

export const command: CommandModule<JournalOptions> = {
  arguments: [],
  options: [
    { flags: '--since <day>', parse: parseSince },
    { flags: '--verify' },
    csvForOption('cross', 'journal'),
  ],
  run: journal,
};

function parseSince(value: string): string {
  const day = dayOf(value);
  if (day !== undefined) return day;
  throw new UserError('invalid-value', {
    option: '--since',
    value,
    expected: '2019-07-04, 04/07/2019',
    program: 'cross',
    command: 'journal',
  });
}

/** Who did what: always verified as it is read, so that nobody quotes a journal that was changed. */
async function journal(
  _: readonly string[],
  options: JournalOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'csv', 'json']);
  const paths = findWorkspace(options.workspace, context);
  const { lines, faults } = await readJournal(paths, options.wait ?? 30, context);
  const { since = '', verify = false } = options;
  const shown = verify ? [] : lines.filter(({ at }) => at.slice(0, 10) >= since);
  const { stdout } = context.machine;
  if (format === 'json') {
    const count = lines.length;
    writeJson(context, {
      schema: 'cross-journal/1',
      count,
      faults,
      ...(verify ? {} : { lines: shown }),
    });
  } else if (format === 'csv') stdout.write(journalCsv(shown, options.csvFor));
  else stdout.write(journalText({ lines: shown, count: lines.length, faults, verify }, context));
  return faults.length > 0 ? exitCode.look : exitCode.done;
}

function readJournal(
  paths: WorkspacePaths,
  wait: number,
  context: Context,
): Promise<VerifiedJournal> {
  const folder = paths.journalQueue;
  const what = 'cross journal';
  const turn = { folder, access: 'read', what, wait, ...waiting(context) } as const;
  return inTurn(turn, async () => {
    const text = existsSync(paths.journal) ? readFileSync(paths.journal, 'utf8') : '';
    return verifyJournal(text, readSeal(paths.seal, readKey(paths)));
  });
}

/** Members of a line that are columns as they are, before the counts and after them. */
const leading = ['number', 'at', 'user', 'action', 'command', 'reason', 'load', 'report'] as const;
const trailing = ['package', 'recipient', 'month', 'sha256'] as const;

/** What somebody typed is no formula of a spreadsheet. */
function inert<T>(cell: T): T | string {
  return typeof cell === 'string' ? inertCell(cell) : cell;
}

function journalCsv(lines: readonly JournalLine[], reader: CsvReader | undefined): string {
  const rows = lines.map((line) => [
    ...leading.map((name) => inert(line[name])),
    Object.entries(line.counts ?? {})
      .map(([name, value]) => `${name}=${value}`)
      .join(' '),
    ...trailing.map((name) => inert(line[name])),
  ]);
  return dataCsv([[...leading, 'counts', ...trailing], ...rows], reader);
}
