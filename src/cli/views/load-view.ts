import { basename, join, relative } from 'node:path';
import Table from 'cli-table3';
import { fill } from '../../locale/fill.ts';
import type { Lang } from '../../locale/words.ts';
import { cleanText } from '../../render/escape.ts';
import { cut, textWidth, wrap } from '../../render/text.ts';
import { formatCount, formatPercent } from '../../report/format.ts';
import type { Context } from '../context.ts';
import type { LoadedFile } from '../ingest/load-file.ts';
import type { FileSummary, RefusedRow, Warning } from '../ingest/summary.ts';
import { styleFor } from '../style.ts';
import { encodingNames } from './encoding-names.ts';
import { labelled as labelledLines } from './labelled.ts';

const shownRefusals = 10;

/** What the view says beside the load: how long it took, and where its workspace is. */
export interface LoadRemarks {
  readonly seconds: number;
  readonly root: string;
  /** `--workspace`, as typed: the next command needs it too. */
  readonly workspace: string | undefined;
}

/** What became of one file, for a terminal. */
export function loadView(
  { summary, refused, staged }: LoadedFile,
  context: Context,
  { seconds, root, workspace }: LoadRemarks,
): string {
  const { words, width } = context;
  const style = styleFor(context.color);
  const { intake } = words;
  const kind = words.domain.kinds[summary.kind] ?? summary.kind;
  const state =
    summary.load === undefined ? intake.dryRun : say(context, intake.load, { load: summary.load });
  const right = `${state} · ${formatSeconds(seconds, context)}`;
  const title = titleText(summary.file, kind, width - textWidth(right) - 2);
  const dialect = say(context, intake.dialect, {
    encoding: encodingNames[summary.encoding] ?? summary.encoding,
    delimiter: summary.delimiter === '\t' ? 'tab' : summary.delimiter,
    line: staged.head.headerLine,
  });
  return [
    '',
    ends(style.bold(title), style.soft(right), width - textWidth(title) - textWidth(right)),
    '━'.repeat(width),
    labelled(intake.readAs, dialect, context),
    labelled(intake.profile, summary.profile ?? intake.noProfile, context),
    labelled(intake.source, summary.source, context),
    '',
    countsTable(summary, context),
    intake.equation,
    ...(summary.skipped > 0 ? [say(context, intake.skipped, { rows: summary.skipped })] : []),
    ...refusals(summary, refused, { context, root, workspace }),
    '',
    style.accent(intake.toKnow),
    ...facts(summary, context),
    '',
    doneLine(summary, context),
    '',
  ].join('\n');
}

/** The file's path if there is room for it, else its name, as much of it as there is room for. */
function titleText(file: string, kind: string, room: number): string {
  const path = cleanText(file);
  const left = room - textWidth(` → ${kind}`);
  return `${textWidth(path) <= left ? path : cut(basename(path), left)} → ${kind}`;
}

function say(
  context: Context,
  template: string,
  params: Readonly<Record<string, string | number>>,
): string {
  return fill(template, params, context.lang);
}

function ends(left: string, right: string, gap: number): string {
  return `${left}${' '.repeat(Math.max(2, gap))}${right}`;
}

function formatSeconds(seconds: number, { lang }: Context): string {
  const text = seconds.toFixed(1);
  return `${lang === 'fr' ? text.replace('.', ',') : text} s`;
}

function labelled(label: string, text: string, { width }: Context): string {
  return labelledLines(label, text, width).join('\n');
}

function countsTable(summary: FileSummary, context: Context): string {
  const { counts } = context.words.intake;
  const keys = ['read', 'new', 'revised', 'unchanged', 'withdrawn', 'refused'] as const;
  const table = new Table({
    head: keys.map((key) => counts[key]),
    colAligns: keys.map(() => 'right' as const),
    style: { head: [], border: [] },
  });
  table.push(keys.map((key) => formatCount(summary[key], context.lang)));
  return table.toString();
}

interface Mending {
  readonly context: Context;
  readonly root: string;
  readonly workspace: string | undefined;
}

