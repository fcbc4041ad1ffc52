import { firstMonthOf } from '../../decisions/first-month.ts';
import type { VocabularyName } from '../../domain/field.ts';
import { kinds } from '../../domain/kinds.ts';
import { addMonths, type Month } from '../../domain/month.ts';
import { vocabularies } from '../../domain/vocabularies.ts';
import { UserError } from '../../errors.ts';
import { joinedVocabularies } from '../../indicators/datasets.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import type { Relations } from '../../indicators/relations.ts';
import type { DecisionFacts } from '../../report/decision-facts.ts';
import { monthsShown } from '../../report/sections/months.ts';
import { monthsTested } from '../../report/signals.ts';
import type { SignalThresholds } from '../../statistics/thresholds.ts';
import { currentRecords } from '../../store/current.ts';
import { lastLoadAt } from '../../store/deliveries.ts';
import { createVocabularies, vocabularyRelation } from '../../store/vocabulary.ts';
import { readOwnIndicators } from '../workspace/own-indicators.ts';
import { signalThresholds } from '../workspace/thresholds.ts';
import { usualTimeZone } from '../workspace/time-zone.ts';
import {
  readVocabularies,
  type Vocabularies,
  vocabularyTables,
} from '../workspace/vocabularies.ts';
import { countedLoads } from './as-of.ts';
import { indicatorsInForce } from './indicators-in-force.ts';
import { readDecisionFacts } from './read-decisions.ts';
import type { ReportRequest } from './report-request.ts';

/** What a report stands on before a figure is read: which loads count, and by which rules. */
export interface ReportBasis {
  /** When the last load that counts was made, UTC. */
  readonly asOf: string;
  /** The last load that counts, where later ones were left out. */
  readonly upTo: number | undefined;
  /** How the loads, the current records and the vocabularies are named in the engine. */
  readonly relations: Relations;
  /** The indicators in force: those of the catalogue, and those of the workspace. */
  readonly indicators: readonly Indicator[];
  /** One of them, by its id. */
  readonly indicator: (id: string) => Indicator;
  readonly thresholds: SignalThresholds;
  readonly decisions: Omit<DecisionFacts, 'perimeter'>;
  /** The first month that anything in the report looks at. */
  readonly from: Month;
  /** The workspace's own words and indicators: another report follows from others. */
  readonly ownSettings: readonly [words: unknown, indicators: unknown];
}

/** Those that the datasets join and the forces, which only a breakdown tells apart. */
const laidOut: readonly VocabularyName[] = [...joinedVocabularies(), 'forces'];

/**
 * Lays out in the engine what counts, and reads the rules of the workspace.
 * @throws UserError where no load counts, or where a file of the workspace is wrong.
 */
export async function readBasis(request: ReportRequest): Promise<ReportBasis> {
  const { session, config, registry } = request;
  const { engine, paths } = session;
  const timeZone = config.time_zone ?? usualTimeZone;
  const { loads, upTo } = await countedLoads(engine, request.asOf, timeZone);
  const asOf = await lastLoadAt(engine, loads);
  if (asOf === undefined) throw new UserError('nothing-to-report', { workspace: paths.root });
  const own = readVocabularies(paths);
  await createVocabularies(engine, vocabularyTables(own, laidOut), 'engine');
  const records = await currentRecords(engine, kinds, loads);
  const thresholds = signalThresholds(config);
  const ownIndicators = readOwnIndicators(paths, own);
  const inForce = indicatorsInForce(ownIndicators);
  const facts = { registry, indicators: inForce.indicators };
  const decisions = await readDecisionFacts(engine, loads, facts);
  return {
    asOf,
    upTo,
    relations: { records, vocabulary: vocabularyRelation, loads, told: 'store.told' },
    ...inForce,
    thresholds,
    decisions,
    from: firstMonthRead(request, thresholds, decisions),
    ownSettings: [ownWords(own), ownIndicators],
  };
}

/** The first of the months that are shown, tested or judged by what was decided. */
function firstMonthRead(
  { month, judgedFrom }: ReportRequest,
  thresholds: SignalThresholds,
  decisions: ReportBasis['decisions'],
): Month {
  const judged = addMonths(judgedFrom ?? month, 1 - monthsTested(thresholds));
  const decided = firstMonthOf(decisions, month) ?? month;
  const [first = judged] = [addMonths(month, 1 - monthsShown), judged, decided].sort();
  return first;
}

/** The words of the workspace, by vocabulary. */
function ownWords(inForce: Vocabularies): readonly unknown[] {
  return (Object.keys(vocabularies) as VocabularyName[]).map((name) =>
    inForce.own(name).map(({ word, code }) => [word, code]),
  );
}
