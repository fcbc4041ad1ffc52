import { isNode, type SourceFile, type SyntaxNode } from '../../scripts/shape/source-files.ts';

/** Names of the global scope that reach the machine. */
const globals = [
  'process',
  'performance',
  'globalThis',
  'console',
  'setTimeout',
  'setInterval',
  'fetch',
];

/**
 * What a file takes from the machine without being handed it: the process, the clock, chance.
 * `new Date(text)` only reads a date; `new Date()` asks the clock.
 */
export function machineUses(file: SourceFile): readonly string[] {
  return file.nodes.flatMap((node) => {
    if (node.type === 'NewExpression' && isNamed(node.callee, 'Date')) {
      return (node.arguments as readonly unknown[]).length === 0 ? ['new Date()'] : [];
    }
    if (node.type !== 'MemberExpression' && node.type !== 'CallExpression') return [];
    const member = memberName(node);
    if (member === 'Date.now' || member === 'Math.random') return [`${member}()`];
    return globals.filter((name) => isNamed(node.object, name) || isNamed(node.callee, name));
  });
}

function memberName(node: SyntaxNode): string | undefined {
  const { object, property } = node;
  if (!isNode(object) || !isNode(property)) return undefined;
  return `${String(object.name)}.${String(property.name)}`;
}

function isNamed(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node.name === name;
}
