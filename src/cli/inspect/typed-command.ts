import { shellWord } from '../shell-word.ts';

/** A command of `cross` on a file as it is typed, with its options; quoted where it must be. */
export function typedCommand(
  command: string,
  file: string,
  options: Readonly<Record<string, string | undefined>>,
): string {
  const parts = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, shellWord(value)],
  );
  return ['cross', command, shellWord(file), ...parts].join(' ');
}
