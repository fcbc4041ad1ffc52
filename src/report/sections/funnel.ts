import { fill } from '../../locale/fill.ts';
import { type Figure, isKnown } from '../cell.ts';
import { rollingTwelve } from '../comparison.ts';
import type { Section } from '../report.ts';
import { figureOf, reachOf, rowsShown, type SectionContext } from '../section-context.ts';
import { districtTable, type IndicatorColumn } from './district-table.ts';

/** Suites judiciaires: from implicated to remanded. */
export function funnelSection(context: SectionContext): Section {
  const { words } = context;
  const columns = columnsOf(context);
  const { funnel } = words.report.notes;
  return {
    id: 'funnel',
    title: words.report.sections.funnel,
    tables: [
      districtTable(context, 'funnel', columns, {
        over: 'month',
        notes: [funnel, ...leftOut(context, (id, code) => figureOf(context, id, code))],
      }),
      districtTable(context, 'funnel-12-months', columns, {
        over: 'twelve-months',
        notes: leftOut(context, (id, code) => rollingTwelve(reachOf(context, id, code))),
      }),
    ],
  };
}

/** A rate, and the count of the step before: what it is of, but for those of whom too little is known. */
const rates = [
  ['custody', 'arrests.custody.rate', 'arrests.total'],
  ['referred', 'arrests.referred.rate', 'arrests.custody'],
  ['remanded', 'arrests.remanded.rate', 'arrests.referred'],
  ['minors', 'arrests.minors.rate', 'arrests.total'],
] as const;

/**
 * How many of the step before each rate leaves out, in the last row: fixed fines, and those of whom
 * the answer is not known. Nothing where nobody is left out, or where it can't be told.
 */
function leftOut(
  context: SectionContext,
  figure: (indicator: string, district: string) => Figure,
): readonly string[] {
  const { words, lang } = context;
  const { title, ...told } = words.report.notes.funnelLeft;
  const row = rowsShown(context).at(-1);
  if (row === undefined) return [];
  const parts = rates.flatMap(([rate, id, before]) => {
    const all = figure(before, row.code);
    const base = baseOf(figure(id, row.code));
    const n = isKnown(all) && base !== undefined ? all.value - base : 0;
    return n > 0 ? fill(told[rate], { n }, lang) : [];
  });
  if (parts.length === 0) return [];
  return [fill(title, { name: row.label, parts: parts.join(', ') }, lang)];
}

/** The persons that a rate is of; there is none of nobody. */
function baseOf(rate: Figure): number | undefined {
  if (isKnown(rate)) return rate.ratio?.base;
  return rate.missing === 'not-applicable' ? 0 : undefined;
}

function columnsOf({ words }: SectionContext): readonly IndicatorColumn[] {
  const { columns } = words.report;
  const count = (key: keyof typeof columns, indicator: string): IndicatorColumn => ({
    column: { key, label: columns[key], type: 'count' },
    indicator,
  });
  const percent = (key: keyof typeof columns, indicator: string): IndicatorColumn => ({
    column: { key, label: columns[key], type: 'percent', decimals: 0 },
    indicator,
  });
  return [
    count('implicated', 'arrests.total'),
    count('trafficking', 'arrests.trafficking'),
    count('custody', 'arrests.custody'),
    percent('custody_rate', 'arrests.custody.rate'),
    count('referred', 'arrests.referred'),
    percent('referred_rate', 'arrests.referred.rate'),
    count('remanded', 'arrests.remanded'),
    percent('remanded_rate', 'arrests.remanded.rate'),
    percent('minors', 'arrests.minors.rate'),
  ];
}
