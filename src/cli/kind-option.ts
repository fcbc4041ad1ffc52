import { kindNamed, kinds } from '../domain/kinds.ts';
import { UserError } from '../errors.ts';

/** Reads `--kind` for a command: the name of a kind of record. */
export function parseKind(command: string): (value: string) => string {
  return (value) => {
    if (kindNamed(value) !== undefined) return value;
    const expected = kinds.map(({ name }) => name).join(', ');
    throw new UserError('invalid-value', {
      option: '--kind',
      value,
      expected,
      program: 'cross',
      command,
    });
  };
}
