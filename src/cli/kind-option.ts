import { kindNamed, kindNames } from '../domain/kinds.ts';
import { UserError } from '../errors.ts';
import type { OptionSpec } from './context.ts';

const expected = kindNames.join(', ');

/** `--kind` of a command: the name of a kind of record. */
export function kindOption(command: string): OptionSpec {
  return { flags: '--kind <kind>', parse: parseKind(command), params: { kinds: expected } };
}

function parseKind(command: string): (value: string) => string {
  return (value) => {
    if (kindNamed(value) !== undefined) return value;
    const usage = { option: '--kind', value, program: 'cross', command };
    throw new UserError('invalid-value', { ...usage, expected });
  };
}
