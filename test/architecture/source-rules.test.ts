import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importedPackages } from '../../scripts/shape/imports.ts';
import {
  isNode,
  parseSource,
  readSources,
  root,
  type SourceFile,
} from '../../scripts/shape/source-files.ts';
import { version } from '../../src/version.ts';

const sources = readSources();

function filesWith(type: string, files: readonly SourceFile[] = sources): readonly string[] {
  return files
    .filter(({ nodes }) => nodes.some((node) => node.type === type))
    .map(({ path }) => path);
}

/** What was built: the tests run after the build. */
function bundleFiles(): readonly SourceFile[] {
  const parts = join(root, 'dist', 'parts');
  const paths = [
    join(root, 'dist', 'start.cjs'),
    join(root, 'dist', 'danfo.js'),
    ...readdirSync(parts).map((name) => join(parts, name)),
  ];
  return paths.map((path) => parseSource(path, readFileSync(path, 'utf8')));
}

/** What a file asks `require` for, by literal names; its own parts are none. */
function required(file: SourceFile): readonly string[] {
  return file.nodes.flatMap(({ type, callee, arguments: given }) => {
    const isRequire = isNode(callee) && /^(__)?require$/.test(String(callee.name));
    const [argument] = type === 'CallExpression' && isRequire ? (given as readonly unknown[]) : [];
    const name = isNode(argument) ? argument.value : undefined;
    return typeof name === 'string' && !name.startsWith('.') ? [name] : [];
  });
}

describe('the rules of the sources', () => {
  it('are looked for in the syntax, where a planted breach is found', () => {
    const planted = parseSource(
      'planted.ts',
      'export default function any(a: any): void { void a; }',
    );
    expect(filesWith('TSAnyKeyword', [planted])).toEqual(['planted.ts']);
    expect(filesWith('ExportDefaultDeclaration', [planted])).toEqual(['planted.ts']);
  });

  it('no any', () => {
    expect(filesWith('TSAnyKeyword')).toEqual([]);
  });

  it('no default export', () => {
    expect(filesWith('ExportDefaultDeclaration')).toEqual([]);
  });

  it('no enum, namespace or parameter property', () => {
    const kinds = ['TSEnumDeclaration', 'TSModuleDeclaration', 'TSParameterProperty'];
    expect(kinds.flatMap((kind) => filesWith(kind))).toEqual([]);
  });

  it('file names in kebab-case, and none that says nothing', () => {
    const wrong = sources.filter(({ path }) => {
      const names = path.replace(/\.ts$/, '').split('/');
      return names.some(
        (name) =>
          !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ||
          /^(utils?|helpers?|common|manager|misc)$/.test(name),
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('no address to call: nothing leaves the machine', () => {
    const network = /\b(?:https?|wss?|ftp):\/\/|node:(?:https?|http2|net|tls|dgram|dns)\b/;
    expect(network.test("fetch('https://example.org')")).toBe(true);
    expect(sources.filter(({ text }) => network.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the package', () => {
  it('has two programs of two lines each', () => {
    const files = readdirSync(join(root, 'bin'));
    expect(files).toEqual(['clct.js', 'cross.js', 'package.json']);
    for (const name of files.filter((file) => file.endsWith('.js'))) {
      const [first, second, ...rest] = readFileSync(join(root, 'bin', name), 'utf8').split('\n');
      expect(first).toBe('#!/usr/bin/env node');
      expect(second).toMatch(/^require\('\.\.\/dist\/start\.cjs'\)\.start\(/);
      expect(rest).toEqual(['']);
    }
  });

  it('says its version once', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ version });
  });

  it('installs exactly what the bundle leaves out', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const outside = bundleFiles().flatMap((file) => [...importedPackages(file), ...required(file)]);
    const packages = new Set(outside.filter((name) => !isBuiltin(name)));
    expect([...packages]).toEqual(Object.keys(manifest.dependencies));
  });

  it('names no repository, and lists the engine in exact versions', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    expect(Object.keys(manifest)).not.toContain('repository');
    const engine = Object.entries(manifest.dependencies).filter(([name]) =>
      name.startsWith('@duckdb/'),
    );
    expect(engine.length).toBeGreaterThan(0);
    for (const [, wanted] of engine) expect(wanted).toMatch(/^\d+\.\d+\.\d+-r\.\d+$/);
  });
});
