import { stringify } from 'yaml';
import { wrap } from '../../render/text.ts';

const commentWidth = 94;

/** An explanation: lines that begin with `# `. */
export function explained(text: string): readonly string[] {
  return text.split('\n').flatMap((part) => wrap(part, commentWidth).map((line) => `# ${line}`));
}

/** A setting that is turned off: without its `#`, and nothing else, it is on. */
export function turnedOff(line: string): string {
  return `#${line}`;
}

/** A text as YAML on one line, quoted where it would be read as something else. */
export function scalar(text: string): string {
  return stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd();
}

/** Any small value on one line: `[a, b]`, `{ a: b }`. */
export function inline(value: readonly string[]): string {
  return `[${value.map((text) => scalarInside(text)).join(', ')}]`;
}

/** Inside brackets, commas and brackets end a plain text. */
function scalarInside(text: string): string {
  return /[,[\]{}]/.test(text) ? JSON.stringify(text) : scalar(text);
}

/** Assignments below each other, each with a note at the same distance. */
export function withNotes(
  lines: readonly (readonly [assignment: string, note: string])[],
): readonly string[] {
  const width = Math.min(44, Math.max(0, ...lines.map(([line]) => line.length))) + 2;
  return lines.map(([line, note]) => (note === '' ? line : `${line.padEnd(width)}  # ${note}`));
}
