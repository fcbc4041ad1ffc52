import { daysLate, stateAt } from '../../decisions/progress.ts';
import { lastDay } from '../../domain/month.ts';
import { fill } from '../../locale/fill.ts';
import type { DistrictEffect } from '../../statistics/action-effect.ts';
import { whereText } from '../decision-words.ts';
import { formatCount, formatDay, formatMean } from '../format.ts';
import { type JudgedIndicator, judgedActions } from '../judged-decisions.ts';
import { describe } from '../labels.ts';
import type { CellValue, Column, Section, Table, TableRow } from '../report.ts';
import type { SectionContext } from '../section-context.ts';

type Judged = ReturnType<typeof judgedActions>[number];

/** Actions décidées: what is done, what is late, and what followed in the indicators they should move. */
export function actionsSection(context: SectionContext): Section {
  const judged = judgedActions(context);
  const { words } = context;
  const told = tableOf(
    context,
    'actions',
    ['label', 'sentence'],
    judged.map((one) => ({
      label: one.action.code,
      sentence: actionSentence(context, one),
    })),
  );
  const rest = [registerTable(context, judged), effectsTable(context, judged)];
  return {
    id: 'actions',
    title: words.report.sections.actions,
    tables: judged.length === 0 ? [told] : [told, ...rest],
  };
}

function tableOf(
  { words, lang, month }: SectionContext,
  id: 'actions' | 'actions-register' | 'actions-effects',
  keys: readonly string[],
  rows: readonly TableRow[],
): Table {
  const heads: Readonly<Record<string, string>> = {
    ...words.decisions.columns,
    label: words.decisions.columns.code,
  };
  return {
    id,
    title: fill(words.decisions.tables[id], { day: formatDay(lastDay(month), lang) }, lang),
    columns: keys.map((key) => ({ key, label: heads[key] ?? key, ...typeOf(key) })),
    rows,
    notes: [],
  };
}

/** How the figures of these tables are shown; the rest is text. */
function typeOf(key: string): Pick<Column, 'type' | 'decimals' | 'signed'> {
  if (key === 'late') return { type: 'days', decimals: 0 };
  if (['months', 'observed', 'low', 'high'].includes(key)) return { type: 'count' };
  if (key === 'expected') return { type: 'count', decimals: 1 };
  if (key.startsWith('size')) return { type: 'count', decimals: 1, signed: true };
  return { type: 'text' };
}

function registerTable(context: SectionContext, judged: readonly Judged[]): Table {
  const { lang, month } = context;
  const rows = judged.map(({ action }) => ({
    code: action.code,
    what: action.what,
    where: action.qrr,
    owner: action.owner,
    due: action.dueOn === undefined ? '' : formatDay(action.dueOn, lang),
    state: stateText(context, action),
    late: daysLate(action, month) ?? ({ missing: 'not-applicable' } as const),
  }));
  return tableOf(context, 'actions-register', Object.keys(rows[0] ?? {}), rows);
}

function stateText({ words, month }: SectionContext, action: Judged['action']): string {
  const state = stateAt(action, month);
  return words.decisions.states[state] ?? state;
}

const effectColumns = [
  'indicator',
  'code',
  'where',
  'months',
  'observed',
  'expected',
  'low',
  'high',
  'size',
  'size_low',
  'size_high',
  'controls',
  'verdict',
] as const;

function effectsTable(context: SectionContext, judged: readonly Judged[]): Table {
  const { notes } = context.words.decisions;
  const rows = judged.flatMap(({ action, judged: indicators }) =>
    indicators.flatMap((one) => effectRows(context, action, one)),
  );
  const table = tableOf(context, 'actions-effects', effectColumns, rows);
  return { ...table, notes: [notes.effects, notes.caution] };
}

/** The treated QRR, then its neighbours together if some are named. */
function effectRows(
  context: SectionContext,
  { code, qrr, neighbours }: Judged['action'],
  { indicator, isActivity, found }: JudgedIndicator,
): readonly TableRow[] {
  const { words, lang } = context;
  const { shortVerdicts, activityMark, effect } = words.decisions;
  if (found === undefined) return [];
  const controls = found.controls.codes.join(' ');
  const row = (where: string, { verdict, analysis }: DistrictEffect): TableRow => {
    const short = shortVerdicts[verdict];
    const isMarked = isActivity && (verdict === 'rise' || verdict === 'fall');
    return {
      indicator: describe(indicator, context)[0],
      code,
      where,
      ...effectFigures(analysis),
      controls,
      verdict: isMarked ? fill(activityMark, { verdict: short }, lang) : short,
    };
  };
  const { displacement } = found;
  const codes = neighbours.join(' ');
  return [
    row(qrr, found),
    ...(displacement === undefined
      ? []
      : [row(fill(effect.neighbours, { codes }, lang), displacement)]),
  ];
}

