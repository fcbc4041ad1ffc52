import { addMonths, monthsBetween } from '../../domain/month.ts';
import { reportOrigins } from '../../indicators/catalogue/reports.ts';
import { fill } from '../../locale/fill.ts';
import { isKnown, isWhole } from '../cell.ts';
import { indicatorText, whereText } from '../decision-words.ts';
import { formatCount, formatMean, formatMonth } from '../format.ts';
import { judgedObjectives } from '../judged-decisions.ts';
import type { Section, TableRow } from '../report.ts';
import { figureOf, rowsShown, type SectionContext } from '../section-context.ts';
import { unplacedKinds } from '../unplaced.ts';
import { objectiveSentence } from './objectives.ts';
import { gapsOfMonth } from './quality.ts';
import { establishedSignals } from './summary.ts';

/** How many points a meeting gets at most. */
export const mostPoints = 10;

/** A point: what it is about, its evidence, and the table that has the figures. */
type Point = { readonly label: string; readonly sentence: string; readonly pointer: string };

/** Points of one sort, the most of all sorts together being ten; `most` of them come before those that the other sorts have beyond theirs. */
interface Sort {
  readonly most: number;
  readonly points: readonly Point[];
}

/**
 * Points à décider: established signals, a growing backlog, sources and origins that fell silent,
 * records without a place, objectives that are missed or about to be. Counted by rules that a reader can
 * follow, no score.
 */
export function pointsSection(context: SectionContext): Section {
  const { words, lang, month } = context;
  const { columns, tables } = words.decisions;
  const rows: readonly TableRow[] = chosen([
    { most: 3, points: signalPoints(context) },
    { most: 1, points: backlogPoints(context) },
    { most: 1, points: reopenedPoints(context) },
    { most: 2, points: sourcePoints(context) },
    { most: 1, points: placePoints(context) },
    { most: 1, points: originPoints(context) },
    { most: 2, points: objectivePoints(context) },
  ]);
  return {
    id: 'points',
    title: words.report.sections.points,
    tables: [
      {
        id: 'points',
        title: fill(tables.points, { month: formatMonth(month, lang) }, lang),
        columns: [
          { key: 'label', label: columns.point, type: 'text' },
          { key: 'sentence', label: columns.sentence, type: 'text' },
          { key: 'pointer', label: columns.pointer, type: 'text' },
        ],
        rows,
        notes: [],
      },
    ],
  };
}

/** Each sort's first points, then what is left of the sorts in their order, as long as there is room. */
function chosen(sorts: readonly Sort[]): readonly Point[] {
  const first = new Set(sorts.flatMap(({ most, points }) => points.slice(0, most)));
  const more = sorts.flatMap(({ most, points }) => points.slice(most));
  const kept = new Set([...first, ...more.slice(0, Math.max(0, mostPoints - first.size))]);
  return sorts.flatMap(({ points }) => points.filter((point) => kept.has(point)));
}

/** The established signals, the most certain first. */
function signalPoints(context: SectionContext): readonly Point[] {
  const { words, lang } = context;
  return establishedSignals(context).map(({ indicator, district, verdict, window }) => {
    const { low, high } = window.limits();
    const params = {
      where: whereText(context, district),
      indicator: indicatorText(indicator, context),
      n: formatCount(window.observed, lang),
      months: verdict.endsWith('-3') ? 3 : 1,
      expected: formatMean(window.expected, lang),
      low: formatCount(low, lang),
      high: formatCount(high, lang),
    };
    return {
      label: words.report.summary[verdict.startsWith('rise') ? 'rise' : 'fall'],
      sentence: fill(words.decisions.points.signalSentence, params, lang),
      pointer: 'results',
    };
  });
}

/** A rise of the stock three months in a row, by this many reports at least, is told. Convention. */
const leastGrowth = 5;

/** The stock of reports that nobody has acted on, month ends compared. */
function backlogPoints(context: SectionContext): readonly Point[] {
  const { words, lang, month, series } = context;
  const { points } = words.decisions;
  const indicator = context.indicator('reports.backlog');
  const district = rowsShown(context).at(-1)?.code ?? 'ALL';
  const ends = monthsBetween(addMonths(month, -3), month).map((when) =>
    series(indicator, district, when),
  );
  const stocks = ends.filter(isWhole).map(({ value }) => value);
  const [before = 0] = stocks;
  const now = stocks.at(-1) ?? 0;
  const isRising = stocks.every((stock, at) => at === 0 || stock > (stocks[at - 1] ?? 0));
  if (stocks.length < ends.length || !isRising || now - before < leastGrowth) return [];
  const params = {
    before: formatCount(before, lang),
    now: formatCount(now, lang),
    since: formatMonth(addMonths(month, -3), lang),
    month: formatMonth(month, lang),
  };
  const sentence = fill(points.backlogSentence, params, lang);
  return [{ label: points.backlog, sentence, pointer: 'reports-follow-up' }];
}

