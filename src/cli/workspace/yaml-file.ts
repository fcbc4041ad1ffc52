import { readFileSync } from 'node:fs';
import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type * as z from 'zod/mini';
import { UserError } from '../../errors.ts';

/**
 * Reads a YAML file against a schema. What is wrong is said with its line: syntax, a key that is
 * not known (with those that are), or a value that does not fit (`expected`: the schema's own
 * description of the place).
 */
export function readYaml<T>(
  path: string,
  schema: z.ZodMiniType<T>,
  expected: Readonly<Record<string, string>>,
): T {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const [syntax] = document.errors;
  if (syntax !== undefined) {
    throw new UserError('yaml-syntax', { path, line: syntax.linePos?.[0].line ?? 1 });
  }
  refuseAliases(path, document, lines);
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const at = (issue?.path ?? []).filter((part) => typeof part !== 'symbol');
  const lineOf = (place: readonly PropertyKey[]) => {
    const node = place.length === 0 ? document.contents : document.getIn(place, true);
    return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  };
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const line = lineOf([...at, ...unknown]);
  const [setting] = at;
  if (setting !== undefined) {
    const key = [...at, ...unknown].join('.');
    throw new UserError('yaml-wrong-value', {
      path,
      line,
      key,
      expected: expected[String(setting)] ?? '',
    });
  }
  const [key] = unknown;
  if (key === undefined) throw new UserError('yaml-syntax', { path, line });
  throw new UserError('yaml-unknown-key', {
    path,
    line,
    key,
    known: Object.keys(expected).join(', '),
  });
}

/** A small file needs no references, and nested ones grow beyond bounds. */
function refuseAliases(path: string, document: Document, lines: LineCounter): void {
  visit(document, {
    Alias: (_, { range }) => {
      throw new UserError('yaml-syntax', { path, line: range ? lines.linePos(range[0]).line : 1 });
    },
  });
}
