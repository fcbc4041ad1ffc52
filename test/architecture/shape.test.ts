import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runNode } from '../../scripts/run-node.mjs';
import { bounds, knownPassages, largerFiles, largerFunctions } from '../../scripts/shape/bounds.ts';
import { breachesOf } from '../../scripts/shape/breaches.ts';
import { exportsOf, functionsOf, linesOf } from '../../scripts/shape/functions.ts';
import { repeatedPassages } from '../../scripts/shape/repeated-passages.ts';
import { shapeOf } from '../../scripts/shape/shape.ts';
import { parseSource, root } from '../../scripts/shape/source-files.ts';
import { spreadOf } from '../../scripts/shape/spread.ts';
import { unusedIn } from '../../scripts/shape/unused.ts';

/** A source of as many lines, each of them another one. */
function long(path: string, lines: number) {
  const text = Array.from({ length: lines }, (_, at) => `export const a${at}_${path.length} = 1;`);
  return parseSource(path, `${text.join('\n')}\n`);
}

const sixLines = `export function shared(a: number): number {
  const b = a + 1;
  const c = b * 2;
  // A comment is no line of code.

  const d = c - 3;
  const e = d / 4;
  return b + c + d + e;
}
`;

describe('the shape of sources', () => {
  it('counts the lines of a file, of its named functions, and what it exports', () => {
    const file = parseSource(
      'a.ts',
      `export const one = 1, two = 2;
export { three, four } from './b.ts';
export function five(): number {
  return [1].map((n) => {
    return n;
  })[0] ?? 0;
}
const six = () => 6;
export const seven = { eight() {
  return six();
} };
`,
    );
    expect(linesOf(file)).toBe(11);
    expect(exportsOf(file)).toBe(6);
    expect(functionsOf(file)).toEqual([
      { name: 'a.ts: five', lines: 5 },
      { name: 'a.ts: six', lines: 1 },
      { name: 'a.ts: eight', lines: 3 },
    ]);
  });

  it('gives a median and a ninth decile that occur, and 0 of nothing', () => {
    expect(spreadOf([4, 1, 3, 2])).toEqual({ count: 4, median: 2, p90: 4, largest: 4 });
    expect(spreadOf([])).toEqual({ count: 0, median: 0, p90: 0, largest: 0 });
  });

  it('finds passages that stand twice, whatever their indentation, and no imports', () => {
    const other = sixLines.replaceAll('  ', '    ');
    const imports = Array.from({ length: 8 }, (_, at) => `import { a${at} } from './c.ts';\n`);
    const files = [
      parseSource('a.ts', `${imports.join('')}${sixLines}`),
      parseSource('b.ts', `${imports.join('')}export const own = 1;\n${other}`),
    ];
    expect(repeatedPassages(files)).toEqual([{ places: ['a.ts:9', 'b.ts:10'], lines: 6 }]);
    expect(repeatedPassages([parseSource('a.ts', sixLines)])).toEqual([]);
  });
});

describe('the bounds', () => {
  /** What a breach says, without those of exceptions that these sources have no use for. */
  function said(sources: Parameters<typeof shapeOf>[0]): readonly string[] {
    return breachesOf(shapeOf(sources)).filter((breach) => !breach.includes('have a reason'));
  }

  const idle = [...largerFiles, ...largerFunctions].map(
    ({ path }) => `${path} has a reason to be larger, and is not`,
  );

  it('are broken by a long file, a cycle and a passage that stands twice, and each is said', () => {
    const many = bounds.file + 1;
    const sources = [
      long('long.ts', many),
      parseSource('a.ts', `import { b } from './b.ts';\n${sixLines}export const a = b;\n`),
      parseSource('b.ts', `import { a } from './a.ts';\n${sixLines}export const b = a;\n`),
    ];
    expect(said(sources)).toEqual([
      `lines a file, p90: ${many}, at most ${bounds.fileP90}`,
      'import cycle: a.ts → b.ts → a.ts',
      `long.ts: ${many} lines, at most ${bounds.file}`,
      ...idle,
      '6 lines stand twice: a.ts:2, b.ts:2',
    ]);
  });

  it('are broken by a long function', () => {
    const lines = Array.from({ length: bounds.function }, (_, at) => `  void ${at};`).join('\n');
    const source = parseSource('a.ts', `export function long(): void {\n${lines}\n}\n`);
    expect(said([source])).toEqual([
      `lines a function, p90: ${bounds.function + 2}, at most ${bounds.functionP90}`,
      ...idle.slice(0, largerFiles.length),
      `a.ts: long: ${bounds.function + 2} lines, at most ${bounds.function}`,
      ...idle.slice(largerFiles.length),
    ]);
  });

  it('are broken by a reason that is no longer needed', () => {
    const breaches = breachesOf(shapeOf([long('short.ts', 10)]));
    const same = knownPassages.map(
      ({ files }) => `${files} have a reason to say the same, and do not`,
    );
    expect(breaches).toEqual([...idle, ...same]);
  });

  it('are broken by what nobody uses', () => {
    const exported = [{ name: 'idle', line: 3 }];
    expect(
      unusedIn({
        issues: [
          {
            file: 'src/a.ts',
            exports: exported,
            types: [],
            duplicates: [[{ name: 'a' }, { name: 'b' }]],
          },
          { file: 'package.json', devDependencies: [{ name: 'left-pad' }] },
        ],
      }),
    ).toEqual([
      'src/a.ts: idle (exports)',
      'src/a.ts: a = b (duplicates)',
      'package.json: left-pad (devDependencies)',
    ]);
  });

  it('are kept: else npm run shape says which is not', async () => {
    const jiti = join(root, 'node_modules', 'jiti', 'lib', 'jiti-cli.mjs');
    const { code, output } = await runNode([jiti, 'scripts/shape.ts'], { keep: true });
    expect(output).toContain('Bounds that are not kept: 0');
    expect(output).toContain('Unused files, exports and dependencies: 0');
    expect(code).toBe(0);
  }, 120_000);
});
