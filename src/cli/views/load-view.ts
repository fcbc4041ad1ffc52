import { basename } from 'node:path';
import Table from 'cli-table3';
import { conventions } from '../../locale/conventions.ts';
import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { cut, textWidth, wrap } from '../../render/text.ts';
import { formatCount } from '../../report/format.ts';
import type { Context } from '../context.ts';
import { standardInput } from '../ingest/file-path.ts';
import type { LoadedFile } from '../ingest/load-file.ts';
import type { FileSummary } from '../ingest/summary.ts';
import { forSameWorkspace } from '../same-workspace.ts';
import { styleFor } from '../style.ts';
import { encodingNames } from './encoding-names.ts';
import { labelled } from './labelled.ts';
import { loadFacts } from './load-facts.ts';
import { type LoadRemarks, workspaceToName } from './load-remarks.ts';
import { refusalView } from './refusal-view.ts';

/** What became of one file, for a terminal. */
export function loadView(
  { summary, refused, staged }: LoadedFile,
  context: Context,
  remarks: LoadRemarks,
): string {
  const { words, lang, width } = context;
  const style = styleFor(context.color);
  const { intake } = words;
  const { profile, source, skipped, closed = 0 } = summary;
  const fact = (label: string, text: string) => labelled(label, text, width);
  return [
    '',
    titleLine(summary, context, remarks),
    '━'.repeat(width),
    ...fact(intake.readAs, dialectText(summary, staged.head.headerLine, context)),
    ...fact(intake.profile, profile ?? intake.noProfile),
    ...fact(intake.source, source),
    '',
    countsTable(summary, context),
    intake.equation,
    ...(skipped > 0 ? [fill(intake.skipped, { rows: skipped }, lang)] : []),
    ...(closed > 0 ? wrap(fill(intake.closed, { rows: closed }, lang), width) : []),
    ...refusalView(summary, refused, context, remarks),
    '',
    style.accent(intake.toKnow),
    ...loadFacts(summary, remarks, context),
    '',
    ...doneLines(summary, context, remarks),
    '',
  ].join('\n');
}

function titleLine(summary: FileSummary, context: Context, { seconds }: LoadRemarks): string {
  const { words, lang, width } = context;
  const { intake } = words;
  const { load } = summary;
  const state = load === undefined ? intake.dryRun : fill(intake.load, { load }, lang);
  const right = `${state} · ${formatSeconds(seconds, context)}`;
  const kind = words.domain.kinds[summary.kind] ?? summary.kind;
  const file = summary.file === standardInput ? intake.standardInput : summary.file;
  const title = titleText(file, kind, width - textWidth(right) - 2);
  const gap = ' '.repeat(Math.max(2, width - textWidth(title) - textWidth(right)));
  const style = styleFor(context.color);
  return `${style.bold(title)}${gap}${style.soft(right)}`;
}

/** The file's path if there is room for it, else its name, as much of it as there is room for. */
function titleText(file: string, kind: string, room: number): string {
  const path = cleanText(file);
  const left = room - textWidth(` → ${kind}`);
  return `${textWidth(path) <= left ? path : cut(basename(path), left)} → ${kind}`;
}

function formatSeconds(seconds: number, { lang }: Context): string {
  return `${seconds.toFixed(1).replace('.', conventions[lang].decimal)} s`;
}

function dialectText(summary: FileSummary, line: number, { words, lang }: Context): string {
  const encoding = encodingNames[summary.encoding] ?? summary.encoding;
  const delimiter = summary.delimiter === '\t' ? 'tab' : summary.delimiter;
  return fill(words.intake.dialect, { encoding, delimiter, line }, lang);
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

/** The sentence may be wrapped, the command in it is copied whole. */
function doneLines(
  summary: FileSummary,
  context: Context,
  remarks: LoadRemarks,
): readonly string[] {
  const { words, lang, width } = context;
  const { intake } = words;
  const { load } = summary;
  const rows = summary.new + summary.revised + summary.unchanged;
  if (load === undefined) return wrap(fill(intake.doneDry, { rows }, lang), width);
  const command = forSameWorkspace(`cross undo ${load}`, workspaceToName(remarks, context));
  const line = fill(intake.done, { rows, command }, lang);
  if (textWidth(line) <= width) return [line];
  const sentence = fill(intake.done, { rows, command: '' }, lang).trimEnd();
  return [...wrap(sentence, width), `    ${command}`];
}
