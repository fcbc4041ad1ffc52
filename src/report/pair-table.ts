import type { Month } from '../domain/month.ts';
import { fill } from '../locale/fill.ts';
import type { Lang } from '../locale/words.ts';
import { formatCount, formatMonth } from './format.ts';
import { indicatorLabel } from './labels.ts';
import type { PairRow, PairSide } from './pair.ts';
import type { Column, Table } from './report.ts';
import { cellValue } from './section-context.ts';
import type { Voice } from './trend-table.ts';

export interface PairTableRequest {
  readonly rows: readonly PairRow[];
  readonly sides: readonly [PairSide, PairSide];
  /** Names of the two, in their order. */
  readonly names: readonly [string, string];
  readonly month: Month;
}

/** Two QRR beside each other, a row an indicator. */
export function pairTable(request: PairTableRequest, voice: Voice): Table {
  const { rows, names, month } = request;
  const { words, lang } = voice;
  const [a, b] = names;
  const { pair } = words.trend;
  return {
    id: 'compare',
    title: fill(pair.title, { a, b, month: formatMonth(month, lang) }, lang),
    columns: pairColumns(request, voice),
    rows: rows.map(({ indicator, values, months, rates, ratio, chance, verdict, sources }) => ({
      indicator: indicatorLabel(indicator.id, words),
      a: cellValue(values[0]),
      b: cellValue(values[1]),
      months,
      ...(rates[0] === undefined ? {} : { rate_a: rates[0] }),
      ...(rates[1] === undefined ? {} : { rate_b: rates[1] }),
      ...(ratio === undefined ? {} : { ratio }),
      ...(chance === undefined ? {} : { range: fill(pair.range, counts(chance, lang), lang) }),
      verdict: `${pair.verdicts[verdict] ?? verdict}${isAlike(sources) ? '' : otherSources}`,
    })),
    notes: pairNotes(request, voice),
  };
}

/** Beside a verdict on two QRR of other sources. */
const otherSources = ' *';

const between = ' · ';

function isAlike([a, b]: PairRow['sources']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Which sources one of the two has alone, indicators that differ alike together; none where none differs. */
function sourcesNote({ rows, sides }: PairTableRequest, { words, lang }: Voice): readonly string[] {
  const { pair } = words.trend;
  const labels = new Map<string, string[]>();
  for (const { indicator, sources } of rows.filter((row) => !isAlike(row.sources))) {
    const alone = sides.flatMap(({ code }, at) => {
      const others = sources[1 - at] ?? [];
      const names = sources[at]?.filter((name) => !others.includes(name)) ?? [];
      return names.length === 0 ? [] : fill(pair.only, { sources: names.join(', '), code }, lang);
    });
    const key = alone.join(between);
    labels.set(key, [...(labels.get(key) ?? []), indicatorLabel(indicator.id, words)]);
  }
  const parts = [...labels].map(([alone, these]) => `${these.join(', ')} (${alone})`);
  return parts.length === 0 ? [] : [fill(pair.sources, { parts: parts.join(between) }, lang)];
}

function counts({ low, high }: { readonly low: number; readonly high: number }, lang: Lang) {
  return { low: formatCount(low, lang), high: formatCount(high, lang) };
}

function pairColumns({ sides, rows }: PairTableRequest, { words, lang }: Voice): readonly Column[] {
  const { pair } = words.trend;
  const [a, b] = sides;
  const rate = (key: string, { code }: PairSide): Column => ({
    key,
    label: fill(pair.perThousand, { code }, lang),
    type: 'rate',
    decimals: 1,
  });
  const hasRates = rows.some(({ rates }) => rates.every((one) => one !== undefined));
  return [
    { key: 'indicator', label: pair.columns.indicator, type: 'text' },
    { key: 'a', label: a.code, type: 'count' },
    { key: 'b', label: b.code, type: 'count' },
    { key: 'months', label: pair.columns.months, type: 'count' },
    ...(hasRates ? [rate('rate_a', a), rate('rate_b', b)] : []),
    { key: 'ratio', label: pair.columns.ratio, type: 'rate', decimals: 2 },
    { key: 'range', label: pair.columns.range, type: 'text' },
    { key: 'verdict', label: pair.columns.verdict, type: 'text' },
  ];
}

function pairNotes(request: PairTableRequest, voice: Voice): readonly string[] {
  const { sides, rows } = request;
  const { words, lang } = voice;
  const { pair } = words.trend;
  const [a, b] = sides;
  const n = rows.filter(({ verdict }) => verdict !== 'not-tested').length;
  const unknown = sides.filter(({ inhabitants }) => inhabitants === undefined);
  const people = {
    a: a.code,
    b: b.code,
    na: formatCount(a.inhabitants ?? 0, lang),
    nb: formatCount(b.inhabitants ?? 0, lang),
  };
  const codes = unknown.map(({ code }) => code).join(', ');
  return [
    fill(pair.expected, { a: a.code, b: b.code, n }, lang),
    pair.months,
    unknown.length === 0
      ? fill(pair.byInhabitant, people, lang)
      : fill(pair.byCount, { codes }, lang),
    ...sourcesNote(request, voice),
    pair.caution,
  ];
}
