import { type Effort, markdown, type Table, type TableMaker } from './table.ts';

interface Settings {
  readonly seed: number;
  readonly effort: Effort;
}

/** A table as the page holds it: its command, what it shows, its rows, between two marks. */
export function block(
  { id, caption }: TableMaker,
  table: Table,
  { seed, effort }: Settings,
): string {
  return [
    opening(id),
    `${filled(caption, effort)}. \`npm run simulate -- --table ${id} --seed ${seed}\``,
    '',
    markdown(table),
    closing(id),
  ].join('\n');
}

function opening(id: string): string {
  return `<!-- simulate ${id} -->`;
}

function closing(id: string): string {
  return `<!-- end ${id} -->`;
}

/** The caption with the repetitions in it, thousands apart. */
export function filled(caption: string, effort: Effort): string {
  return caption.replaceAll(/\{(\w+)\}/g, (_, key: keyof Effort) =>
    effort[key].toLocaleString('en-US'),
  );
}

/** What stands between the marks of a table, marks included; undefined where the page has none. */
export function blockIn(page: string, id: string): string | undefined {
  const from = page.indexOf(opening(id));
  const to = page.indexOf(closing(id), from);
  return from < 0 || to < 0 ? undefined : page.slice(from, to + closing(id).length);
}

/** The page with one table replaced; it has to have a place for it. */
export function replaceBlock(page: string, id: string, text: string): string {
  const old = blockIn(page, id);
  if (old === undefined) throw new RangeError(`docs/statistics.md has no place for ${id}`);
  return page.replace(old, () => text);
}