function effectFigures(analysis: DistrictEffect['analysis']): TableRow {
  const none: CellValue = { missing: 'not-available' };
  return {
    months: analysis?.monthsAfter ?? none,
    observed: analysis?.observed ?? none,
    expected: analysis?.prediction.expected ?? none,
    low: analysis?.prediction.low ?? none,
    high: analysis?.prediction.high ?? none,
    size: analysis?.size.estimate ?? none,
    size_low: analysis?.size.low ?? none,
    size_high: analysis?.size.high ?? none,
  };
}

/** What was decided, how it stands, and what followed, indicator by indicator. */
export function actionSentence(context: SectionContext, { action, judged }: Judged): string {
  const { words, lang, month } = context;
  const { actionSentence: head, lateState, effect } = words.decisions;
  const late = daysLate(action, month) ?? 0;
  const plain = stateText(context, action);
  const state = late > 0 ? fill(lateState, { state: plain, n: late }, lang) : plain;
  const params = { what: action.what, where: whereText(context, action.qrr), state };
  const isStarted = !['planned', 'dropped'].includes(stateAt(action, month));
  const effects = judged.map((one) => effectSentence(context, action, one));
  const compared = judged.flatMap(({ found }) => (isJudged(found) ? [found.controls] : []));
  const controls = new Set(compared.map((one) => controlsSentence(context, one)));
  const followed = judged.length === 0 ? [effect.none] : [...effects, ...controls];
  return [fill(head, params, lang), ...(isStarted ? followed : [])].join(' ');
}

function effectSentence(
  context: SectionContext,
  { neighbours }: Judged['action'],
  { indicator, isActivity, found }: JudgedIndicator,
): string {
  const { words } = context;
  const { effect, verdicts, activityVerdicts, displacedVerdicts } = words.decisions;
  const [label] = describe(indicator, context);
  if (found === undefined) {
    const why = indicator.kind === 'count' ? 'no-start' : 'not-measurable';
    return alone(effect.alone, { indicator: label, verdict: verdicts[why] }, context.lang);
  }
  const { verdict, displacement } = found;
  const said = (isActivity ? activityVerdicts[verdict] : undefined) ?? verdicts[verdict];
  const own = counted(context, found, [effect.counted, effect.alone], {
    indicator: label,
    verdict: said,
  });
  const codes = neighbours.join(' ');
  const moved =
    displacement === undefined
      ? []
      : [
          counted(context, displacement, [effect.displaced, effect.displacedAlone], {
            codes,
            verdict: displacedVerdicts[displacement.verdict] ?? verdicts[displacement.verdict],
          }),
        ];
  return [own, ...moved].join(' ');
}

type Found = NonNullable<JudgedIndicator['found']>;

/** Something was found, or not, by comparing: how weak the comparison is matters. */
function isJudged(found: Found | undefined): found is Found {
  return found !== undefined && !['too-early', 'insufficient-data'].includes(found.verdict);
}

type VerdictParams = Readonly<Record<string, string>> & { readonly verdict: string };

/** After a colon, a verdict is no sentence of its own. */
function alone(template: string, params: VerdictParams, lang: SectionContext['lang']): string {
  const verdict = params.verdict.charAt(0).toLowerCase() + params.verdict.slice(1);
  return fill(template, { ...params, verdict }, lang);
}

/** With the figures where something can be said of them, else with the verdict alone. */
function counted(
  { lang }: SectionContext,
  { verdict, analysis }: DistrictEffect,
  [whole, bare]: readonly [string, string],
  params: VerdictParams,
): string {
  if (analysis === undefined || verdict === 'too-early') return alone(bare, params, lang);
  const { observed, monthsAfter, prediction } = analysis;
  const figures = {
    n: formatCount(observed, lang),
    months: monthsAfter,
    expected: formatMean(prediction.expected, lang),
    low: formatCount(prediction.low, lang),
    high: formatCount(prediction.high, lang),
  };
  return fill(whole, { ...params, ...figures }, lang);
}

/** Fewer controls than this find an average effect less often than not. */
const enoughControls = 5;

/** What the QRR was compared with, and how weak that is. */
function controlsSentence(
  { words, lang }: SectionContext,
  { kind, codes }: Found['controls'],
): string {
  const { controls } = words.decisions;
  const params = { codes: codes.join(', ') };
  if (kind !== 'qrr') return fill(controls[kind], params, lang);
  const size = codes.length === 1 ? 'one' : codes.length < enoughControls ? 'few' : 'many';
  return fill(controls[size], params, lang);
}
