import { type Benchmark, benchmarks } from '../../indicators/benchmarks.ts';
import { fill } from '../../locale/fill.ts';
import { type Figure, isKnown } from '../cell.ts';
import { type ComparedRate, comparedRates, controlRates } from '../compared-rates.ts';
import { formatMonth, formatNumber } from '../format.ts';
import { indicatorLabel } from '../labels.ts';
import type { CellValue, Column, Section, Table, TableRow } from '../report.ts';
import { cellValue, type SectionContext } from '../section-context.ts';

/**
 * Comparaison des QRR: rates for 1,000 inhabitants over twelve months, beside what is published for
 * all QRR. One rate alone stands beside that; several are told from chance by a funnel.
 */
export function comparedSection(context: SectionContext): Section {
  const { words, districts } = context;
  const { sections } = words.report;
  return {
    id: 'compared',
    title: districts.length > 1 ? sections.compared : words.report.comparedAlone,
    tables: benchmarks.map((benchmark) => comparedTable(context, benchmark)),
  };
}

function comparedTable(context: SectionContext, benchmark: Benchmark): Table {
  const { words, lang, month } = context;
  const rates = comparedRates(context, benchmark);
  const areas = controlRates(context, benchmark);
  const isAlone = rates.filter(({ figure }) => isKnown(figure)).length < 2;
  const indicator = indicatorLabel(benchmark.indicator, words);
  const params = { indicator, month: formatMonth(month, lang) };
  return {
    id: `compared-${benchmark.indicator.split('.')[1]}`,
    title: fill(words.report.tables.compared, params, lang),
    columns: isAlone ? columnsOf(context).slice(0, 7) : columnsOf(context),
    rows: [
      ...rates.map((rate) => rateRow(context, rate, isAlone)),
      ...areas.map((rate) => rateRow(context, asControl(rate, context), isAlone)),
      benchmarkRow(context, benchmark, isAlone),
    ],
    notes: notesOf(context, { rates, areas }, isAlone),
  };
}

/** A control area says so beside its name, wherever QRR stand too. */
function asControl(rate: ComparedRate, { words, lang }: SectionContext): ComparedRate {
  return { ...rate, label: fill(words.report.controlArea, { name: rate.label }, lang) };
}

function rateRow({ words }: SectionContext, rate: ComparedRate, isAlone: boolean): TableRow {
  const { code, label, figure, population, interval } = rate;
  const alone: TableRow = {
    qrr: code,
    name: label,
    persons: isKnown(figure) ? (figure.ratio?.of ?? figure.value) : cellValue(figure),
    population: population ?? absence,
    rate: cellValue(figure),
    low: orAbsent(interval?.low, figure),
    high: orAbsent(interval?.high, figure),
  };
  if (isAlone) return alone;
  return {
    ...alone,
    shrunk: orAbsent(rate.shrunk, figure),
    funnel_95_low: orAbsent(rate.funnel95?.low, figure),
    funnel_95_high: orAbsent(rate.funnel95?.high, figure),
    funnel_998_low: orAbsent(rate.funnel998?.low, figure),
    funnel_998_high: orAbsent(rate.funnel998?.high, figure),
    position: rate.position === undefined ? '' : (words.report.positions[rate.position] ?? ''),
  };
}

const absence = { missing: 'not-available' } as const;
const none = { missing: 'not-applicable' } as const;

/** A rate that stands among no others has no limits; one that is not there says why. */
function orAbsent(value: number | undefined, figure: Figure): CellValue {
  if (value !== undefined) return value;
  return 'missing' in figure ? { missing: figure.missing } : none;
}

function benchmarkRow(
  { words }: SectionContext,
  { value, year }: Benchmark,
  isAlone: boolean,
): TableRow {
  const alone = { persons: none, population: none, rate: value, low: none, high: none };
  const others = {
    shrunk: none,
    funnel_95_low: none,
    funnel_95_high: none,
    funnel_998_low: none,
    funnel_998_high: none,
    position: '',
  };
  return {
    qrr: words.report.benchmark,
    name: String(year),
    ...alone,
    ...(isAlone ? {} : others),
  };
}

function notesOf(
  context: SectionContext,
  { rates, areas }: Readonly<Record<'rates' | 'areas', readonly ComparedRate[]>>,
  isAlone: boolean,
): readonly string[] {
  const { words, lang } = context;
  const { notes } = words.report;
  const all = [...rates, ...areas];
  const unknown = all.filter(({ population }) => population === undefined);
  const roughly = all.flatMap(({ code, population, year, approximate }) =>
    population !== undefined && year !== undefined
      ? [
          fill(
            approximate ? notes.populationAbout : notes.populationOf,
            { code, n: formatNumber(population, lang, 0), year },
            lang,
          ),
        ]
      : [],
  );
  const codes = unknown.map(({ code }) => code).join(', ');
  return [
    isAlone ? notes.comparedAlone : notes.compared,
    ...(all.every(({ figure }) => isKnown(figure)) ? [] : [notes.wholeYear]),
    ...(areas.length === 0 ? [] : [notes.controlRates]),
    notes.benchmark,
    ...(roughly.length > 0 && roughly.length <= 12
      ? [fill(notes.populations, { list: roughly.join(' · ') }, lang)]
      : []),
    ...(unknown.length > 0 ? [fill(notes.populationUnknown, { codes }, lang)] : []),
  ];
}

function columnsOf({ words }: SectionContext): readonly Column[] {
  const { columns } = words.report;
  const rate = (key: string, label: string): Column => ({ key, label, type: 'rate', decimals: 1 });
  return [
    { key: 'qrr', label: columns.qrr, type: 'text' },
    { key: 'name', label: columns.name, type: 'text' },
    { key: 'persons', label: columns.persons, type: 'count' },
    { key: 'population', label: columns.population, type: 'count' },
    rate('rate', columns.per_1000),
    rate('low', columns.low),
    rate('high', columns.high),
    rate('shrunk', columns.shrunk),
    rate('funnel_95_low', columns.funnel_95),
    rate('funnel_95_high', columns.high),
    rate('funnel_998_low', columns.funnel_998),
    rate('funnel_998_high', columns.high),
    { key: 'position', label: columns.position, type: 'text' },
  ];
}
