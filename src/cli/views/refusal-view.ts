import { join, relative } from 'node:path';
import Table from 'cli-table3';
import { conventions } from '../../locale/conventions.ts';
import { fill } from '../../locale/fill.ts';
import type { Lang } from '../../locale/words.ts';
import { cleanText } from '../../render/escape.ts';
import { cut, textWidth, wrap } from '../../render/text.ts';
import { formatShare } from '../../report/format.ts';
import type { Context } from '../context.ts';
import type { FileSummary, RefusedRow } from '../ingest/summary.ts';
import { forSameWorkspace } from '../same-workspace.ts';
import { shellWord } from '../shell-word.ts';
import { styleFor } from '../style.ts';
import { type LoadRemarks, workspaceToName } from './load-remarks.ts';

const shownRefusals = 10;

/** The first refused rows, and where all of them are to be mended; nothing where there are none. */
export function refusalView(
  summary: FileSummary,
  refused: readonly RefusedRow[],
  context: Context,
  remarks: LoadRemarks,
): readonly string[] {
  if (summary.refused === 0) return [];
  const { words, lang } = context;
  const { intake } = words;
  const percent = formatShare((100 * summary.refused) / summary.read, lang, 1);
  const left = summary.refused - Math.min(shownRefusals, refused.length);
  const title = fill(intake.refusedTitle, { rows: summary.refused, percent }, lang);
  return [
    '',
    styleFor(context.color).accent(title),
    refusalTable(refused.slice(0, shownRefusals), context),
    ...(left > 0 ? [fill(intake.more, { rows: left }, lang)] : []),
    ...hints(refused, context, remarks),
    ...(summary.rejects === undefined ? [] : mending(summary.rejects, context, remarks)),
  ];
}

/** Where to look for what some reasons ask for, a line each with its command. */
function hints(
  refused: readonly RefusedRow[],
  context: Context,
  remarks: LoadRemarks,
): readonly string[] {
  const { reasonHints } = context.words.intake;
  const reasons = [...new Set(refused.map(({ reason }) => reason))];
  return reasons
    .flatMap((reason) => reasonHints[reason]?.split('\n') ?? [])
    .map((line) => forSameWorkspace(line, workspaceToName(remarks, context)));
}

/** The sentence may be wrapped, the command that follows it is copied whole. */
function mending(rejects: string, context: Context, remarks: LoadRemarks): readonly string[] {
  const { machine, words, lang, width } = context;
  const { root, isKept = false } = remarks;
  const file = join(root, rejects);
  const path = shellWord(isKept ? file : relative(machine.cwd, file));
  const text = forSameWorkspace(
    fill(words.intake.mend, { path }, lang),
    workspaceToName(remarks, context),
  );
  const [sentence = '', ...command] = text.split('\n');
  return [...wrap(sentence, width), ...command];
}

function refusalTable(rows: readonly RefusedRow[], context: Context): string {
  const { intake, domain } = context.words;
  const { line, field, value, reason } = intake.refusedColumns;
  const table = new Table({
    head: [line, field, value, reason],
    colAligns: ['right', 'left', 'left', 'left'],
    style: { head: [], border: [] },
  });
  const lines = rows.map((row) => [
    String(row.line),
    row.field === '' ? intake.wholeRow : (domain.fields[row.field] ?? row.field),
    intake.reasons[row.reason as keyof typeof intake.reasons] ?? row.reason,
  ]);
  const taken = [line, field, reason].map((head, at) =>
    Math.max(textWidth(head), ...lines.map((cells) => textWidth(cells[at] ?? ''))),
  );
  const room = context.width - taken.reduce((sum, width) => sum + width, tableFrame);
  lines.forEach(([number = '', name = '', why = ''], at) => {
    table.push([number, name, quoted(rows[at]?.value, room, context.lang), why]);
  });
  return table.toString();
}

/** Lines and blanks of a table of four columns. */
const tableFrame = 13;

const leastValueWidth = 12;
const mostValueWidth = 26;

/** A cell as it was written, in quotes, cut to what the table has room for. */
function quoted(value: string | undefined, room: number, lang: Lang): string {
  if (value === undefined) return '';
  const [open, close] = conventions[lang].quotes;
  const width = Math.max(leastValueWidth, Math.min(mostValueWidth, room));
  return `${open}${cut(cleanText(value), width - textWidth(open + close))}${close}`;
}
