import { addMonths } from '../../domain/month.ts';
import { fill } from '../../locale/fill.ts';
import type { Words } from '../../locale/words.ts';
import { isKnown, isWhole } from '../cell.ts';
import { formatCount, formatMean, formatMonth } from '../format.ts';
import { meanSpan } from '../mean-span.ts';
import type { Report, Section, TableRow } from '../report.ts';
import { comparisonOf, figureOf, rowsShown, type SectionContext } from '../section-context.ts';
import { unplacedKinds } from '../unplaced.ts';
import { gapsOfMonth } from './quality.ts';

/** How many sentences the summary has at most. */
const mostSentences = 6;

/** Synthèse: the established signals first, then what is around them; absolute figures first. */
export function summarySection(context: SectionContext): Section {
  const { words, lang, month } = context;
  const { summary, columns } = words.report;
  const around: TableRow[] = [
    { label: summary.reports, sentence: keySentence(context, 'reports.received') },
    { label: summary.seizures, sentence: keySentence(context, 'seizures.events') },
    { label: summary.arrests, sentence: keySentence(context, 'arrests.trafficking') },
    ...investigations(context),
  ];
  const established = signalSentences(context).slice(0, mostSentences - 2);
  const rest = { label: words.report.summary.rest, sentence: restSentence(context) };
  const reliable = { label: summary.reliability, sentence: reliability(context) };
  const room = mostSentences - established.length - 2;
  const rows = [...established, rest, ...around.slice(0, room), reliable];
  return {
    id: 'summary',
    title: words.report.sections.summary,
    tables: [
      {
        id: 'summary',
        title: fill(words.report.tables.summary, { month: formatMonth(month, lang) }, lang),
        columns: [
          { key: 'label', label: columns.label, type: 'text' },
          { key: 'sentence', label: columns.sentence, type: 'text' },
        ],
        rows,
        notes: [],
      },
    ],
  };
}

/** The established signals of the QRR that are shown, the most certain first. */
export function establishedSignals({ signals, districts }: SectionContext) {
  const shown = new Set(districts.map(({ code }) => code));
  return signals.all
    .flatMap(({ indicator, district, entry }) => {
      const window = entry.verdict.endsWith('-3') ? entry.three : entry.one;
      if (!/^(rise|fall)/.test(entry.verdict) || !window.tested || !shown.has(district)) return [];
      return [{ indicator, district, verdict: entry.verdict, window }];
    })
    .sort((a, b) => a.window.adjusted - b.window.adjusted);
}

/** The sentences of a report on its established signals, each with what it speaks of. */
export function signalLines(report: Report, words: Words): readonly string[] {
  const { rise, fall } = words.report.summary;
  const rows = report.sections.find(({ id }) => id === 'summary')?.tables[0]?.rows ?? [];
  return rows
    .filter(({ label }) => label === rise || label === fall)
    .map(({ label, sentence }) =>
      fill(words.report.mail.signal, { label: String(label), sentence: String(sentence) }, 'en'),
    );
}

/** Of each of them what was recorded, expected, and due to chance. */
function signalSentences(context: SectionContext): readonly TableRow[] {
  const { words, lang, districts } = context;
  const labels = new Map(districts.map(({ code, label }) => [code, label]));
  return establishedSignals(context).map(({ indicator, district, verdict, window }) => {
    const { low, high } = window.limits();
    const params = {
      where: `${labels.get(district)} (${district})`,
      n: formatCount(window.observed, lang),
      what: fill(words.report.summary.what[indicator.id] ?? '', { n: window.observed }, lang),
      expected: formatMean(window.expected, lang),
      awaited:
        words.report.summary.awaited[indicator.id] ?? words.report.summary.awaited.others ?? '',
      low: formatCount(low, lang),
      high: formatCount(high, lang),
    };
    const label = words.report.summary[verdict.startsWith('rise') ? 'rise' : 'fall'];
    const sentence = words.report.summary[verdict.endsWith('-3') ? 'signalOfThree' : 'signalOfOne'];
    return { label, sentence: fill(sentence, params, lang) };
  });
}

/** What is not established, counted; or that nothing is. */
function restSentence({ signals, words, lang }: SectionContext): string {
  const { summary } = words.report;
  const count = (test: RegExp) =>
    signals.all.filter(({ entry }) => test.test(entry.verdict)).length;
  const params = {
    chance: count(/^chance$/),
    few: count(/^too-few$/),
    untested: count(/^not-tested$/),
  };
  const isAnyTested = signals.all.length > params.untested;
  const quiet = isAnyTested ? summary.nothing : summary.nothingTested;
  const first = count(/^(rise|fall)/) === 0 ? [quiet] : [];
  const parts = [
    ...(params.chance > 0 ? [fill(summary.restChance, params, lang)] : []),
    ...(params.few > 0 ? [fill(summary.restFew, params, lang)] : []),
    ...(params.untested > 0 ? [fill(summary.restUntested, params, lang)] : []),
  ];
  return [...first, ...parts].join(' ');
}

