import { benchmarks } from '../indicators/benchmarks.ts';
import { datasetKind } from '../indicators/datasets.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { fill } from '../locale/fill.ts';
import type { Lang, Words } from '../locale/words.ts';
import { formatNumber } from './format.ts';
import { describe } from './labels.ts';

export interface Explanation {
  readonly label: string;
  /** What there is to know of it, each with its name, in the order in which it is read. */
  readonly facts: readonly (readonly [name: string, text: string])[];
}

/** What an indicator is, in words: for the terminal, and for its page in the documentation. */
export function explainIndicator(
  indicator: Indicator,
  voice: { readonly words: Words; readonly lang: Lang },
): Explanation {
  const { words } = voice;
  const [label, definition] = describe(indicator, voice);
  const { facts, units, kinds, survives, neutral, sources, caveats } = words.indicators;
  const cautions = indicator.caveats.map((caveat) => caveats[caveat] ?? caveat);
  return {
    label,
    facts: [
      [facts.formula, definition],
      [facts.unit, units[indicator.unit] ?? indicator.unit],
      [facts.kind, kinds[indicator.kind] ?? indicator.kind],
      [facts.dataset, datasetWords(indicator, words)],
      ...(indicator.month === '' ? [] : [[facts.month, dateWords(indicator, words)] as const]),
      ...benchmarks
        .filter((benchmark) => benchmark.indicator === indicator.id)
        .map(({ value, year }) => {
          const params = { value: formatNumber(value, voice.lang, 1), year };
          const text = fill(words.indicators.benchmark, params, voice.lang);
          return [facts.benchmark, text] as const;
        }),
      [facts.source, sources[indicator.source] ?? indicator.source],
      ...(cautions.length === 0 ? [] : [[facts.caveats, cautions.join(' ')] as const]),
      [facts.survives, survives[indicator.survives] ?? indicator.survives],
      [facts.direction, neutral],
    ],
  };
}

function datasetWords({ dataset }: Indicator, words: Words): string {
  const kind = datasetKind[dataset];
  return kind === 'loads' ? words.indicators.loads : (words.domain.kinds[kind] ?? kind);
}

/** The fields that make the month, in their words: the first that is known. */
function dateWords({ month }: Indicator, words: Words): string {
  const fields = month.match(/[a-z_]+_on/g) ?? [];
  return fields.map((field) => words.domain.fields[field] ?? field).join(' › ');
}
