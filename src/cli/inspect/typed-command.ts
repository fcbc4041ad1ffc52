/** A command of `cross` on a file as it is typed, with its options; quoted where it must be. */
export function typedCommand(
  command: string,
  file: string,
  options: Readonly<Record<string, string | undefined>>,
): string {
  const parts = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, quoted(value)],
  );
  return ['cross', command, quoted(file), ...parts].join(' ');
}

function quoted(word: string): string {
  return /^[\p{L}\p{N}_./\\:=@%+,-]+$/u.test(word) ? word : `"${word}"`;
}