/** Where the sentences look: the one QRR, else all that are shown. */
function widest(context: SectionContext): { readonly code: string; readonly where: string } {
  const last = rowsShown(context).at(-1);
  if (last === undefined || last.code === 'ALL')
    return { code: 'ALL', where: context.words.domain.districts.ALL ?? 'ALL' };
  return { code: last.code, where: `${last.label} (${last.code})` };
}

function keySentence(context: SectionContext, id: string): string {
  const { words, lang, month } = context;
  const { summary } = words.report;
  const { code, where } = widest(context);
  const { value, mean12 } = comparisonOf(context, id, code);
  const n = isKnown(value) ? value.value : 0;
  const params = {
    where,
    n: formatCount(n, lang),
    what: fill(summary.what[id] ?? id, { n }, lang),
    month: formatMonth(month, lang),
    mean: isKnown(mean12) ? formatMean(mean12.value, lang) : '',
    over: meanSpan(context, id, code),
  };
  if (!isKnown(value)) return fill(summary.sentenceMissing, params, lang);
  if (!isWhole(value)) return fill(summary.sentencePartial, params, lang);
  return fill(isKnown(mean12) ? summary.sentence : summary.sentenceAlone, params, lang);
}

function investigations(context: SectionContext): readonly TableRow[] {
  const { words, lang, month } = context;
  const { code, where } = widest(context);
  const enriched = figureOf(context, 'reports.enriched', code);
  const opened = figureOf(context, 'reports.opened', code);
  if (!isWhole(enriched) || !isWhole(opened)) return [];
  const params = {
    where,
    enriched: enriched.value,
    opened: opened.value,
    month: formatMonth(month, lang),
  };
  return [
    {
      label: words.report.summary.cross,
      sentence: fill(words.report.summary.crossSentence, params, lang),
    },
  ];
}

function reliability(context: SectionContext): string {
  const { words, lang, month } = context;
  const { summary } = words.report;
  const params = { month: formatMonth(month, lang) };
  const gaps = gapsOfMonth(context);
  if (gaps.length > 0 && gaps.every(({ state }) => state === 'not-expected'))
    return fill(summary.nothingExpected, params, lang);
  const sentences: string[] = [];
  const missing = gaps.filter(({ state }) => state === 'missing' || state === 'suspected-gap');
  if (missing.length > 0) {
    const list = missing
      .map(({ source, kind }) => `${source} (${words.domain.kinds[kind] ?? kind})`)
      .join(', ');
    sentences.push(fill(summary.incomplete, { list }, lang));
  }
  if (gaps.some(({ state }) => state === 'unfinished'))
    sentences.push(fill(summary.unfinished, params, lang));
  if (sentences.length === 0) sentences.push(fill(summary.complete, params, lang));
  const text = [...sentences, ...begunSentence(context), ...unplacedSentence(context)].join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The sources that joined others within the year: months without them are not compared. */
function begunSentence({ coverage, words, lang, month }: SectionContext): readonly string[] {
  const yearAgo = addMonths(month, -12);
  const begun = coverage.expected.filter(
    ({ kind, from }) =>
      from !== undefined &&
      from > yearAgo &&
      from <= month &&
      coverage.expected.some((other) => other.kind === kind && (other.from ?? '') < from),
  );
  if (begun.length === 0) return [];
  const list = begun.map(({ source, kind, from = month }) =>
    fill(
      words.report.summary.begunSource,
      { source, kind: words.domain.kinds[kind] ?? kind, month: formatMonth(from, lang) },
      lang,
    ),
  );
  return [fill(words.report.summary.begun, { list: list.join(', ') }, lang)];
}

/** What the figures of the QRR may lack, because nobody knows where it was. */
function unplacedSentence(context: SectionContext): readonly string[] {
  const { words, lang } = context;
  const { summary } = words.report;
  const unplaced = unplacedKinds(context);
  if (unplaced.length === 0) return [];
  const list = unplaced
    .map(({ kind, of, base }) =>
      fill(summary.unplacedKind, { n: of, base, kind: words.domain.kinds[kind] ?? kind }, lang),
    )
    .join(', ');
  return [fill(summary.unplaced, { list }, lang)];
}
