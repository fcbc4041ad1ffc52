import { readFileSync, statSync } from 'node:fs';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type * as z from 'zod/mini';
import { UserError } from '../../errors.ts';

/** The largest file that is parsed, in bytes: what people write by hand is a hundredth of it. */
const maxBytes = 1024 * 1024;

/** A place in a file, both counted from 1. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/** What a file says, and where in it a value stands: `offset` characters after its first one. */
export interface PlacedYaml<T> {
  readonly data: T;
  readonly placeOf: (path: readonly PropertyKey[], offset?: number) => FilePlace;
}

/**
 * Reads a YAML file against a schema. What is wrong is said with its line and column: syntax, a key
 * that is not known (with those that are), or a value that does not fit (`expected`: the schema's
 * own description of the place).
 */
export function readYaml<T>(
  path: string,
  schema: z.ZodMiniType<T>,
  expected: Readonly<Record<string, string>>,
): T {
  return readPlacedYaml(path, schema, expected).data;
}

/** The same, for who has more to check of the values than a schema can say. */
export function readPlacedYaml<T>(
  path: string,
  schema: z.ZodMiniType<T>,
  expected: Readonly<Record<string, string>>,
): PlacedYaml<T> {
  if (statSync(path).size > maxBytes)
    throw new UserError('yaml-too-large', { path, limit: '1 Mio' });
  const lines = new LineCounter();
  // The parser would compare each key of a map with all others: see `refuseBombs`.
  const options = { lineCounter: lines, uniqueKeys: false };
  const text = readFileSync(path, 'utf8');
  refuseNesting(path, text);
  const document = parseDocument(text, options);
  const [syntax] = document.errors;
  if (syntax !== undefined) {
    const { line, col } = syntax.linePos?.[0] ?? { line: 1, col: 1 };
    throw new UserError('yaml-syntax', { path, line, column: col });
  }
  refuseBombs(path, document, lines);
  const placeOf = (place: readonly PropertyKey[], offset = 0) =>
    placeIn(document, lines, place, offset);
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return { data: result.data, placeOf };
  throw problem(path, result.error.issues[0], { document, lines }, expected);
}

/** How deep lists and maps may stand in each other: settings are four deep. */
const maxDepth = 100;

const manyDashes = new RegExp(`^ *(?:[-?] +){${maxDepth}}`);

/**
 * Refuses brackets and dashes that open so many levels that the parser would leave the stack, from
 * which no program comes back in an orderly way. Those within quotes count too: nobody has so many.
 */
function refuseNesting(path: string, text: string): void {
  let depth = 0;
  for (const [at, line] of text.split('\n').entries()) {
    const refuse = (column: number): never => {
      throw new UserError('yaml-syntax', { path, line: at + 1, column });
    };
    if (manyDashes.test(line)) refuse(1);
    for (const { 0: bracket, index } of line.matchAll(/[[\]{}]/g)) {
      depth = '[{'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
      if (depth > maxDepth) refuse(index + 1);
    }
  }
}

function placeIn(
  document: Document,
  lines: LineCounter,
  place: readonly PropertyKey[],
  offset: number,
): FilePlace {
  const node = place.length === 0 ? document.contents : document.getIn(place, true);
  return placeOfNode(node, lines, offset);
}

/** A key that should not be there is meant itself, not its value. */
function placeOfKey(
  document: Document,
  lines: LineCounter,
  within: readonly PropertyKey[],
  key: string,
): FilePlace {
  const map = within.length === 0 ? document.contents : document.getIn(within, true);
  const pair = isMap(map)
    ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
    : undefined;
  return placeOfNode(pair?.key, lines, 0);
}

function placeOfNode(node: unknown, lines: LineCounter, offset: number): FilePlace {
  if (!isNode(node) || !node.range) return { line: 1, column: 1 };
  const isQuoted = isScalar(node) && /^QUOTE/.test(node.type ?? '');
  const { line, col } = lines.linePos(node.range[0] + offset + (isQuoted && offset > 0 ? 1 : 0));
  return { line, column: col };
}

function problem(
  path: string,
  issue: z.core.$ZodIssue | undefined,
  { document, lines }: { readonly document: Document; readonly lines: LineCounter },
  expected: Readonly<Record<string, string>>,
): UserError {
  const at = (issue?.path ?? []).filter((part) => typeof part !== 'symbol');
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const [stranger] = unknown;
  const place =
    stranger === undefined
      ? placeIn(document, lines, at, 0)
      : placeOfKey(document, lines, at, stranger);
  const [setting] = at;
  if (setting !== undefined) {
    const key = [...at, ...unknown].join('.');
    // The place within a list says nothing of what is expected there.
    const named = at.filter((part) => typeof part === 'string');
    return new UserError('yaml-wrong-value', {
      path,
      ...place,
      key,
      expected:
        expected[named.join('.')] ??
        expected[String(named.at(-1))] ??
        expected[String(setting)] ??
        '',
    });
  }
  const key = stranger;
  if (key === undefined) return new UserError('yaml-syntax', { path, ...place });
  return new UserError('yaml-unknown-key', {
    path,
    ...place,
    key,
    known: Object.keys(expected)
      .filter((name) => !name.includes('.'))
      .join(', '),
  });
}

/**
 * Refuses references, which a small file does not need and which grow beyond bounds when they are
 * nested, keys that a map has twice, and one that is no key of an object.
 */
function refuseBombs(path: string, document: Document, lines: LineCounter): void {
  const refuse = (node: unknown): never => {
    const { line, column } = placeOfNode(node, lines, 0);
    throw new UserError('yaml-syntax', { path, line, column });
  };
  visit(document, {
    Alias: (_, alias) => refuse(alias),
    Map: (_, { items }) => {
      const seen = new Set<string>();
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : undefined;
        // The schema would leave such a key out without a word.
        if (name === undefined || name === '__proto__' || seen.has(name)) refuse(key);
        else seen.add(name);
      }
    },
  });
}
