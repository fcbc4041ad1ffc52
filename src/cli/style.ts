import type { Style } from '../render/terminal/page.ts';

/** How a look is put on, and taken off again; each as a terminal takes it (ECMA-48, SGR). */
type Look = readonly (readonly [on: number, off: number])[];

const bold: Look = [[1, 22]];
const soft: Look = [[2, 22]];
const inverse: Look = [[7, 27]];
const accent: Look = [[94, 39], ...bold];

/** Colour as support, never as the only sign. */
export function styleFor(color: boolean): Style {
  const styled = (look: Look) => (text: string) =>
    color && text !== '' ? look.reduceRight(dressed, text) : text;
  return {
    bold: styled(bold),
    soft: styled(soft),
    accent: styled(accent),
    inverse: styled(inverse),
  };
}

/**
 * The text in one look. What ends the look within, where a part has one of its own, begins it again;
 * a line break is outside of it, as pagers want it.
 */
function dressed(text: string, [on, off]: Look[number]): string {
  const [begin, end] = [`\u001b[${on}m`, `\u001b[${off}m`];
  const inner = text.replaceAll(end, end + begin).replace(/\r?\n/g, `${end}$&${begin}`);
  return begin + inner + end;
}
