import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { cut } from '../../render/text.ts';
import { formatCount } from '../../report/format.ts';
import type { Context } from '../context.ts';
import type { FoundCell } from '../ingest/first-cell.ts';
import type { DateFinding, Inspection, NumberFinding } from '../inspect/inspection.ts';
import { pageFor } from '../page.ts';
import { encodingNames } from './encoding-names.ts';
import { kindText } from './inspect-kind.ts';
import { labelled } from './labelled.ts';

/** How the file is written, and what it is: one paragraph each, beside its label. */
export function inspectFacts(inspection: Inspection, context: Context): readonly string[] {
  const { words } = context;
  const { width } = pageFor(context);
  const { labels } = words.inspect;
  const { rows, fixed } = inspection;
  const [swapped, explained] = words.intake.warnings['swapped-positions'];
  const list: (readonly [string, readonly string[]])[] = [
    [labels.size, [sizeText(inspection, context)]],
    [labels.encoding, encodingTexts(inspection, context)],
    [labels.delimiter, [delimiterText(inspection, context)]],
    [labels.header, [headerText(inspection, context)]],
    [labels.continues, continuesTexts(inspection, context)],
    [words.intake.profile, [profileText(inspection, context)]],
    [labels.kind, kindText(inspection, context)],
    [words.intake.source, rows === undefined ? [] : [sourceText(rows.source, context)]],
    [labels.fixed, Object.entries(fixed).map(([field, value]) => `${field} = ${short(value)}`)],
    [labels.dates, (rows?.dates ?? []).map((finding) => dateText(finding, context))],
    [labels.numbers, (rows?.numbers ?? []).map((finding) => numberText(finding, context))],
    [labels.totals, refusedLines(inspection, 'total-line', context)],
    [labels.repeated, refusedLines(inspection, 'repeated-header', context)],
    [swapped ?? '', rows?.swapped ? [explained ?? ''] : []],
  ];
  return list.flatMap(([label, texts]) =>
    texts.flatMap((text, at) => labelled(at === 0 ? label : '', text, width)),
  );
}

/** A cell or a name of the file, short enough to stand in a sentence. */
export function short(text: string): string {
  return cut(cleanText(text), 30);
}

function sizeText({ bytes, gzip, lines }: Inspection, { words, lang }: Context): string {
  const { size, compressed, sizeRows } = words.inspect;
  const params = { size: formatCount(bytes, lang), bytes };
  const text = fill(gzip ? compressed : size, params, lang);
  if (lines === undefined) return text;
  return fill(sizeRows, { size: text, count: formatCount(lines, lang), rows: lines }, lang);
}

function encodingTexts(inspection: Inspection, { words, lang }: Context): readonly string[] {
  const { encoding, encodingBy, mixed } = words.inspect;
  const { count, first } = inspection.mixedLines;
  const name = encodingNames[inspection.encoding] ?? inspection.encoding;
  const reason = encodingBy[inspection.encodingBy] ?? '';
  const text = fill(encoding, { encoding: name, reason }, lang);
  if (count === 0) return [text];
  return [text, fill(mixed, { rows: count, lines: first.join(', ') }, lang)];
}

function delimiterText({ file, delimiter }: Inspection, { words }: Context): string {
  const { delimiters, tabInCsv } = words.inspect;
  const isTabInCsv = delimiter === '\t' && /\.csv(\.gz)?$/i.test(file);
  const name = delimiters[delimiter] ?? delimiter;
  if (delimiter === '\t') return isTabInCsv ? tabInCsv : name;
  return `${name} ${delimiter}`;
}

function headerText({ headerLine }: Inspection, { words, lang }: Context): string {
  const { headerFirst, headerAfter } = words.inspect;
  const template = headerLine === 1 ? headerFirst : headerAfter;
  return fill(template, { line: headerLine, before: headerLine - 1 }, lang);
}

function continuesTexts({ continues }: Inspection, { words, lang }: Context): readonly string[] {
  return continues === undefined ? [] : [fill(words.inspect.continues, { load: continues }, lang)];
}

function profileText({ profile }: Inspection, { words, lang }: Context): string {
  if (profile === undefined) return words.intake.noProfile;
  const { profileAsked: option, profileFound: headers, profileOfLoad: load } = words.inspect;
  return fill({ option, headers, load }[profile.by], { profile: profile.name }, lang);
}

function sourceText(
  source: { readonly name: string; readonly by: string } | undefined,
  { words, lang }: Context,
): string {
  const { sourceBy, sourceUnknown } = words.inspect;
  if (source === undefined) return sourceUnknown;
  return fill(sourceBy[source.by] ?? '', { source: source.name }, lang);
}

function dateText(finding: DateFinding, { words, lang }: Context): string {
  const { order, by, proof, either } = finding;
  const { datesBy } = words.inspect;
  const template = by === 'cell' && either !== undefined ? 'bothWays' : by;
  return fill(
    datesBy[template] ?? '',
    {
      column: short(finding.header),
      order: order === undefined ? '' : words.intake.orders[order],
      either: short(either?.value ?? ''),
      ...cellParams(proof),
    },
    lang,
  );
}

function numberText(finding: NumberFinding, { words, lang }: Context): string {
  const { header, mark, certainty, proof, other } = finding;
  const template = words.inspect.numbersBy[certainty] ?? '';
  const others = { other: short(other?.value ?? ''), otherLine: other?.line ?? 0 };
  return fill(template, { column: short(header), mark, ...cellParams(proof), ...others }, lang);
}

function cellParams(cell: FoundCell | undefined): Readonly<Record<string, string | number>> {
  return { proof: short(cell?.value ?? ''), line: cell?.line ?? 0 };
}

/** The lines that ingest refuses because they are no records at all. */
function refusedLines(
  { rows }: Inspection,
  reason: string,
  { words, lang }: Context,
): readonly string[] {
  const found = rows?.refusals.filter((refusal) => refusal.reason === reason) ?? [];
  const count = found.reduce((sum, refusal) => sum + refusal.rows, 0);
  if (count === 0) return [];
  const lines = found.flatMap((refusal) => refusal.lines);
  const list = `${lines.join(', ')}${lines.length < count ? '…' : ''}`;
  return [fill(words.inspect.refusedLines, { rows: count, lines: list }, lang)];
}
