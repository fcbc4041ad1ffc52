import { fill } from '../locale/fill.ts';
import { monthsOfMean } from './comparison.ts';
import { reachOf, type SectionContext } from './section-context.ts';

const wholeYear = 12;

/** The months that a mean of twelve is of, as its sentence says them: fewer than twelve are counted. */
export function meanSpan(context: SectionContext, id: string, district: string): string {
  const { meanOver } = context.words.report;
  const n = monthsOfMean(reachOf(context, id, district));
  return n < wholeYear ? fill(meanOver.some, { n }, context.lang) : meanOver.all;
}
