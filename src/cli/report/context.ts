import { coverageOf } from '../../coverage/coverage.ts';
import { type DeclaredSource, expectedSources } from '../../coverage/expected-sources.ts';
import type { VocabularyName } from '../../domain/field.ts';
import { kinds } from '../../domain/kinds.ts';
import { addMonths, type Month } from '../../domain/month.ts';
import { vocabularies } from '../../domain/vocabularies.ts';
import { UserError } from '../../errors.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import { evaluate } from '../../indicators/evaluate.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { keyIndicators } from '../../indicators/key-indicators.ts';
import type { SectionContext } from '../../report/section-context.ts';
import { monthsShown } from '../../report/sections/months.ts';
import { seriesOf } from '../../report/series.ts';
import { monthsTested, testSignals } from '../../report/signals.ts';
import { currentRelation, keepCurrent } from '../../store/current.ts';
import { lastLoadAt, listDeliveries, listPerimeters } from '../../store/deliveries.ts';
import { countConflicts, listRefused, listUnknownWords } from '../../store/quality.ts';
import { createVocabulary, vocabularyRelation } from '../../store/vocabulary.ts';
import type { Registry } from '../../territory/registry.ts';
import type { Context } from '../context.ts';
import type { Session } from '../session.ts';
import type { Config } from '../workspace/config.ts';
import { usualTimeZone } from '../workspace/time-zone.ts';
import { readVocabularies } from '../workspace/vocabularies.ts';
import { type AsOf, countedLoads } from './as-of.ts';

export interface ReportRequest {
  readonly session: Session;
  readonly context: Context;
  readonly config: Config;
  readonly registry: Registry;
  readonly month: Month;
  /** Codes asked for; none: the perimeter. */
  readonly qrr: readonly string[] | undefined;
  /** Only the loads made up to then count. */
  readonly asOf: AsOf | undefined;
}

/** Everything a report is made from, read from the store in one turn. */
export interface ReportData {
  readonly sections: SectionContext;
  readonly asOf: string;
  /** The last load that counts, where later ones were left out. */
  readonly upTo: number | undefined;
}

/** Vocabularies that the datasets join. */
const joined: readonly VocabularyName[] = [
  'products',
  'units',
  'offences',
  'outcomes',
  'origins',
  'follow-ups',
  'recipients',
];

export async function readReportData(request: ReportRequest): Promise<ReportData> {
  const { session, context, month } = request;
  const { engine } = session;
  const timeZone = request.config.time_zone ?? usualTimeZone;
  const { loads, upTo } = await countedLoads(engine, request.asOf, timeZone);
  const asOf = await lastLoadAt(engine, loads);
  if (asOf === undefined)
    throw new UserError('nothing-to-report', { workspace: session.paths.root });
  const own = readVocabularies(session.paths);
  for (const name of joined) {
    const entries = vocabularies[name];
    await createVocabulary(engine, { name, words: own.table(name), entries });
  }
  await keepCurrent(engine, kinds, loads);
  const deliveries = await listDeliveries(engine, loads);
  const seen = await listPerimeters(
    engine,
    kinds.map((kind) => kind.name),
    { records: currentRelation, loads },
  );
  const declared = (request.config.sources ?? {}) as Readonly<Record<string, DeclaredSource>>;
  const coverage = coverageOf(expectedSources({ declared, deliveries, seen }), deliveries);
  const districts = shownDistricts(
    request,
    seen.map(({ district }) => district),
  );
  const measurements = await evaluate({
    indicators: catalogue,
    from: addMonths(month, 1 - Math.max(monthsShown, monthsTested())),
    to: month,
    relations: { records: currentRelation, vocabulary: vocabularyRelation, loads },
    query: engine.query,
  });
  const series = seriesOf({ measurements, coverage, districts: districts.map(({ code }) => code) });
  const signals = testSignals({
    series,
    indicators: keyIndicators.map(indicator),
    perimeter: shownDistricts(
      { ...request, qrr: undefined },
      seen.map(({ district }) => district),
    ).map(({ code }) => code),
    month,
  });
  const { words, lang } = context;
  const quality = await qualityFacts(session, loads);
  return {
    asOf,
    upTo,
    sections: { month, districts, series, coverage, signals, indicator, quality, words, lang },
  };
}

const byId = new Map(catalogue.map((one) => [one.id, one]));

function indicator(id: string): Indicator {
  const found = byId.get(id);
  if (found === undefined) throw new RangeError(`no indicator ${id}`);
  return found;
}

/** The QRR asked for, else the perimeter of `cross.yaml`, else all that have records, by code. */
function shownDistricts({ qrr, config, registry }: ReportRequest, seen: readonly string[]) {
  const codes =
    qrr ??
    config.perimeter ??
    [...new Set(seen)].filter((code) => registry.byCode.has(code)).sort();
  return codes.map((code) => {
    const district = registry.byCode.get(code);
    if (district === undefined) throw new UserError('unknown-qrr', { code });
    return { code, label: district.label, start: district.start as Month | undefined };
  });
}

type UnknownWord = SectionContext['quality']['unknownWords'][number];

async function qualityFacts(
  { engine }: Session,
  loads: string,
): Promise<SectionContext['quality']> {
  const refused = await listRefused(engine, loads);
  const unknownWords: UnknownWord[] = [];
  for (const kind of kinds) {
    const words = await listUnknownWords(
      engine,
      kind,
      currentRelation(kind.name),
      ({ vocabulary }) =>
        vocabulary !== undefined && joined.includes(vocabulary)
          ? vocabularyRelation(vocabulary)
          : undefined,
    );
    unknownWords.push(...words);
  }
  return { refused, unknownWords, conflicts: await countConflicts(engine, loads) };
}
