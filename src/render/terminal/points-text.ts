import { fill } from '../../locale/fill.ts';
import type { Section } from '../../report/report.ts';
import { cleanText } from '../escape.ts';
import { padStart, wrapAll } from '../text.ts';
import type { Page } from './page.ts';

/** The points for decision, numbered: what each is about, its evidence, and where its figures are. */
export function pointsText(section: Section, page: Page): readonly string[] {
  const { style, width, words, lang } = page;
  const rows = section.tables.flatMap((table) => table.rows);
  const title = style.accent(section.title.toUpperCase());
  if (rows.length === 0) return [title, words.decisions.noPoint];
  return [
    title,
    ...rows.flatMap((row, at) => {
      const pointer = fill(words.decisions.points.pointer, { table: String(row.pointer) }, lang);
      const text = `${row.label} – ${row.sentence} ${pointer}`;
      return wrapAll(cleanText(text), width - 4).map((line, n) =>
        n === 0 ? `${style.bold(padStart(String(at + 1), 2))}  ${line}` : `    ${line}`,
      );
    }),
  ];
}
