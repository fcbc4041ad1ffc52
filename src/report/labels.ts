import type { Indicator } from '../indicators/indicator.ts';
import { fill } from '../locale/fill.ts';
import type { Lang, Words } from '../locale/words.ts';
import { untold } from './cell-figure.ts';

/** The label and the definition of an indicator; those of a family name their member. */
export function describeIndicator(
  id: string,
  words: Words,
): readonly [label: string, definition: string] {
  const single = words.indicators.single[id];
  if (single !== undefined) return single;
  const [family, member] = splitFamily(id);
  const described = words.indicators.families[family];
  if (described === undefined) return [id, words.indicators.unknownMeaning];
  const { products, origins, kinds } = words.domain;
  const params = {
    product: products[member] ?? member,
    origin: origins[member] ?? member,
    records: kinds[member] ?? member,
  };
  return [fill(described[0], params, 'fr'), described[1]];
}

/** The same of an indicator that may be the workspace's own, which brings its words with it. */
export function describe(
  { id, own }: Indicator,
  { words, lang }: { readonly words: Words; readonly lang: Lang },
): readonly [label: string, definition: string] {
  return own?.[lang] ?? describeIndicator(id, words);
}

export function indicatorLabel(id: string, words: Words): string {
  return describeIndicator(id, words)[0];
}

/** What an incomplete figure lacks, as it stands in a sentence. */
export function lackedText(names: readonly string[], words: Words): string {
  return names.map((name) => (name === untold ? words.report.untold : name)).join(', ');
}

function splitFamily(id: string): readonly [string, string] {
  const at = id.lastIndexOf('.');
  return [id.slice(0, at), id.slice(at + 1)];
}
