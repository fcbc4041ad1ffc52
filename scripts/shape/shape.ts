import { importCycles } from './cycles.ts';
import { exportsOf, functionsOf, linesOf } from './functions.ts';
import { importedFiles } from './imports.ts';
import { type RepeatedPassage, repeatedPassages } from './repeated-passages.ts';
import type { SourceFile } from './source-files.ts';
import { type Spread, spreadOf } from './spread.ts';

/** Something with its number of lines: a file, or a function. */
export interface Sized {
  readonly name: string;
  readonly lines: number;
}

/** What is measured of the sources of one folder. */
export interface Shape {
  readonly files: readonly Sized[];
  readonly functions: readonly Sized[];
  readonly file: Spread;
  readonly function: Spread;
  /** How many names a file exports. */
  readonly exports: Spread;
  /** Each as the way from a file back to itself: `a.ts → b.ts → a.ts`. */
  readonly cycles: readonly string[];
  readonly repeated: readonly RepeatedPassage[];
}

/** Measures sources that were read. */
export function shapeOf(sources: readonly SourceFile[]): Shape {
  const files = sources.map((source) => ({ name: source.path, lines: linesOf(source) }));
  const functions = sources.flatMap(functionsOf);
  const imports = new Map(sources.map((source) => [source.path, importedFiles(source)]));
  return {
    files,
    functions,
    file: spreadOf(files.map(({ lines }) => lines)),
    function: spreadOf(functions.map(({ lines }) => lines)),
    exports: spreadOf(sources.map(exportsOf)),
    cycles: importCycles(imports).map((cycle) => cycle.join(' → ')),
    repeated: repeatedPassages(sources),
  };
}
