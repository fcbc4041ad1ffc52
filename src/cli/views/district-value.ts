import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { formatCount } from '../../report/format.ts';
import type { District, Population } from '../../territory/district.ts';
import type { DistrictField } from '../../territory/registry-diff.ts';
import type { Context } from '../context.ts';

/** What the registry says in one field of a district; nothing where it says nothing. */
export function districtValue(value: District[DistrictField], context: Context): string {
  const { yes } = context.words.territory.diff;
  if (value === undefined) return '';
  if (value === true) return yes;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return cleanText(value);
  return value.map((year) => populationText(year, context)).join(', ');
}

function populationText(
  { year, inhabitants, approximate }: Population,
  { words, lang }: Context,
): string {
  const count = formatCount(inhabitants, lang);
  const shown = approximate ? fill(words.intake.qrr.about, { inhabitants: count }, lang) : count;
  return fill(words.territory.diff.inhabitants, { inhabitants: shown, year }, lang);
}
