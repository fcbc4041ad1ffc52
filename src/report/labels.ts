import { fill } from '../locale/fill.ts';
import type { Words } from '../locale/words.ts';

/** The label and the definition of an indicator; those of a family name its product or origin. */
export function describeIndicator(
  id: string,
  words: Words,
): readonly [label: string, definition: string] {
  const single = words.indicators.single[id];
  if (single !== undefined) return single;
  const [family, member] = splitFamily(id);
  const described = words.indicators.families[family];
  if (described === undefined) return [id, words.indicators.unknownMeaning];
  const { products, origins } = words.domain;
  const params = { product: products[member] ?? member, origin: origins[member] ?? member };
  return [fill(described[0], params, 'fr'), described[1]];
}

export function indicatorLabel(id: string, words: Words): string {
  return describeIndicator(id, words)[0];
}

function splitFamily(id: string): readonly [string, string] {
  const at = id.lastIndexOf('.');
  return [id.slice(0, at), id.slice(at + 1)];
}
