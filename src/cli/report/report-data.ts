import { coverageOf } from '../../coverage/coverage.ts';
import { type DeclaredSource, expectedSources } from '../../coverage/expected-sources.ts';
import { namingSources } from '../../coverage/naming-sources.ts';
import { UserError } from '../../errors.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { keyIndicators } from '../../indicators/key-indicators.ts';
import type { Breakdown } from '../../report/breakdown.ts';
import { lateShares } from '../../report/late-shares.ts';
import { firstPageSections, type SectionId } from '../../report/report.ts';
import type { SectionContext, ShownDistrict } from '../../report/section-context.ts';
import { type SeriesRequest, seriesOf } from '../../report/series.ts';
import { testSignals } from '../../report/signals.ts';
import { version } from '../../version.ts';
import { inhabitantsIn } from './inhabitants.ts';
import { openingStocks } from './opening-stocks.ts';
import { type BreakdownRequest, readBreakdown } from './read-breakdown.ts';
import { type ReadFigures, readFigures } from './read-figures.ts';
import { type ReportBasis, readBasis } from './report-basis.ts';
import type { ReportRequest } from './report-request.ts';
import { revisionsSince } from './revisions-since.ts';
import { shownControls, shownDistricts } from './shown-districts.ts';

/** Everything a report is made from, read from the store in one turn. */
export interface ReportData extends Pick<ReportBasis, 'asOf' | 'upTo' | 'indicators'> {
  readonly sections: SectionContext;
  /** What the report of a month tests together: these indicators in these QRR. */
  readonly tested: readonly Indicator[];
  readonly perimeter: readonly string[];
  /** What the report follows from, as a text: the loads that count, the settings, the program. */
  readonly state: string;
  /** The sections that were read for; all where absent. */
  readonly only: readonly SectionId[] | undefined;
}

/**
 * Reads what a report is made from.
 * @throws UserError where nothing counts, a QRR is unknown, or a breakdown has not one QRR.
 */
export async function readReportData(request: ReportRequest): Promise<ReportData> {
  const basis = await readBasis(request);
  const figures = await readFigures(request, basis);
  const { config, registry, context, isFirstPage } = request;
  const wanted = {
    qrr: request.qrr,
    perimeter: config.perimeter,
    seen: figures.seen.map(({ district }) => district),
  };
  const districts = shownDistricts(wanted, registry);
  context.machine.stop?.throwIfAborted();
  const asSeries = seriesRequest(request, basis, figures, districts);
  const breakdown = await breakdownOf(request, districts, {
    indicator: basis.indicator,
    evaluation: figures.asked,
    series: { ...asSeries, lost: figures.lost.lostParts },
  });
  const perimeter = shownDistricts({ ...wanted, qrr: undefined }, registry).map(({ code }) => code);
  const { asOf, upTo, indicators, ownSettings } = basis;
  const settings = [version, config, registry.version, ...ownSettings, figures.issued?.id];
  return {
    asOf,
    upTo,
    indicators,
    state: JSON.stringify([settings, figures.made]),
    only: isFirstPage ? firstPageSections : undefined,
    tested: keyIndicators.map(basis.indicator),
    perimeter,
    sections: sectionContext(request, basis, figures, {
      districts,
      perimeter,
      asSeries,
      breakdown,
    }),
  };
}

/** What puts coverage over the figures: a value is then a number, partial or missing. */
function seriesRequest(
  { config, registry }: ReportRequest,
  { asOf, indicator }: ReportBasis,
  { asked, evaluation, deliveries, seen, lost }: ReadFigures,
  districts: readonly ShownDistrict[],
): SeriesRequest {
  const declared = (config.sources ?? {}) as Readonly<Record<string, DeclaredSource>>;
  const everywhere = seen.map(({ district }) => district);
  const expected = expectedSources({ declared, deliveries, seen });
  return {
    ...evaluation,
    coverage: coverageOf(expected, deliveries),
    naming: namingSources(expected, deliveries),
    districts: districts.map(({ code }) => code),
    evaluated: new Set(asked.indicators.map(({ id }) => id)),
    failed: new Set(evaluation.failures.map((failure) => failure.indicator)),
    cutOff: asOf.slice(0, 10),
    everywhere: [...new Set([...everywhere, 'NONE', 'UNPLACED'])],
    inhabitants: inhabitantsIn(registry),
    indicator,
    opening: openingStocks(config),
    loads: deliveries.filter(({ removed }) => !removed),
    lost: lost.lost,
  };
}

/** What the sections are made from, once it is known which QRR they show. */
function sectionContext(
  { month, context, registry, isFirstPage }: ReportRequest,
  { indicators, indicator, thresholds, decisions }: ReportBasis,
  { evaluation, quality, issued, late }: ReadFigures,
  shown: {
    readonly districts: readonly ShownDistrict[];
    readonly perimeter: readonly string[];
    readonly asSeries: SeriesRequest;
    readonly breakdown: Breakdown | undefined;
  },
): SectionContext {
  const { districts, perimeter, asSeries, breakdown } = shown;
  const series = seriesOf(asSeries);
  const tested = keyIndicators.map(indicator);
  const isCompared = issued !== undefined && isFirstPage !== true;
  return {
    month,
    districts,
    controls: shownControls(districts, registry),
    series,
    coverage: asSeries.coverage,
    signals: testSignals({ series, indicators: tested, perimeter, month, thresholds }),
    indicator,
    own: indicators.filter((one) => one.own !== undefined),
    inhabitants: inhabitantsIn(registry),
    quality: { ...quality, failures: evaluation.failures },
    decisions: { ...decisions, perimeter },
    revisions: isCompared ? revisionsSince(issued, series, indicator) : undefined,
    late: lateShares(late),
    breakdown,
    words: context.words,
    lang: context.lang,
  };
}

/** What `--by` asks for, of the one QRR that is shown. */
async function breakdownOf(
  { session, by, byWhereOne }: ReportRequest,
  districts: readonly { readonly code: string }[],
  parts: Pick<BreakdownRequest, 'indicator' | 'evaluation' | 'series'>,
): Promise<Breakdown | undefined> {
  const [only, ...others] = districts;
  const isOne = only !== undefined && others.length === 0;
  if (by !== undefined && !isOne) throw new UserError('by-needs-one-qrr', { by });
  const dimension = by ?? byWhereOne;
  if (dimension === undefined || !isOne) return undefined;
  return readBreakdown({ ...parts, session, dimension, district: only.code });
}
