import { type Decimals, decimalsApart } from '../decisions/decimals-apart.ts';
import type { Bound, ObjectiveResult } from '../decisions/evaluate-objective.ts';
import { type Period, periodCode } from '../decisions/period.ts';
import type { Indicator, Unit } from '../indicators/indicator.ts';
import { fill } from '../locale/fill.ts';
import type { Lang } from '../locale/words.ts';
import {
  formatCount,
  formatMass,
  formatMoney,
  formatMonth,
  formatNumber,
  formatShare,
  massAsRead,
} from './format.ts';
import { describe } from './labels.ts';
import type { SectionContext } from './section-context.ts';

type Voice = Pick<SectionContext, 'words' | 'lang'>;

type Writer = (value: number, lang: Lang, decimals: Decimals) => string;

const withOneDecimal: Writer = (value, lang, decimals) =>
  formatNumber(value, lang, Math.max(1, decimals));

/** How quantities of a unit are written; the rest are counts. */
const writers: Readonly<Partial<Record<Unit, Writer>>> = {
  percent: formatShare,
  g: formatMass,
  eur: formatMoney,
  'per-1000': withOneDecimal,
  days: withOneDecimal,
};

/** A quantity of an indicator, in its unit: `36`, `52 %`, `1,20 kg`; with more decimals where asked. */
export function quantityText(
  { unit }: Indicator,
  value: number,
  lang: Lang,
  decimals: Decimals = 0,
): string {
  const write = writers[unit];
  if (write !== undefined) return write(value, lang, decimals);
  return Number.isInteger(value) ? formatCount(value, lang) : withOneDecimal(value, lang, decimals);
}

/** The decimals that an objective is told with, so that its figures differ where its verdict says so. */
export function decimalsOf({ unit }: Indicator, result: ObjectiveResult): Decimals {
  return unit === 'g' ? decimalsApart(result, massAsRead) : decimalsApart(result);
}

/** `60 au plus`, `at least 6`. */
export function boundText(
  indicator: Indicator,
  { direction, value }: Bound,
  { words, lang, decimals }: Voice & { readonly decimals: Decimals },
): string {
  const { atLeast, atMost } = words.decisions.objective;
  const template = direction === 'at-least' ? atLeast : atMost;
  return fill(template, { value: quantityText(indicator, value, lang, decimals) }, lang);
}

/** A period as it is said: a month, a quarter, a year, or from–to. */
export function periodText(period: Period, { words, lang }: Voice): string {
  const code = periodCode(period);
  const [, year = '', quarter] = /^(\d{4})(?:-Q([1-4]))?$/.exec(code) ?? [];
  if (quarter !== undefined) return fill(words.decisions.quarter, { quarter, year }, lang);
  if (year !== '') return year;
  const [from, to] = [period.from, period.to].map((month) => formatMonth(month, lang));
  return from === to || to === undefined
    ? (from ?? '')
    : fill(words.decisions.interval, { from: from ?? '', to }, lang);
}

/** `Torcy/Noisiel (77_1)`; the code alone of a QRR that the report does not show. */
export function whereText({ districts, words }: SectionContext, code: string): string {
  if (code === 'ALL') return words.domain.districts.ALL ?? code;
  const label = districts.find((district) => district.code === code)?.label;
  return label === undefined ? code : `${label} (${code})`;
}

/** The label of an indicator, to stand within a sentence. */
export function indicatorText(indicator: Indicator, voice: Voice): string {
  const [label] = describe(indicator, voice);
  return label.charAt(0).toLowerCase() + label.slice(1);
}
