import { kinds } from '../../domain/kinds.ts';
import { addMonths } from '../../domain/month.ts';
import { evaluate } from '../../indicators/evaluate.ts';
import { leastMonthsOfHabit, monthsToSettle } from '../../report/late-shares.ts';
import { listDeliveries, listPerimeters } from '../../store/deliveries.ts';
import type { Engine } from '../../store/engine.ts';
import { lastIssuedBefore } from '../../store/issued.ts';
import { lateMonths } from '../../store/late-shares.ts';
import { effectiveLoads } from '../../store/loads.ts';
import { firstPageIndicators } from './first-page.ts';
import { lostFigures } from './lost-figures.ts';
import { noQualityFacts, readQualityFacts } from './quality-facts.ts';
import type { ReportBasis } from './report-basis.ts';
import type { ReportRequest } from './report-request.ts';

/** What was read for a report. */
export type ReadFigures = Awaited<ReturnType<typeof readFigures>>;

/** Reads all that a report says of records and of loads, at once; what its first page leaves out is not read. */
export async function readFigures(request: ReportRequest, basis: ReportBasis) {
  const { session, month, isFirstPage = false } = request;
  const { relations, from } = basis;
  const { records, loads } = relations;
  const reader: Engine = { ...session.engine, query: session.engine.queryBeside };
  const indicators = evaluatedIndicators(request, basis);
  const asked = { indicators, from, to: month, relations, query: reader.query };
  const names = kinds.map((kind) => kind.name);
  const until = addMonths(month, -monthsToSettle);
  const lateRequest = { kinds, records, loads, until, atLeast: leastMonthsOfHabit };
  const [evaluation, deliveries, seen, quality, issued, late, made, lost] = await Promise.all([
    evaluate(asked),
    listDeliveries(reader, loads),
    listPerimeters(reader, names, { records, loads }),
    isFirstPage ? noQualityFacts : readQualityFacts(reader, relations, month),
    lastIssuedBefore(reader, month),
    isFirstPage ? [] : lateMonths(reader, lateRequest),
    effectiveLoads(reader, loads),
    lostFigures(reader),
  ]);
  return { asked, evaluation, deliveries, seen, quality, issued, late, made, lost };
}

/**
 * All that are in force; a first page needs its own and those of the workspace, or, as what was decided
 * may be about any of them, all again.
 */
function evaluatedIndicators(
  { isFirstPage }: ReportRequest,
  { decisions, indicators, indicator }: ReportBasis,
) {
  const isBrief =
    isFirstPage === true && decisions.objectives.length + decisions.actions.length === 0;
  if (!isBrief) return indicators;
  const ofWorkspace = indicators.filter(({ own }) => own !== undefined);
  return [...firstPageIndicators.map(indicator), ...ofWorkspace];
}
