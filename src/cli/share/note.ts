import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { wrap } from '../../render/text.ts';
import { formatDay, formatMonth } from '../../report/format.ts';
import type { PackageRequest } from './package-request.ts';
import { columnLabel } from './shared-table.ts';

interface NoteFacts {
  readonly id: string;
  readonly csvName: string;
  readonly sha256: string;
  readonly lines: number;
  readonly reports: number;
}

const width = 78;

/** The note that goes with the table: what it is, what is in it, how to answer; for any text editor. */
export function noteText(request: PackageRequest, facts: NoteFacts): string {
  const { recipient, month, asOf, perimeter, unsaid, context, reader } = request;
  const { lang, words } = context;
  const text = words.share.note;
  const params = {
    ...facts,
    recipient: cleanText(recipient.label),
    month: formatMonth(month, lang),
    asOf: formatDay(asOf, lang),
    perimeter: perimeter.length === 0 ? text.everywhere : perimeter.join(', '),
    unsaid,
  };
  const paragraphs = [
    text.mark,
    text.title,
    text.what,
    ...(unsaid > 0 ? [text.unsaid] : []),
    text.perimeter,
    text.privacy,
    text.file,
    text.columns,
    ...columnLines(request),
    reader === 'excel' ? text.readExcel : text.readPrograms,
    text.answer,
    text.keep,
  ];
  const lines = paragraphs.flatMap((paragraph) =>
    fill(paragraph, params, lang)
      .split('\n')
      .flatMap((line) => wrap(line, width)),
  );
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** The columns in their order, with what each of them says. */
function columnLines({ columns, context, reader }: PackageRequest): readonly string[] {
  const { meanings } = context.words.share;
  const own: Readonly<Record<string, string>> = meanings;
  const names = [
    'line',
    'reference',
    ...[...columns.fields, ...columns.delays].map(({ name }) => name),
  ];
  return names.map((name) => {
    const label = columnLabel(name, context);
    const head = reader === 'excel' ? label : name;
    return fill(
      context.words.share.note.column,
      { head, meaning: own[name] ?? label },
      context.lang,
    );
  });
}
