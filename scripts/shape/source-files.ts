import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

/** The root of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A node of a syntax tree, as far as it is looked at here. */
export interface SyntaxNode {
  readonly type: string;
  /** Where it begins and ends, in characters of the text. */
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

export interface SourceFile {
  /** From the folder that was read, with slashes: `report/format.ts`. */
  readonly path: string;
  readonly text: string;
  /** Every node, the outer ones first. */
  readonly nodes: readonly SyntaxNode[];
}

/** Reads a text as a source of that path. */
export function parseSource(path: string, text: string): SourceFile {
  const nodes: SyntaxNode[] = [];
  collect(parseAst(text, { lang: 'ts' }), nodes);
  return { path, text, nodes };
}

/** All sources of a folder, those below it included, by path; a script of Node (`.mjs`) is one too. */
export function readSources(folder = 'src'): readonly SourceFile[] {
  const place = join(root, folder);
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs)$/.test(name))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(place, path), 'utf8')));
}

function collect(value: unknown, nodes: SyntaxNode[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes);
  } else if (isNode(value)) {
    nodes.push(value);
    for (const child of Object.values(value)) collect(child, nodes);
  }
}

/** Whether a value of a syntax tree is a node of it. */
export function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}
