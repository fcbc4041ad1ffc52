import { posix } from 'node:path';
import { isNode, type SourceFile } from './source-files.ts';

const withSource = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
];

/**
 * Everything that a file imports, as written: statements, re-exports, `import()` and types of
 * other modules. An `import()` of something computed is `'?'`.
 */
export function specifiers(file: SourceFile): readonly string[] {
  return file.nodes
    .filter((node) => withSource.includes(node.type))
    .flatMap((node) => {
      const source = node.source ?? node.argument;
      if (isNode(source) && typeof source.value === 'string') return [source.value];
      return node.type === 'ExportNamedDeclaration' ? [] : ['?'];
    });
}

/** The files of `src/` that a file imports, by path from `src/`. */
export function importedFiles(file: SourceFile): readonly string[] {
  return specifiers(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.join(posix.dirname(file.path), specifier));
}

/** The packages and modules of Node that a file imports: `node:fs`, `zod`, `@duckdb/node-api`. */
export function importedPackages(file: SourceFile): readonly string[] {
  return specifiers(file)
    .filter((specifier) => !specifier.startsWith('.'))
    .map((specifier) => packageName(specifier));
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** The folder of `src/` that a path is in; a file beside them is its own: `errors`, `version`. */
export function layerOf(path: string): string {
  return (path.split('/')[0] ?? '').replace(/\.ts$/, '');
}
