import { UserError } from '../errors.ts';
import { commonOptions } from './common-options.ts';
import type { Program } from './program.ts';

interface CommonOption {
  readonly names: readonly string[];
  readonly takesValue: boolean;
}

/**
 * The words of a command line with the common options that stand before the command put after it:
 * `cross -w data loads` is `cross loads -w data`. Without a command they are dropped: what is left
 * is a call for help.
 */
export function commandFirst(program: Program, argv: readonly string[]): readonly string[] {
  const known = commonOptions(program, '').map(({ flags }) => optionOf(flags));
  let at = 0;
  for (let word = argv[at]; word?.startsWith('-'); word = argv[at]) {
    const length = lengthOf(word, known);
    if (length === 0) break;
    if (at + length > argv.length) {
      throw new UserError('usage-missing-value', { option: word, program, command: '' });
    }
    at += length;
  }
  const [command, ...rest] = argv.slice(at);
  if (command === undefined) return [];
  return command.startsWith('-') ? [command, ...rest] : [command, ...argv.slice(0, at), ...rest];
}

/** `-w, --workspace <dir>` */
function optionOf(flags: string): CommonOption {
  const names = flags.match(/--?[a-z-]+/g) ?? [];
  return { names, takesValue: flags.includes('<') };
}

/** How many words a common option takes that begins with this one; 0 where it is none. */
function lengthOf(word: string, known: readonly CommonOption[]): number {
  for (const { names, takesValue } of known) {
    if (names.includes(word)) return takesValue ? 2 : 1;
    if (takesValue && names.some((name) => isJoined(word, name))) return 1;
  }
  return 0;
}

/** `--workspace=data`, `-wdata` */
function isJoined(word: string, name: string): boolean {
  return name.startsWith('--')
    ? word.startsWith(`${name}=`)
    : !word.startsWith('--') && word.startsWith(name);
}
