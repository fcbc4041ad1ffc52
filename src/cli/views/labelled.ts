import { padEnd, textWidth, wrap } from '../../render/text.ts';

const labelWidth = 18;

/**
 * A text beside its label, wrapped to the width; what follows a line break stands on lines of its
 * own, as it is typed, and is wrapped only where it is longer than a line.
 */
export function labelled(label: string, text: string, width: number): readonly string[] {
  const room = width - labelWidth;
  const [first = '', ...rest] = text
    .split('\n')
    .flatMap((line) => wrap(line, room))
    .flatMap((line) => broken(line, room));
  return [padEnd(label, labelWidth) + first, ...rest.map((line) => ' '.repeat(labelWidth) + line)];
}

/** A word longer than a line goes on below. */
function broken(line: string, room: number): readonly string[] {
  const signs = [...line];
  if (textWidth(line) <= room) return [line];
  const count = Math.ceil(signs.length / room);
  return Array.from({ length: count }, (_, at) => signs.slice(at * room, (at + 1) * room).join(''));
}
