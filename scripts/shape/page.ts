import { declaredLines } from './declarations.ts';
import { houses } from './houses.ts';
import type { InstalledPart } from './installed-size.ts';
import type { Shape } from './shape.ts';
import type { Spread } from './spread.ts';

/** What is printed: the figures, beside those of other codebases. */
export function shapePage(
  shapes: ReadonlyMap<string, Shape>,
  installed: readonly InstalledPart[],
): string {
  const src = shapes.get('src');
  if (src === undefined) throw new Error('src was not measured');
  return [
    spreadsTable(shapes),
    housesTable(src),
    passages(src),
    declarations(src),
    installedTable(installed),
  ].join('\n\n');
}

function spreadsTable(shapes: ReadonlyMap<string, Shape>): string {
  const rows = [...shapes].flatMap(([folder, { file, function: made, exports }]) => [
    spreadRow(`${folder}: lines a file`, file),
    spreadRow(`${folder}: lines a function`, made),
    spreadRow(`${folder}: exports a file`, exports),
  ]);
  return table(['', 'how many', 'median', 'p90', 'largest'], rows);
}

function spreadRow(name: string, { count, median, p90, largest }: Spread): readonly string[] {
  return [name, ...[count, median, p90, largest].map(String)];
}

function housesTable(src: Shape): string {
  const own = {
    name: 'here (src)',
    file: [src.file.median, src.file.p90],
    function: [src.function.median, src.function.p90],
    cycles: src.cycles.length,
  };
  const rows = [own, ...houses].map(({ name, file, function: made, cycles }) => [
    name,
    file.join(' · '),
    made.join(' · '),
    String(cycles ?? '–'),
  ]);
  return table(['median · p90', 'lines a file', 'lines a function', 'import cycles'], rows);
}

function passages({ repeated }: Shape): string {
  const rows = repeated.map(({ lines, places }) => [`  ${places.join(', ')}`, String(lines)]);
  return table([`Passages of src that stand twice: ${repeated.length}`, 'lines'], rows);
}

function declarations({ files }: Shape): string {
  const all = files.reduce((sum, { lines }) => sum + lines, 0);
  const parts = declaredLines(files.map(({ name, lines }) => ({ path: name, lines })));
  const declared = parts.reduce((sum, [, lines]) => sum + lines, 0);
  const row = (name: string, lines: number) => [
    name,
    String(lines),
    `${((100 * lines) / all).toFixed(1)} %`,
  ];
  return table(
    ['Declarations in src', 'lines', 'share'],
    [
      ...parts.map(([name, lines]) => row(`  ${name}`, lines)),
      row('together', declared),
      row('src', all),
    ],
  );
}

function installedTable(installed: readonly InstalledPart[]): string {
  const rows = installed.map(({ name, bytes }) => [`  ${name}`, megabytes(bytes)]);
  const sum = installed.reduce((bytes, part) => bytes + part.bytes, 0);
  return table(['Installed, as shipped', 'MB'], [...rows, ['together', megabytes(sum)]]);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}

/** Columns as wide as their longest cell; the first is text, the others stand to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, at) =>
    Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
