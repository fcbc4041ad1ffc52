import { describe, expect, it } from 'vitest';
import { importCycles } from '../../scripts/shape/cycles.ts';
import {
  importedFiles,
  importedPackages,
  layerOf,
  specifiers,
} from '../../scripts/shape/imports.ts';
import { parseSource, readSources } from '../../scripts/shape/source-files.ts';
import { layers } from './layers.ts';

const sources = readSources();

describe('what counts as an import', () => {
  it('is every way to name another module', () => {
    const file = parseSource(
      'report/example.ts',
      `import a from './a.ts';
import type { B } from '../domain/b.ts';
import './c.ts';
export { d } from './d.ts';
export * from './e.ts';
export const own = 1;
const f = await import('./f.ts');
type G = import('./g.ts').G;
const h = await import(f);
const text = "import i from './i.ts'";
// import j from './j.ts'`,
    );
    const names = [
      './a.ts',
      '../domain/b.ts',
      './c.ts',
      './d.ts',
      './e.ts',
      './f.ts',
      './g.ts',
      '?',
    ];
    expect([...specifiers(file)].sort()).toEqual(names.sort());
    expect(importedFiles(file)).toContain('domain/b.ts');
  });

  it('is a package by its name, without the path inside it', () => {
    const file = parseSource(
      'domain/example.ts',
      `import { addMonths } from 'date-fns/addMonths'; import '@duckdb/node-api/lib/x'; import 'node:fs/promises';`,
    );
    expect(importedPackages(file)).toEqual(['date-fns', '@duckdb/node-api', 'node:fs/promises']);
  });
});

describe('the layers', () => {
  it('are all in the table', () => {
    const found = new Set(sources.map(({ path }) => layerOf(path)));
    expect([...found].filter((layer) => !(layer in layers))).toEqual([]);
  });

  it('import only the layers that the table allows', () => {
    const wrong = sources.flatMap((file) => {
      const layer = layerOf(file.path);
      const allowed = layers[layer]?.layers ?? [];
      return importedFiles(file)
        .filter((target) => layerOf(target) !== layer)
        .filter((target) => allowed !== 'all' && !allowed.includes(layerOf(target)))
        .map((target) => `${file.path} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('import only the packages that the table allows', () => {
    const wrong = sources.flatMap((file) => {
      const allowed = layers[layerOf(file.path)]?.packages ?? [];
      return importedPackages(file)
        .filter((name) => allowed !== 'all' && !allowed.includes(name))
        .map((name) => `${file.path} imports ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('import nothing that is computed, and no file that is not there', () => {
    const paths = new Set(sources.map(({ path }) => path));
    const wrong = sources.flatMap((file) => [
      ...specifiers(file)
        .filter((name) => name === '?')
        .map(() => `${file.path} imports ?`),
      ...importedFiles(file)
        .filter((path) => !paths.has(path))
        .map((path) => `${file.path} imports ${path}`),
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('cycles', () => {
  it('are found where there are some', () => {
    const imports = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', ['c']],
    ]);
    expect(importCycles(imports)).toEqual([['a', 'b', 'c', 'a']]);
  });

  it('are not there', () => {
    const imports = new Map(sources.map((file) => [file.path, importedFiles(file)]));
    expect(importCycles(imports).map((cycle) => cycle.join(' → '))).toEqual([]);
  });
});
