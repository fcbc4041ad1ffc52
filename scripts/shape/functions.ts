import { isNode, type SourceFile, type SyntaxNode } from './source-files.ts';

/** A function that has a name, with its lines from the first word to the closing brace. */
export interface NamedFunction {
  /** `report/format.ts: roundedCount`. */
  readonly name: string;
  readonly lines: number;
}

const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];

/** The line breaks before a place in a text, to count lines between two places. */
function lineCounter(text: string): (start: number, end: number) => number {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at);
  const before = (place: number) => {
    let [low, high] = [0, breaks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle] ?? place) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (start, end) => before(end) - before(start) + 1;
}

/** What gives a function its name: its own, or what it is the value of. */
function namedFunction(node: SyntaxNode): readonly [unknown, unknown] {
  if (node.type === 'FunctionDeclaration') return [node.id, node];
  if (node.type === 'VariableDeclarator') return [node.id, node.init];
  if (node.type === 'MethodDefinition' || node.type === 'Property') return [node.key, node.value];
  return [undefined, undefined];
}

/**
 * The functions of a file that have a name: declared, a method, or the value of a name. One without
 * a name, such as what is given to `map`, is part of the lines of the one around it.
 */
export function functionsOf(file: SourceFile): readonly NamedFunction[] {
  const linesBetween = lineCounter(file.text);
  return file.nodes.flatMap((node) => {
    const [id, made] = namedFunction(node);
    if (!isNode(id) || !isNode(made) || !functionTypes.includes(made.type)) return [];
    const name = `${file.path}: ${String(id.name ?? id.value)}`;
    return [{ name, lines: linesBetween(made.start, made.end) }];
  });
}

/** The lines of a file, its last line break not counted as one more. */
export function linesOf({ text }: Pick<SourceFile, 'text'>): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}

/** How many names a file exports. */
export function exportsOf(file: SourceFile): number {
  return file.nodes
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .reduce((sum, { declaration, specifiers }) => sum + namesIn(declaration, specifiers), 0);
}

function namesIn(declaration: unknown, specifiers: unknown): number {
  if (!isNode(declaration)) return Array.isArray(specifiers) ? specifiers.length : 0;
  return Array.isArray(declaration.declarations) ? declaration.declarations.length : 1;
}
