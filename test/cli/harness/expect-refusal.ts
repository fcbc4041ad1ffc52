import { expect } from 'vitest';
import type { Answer } from './run-command.ts';

/** What a refused command line must say. */
export interface Refusal {
  readonly code: number;
  /** Parts of the first line: what is wrong, with its names, lines and values. */
  readonly says: readonly string[];
  /** All that follows: what to type or do next. */
  readonly next: string | RegExp;
}

/** Words of the libraries and of the engine, which no user should read. */
const foreignWords =
  /\b(error|invalid|unexpected|cannot|could not|failed|exception|undefined|null|NaN|unknown|ENOENT|EACCES|EPERM|EISDIR|EROFS|duckdb|zod|yaml\.|commander|binder|catalog)\b/i;

/** One error (no-break spaces read as plain ones), in two parts, on standard error; nothing on standard output, no stack, no foreign word. */
export function expectRefusal(answer: Answer, { code, says, next }: Refusal): void {
  const text = answer.stderr.replace(/[\u00a0\u202f]/g, ' ');
  const [first = '', ...rest] = text.trimEnd().split('\n');
  expect(answer.stderr).not.toMatch(/^\s+at /m);
  expect(first).toMatch(/^✗ /);
  for (const part of says) expect(first).toContain(part);
  const hint = rest.map((line) => line.slice(2)).join('\n');
  if (typeof next === 'string') expect(hint).toBe(next);
  else expect(hint).toMatch(next);
  expect(rest.filter((line) => !line.startsWith('  '))).toEqual([]);
  const prose = text.replace(/\S*\.(?:csv|yaml|xlsx|duckdb)|--\S+|« [^»]* »|\(E[A-Z]+\)/g, '');
  expect(prose).not.toMatch(foreignWords);
  expect(answer.stdout).toBe('');
  expect(answer.code).toBe(code);
}
