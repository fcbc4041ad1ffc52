import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { cut } from '../../render/text.ts';
import { formatCount } from '../../report/format.ts';
import type { Context } from '../context.ts';
import type { FileSummary, Warning } from '../ingest/summary.ts';
import { forSameWorkspace } from '../same-workspace.ts';
import { labelled } from './labelled.ts';
import { type LoadRemarks, workspaceToName } from './load-remarks.ts';

/** What there is to know of a load: its months, what is outside or unplaced, its warnings. */
export function loadFacts(
  summary: FileSummary,
  remarks: LoadRemarks,
  context: Context,
): readonly string[] {
  const { words, lang, width } = context;
  const { intake } = words;
  const { withdrawn, outside, unplaced } = summary;
  const named = workspaceToName(remarks, context);
  const fact = (label: string, text: string) =>
    labelled(label && ` ${label}`, forSameWorkspace(text, named), width);
  const rows = (template: string, count: number) => fill(template, { rows: count }, lang);
  return [
    ...fact(intake.covers, coversText(summary, context)),
    ...(withdrawn > 0 ? fact(intake.withdrawn, formatCount(withdrawn, lang)) : []),
    ...(outside > 0 ? fact(intake.outside, rows(intake.outsideRows, outside)) : []),
    ...(unplaced > 0 ? fact(intake.unplaced, rows(intake.unplacedRows, unplaced)) : []),
    ...warningTexts(summary.warnings, context).flatMap(([label, text]) => fact(label, text)),
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

/** A column of free text taken for products would fill the screen with unknown words. */
const shownWords = 10;

/** Each with its label, which the last one, of what is not shown, has none of. */
export function warningTexts(
  warnings: readonly Warning[],
  context: Context,
): readonly (readonly [string, string])[] {
  const { words, lang } = context;
  const unknown = warnings.filter(({ code }) => code === 'unknown-word' || code === 'unknown-unit');
  const hidden = new Set(unknown.slice(shownWords));
  const shown = warnings.filter((warning) => !hidden.has(warning));
  const texts = shown.map((warning) => warningText(warning, context));
  if (hidden.size === 0) return texts;
  return [...texts, ['', fill(words.intake.moreWords, { words: hidden.size }, lang)]];
}

function warningText(warning: Warning, { words, lang }: Context): readonly [string, string] {
  const { intake, domain } = words;
  const [label = '', template = ''] = intake.warnings[warning.code];
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(warning)) {
    if (Array.isArray(value)) params[name] = value.map(shortText).join(', ');
    else if (name === 'line') params[name] = cut(cleanText(String(value)), mostLine);
    else params[name] = typeof value === 'number' ? value : shortText(value);
  }
  if ('field' in warning) params.field = domain.fields[warning.field] ?? warning.field;
  if ('loads' in warning) params.first = warning.loads[0] ?? '';
  if ('order' in warning) params.order = intake.orders[warning.order as keyof typeof intake.orders];
  return [label, fill(template, params, lang)];
}

/** A line to add is of use only whole, and longer than a page only by accident. */
const mostLine = 200;

/** A word or header of the file: a cell of thousands of characters would fill the screen. */
function shortText(value: unknown): string {
  return cut(cleanText(String(value)), 40);
}
