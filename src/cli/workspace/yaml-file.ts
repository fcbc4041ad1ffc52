import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
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
  const document = parseDocument(readFileSync(path, 'utf8'), {
    lineCounter: lines,
    maxAliasCount: 0,
  } as object);
  const [syntax] = document.errors;
  if (syntax !== undefined) {
    throw new UserError('yaml-syntax', { path, line: syntax.linePos?.[0].line ?? 1 });
  }
  const result = schema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const at = (issue?.path ?? []).filter((part) => typeof part !== 'symbol');
  const lineOf = (place: readonly PropertyKey[]) => {
    const node = place.length === 0 ? document.contents : document.getIn(place, true);
    return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  };
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    throw new UserError('yaml-unknown-key', {
      path,
      line: lineOf([...at, key]),
      key,
      known: Object.keys(expected).join(', '),
    });
  }
  const key = String(at[0] ?? '');
  throw new UserError('yaml-wrong-value', {
    path,
    line: lineOf(at),
    key: at.join('.'),
    expected: expected[key] ?? '',
  });
}
