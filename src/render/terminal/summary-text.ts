import type { Section } from '../../report/report.ts';
import { cleanText } from '../escape.ts';
import { padEnd, textWidth, wrapAll } from '../text.ts';
import type { Page } from './page.ts';

/** The summary's sentences, each beside its label. */
export function summaryText(section: Section, { style, width }: Page): readonly string[] {
  const rows = section.tables.flatMap((table) => table.rows);
  const labels = rows.map((row) => String(row.label));
  const column = Math.max(...labels.map(textWidth)) + 2;
  return [
    style.accent(section.title.toUpperCase()),
    ...rows.flatMap((row, at) =>
      wrapAll(cleanText(String(row.sentence)), width - column).map((line, n) =>
        n === 0
          ? `${style.bold(padEnd(labels[at] ?? '', column))}${line}`
          : ' '.repeat(column) + line,
      ),
    ),
  ];
}
