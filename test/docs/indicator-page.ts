import type { Indicator } from '../../src/indicators/indicator.ts';
import { isScanned } from '../../src/indicators/indicator.ts';
import { loadWords } from '../../src/locale/load-words.ts';
import type { Lang } from '../../src/locale/words.ts';
import { markdownCell } from '../../src/render/markdown.ts';
import { explainIndicator } from '../../src/report/explain-indicator.ts';

const words = { fr: await loadWords('fr'), en: await loadWords('en') };

/** The page of an indicator, both languages, from its declaration alone. */
export function indicatorPage(indicator: Indicator): string {
  return [
    `# \`${indicator.id}\`\u00a0: ${explained(indicator, 'fr').label}`,
    '',
    ...factLines(indicator, 'fr'),
    '',
    `## In English: ${explained(indicator, 'en').label}`,
    '',
    ...factLines(indicator, 'en'),
    '',
    ...formulaLines(indicator),
  ].join('\n');
}

/** The list of all pages. */
export function indicatorsReadme(indicators: readonly Indicator[]): string {
  const lines = indicators.map((indicator) => {
    const [fr, en] = [explained(indicator, 'fr').label, explained(indicator, 'en').label];
    return `- [\`${indicator.id}\`](${indicator.id}.md)\u00a0: ${markdownCell(fr)} · ${markdownCell(en)}`;
  });
  return [
    '# Indicateurs · Indicators',
    '',
    'Chaque figure du rapport, telle que `clct indicators NOM` l’explique. Every figure of the report, as',
    '`clct indicators NAME` explains it. Your own: [indicators.yaml](../own-indicators.md).',
    '',
    ...lines,
    '',
  ].join('\n');
}

function explained(indicator: Indicator, lang: Lang) {
  return explainIndicator(indicator, { words: words[lang], lang });
}

function factLines(indicator: Indicator, lang: Lang): readonly string[] {
  const colon = lang === 'fr' ? '\u00a0:' : ':';
  return explained(indicator, lang).facts.map(
    ([name, text]) => `- **${name}**${colon} ${markdownCell(text)}`,
  );
}

/** What the engine is asked, for who wants to know exactly. */
function formulaLines(indicator: Indicator): readonly string[] {
  if (!isScanned(indicator)) return [];
  const { value, base, dataset, month, member } = indicator;
  const lines = [
    `value: ${value}`,
    ...(base === undefined ? [] : [`base: ${base}`]),
    `rows: ${dataset}${member === undefined ? '' : ` of ${member.column} ${member.value}`}`,
    `month: ${month}`,
  ];
  return ['```text', ...lines, '```', ''];
}
