import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/render/text.ts';
import { goldenCases } from './cases.ts';
import { readGolden } from './golden-file.ts';
import { markdownFigures } from './markdown-figures.ts';

const forPeople = goldenCases.filter(({ isText }) => isText);

function linesOf(name: string): readonly string[] {
  const { stdout, stderr } = readGolden(name);
  return `${stdout}${stderr}`.split('\n');
}

/** What is copied whole into a terminal stands on a line of its own, however long. */
const isCommand = (line: string) => /^ {4}c(?:ross|lct) /.test(line);

describe('what people read keeps to the columns of the terminal, 80 in a pipe', () => {
  it.each(forPeople)('$name', ({ name, columns = 80 }) => {
    const lines = linesOf(name);
    expect(lines.length).toBeGreaterThan(1);
    // Each half of an error is one line: it is looked for in logs.
    const shown = readGolden(name).stdout.split('\n');
    const wide = shown.filter((line) => textWidth(line) > columns);
    expect(wide.filter((line) => !isCommand(line))).toEqual([]);
  });

  it.each(forPeople)('$name has no blanks at the ends of its lines', ({ name }) => {
    expect(linesOf(name).filter((line) => /[ \t]$/.test(line))).toEqual([]);
  });
});

/** Cells of a table, which stand at least two blanks apart. */
function shownCells(name: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cell of readGolden(name).stdout.split(/\n| {2,}/)) {
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return counts;
}

describe('no figure is cut, wrapped or left out', () => {
  it.each([
    ['clct-report-full-80', 'clct-report-markdown'],
    ['clct-report-full-140', 'clct-report-markdown'],
    ['clct-report-full-en', 'clct-report-markdown-en'],
  ])('%s shows every figure of %s', (terminal, markdown) => {
    const figures = markdownFigures(readGolden(markdown).stdout);
    expect(figures.length).toBeGreaterThan(1500);
    const left = new Map(shownCells(terminal));
    for (const figure of figures) left.set(figure, (left.get(figure) ?? 0) - 1);
    expect([...left].filter(([, count]) => count < 0)).toEqual([]);
  });

  it.each(forPeople.filter(({ line }) => line.startsWith('clct')))('$name', ({ name }) => {
    expect(linesOf(name).filter((line) => /\d…|\d-$/.test(line))).toEqual([]);
  });
});
