import { fill } from '../../locale/fill.ts';
import type { Context } from '../context.ts';
import { pageFor } from '../page.ts';
import type { ExtendedTerritory } from '../territory/extend-territory.ts';
import type { Addition } from '../territory/read-addition.ts';
import { codesText } from './codes-text.ts';
import { labelled } from './labelled.ts';

/** What of an addition leaves records without a district: codes to add, gaps and overlaps. */
export function unsureLines(
  { unknownCodes, withoutContour, overlaps }: ExtendedTerritory,
  kind: Addition['kind'],
  context: Context,
): readonly string[] {
  const { words, lang } = context;
  const { pair, nameOf, ...texts } = words.territory;
  const lines = (
    [label, text]: readonly [string, string],
    params: Readonly<Record<string, string>>,
  ) => labelled(` ${label}`, fill(text, params, lang), pageFor(context).width);
  const found: string[] = [];
  if (unknownCodes.length > 0) {
    const toType = unknownCodes.map((code) => `    ${code};${nameOf}`).join('\n');
    const params = { codes: codesText(unknownCodes, context), lines: toType };
    found.push(...lines(texts.unknownCodes, params));
  }
  if (overlaps.length > 0) {
    const pairs = overlaps.map(({ codes: [first, second] }) => fill(pair, { first, second }, lang));
    found.push(...lines(texts.overlaps, { pairs: codesText(pairs, context) }));
  }
  if (withoutContour.length > 0 && kind !== 'places')
    found.push(...lines(texts.withoutContour, { codes: codesText(withoutContour, context) }));
  return found;
}
