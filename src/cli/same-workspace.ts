import { cleanText } from '../render/escape.ts';
import { shellWord } from './shell-word.ts';

/** `-w data`, `-wdata`, `--workspace data`, `--workspace=data` */
const option = /^(?:--workspace(?:=(?<long>.*))?|-w(?<short>.*))$/s;

/** A command that is there to be typed, with its action: not one that a sentence speaks of. */
const typed =
  /(?<=^ *|: |\()(?:cross|clct) ([a-z]+)\b(?: [a-z]+(?=[\s)]|$))?(?! --help)(?!.* (?:--workspace|-w) )/gm;

/** These take a folder as their own argument, or say in their text where they go. */
const namedOtherwise: readonly string[] = ['init', 'restore'];

/**
 * A text of ours whose commands are meant for the workspace that a command line names: each names it
 * too, so that what is copied from it does not go to another one (`cross undo 3` would take back load 3 of
 * the folder that one happens to be in). The text as it is where none is named.
 */
export function forSameWorkspace(text: string, named: string | undefined): string {
  if (named === undefined) return text;
  return text.replace(typed, (all, command: string) =>
    namedOtherwise.includes(command) ? all : `${all} -w ${shellWord(cleanText(named))}`,
  );
}

/** The workspace of a command line, as typed; nothing where it is found otherwise. */
export function namedWorkspace(argv: readonly string[]): string | undefined {
  const at = argv.findLastIndex((word) => option.test(word));
  if (at === -1) return undefined;
  const { long, short } = option.exec(argv[at] ?? '')?.groups ?? {};
  return long || short || argv[at + 1];
}
