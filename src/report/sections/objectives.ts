import { type Decimals, decimalsApart } from '../../decisions/decimals-apart.ts';
import type { ObjectiveResult, Projection } from '../../decisions/evaluate-objective.ts';
import type { Objective } from '../../decisions/objectives.ts';
import { targetCell, targetCode } from '../../decisions/target.ts';
import { addMonths } from '../../domain/month.ts';
import { keyIndicators } from '../../indicators/key-indicators.ts';
import { fill } from '../../locale/fill.ts';
import {
  boundText,
  decimalsOf,
  indicatorText,
  periodText,
  quantityText,
  whereText,
} from '../decision-words.ts';
import { formatMonth } from '../format.ts';
import { judgedObjectives, proposalFor } from '../judged-decisions.ts';
import { describe } from '../labels.ts';
import type { Column, Section, Table, TableRow } from '../report.ts';
import { rowsShown, type SectionContext } from '../section-context.ts';

/** Objectifs: the last targets against results, then what a target of the next month is set against. */
export function objectivesSection(context: SectionContext): Section {
  const { words } = context;
  const judged = judgedObjectives(context);
  const told = judged.map(({ objective, result }) => ({
    label: objective.code,
    sentence: objectiveSentence(context, objective, result),
  }));
  const figures = judged.length === 0 ? [] : [figuresTable(context, judged)];
  return {
    id: 'objectives',
    title: words.report.sections.objectives,
    tables: [toldTable(context, told), ...figures, proposalsTable(context)],
  };
}

function toldTable({ words }: SectionContext, rows: readonly TableRow[]): Table {
  const { columns, tables } = words.decisions;
  return {
    id: 'objectives',
    title: tables.objectives,
    columns: [
      { key: 'label', label: columns.code, type: 'text' },
      { key: 'sentence', label: columns.sentence, type: 'text' },
    ],
    rows,
    notes: [],
  };
}

function figuresTable(
  context: SectionContext,
  judged: readonly { readonly objective: Objective; readonly result: ObjectiveResult }[],
): Table {
  const { words } = context;
  const { columns, tables, notes } = words.decisions;
  const text = (key: keyof typeof columns): Column => ({ key, label: columns[key], type: 'text' });
  const decimals = Math.max(0, ...judged.map(({ result }) => decimalsApart(result)));
  const figure = (key: keyof typeof columns): Column => ({
    key,
    label: columns[key],
    type: 'count',
    ...(decimals === 0 ? {} : { decimals }),
  });
  return {
    id: 'objectives-figures',
    title: tables['objectives-figures'],
    columns: [
      ...(['code', 'where', 'target', 'verdict'] as const).map(text),
      ...(['bound', 'result', 'projection', 'low', 'high'] as const).map(figure),
    ],
    rows: judged.map(({ objective, result }) => figuresRow(context, objective, result)),
    notes: [notes.objectives],
  };
}

function figuresRow(
  context: SectionContext,
  { code, qrr, indicator, period, target }: Objective,
  { bound, result, projection, verdict }: ObjectiveResult,
): TableRow {
  const { words, lang } = context;
  const none = { missing: 'not-applicable' } as const;
  const written = targetCode(target);
  return {
    indicator,
    code,
    where: qrr,
    period: periodText(period, context),
    target: lang === 'fr' ? targetCell(written) : written,
    bound: bound?.value ?? none,
    result: result ?? none,
    projection: projection?.value ?? none,
    low: projection?.limits?.low ?? none,
    high: projection?.limits?.high ?? none,
    verdict: words.decisions.objectiveVerdicts[verdict],
  };
}

/** Whose, of what, over which months; the result against the target; where the pace leads. */
export function objectiveSentence(
  context: SectionContext,
  objective: Objective,
  result: ObjectiveResult,
): string {
  const { words, lang } = context;
  const indicator = context.indicator(objective.indicator);
  const params = {
    where: whereText(context, objective.qrr),
    indicator: indicatorText(indicator, context),
    period: periodText(objective.period, context),
    rest: restOf(context, objective, result),
  };
  return fill(words.decisions.objectiveSentence, params, lang);
}

function restOf(context: SectionContext, objective: Objective, found: ObjectiveResult): string {
  const { words, lang } = context;
  const { objective: texts } = words.decisions;
  const { verdict, bound, result, monthsCounted, months, projection } = found;
  const indicator = context.indicator(objective.indicator);
  if (verdict === 'followed' && result === undefined) return texts.unknown;
  const written = targetCode(objective.target);
  const decimals = decimalsOf(indicator, found);
  const params = {
    result: result === undefined ? '' : quantityText(indicator, result, lang, decimals),
    k: monthsCounted,
    n: months,
    bound:
      bound === undefined
        ? lang === 'fr'
          ? targetCell(written)
          : written
        : boundText(indicator, bound, { ...context, decimals }),
    pace: projection === undefined ? '' : paceText({ ...context, decimals }, objective, projection),
  };
  return fill(texts[verdict], params, lang);
}

function paceText(
  context: SectionContext & { readonly decimals: Decimals },
  objective: Objective,
  { value, limits, misses, lost }: Projection,
): string {
  const { words, lang, decimals } = context;
  const { pace, paceWithin, kept, misses: missed, lost: out } = words.decisions.objective;
  const indicator = context.indicator(objective.indicator);
  // Half an event does not happen: what is projected is a count again, unless that hides what it misses.
  const isCount = indicator.kind === 'count' && decimals === 0;
  const text = (quantity: number) =>
    quantityText(indicator, isCount ? Math.round(quantity) : quantity, lang, decimals);
  const outlook = lost ? out : misses ? missed : kept;
  if (limits === undefined) return fill(pace, { end: text(value), outlook }, lang);
  const [low, high] = [text(limits.low), text(limits.high)];
  return fill(paceWithin, { end: text(value), low, high, outlook }, lang);
}

/** The mean of twelve months and the realistic band of the next one, for each key indicator. */
function proposalsTable(context: SectionContext): Table {
  const { words, lang, month } = context;
  const { columns, tables, notes } = words.decisions;
  const next = formatMonth(addMonths(month, 1), lang);
  const none = { missing: 'not-available' } as const;
  return {
    id: 'objectives-proposals',
    title: fill(tables['objectives-proposals'], { month: next }, lang),
    columns: [
      { key: 'indicator', label: columns.indicator, type: 'text' },
      { key: 'qrr', label: columns.where, type: 'text' },
      { key: 'name', label: columns.name, type: 'text' },
      { key: 'mean', label: columns.mean, type: 'count', decimals: 1 },
      { key: 'low', label: columns.low, type: 'count' },
      { key: 'high', label: columns.high, type: 'count' },
    ],
    rows: keyIndicators.flatMap((id) => {
      const indicator = context.indicator(id);
      return rowsShown(context).map(({ code, label }) => {
        const {
          mean = none,
          low = none,
          high = none,
        } = proposalFor(context, indicator, code) ?? {};
        return {
          indicator: describe(indicator, context)[0],
          qrr: code,
          name: label,
          mean,
          low,
          high,
        };
      });
    }),
    notes: [notes.proposals],
  };
}