function refusals(
  summary: FileSummary,
  refused: readonly RefusedRow[],
  { context, root, workspace }: Mending,
): readonly string[] {
  if (summary.refused === 0) return [];
  const { intake } = context.words;
  const percent = formatPercent((100 * summary.refused) / summary.read, context.lang, 1);
  const left = summary.refused - Math.min(shownRefusals, refused.length);
  return [
    '',
    styleFor(context.color).accent(
      say(context, intake.refusedTitle, { rows: summary.refused, percent }),
    ),
    refusalTable(refused.slice(0, shownRefusals), context),
    ...(left > 0 ? [say(context, intake.more, { rows: left })] : []),
    ...(summary.rejects === undefined
      ? []
      : mending(
          say(context, intake.mend, {
            path: shellPath(relative(context.machine.cwd, join(root, summary.rejects))),
            where: workspace === undefined ? '' : ` -w ${shellPath(workspace)}`,
          }),
          context,
        )),
  ];
}

/** A path as a shell takes it. */
function shellPath(path: string): string {
  return /[^\p{L}\p{N}._/\\:-]/u.test(path) ? `"${path}"` : path;
}

/** The sentence may be wrapped, the command that follows it is copied whole. */
function mending(text: string, { width }: Context): readonly string[] {
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
  const [open, close] = lang === 'fr' ? ['« ', ' »'] : ['“', '”'];
  const width = Math.max(leastValueWidth, Math.min(mostValueWidth, room));
  return `${open}${cut(cleanText(value), width - textWidth(open + close))}${close}`;
}

function facts(summary: FileSummary, context: Context): readonly string[] {
  const { intake } = context.words;
  const lines = [labelled(` ${intake.covers}`, coversText(summary, context), context)];
  if (summary.withdrawn > 0)
    lines.push(labelled(` ${intake.withdrawn}`, String(summary.withdrawn), context));
  if (summary.outside > 0) {
    lines.push(
      labelled(
        ` ${intake.outside}`,
        say(context, intake.outsideRows, { rows: summary.outside }),
        context,
      ),
    );
  }
  if (summary.unplaced > 0) {
    lines.push(
      labelled(
        ` ${intake.unplaced}`,
        say(context, intake.unplacedRows, { rows: summary.unplaced }),
        context,
      ),
    );
  }
  return [...lines, ...warningLines(summary.warnings, context)];
}

/** A column of free text taken for products would fill the screen with unknown words. */
const shownWords = 10;

function warningLines(warnings: readonly Warning[], context: Context): readonly string[] {
  const unknown = warnings.filter(({ code }) => code === 'unknown-word' || code === 'unknown-unit');
  const hidden = new Set(unknown.slice(shownWords));
  const lines = warnings
    .filter((warning) => !hidden.has(warning))
    .map((warning) => warningLine(warning, context));
  if (hidden.size === 0) return lines;
  return [
    ...lines,
    labelled('', say(context, context.words.intake.moreWords, { words: hidden.size }), context),
  ];
}

function coversText({ covers, continues }: FileSummary, { words, lang }: Context): string {
  const first = covers[0];
  const last = covers.at(-1);
  if (first === undefined || last === undefined) {
    const { coversNone, coversContinued } = words.intake;
    return continues === undefined ? coversNone : fill(coversContinued, { load: continues }, lang);
  }
  return first === last ? first : `${first} – ${last} (${covers.length})`;
}

function warningLine(warning: Warning, context: Context): string {
  const { intake, domain } = context.words;
  const [label = '', template = ''] = intake.warnings[warning.code];
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(warning)) {
    if (Array.isArray(value)) params[name] = value.map(shortText).join(', ');
    else if (name === 'line') params[name] = cut(cleanText(String(value)), mostLine);
    else params[name] = typeof value === 'number' ? value : shortText(value);
  }
  if ('field' in warning) params.field = domain.fields[warning.field] ?? warning.field;
  if ('order' in warning) params.order = intake.orders[warning.order as keyof typeof intake.orders];
  return labelled(` ${label}`, say(context, template, params), context);
}

/** A line to add is of use only whole, and longer than a page only by accident. */
const mostLine = 200;

/** A word or header of the file: a cell of thousands of characters would fill the screen. */
function shortText(value: unknown): string {
  return cut(cleanText(String(value)), 40);
}

function doneLine(summary: FileSummary, context: Context): string {
  const { intake } = context.words;
  const rows = summary.new + summary.revised + summary.unchanged;
  const line =
    summary.load === undefined
      ? say(context, intake.doneDry, { rows })
      : say(context, intake.done, { rows, load: summary.load });
  return wrap(line, context.width).join('\n');
}
