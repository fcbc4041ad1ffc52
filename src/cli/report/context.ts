import { coverageOf } from '../../coverage/coverage.ts';
import { type DeclaredSource, expectedSources } from '../../coverage/expected-sources.ts';
import { firstMonthOf } from '../../decisions/first-month.ts';
import type { VocabularyName } from '../../domain/field.ts';
import { kinds } from '../../domain/kinds.ts';
import { addMonths, type Month } from '../../domain/month.ts';
import { vocabularies } from '../../domain/vocabularies.ts';
import { UserError } from '../../errors.ts';
import type { Dimension } from '../../indicators/breakdown.ts';
import { reportOrigins } from '../../indicators/catalogue/reports.ts';
import { joinedVocabularies, type Relations, stockGapsSql } from '../../indicators/datasets.ts';
import { evaluate } from '../../indicators/evaluate.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { keyIndicators } from '../../indicators/key-indicators.ts';
import type { Breakdown } from '../../report/breakdown.ts';
import type { IssuedDocument } from '../../report/issued-document.ts';
import { lateShares, leastMonthsOfHabit, monthsToSettle } from '../../report/late-shares.ts';
import { firstPageSections, type SectionId } from '../../report/report.ts';
import { changedLines } from '../../report/revisions.ts';
import type { RevisionsSince, SectionContext } from '../../report/section-context.ts';
import { monthsShown } from '../../report/sections/months.ts';
import { type Series, seriesOf } from '../../report/series.ts';
import { monthsTested, testSignals } from '../../report/signals.ts';
import { currentRecords } from '../../store/current.ts';
import { lastLoadAt, listDeliveries, listPerimeters } from '../../store/deliveries.ts';
import type { Engine } from '../../store/engine.ts';
import { type IssuedReport, lastIssuedBefore } from '../../store/issued.ts';
import { lateMonths } from '../../store/late-shares.ts';
import { effectiveLoads } from '../../store/loads.ts';
import { countConflicts, listRefused, listUnknownWords } from '../../store/quality.ts';
import { createVocabularies, vocabularyRelation } from '../../store/vocabulary.ts';
import type { Registry } from '../../territory/registry.ts';
import { version } from '../../version.ts';
import type { Context } from '../context.ts';
import type { Session } from '../session.ts';
import type { Config } from '../workspace/config.ts';
import { readOwnIndicators } from '../workspace/own-indicators.ts';
import { signalThresholds } from '../workspace/thresholds.ts';
import { usualTimeZone } from '../workspace/time-zone.ts';
import {
  readVocabularies,
  type Vocabularies,
  vocabularyTables,
} from '../workspace/vocabularies.ts';
import { countedLoads, type PastLoads } from './as-of.ts';
import { indicatorsInForce } from './indicators-in-force.ts';
import { inhabitantsIn } from './inhabitants.ts';
import { lostFigures } from './lost-figures.ts';
import { openingStocks } from './opening-stocks.ts';
import { type BreakdownRequest, readBreakdown } from './read-breakdown.ts';
import { readDecisionFacts } from './read-decisions.ts';

export interface ReportRequest {
  readonly session: Session;
  readonly context: Context;
  readonly config: Config;
  readonly registry: Registry;
  readonly month: Month;
  /** Codes asked for; none: the perimeter. */
  readonly qrr: readonly string[] | undefined;
  /** Only the loads made up to then count. */
  readonly asOf: PastLoads | undefined;
  /** The one QRR that is shown is broken down by this. */
  readonly by?: Dimension | undefined;
  /** By this, where it is one QRR that is shown and nothing else was asked for. */
  readonly byWhereOne?: Dimension | undefined;
  /** Only the first page is wanted: what it does not show is not read. */
  readonly isFirstPage?: boolean | undefined;
  /** The first month to be judged by its own past, where it is not the report's. */
  readonly judgedFrom?: Month;
}

/** Everything a report is made from, read from the store in one turn. */
export interface ReportData {
  readonly sections: SectionContext;
  /** What the report of a month tests together: these indicators in these QRR. */
  readonly tested: readonly Indicator[];
  readonly perimeter: readonly string[];
  readonly asOf: string;
  /** What the report follows from, as a text: the loads that count, the settings, the program. */
  readonly state: string;
  /** The sections that were read for; all where absent. */
  readonly only: readonly SectionId[] | undefined;
  /** The last load that counts, where later ones were left out. */
  readonly upTo: number | undefined;
  /** The indicators in force: those of the catalogue, and those of the workspace. */
  readonly indicators: readonly Indicator[];
}

