import { UserError } from '../errors.ts';
import { jsonText } from '../render/escape.ts';
import { closest } from './closest.ts';
import type { Context } from './context.ts';

/** Checks `--format` against what the command can write; the first is the default. */
export function formatOf<F extends string>(
  option: string | undefined,
  known: readonly [F, ...F[]],
): F {
  const format = known.find((candidate) => candidate === (option ?? known[0]));
  if (format !== undefined) return format;
  throw new UserError('unknown-format', {
    format: option ?? '',
    known: known.join(', '),
    meant: closest(option ?? '', known),
  });
}

/** The same of several formats, separated by commas; each once, in the order of the command line. */
export function formatsOf<F extends string>(
  option: string | undefined,
  known: readonly [F, ...F[]],
): readonly [F, ...F[]] {
  const [first, ...rest] = (option ?? known[0])
    .split(',')
    .map((part) => formatOf(part.trim(), known));
  return [
    first ?? known[0],
    ...rest.filter((format, at) => format !== first && rest.indexOf(format) === at),
  ];
}

/** A machine-readable answer: pretty JSON and a line end; `undefined` members are left out. */
export function writeJson(context: Context, value: object): void {
  context.machine.stdout.write(jsonText(value));
}
