import { coverageOf } from '../../coverage/coverage.ts';
import { type DeclaredSource, expectedSources } from '../../coverage/expected-sources.ts';
import type { VocabularyName } from '../../domain/field.ts';
import { kinds } from '../../domain/kinds.ts';
import { addMonths, type Month } from '../../domain/month.ts';
import { UserError } from '../../errors.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import { evaluate } from '../../indicators/evaluate.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { keyIndicators } from '../../indicators/key-indicators.ts';
import type { SectionContext } from '../../report/section-context.ts';
import { monthsShown } from '../../report/sections/months.ts';
import { seriesOf } from '../../report/series.ts';
import { monthsTested, testSignals } from '../../report/signals.ts';
import { currentRecords } from '../../store/current.ts';
import { lastLoadAt, listDeliveries, listPerimeters } from '../../store/deliveries.ts';
import type { Engine } from '../../store/engine.ts';
import { countConflicts, listRefused, listUnknownWords } from '../../store/quality.ts';
import { createVocabularies, vocabularyRelation } from '../../store/vocabulary.ts';
import type { Registry } from '../../territory/registry.ts';
import type { Context } from '../context.ts';
import type { Session } from '../session.ts';
import type { Config } from '../workspace/config.ts';
import { usualTimeZone } from '../workspace/time-zone.ts';
import { readVocabularies, vocabularyTables } from '../workspace/vocabularies.ts';
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
  await createVocabularies(engine, vocabularyTables(own, joined), 'engine');
  const records = await currentRecords(engine, kinds, loads);
  const reader = { ...engine, query: engine.queryBeside };
  const from = addMonths(month, 1 - Math.max(monthsShown, monthsTested()));
  const relations = { records, vocabulary: vocabularyRelation, loads };
  const names = kinds.map((kind) => kind.name);
  const [measurements, deliveries, seen, quality] = await Promise.all([
    evaluate({ indicators: catalogue, from, to: month, relations, query: reader.query }),
    listDeliveries(reader, loads),
    listPerimeters(reader, names, { records, loads }),
    qualityFacts(reader, records, loads),
  ]);
  const declared = (request.config.sources ?? {}) as Readonly<Record<string, DeclaredSource>>;
  const coverage = coverageOf(expectedSources({ declared, deliveries, seen }), deliveries);
  const districtsSeen = seen.map(({ district }) => district);
  const districts = shownDistricts(request, districtsSeen);
  const series = seriesOf({ measurements, coverage, districts: districts.map(({ code }) => code) });
  const perimeter = shownDistricts({ ...request, qrr: undefined }, districtsSeen);
  const signals = testSignals({
    series,
    indicators: keyIndicators.map(indicator),
    perimeter: perimeter.map(({ code }) => code),
    month,
  });
  const { words, lang } = context;
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

async function qualityFacts(
  reader: Engine,
  records: (kind: string) => string,
  loads: string,
): Promise<SectionContext['quality']> {
  const [refused, unknownWords, conflicts] = await Promise.all([
    listRefused(reader, loads),
    listUnknownWords(reader, kinds, { records, vocabularies: joined }),
    countConflicts(reader, { seizures: records('seizures'), loads }),
  ]);
  return { refused, unknownWords, conflicts };
}