/** Vocabularies that the datasets join. */
const joined = joinedVocabularies();

/** Those and the forces, which only a breakdown tells apart. */
const laidOut: readonly VocabularyName[] = [...joined, 'forces'];

/** What the first page shows, and what its points to decide are found by. */
const firstPageIndicators: readonly string[] = [
  ...keyIndicators,
  'reports.backlog',
  'reports.enriched',
  'reports.opened',
  ...reportOrigins.map((origin) => `reports.origin.${origin}`),
  'deal_points.stock',
  'deal_points.reopened',
];

const noQualityFacts = { refused: [], unknownWords: [], conflicts: 0, stockGaps: [] };

/** The words of the workspace, by vocabulary. */
function ownWords(inForce: Vocabularies): readonly unknown[] {
  return (Object.keys(vocabularies) as VocabularyName[]).map((name) =>
    inForce.own(name).map(({ word, code }) => [word, code]),
  );
}

export async function readReportData(request: ReportRequest): Promise<ReportData> {
  const { session, context, month } = request;
  const { engine } = session;
  const timeZone = request.config.time_zone ?? usualTimeZone;
  const { loads, upTo } = await countedLoads(engine, request.asOf, timeZone);
  const asOf = await lastLoadAt(engine, loads);
  if (asOf === undefined)
    throw new UserError('nothing-to-report', { workspace: session.paths.root });
  const own = readVocabularies(session.paths);
  await createVocabularies(engine, vocabularyTables(own, laidOut), 'engine');
  const records = await currentRecords(engine, kinds, loads);
  const reader = { ...engine, query: engine.queryBeside };
  const thresholds = signalThresholds(request.config);
  const judged = addMonths(request.judgedFrom ?? month, 1 - monthsTested(thresholds));
  const ownIndicators = readOwnIndicators(session.paths, own);
  const { indicators, indicator } = indicatorsInForce(ownIndicators);
  const facts = { registry: request.registry, indicators };
  const decisions = await readDecisionFacts(engine, loads, facts);
  const decided = firstMonthOf(decisions, month) ?? month;
  const [from = judged] = [addMonths(month, 1 - monthsShown), judged, decided].sort();
  const relations = { records, vocabulary: vocabularyRelation, loads, told: 'store.told' };
  const names = kinds.map((kind) => kind.name);
  // What was decided may be about any indicator.
  const isBrief =
    request.isFirstPage === true && decisions.objectives.length + decisions.actions.length === 0;
  const evaluated = isBrief ? firstPageIndicators.map(indicator) : indicators;
  const evaluationRequest = {
    indicators: evaluated,
    from,
    to: month,
    relations,
    query: reader.query,
  };
  const lateRequest = {
    kinds,
    records,
    loads,
    until: addMonths(month, -monthsToSettle),
    atLeast: leastMonthsOfHabit,
  };
  const [evaluation, deliveries, seen, quality, issued, late, made, { lost, lostParts }] =
    await Promise.all([
      evaluate(evaluationRequest),
      listDeliveries(reader, loads),
      listPerimeters(reader, names, { records, loads }),
      request.isFirstPage ? noQualityFacts : qualityFacts(reader, relations),
      lastIssuedBefore(reader, month),
      request.isFirstPage ? [] : lateMonths(reader, lateRequest),
      effectiveLoads(reader, loads),
      lostFigures(reader),
    ]);
  const declared = (request.config.sources ?? {}) as Readonly<Record<string, DeclaredSource>>;
  const coverage = coverageOf(expectedSources({ declared, deliveries, seen }), deliveries);
  const districtsSeen = seen.map(({ district }) => district);
  const districts = shownDistricts(request, districtsSeen);
  context.machine.stop?.throwIfAborted();
  const { failures } = evaluation;
  const inhabitants = inhabitantsIn(request.registry);
  const seriesRequest = {
    ...evaluation,
    coverage,
    districts: districts.map(({ code }) => code),
    evaluated: new Set(evaluated.map(({ id }) => id)),
    failed: new Set(failures.map((failure) => failure.indicator)),
    cutOff: asOf.slice(0, 10),
    everywhere: [...new Set([...districtsSeen, 'NONE', 'UNPLACED'])],
    inhabitants,
    indicator,
    opening: openingStocks(request.config),
    loads: deliveries.filter(({ removed }) => !removed),
    lost,
  };
  const series = seriesOf(seriesRequest);
  const breakdown = await breakdownOf(request, districts, {
    indicator,
    evaluation: evaluationRequest,
    series: { ...seriesRequest, lost: lostParts },
  });
  const perimeter = shownDistricts({ ...request, qrr: undefined }, districtsSeen).map(
    ({ code }) => code,
  );
  const tested = keyIndicators.map(indicator);
  const signals = testSignals({ series, indicators: tested, perimeter, month, thresholds });
  const { words, lang } = context;
  const { config, registry } = request;
  const settings = [version, config, registry.version, ownWords(own), ownIndicators, issued?.id];
  return {
    asOf,
    state: JSON.stringify([settings, made]),
    only: request.isFirstPage ? firstPageSections : undefined,
    upTo,
    tested,
    perimeter,
    indicators,
    sections: {
      month,
      districts,
      controls: shownControls(request, districts),
      series,
      coverage,
      signals,
      indicator,
      own: indicators.filter((one) => one.own !== undefined),
      inhabitants,
      quality: { ...quality, failures },
      decisions: { ...decisions, perimeter },
      revisions:
        issued === undefined || request.isFirstPage
          ? undefined
          : revisionsSince(issued, { series, indicator }),
      late: lateShares(late),
      breakdown,
      words,
      lang,
    },
  };
}

