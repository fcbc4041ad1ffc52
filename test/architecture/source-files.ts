import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

/** The root of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A node of a syntax tree, as far as these tests look at it. */
export interface SyntaxNode {
  readonly type: string;
  readonly [property: string]: unknown;
}

export interface SourceFile {
  /** From `src/`, with slashes: `report/format.ts`. */
  readonly path: string;
  readonly text: string;
  /** Every node, the outer ones first. */
  readonly nodes: readonly SyntaxNode[];
}

/** Reads a text as a source of that path. */
export function parseSource(path: string, text: string): SourceFile {
  return { path, text, nodes: [...walk(parseAst(text, { lang: 'ts' }))] };
}

/** All of `src/`, by path. */
export function readSources(): readonly SourceFile[] {
  const folder = join(root, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(folder, path), 'utf8')));
}

function* walk(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) {
    for (const item of value) yield* walk(item);
  } else if (isNode(value)) {
    yield value;
    for (const child of Object.values(value)) yield* walk(child);
  }
}

/** Whether a value of a syntax tree is a node of it. */
export function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}