/** Deal points that opened again in the month, QRR by QRR: the most of them first. */
function reopenedPoints(context: SectionContext): readonly Point[] {
  const { words, lang, month, districts } = context;
  const { points } = words.decisions;
  return districts
    .flatMap(({ code }) => {
      const reopened = figureOf(context, 'deal_points.reopened', code);
      const stock = figureOf(context, 'deal_points.stock', code);
      const isTold = isKnown(reopened) && reopened.value > 0 && isKnown(stock);
      return isTold ? [{ code, n: reopened.value, stock: stock.value }] : [];
    })
    .sort((a, b) => b.n - a.n)
    .map(({ code, n, stock }) => {
      const params = { where: whereText(context, code), n, stock, month: formatMonth(month, lang) };
      const sentence = fill(points.reopenedSentence, params, lang);
      return { label: points.reopened, sentence, pointer: 'deal-points' };
    });
}

/** Sources that were expected and did not deliver, and for how long. */
function sourcePoints(context: SectionContext): readonly Point[] {
  const { words, lang, month, coverage } = context;
  const { points } = words.decisions;
  const isSilent = (state: string) => state === 'missing' || state === 'suspected-gap';
  return gapsOfMonth(context)
    .filter(({ state }) => isSilent(state))
    .map(({ source, kind }) => {
      const back = [...monthsBetween(addMonths(month, -23), month)].reverse();
      const heard = back.findIndex((when) => !isSilent(coverage.delivered(source, kind, when)));
      const params = {
        source,
        kind: words.domain.kinds[kind] ?? kind,
        n: heard < 0 ? back.length : heard,
      };
      const sentence = fill(points.sourceSentence, params, lang);
      return { label: points.source, sentence, pointer: 'quality-sources' };
    });
}

/** Kinds of which many records have no QRR, which the figures of each may lack. */
function placePoints(context: SectionContext): readonly Point[] {
  const { words, lang, month } = context;
  const { points } = words.decisions;
  return unplacedKinds(context).map(({ kind, of, base }) => {
    const name = words.domain.kinds[kind] ?? kind;
    const params = { n: of, base, kind: name, month: formatMonth(month, lang) };
    const sentence = fill(points.placeSentence, params, lang);
    return { label: points.place, sentence, pointer: 'quality-indicators' };
  });
}

/** An origin that gave this many reports in three months, and now none, has stopped. Convention. */
const leastExpected = 5;

/** Origins of which the last three months have no report, though the year before had. */
function originPoints(context: SectionContext): readonly Point[] {
  const { words, lang, month, series } = context;
  const { points } = words.decisions;
  const district = rowsShown(context).at(-1)?.code ?? 'ALL';
  return reportOrigins.flatMap((origin) => {
    const indicator = context.indicator(`reports.origin.${origin}`);
    const over = (from: number, to: number) =>
      monthsBetween(addMonths(month, from), addMonths(month, to)).map((when) =>
        series(indicator, district, when),
      );
    const now = over(-2, 0);
    const before = over(-14, -3).filter(isWhole);
    if (!now.every((figure) => isWhole(figure) && figure.value === 0)) return [];
    const expected = (3 * before.reduce((sum, { value }) => sum + value, 0)) / 12;
    if (before.length < 12 || expected < leastExpected) return [];
    const params = {
      origin: words.domain.origins[origin] ?? origin,
      expected: formatMean(expected, lang),
    };
    const sentence = fill(points.originSentence, params, lang);
    return [{ label: points.origin, sentence, pointer: 'reports-by-origin' }];
  });
}

/** Objectives that were missed or, at their pace, will be: those out of reach first. */
function objectivePoints(context: SectionContext): readonly Point[] {
  const { words, lang } = context;
  const { points } = words.decisions;
  const urgency = ({ result }: ReturnType<typeof judgedObjectives>[number]) =>
    result.projection?.lost ? 0 : result.projection?.misses ? 1 : 2;
  return judgedObjectives(context)
    .filter(({ result }) => result.verdict === 'missed' || result.projection?.misses)
    .sort((a, b) => urgency(a) - urgency(b))
    .map(({ objective, result }) => ({
      label: fill(points.objective, { code: objective.code }, lang),
      sentence: objectiveSentence(context, objective, result),
      pointer: 'objectives',
    }));
}
