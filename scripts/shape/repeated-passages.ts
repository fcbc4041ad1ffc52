import type { SourceFile } from './source-files.ts';

/** A passage that stands twice, the same line for line. */
export interface RepeatedPassage {
  /** The places, by path and first line: `report/format.ts:12`. */
  readonly places: readonly [string, string];
  /** How many lines of code it has. */
  readonly lines: number;
}

/** Fewer lines that are the same are a way to say something, and no passage. */
const leastLines = 6;

interface CodeLine {
  readonly path: string;
  /** Of the file, from 1. */
  readonly number: number;
  readonly text: string;
}

/** The lines that say something: no comment, no import, no brace alone; white space is no difference. */
function codeLines(file: SourceFile): readonly CodeLine[] {
  const left = file.nodes.filter(({ type }) => type === 'ImportDeclaration');
  const code = left.reduce(
    (text, { start, end }) =>
      text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end),
    file.text,
  );
  // A comment that ends a line of code is rare here, and no harm.
  const plain = code.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''));
  return plain.split('\n').flatMap((line, at) => {
    const text = line.trim().replace(/\s+/g, ' ');
    const isCode = /\w/.test(text) && !text.startsWith('//');
    return isCode ? [{ path: file.path, number: at + 1, text }] : [];
  });
}

/**
 * The passages of at least `leastLines` lines that stand in two places, the longest first. One that
 * stands in more places is told once for each later place, with its first.
 */
export function repeatedPassages(files: readonly SourceFile[]): readonly RepeatedPassage[] {
  const lines = files.flatMap(codeLines);
  const first = new Map<string, number>();
  const found: RepeatedPassage[] = [];
  for (let at = 0; at + leastLines <= lines.length; at += 1) {
    const window = windowAt(lines, at);
    const before = window === undefined ? undefined : first.get(window);
    if (window !== undefined && before === undefined) first.set(window, at);
    if (before === undefined || before + leastLines > at) continue;
    const length = sameLines(lines, before, at);
    found.push({ places: [placeOf(lines[before]), placeOf(lines[at])], lines: length });
    at += length - 1;
  }
  return found.sort((a, b) => b.lines - a.lines);
}

/** The text of a passage of the least length; `undefined` where it would go over into the next file. */
function windowAt(lines: readonly CodeLine[], at: number): string | undefined {
  const passage = lines.slice(at, at + leastLines);
  if (passage.at(-1)?.path !== passage[0]?.path) return undefined;
  return passage.map(({ text }) => text).join('\n');
}

/** For how long two places go on saying the same, each in its file, and the first before the second. */
function sameLines(lines: readonly CodeLine[], first: number, second: number): number {
  let length = 0;
  while (first + length < second && isSame(length)) length += 1;
  return length;

  function isSame(offset: number): boolean {
    const [one, other] = [lines[first + offset], lines[second + offset]];
    if (one === undefined || other === undefined || one.text !== other.text) return false;
    return one.path === lines[first]?.path && other.path === lines[second]?.path;
  }
}

function placeOf(line: CodeLine | undefined): string {
  return `${line?.path}:${line?.number}`;
}
