import { padEnd, wrap } from '../../render/text.ts';

const labelWidth = 18;

/**
 * A text beside its label, wrapped to the width; what follows a line break stands on lines of its
 * own, which are not wrapped because they are typed as they are.
 */
export function labelled(label: string, text: string, width: number): readonly string[] {
  const [said = '', ...typed] = text.split('\n');
  const [first = '', ...rest] = [...wrap(said, width - labelWidth), ...typed];
  return [padEnd(label, labelWidth) + first, ...rest.map((line) => ' '.repeat(labelWidth) + line)];
}
