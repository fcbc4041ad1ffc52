import { padEnd, wrapAll } from '../../render/text.ts';

const usualLabelWidth = 18;

/**
 * A text beside its label, wrapped to the width; what follows a line break stands on lines of its
 * own, as it is typed, and is wrapped only where it is longer than a line.
 */
export function labelled(
  label: string,
  text: string,
  width: number,
  labelWidth = usualLabelWidth,
): readonly string[] {
  const room = width - labelWidth;
  const [first = '', ...rest] = text.split('\n').flatMap((line) => wrapAll(line, room));
  return [padEnd(label, labelWidth) + first, ...rest.map((line) => ' '.repeat(labelWidth) + line)];
}
