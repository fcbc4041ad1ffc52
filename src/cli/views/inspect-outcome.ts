import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { drawGrid, type GridColumn } from '../../render/terminal/grid.ts';
import { wrap } from '../../render/text.ts';
import { formatCount } from '../../report/format.ts';
import type { Context } from '../context.ts';
import type { Inspection, RowFindings } from '../inspect/inspection.ts';
import { pageFor } from '../page.ts';
import { short } from './inspect-facts.ts';
import { labelled } from './labelled.ts';
import { warningTexts } from './load-facts.ts';

const shownWords = 15;

/** What the rows would become: words, refusals, districts, and how many of each. */
export function inspectOutcome(
  inspection: Inspection,
  labels: ReadonlyMap<string, string>,
  context: Context,
): readonly string[] {
  const { rows } = inspection;
  if (rows === undefined) return [];
  return [
    ...unknownWords(rows, context),
    ...remarks(rows, context),
    ...refusals(rows, context),
    ...districts(rows, labels, context),
    ...forecast(inspection, rows, context),
  ];
}

const text = (label: string): GridColumn => ({ label, align: 'left' });
const figure = (label: string): GridColumn => ({ label, align: 'right' });

function unknownWords({ unknownWords: list }: RowFindings, context: Context): readonly string[] {
  if (list.length === 0) return [];
  const { words, lang } = context;
  const heads = words.inspect.unknownWords;
  const cells = list
    .slice(0, shownWords)
    .map(({ field, word, rows }) => [
      words.domain.fields[field] ?? field,
      short(word),
      formatCount(rows, lang),
    ]);
  const left = list.length - shownWords;
  const more = fill(words.intake.moreWords, { words: left }, lang);
  const columns = [text(heads.field), text(heads.word), figure(heads.rows)];
  return [...titled(heads.title, columns, cells, context), ...(left > 0 ? [more] : [])];
}

function remarks({ warnings }: RowFindings, context: Context): readonly string[] {
  if (warnings.length === 0) return [];
  const { style, width } = pageFor(context);
  const texts = warningTexts(warnings, context).flatMap(([label, text]) =>
    labelled(` ${label}`, text, width),
  );
  return ['', style.accent(context.words.intake.toKnow), ...texts];
}

function refusals({ refusals: list, refused }: RowFindings, context: Context): readonly string[] {
  if (list.length === 0) return [];
  const { words, lang } = context;
  const heads = words.inspect.refused;
  const reasons: Readonly<Record<string, string>> = words.intake.reasons;
  const cells = list.map(({ reason, field, rows, lines, value }) => [
    formatCount(rows, lang),
    reasons[reason] ?? reason,
    field === '' ? words.intake.wholeRow : (words.domain.fields[field] ?? field),
    value === undefined ? '' : short(value),
    `${lines.join(', ')}${lines.length < rows ? '…' : ''}`,
  ]);
  const title = fill(heads.title, { count: formatCount(refused, lang) }, lang);
  const columns = [
    figure(heads.rows),
    text(heads.reason),
    text(heads.field),
    text(heads.value),
    text(heads.lines),
  ];
  return titled(title, columns, cells, context);
}

function districts(
  { districts: list, unplaced }: RowFindings,
  labels: ReadonlyMap<string, string>,
  context: Context,
): readonly string[] {
  if (list.length === 0) return [];
  const { words, lang } = context;
  const heads = words.inspect.districts;
  const found = list.map(({ code, rows }) => [
    code,
    words.domain.districts[code] ?? cleanText(labels.get(code) ?? ''),
    formatCount(rows, lang),
  ]);
  const causes = unplaced.map(({ by, rows }) => [
    '',
    // No-break spaces: the indent of a cell that is wrapped.
    `\u00a0\u00a0${words.inspect.unplacedBy[by] ?? by}`,
    formatCount(rows, lang),
  ]);
  const columns = [text(heads.code), text(heads.label), figure(heads.rows)];
  return titled(heads.title, columns, [...found, ...causes], context);
}

function titled(
  title: string,
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  context: Context,
): readonly string[] {
  const page = pageFor(context);
  return ['', page.style.accent(title), ...drawGrid(columns, [{ rows }], page)];
}

/** Where several columns fit a field, what is foreseen holds for the first of them. */
function forecast(
  { columns, problems }: Inspection,
  rows: RowFindings,
  context: Context,
): readonly string[] {
  const { words, lang } = context;
  const { style, width } = pageFor(context);
  const choices = columns.flatMap(({ header, uncertain }, at) => {
    const fields = columns[at]?.fields ?? [];
    const isFirst = !columns.slice(0, at).some((one) => one.fields.some((f) => fields.includes(f)));
    return uncertain && isFirst ? [`${fields.join(', ')} = ${short(header)}`] : [];
  });
  const isOpen = problems.some(({ code }) => code === 'ambiguous-columns') && choices.length > 0;
  const title = isOpen
    ? fill(words.inspect.forecastIf, { choices: choices.join(', ') }, lang)
    : words.inspect.forecast;
  return [
    '',
    style.accent(title),
    ...forecastTexts(rows, context).flatMap((line) => wrap(line, width)),
  ];
}

function forecastTexts(rows: RowFindings, { words, lang }: Context): readonly string[] {
  const { read, accepted, refused, skipped, closed, covers } = rows;
  const texts = words.inspect;
  const count = (value: number) => formatCount(value, lang);
  const counts = { read: count(read), accepted: count(accepted), refused: count(refused) };
  const first = covers[0];
  const last = covers.at(-1);
  const months = first === last ? first : `${first} – ${last} (${covers.length})`;
  return [
    fill(texts.rows, { ...counts, n: read, a: accepted, r: refused }, lang),
    ...(skipped > 0 ? [fill(texts.skipped, { rows: skipped }, lang)] : []),
    ...(closed > 0 ? [fill(texts.closed, { rows: closed }, lang)] : []),
    fill(texts.months, { covers: months ?? words.intake.coversNone }, lang),
  ];
}
