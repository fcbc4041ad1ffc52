import { UserError } from '../errors.ts';
import { jsonText } from '../render/escape.ts';
import type { Context } from './context.ts';

/** Checks `--format` against what the command can write; the first is the default. */
export function formatOf<F extends string>(
  option: string | undefined,
  known: readonly [F, ...F[]],
): F {
  const format = known.find((candidate) => candidate === (option ?? known[0]));
  if (format !== undefined) return format;
  throw new UserError('unknown-format', { format: option ?? '', known: known.join(', ') });
}

/** A machine-readable answer: pretty JSON and a line end; `undefined` members are left out. */
export function writeJson(context: Context, value: object): void {
  context.machine.stdout.write(jsonText(value));
}