/** The QRR asked for, else the perimeter of `cross.yaml`, else all QRR that have records, by code. */
function shownDistricts({ qrr, config, registry }: ReportRequest, seen: readonly string[]) {
  const codes = qrr ?? config.perimeter ?? [...new Set(seen)].filter(isQrr).sort();
  return codes.map((code) => {
    const district = registry.byCode.get(code);
    if (district === undefined) throw new UserError('unknown-qrr', { code });
    return { code, label: district.label, start: district.start as Month | undefined };
  });

  /** Areas that are declared to compare with are no QRR: they are in no sum unless asked for. */
  function isQrr(code: string): boolean {
    const district = registry.byCode.get(code);
    return district !== undefined && district.control !== true;
  }
}

/** The areas declared to compare with that are not among the QRR shown, by code. */
function shownControls({ registry }: ReportRequest, shown: readonly { readonly code: string }[]) {
  const codes = shown.map(({ code }) => code);
  return registry.districts
    .filter(({ code, control }) => control === true && !codes.includes(code))
    .map(({ code, label }) => ({ code, label }));
}

/** The key figures of an issued report that are not what they were; those of a month are compared. */
function revisionsSince(
  issued: IssuedReport,
  { series, indicator }: { readonly series: Series; readonly indicator: (id: string) => Indicator },
): RevisionsSince {
  const { id, issuedAt, month } = issued;
  const { lines, reports } = JSON.parse(issued.document) as IssuedDocument;
  const shown = [...reports.fr.perimeter.map(({ code }) => code)];
  const before = lines.filter(
    ({ indicator: name, district }) => keyIndicators.includes(name) && shown.includes(district),
  );
  const after = before.map((line) => {
    const value = series(indicator(line.indicator), line.district, month);
    return { ...line, figures: { ...line.figures, value } };
  });
  return { id, issuedAt, month, changes: changedLines(before, after) };
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

async function qualityFacts(
  reader: Engine,
  relations: Relations,
): Promise<Omit<SectionContext['quality'], 'failures'>> {
  const { records, loads } = relations;
  const [refused, unknownWords, conflicts, stockGaps] = await Promise.all([
    listRefused(reader, loads),
    listUnknownWords(reader, kinds, { records, vocabularies: joined }),
    countConflicts(reader, { seizures: records('seizures'), loads }),
    listStockGaps(reader, relations),
  ]);
  return { refused, unknownWords, conflicts, stockGaps };
}

/** Deal points whose events don't follow one another; without any event there is nothing to ask. */
async function listStockGaps(
  reader: Engine,
  relations: Relations,
): Promise<NonNullable<SectionContext['quality']['stockGaps']>> {
  const [event] = await reader.query(
    `SELECT 1 AS event FROM ${relations.records('deal_points')} AS record LIMIT 1`,
  );
  return event === undefined ? [] : reader.query(stockGapsSql(relations));
}
