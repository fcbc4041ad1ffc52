import { type ExitCode, errorExits, exitCode, UserError } from '../errors.ts';
import { fill } from '../locale/fill.ts';
import type { Lang, Words } from '../locale/words.ts';
import { cleanText } from '../render/escape.ts';
import { cut } from '../render/text.ts';
import type { Machine } from './machine.ts';

interface Voice {
  readonly words: Words;
  readonly lang: Lang;
}

/** Says on stderr what went wrong and what to do next; gives the exit code. */
export function reportFailure(failure: unknown, machine: Machine, voice: Voice): ExitCode {
  if (failure instanceof UserError) {
    machine.stderr.write(`${explain(failure, voice)}\n`);
    return errorExits[failure.code];
  }
  machine.stderr.write(`${explainBug(failure, voice)}\n`);
  return exitCode.bug;
}

/** The headers of a wide file fit in, a cell of thousands of characters does not. */
const mostOfValue = 1000;

/** What is wrong and what to type next, in two paragraphs. */
export function explain(error: UserError, { words, lang }: Voice): string {
  const [what, next] = words.errors[error.code];
  const params = Object.fromEntries(
    Object.entries(error.params).map(([name, value]) => [
      name,
      typeof value === 'string' ? cut(cleanText(value), mostOfValue) : value,
    ]),
  );
  const hint = params.command === '' ? next.replace('{program} {command}', '{program}') : next;
  return `✗ ${fill(what, params, lang)}\n  ${fill(hint, params, lang).replaceAll('\n', '\n  ')}`;
}

/** The engine quotes cells in its messages: what stands in quotes is not repeated. */
function explainBug(failure: unknown, { words }: Voice): string {
  const error = failure instanceof Error ? failure : new Error(String(failure));
  const message = error.message.split('\n')[0]?.replace(/'[^']*'|"[^"]*"/g, '…') ?? '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`✗ ${words.cli.bug}`, `  ${message}`, ...frames].join('\n');
}
