import { suspectRows } from '../../coverage/coverage.ts';
import { fill } from '../../locale/fill.ts';
import { leastBaseOfPercent, leastMonthsOfMean } from '../comparison.ts';
import { formatNumber, formatPercent } from '../format.ts';
import { monthsRanked } from '../month-rank.ts';
import type { Section, Table, TableRow } from '../report.ts';
import type { SectionContext } from '../section-context.ts';
import { settingName } from '../setting-name.ts';

/** Méthode: how to read the figures, what each word means, and the thresholds in force. */
export function methodSection(context: SectionContext): Section {
  return {
    id: 'method',
    title: context.words.report.sections.method,
    tables: [methodTable(context), thresholdsTable(context)],
  };
}

function methodTable({ words, lang, signals }: SectionContext): Table {
  const { minGap, minMonths, baselineMonths, level, limitsLevel } = signals.thresholds;
  const params = {
    gap: shortNumber(minGap, lang),
    minMonths,
    baselineMonths,
    level: formatPercent(100 * level, lang, decimalsOf(100 * level)),
    limits: formatPercent(100 * limitsLevel, lang, decimalsOf(100 * limitsLevel)),
  };
  const rules = Object.values(words.report.method);
  return rulesTable(
    words,
    rules.map(([point, rule]) => [point, fill(rule, params, lang)]),
  );
}

/** What the signs and words of a report mean: each point with its rule. */
export function rulesTable(
  words: SectionContext['words'],
  rules: readonly (readonly [point: string, rule: string])[],
): Table {
  const { columns, tables } = words.report;
  return {
    id: 'method',
    title: tables.method,
    columns: [
      { key: 'point', label: columns.point, type: 'text' },
      { key: 'rule', label: columns.rule, type: 'text' },
    ],
    rows: rules.map(([point, rule]) => ({ point, rule })),
    notes: [],
  };
}

/** Those of the tests by their names in `cross.yaml`, then those that can't be changed. */
function thresholdsTable({ words, lang, signals }: SectionContext): Table {
  const { columns, tables, notes, thresholds } = words.report;
  const fixed = { leastMonthsOfMean, leastBaseOfPercent, suspectRows, monthsRanked };
  const row = (setting: string, name: string, value: number): TableRow => {
    const [decides = '', source = ''] = thresholds[name] ?? [];
    return { setting, threshold: shortNumber(value, lang), decides, source };
  };
  return {
    id: 'thresholds',
    title: tables.thresholds,
    columns: [
      { key: 'setting', label: columns.setting, type: 'text' },
      { key: 'threshold', label: columns.threshold, type: 'text' },
      { key: 'decides', label: columns.decides, type: 'text' },
      { key: 'source', label: columns.source, type: 'text' },
    ],
    rows: [
      ...Object.entries(signals.thresholds).map(([name, value]) =>
        row(settingName(name), name, value),
      ),
      ...Object.entries(fixed).map(([name, value]) => row('—', name, value)),
    ],
    notes: [notes.thresholds],
  };
}

/** Decimals that a number set by hand has, at most 4. */
function decimalsOf(value: number): number {
  return String(Number(value.toFixed(4))).split('.')[1]?.length ?? 0;
}

function shortNumber(value: number, lang: SectionContext['lang']): string {
  return formatNumber(value, lang, decimalsOf(value));
}
