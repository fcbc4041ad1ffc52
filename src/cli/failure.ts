import { type ErrorParams, type ExitCode, errorExits, exitCode, UserError } from '../errors.ts';
import { fill } from '../locale/fill.ts';
import type { Lang, Words } from '../locale/words.ts';
import { cleanText } from '../render/escape.ts';
import { cut } from '../render/text.ts';
import { isDamage } from '../store/damage.ts';
import { standardInput } from './ingest/file-path.ts';
import type { Machine } from './machine.ts';
import { meaningOf, nextSteps } from './next-step.ts';
import { forSameWorkspace, namedWorkspace } from './same-workspace.ts';
import { shellWord } from './shell-word.ts';

interface Voice {
  readonly words: Words;
  readonly lang: Lang;
}

/** Whose command line it was, where what it says is read by whoever typed it. */
interface OwnVoice extends Voice {
  readonly machine?: Machine;
}

/** Says on stderr what went wrong and what to do next; gives the exit code. */
export function reportFailure(thrown: unknown, machine: Machine, voice: Voice): ExitCode {
  const failure = ofTheMachine(thrown);
  if (failure instanceof UserError) {
    machine.stderr.write(`${explain(failure, { ...voice, machine })}\n`);
    return errorExits[failure.code];
  }
  machine.stderr.write(`${explainBug(failure, voice)}\n`);
  return exitCode.bug;
}

/** What is no bug but a fault of the machine, though it was the engine that met it. */
function ofTheMachine(thrown: unknown): unknown {
  if (isDiskFull(thrown)) return new UserError('disk-full', {});
  return isDamage(thrown) ? new UserError('store-damaged', {}) : thrown;
}

/** From the system, or from the engine, which says it in words. */
function isDiskFull(failure: unknown): boolean {
  if (!(failure instanceof Error) || failure instanceof UserError) return false;
  const { code = '' } = failure as NodeJS.ErrnoException;
  return (
    ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code) ||
    /^(?:IO|TransactionContext|FATAL) Error.*(?:No space left on device|Disk quota exceeded|File too large)/s.test(
      failure.message,
    )
  );
}

/** The headers of a wide file fit in, a cell of thousands of characters does not. */
const mostOfValue = 1000;

/** What is wrong and what to type next, in two paragraphs. */
export function explain(error: UserError, voice: OwnVoice): string {
  const { words, lang, machine } = voice;
  const [, next] = words.errors[error.code];
  const shown = shownParams(error, words);
  const params = { ...shown, ...('file' in shown ? { file: shellWord(String(shown.file)) } : {}) };
  const { command } = error.params;
  const hint = command === '' ? next.replace('{program} {command}', '{program}') : next;
  const steps = [...nextSteps(error, voice), fill(hint, params, lang)];
  const advice = forSameWorkspace(steps.join('\n'), namedWorkspace(machine?.argv ?? []));
  return `${whatIsWrong(error, voice)}\n  ${advice.replaceAll('\n', '\n  ')}`;
}

/** The first of the two alone, where what to type next is said otherwise. */
export function whatIsWrong(error: UserError, { words, lang }: Voice): string {
  const [what] = words.errors[error.code];
  const params = shownParams(error, words);
  const file = params.file === standardInput ? { file: words.intake.standardInput } : {};
  return `✗ ${fill(what, { ...params, ...file }, lang)}`;
}

function shownParams(error: UserError, words: Words): ErrorParams {
  return Object.fromEntries(
    Object.entries({ ...error.params, ...codeWords(error, words) }).map(([name, value]) => [
      name,
      typeof value === 'string' ? cut(cleanText(value), mostOfValue) : value,
    ]),
  );
}

/** What stands in codes, since it is found far from any words: reasons, fields, acts, causes. */
function codeWords(error: UserError, words: Words): Readonly<Record<string, string>> {
  const { code, params } = error;
  const { field = '', reason = '', action = '', cause = '', what = '' } = params;
  if (code === 'cannot-write') {
    const known = words.cli.causes[cause];
    return known === undefined ? {} : { cause: known };
  }
  if (code === 'binary-file' && what === '?') return { what: words.cli.unknownFormat };
  if (code === 'usage-missing-argument') return { meaning: meaningOf(error, words) };
  if (code === 'personal-column' || code === 'personal-text') {
    const found: Readonly<Record<string, string>> = words.intake.reasons;
    return { label: words.domain.fields[field] ?? '', reason: found[reason] ?? String(reason) };
  }
  if (code === 'reason-required') {
    const acts: Readonly<Record<string, string>> = words.journal.actions;
    return { action: acts[action] ?? String(action) };
  }
  if (code !== 'registry-invalid') return {};
  const { rowReasons, diff } = words.territory;
  const fields: Readonly<Record<string, string>> = { ...words.domain.fields, ...diff.fields };
  const reasons: Readonly<Record<string, string>> = rowReasons;
  return { field: fields[field] ?? String(field), reason: reasons[reason] ?? String(reason) };
}

/**
 * The place and the kind of a bug, and nothing of what it stumbled on: the engine quotes cells in its
 * messages, and a cell may itself hold quotes, so that nothing is repeated from the first one on.
 */
function explainBug(failure: unknown, { words }: Voice): string {
  const error = failure instanceof Error ? failure : new Error(String(failure));
  const { message, stack = '' } = error;
  const [first = ''] = message.split('\n');
  const frames = stack
    .replace(message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  const said = first.replace(ofEngine.test(first) ? valueOfEngine : anyQuote, '…');
  return [`✗ ${words.cli.bug}`, `  ${said}`, ...frames].join('\n');
}

const anyQuote = /['"`«“].*$/;

/** « Conversion Error: … »: some values stand there without quotes, numbers above all. */
const ofEngine = /^[A-Z][A-Za-z ]* Error: /;
const valueOfEngine = /(?:['"`«“]|\d|\b(?:value|input|line|row) ).*$/i;
