import { format } from 'date-fns/format';
import { enGB } from 'date-fns/locale/en-GB';
import { fr } from 'date-fns/locale/fr';
import { conventions } from '../locale/conventions.ts';
import type { Lang } from '../locale/words.ts';

const noBreak = '\u00a0';

/** A number with a fixed number of decimals, thousands parted, a real minus sign. */
export function formatNumber(value: number, lang: Lang, decimals: number): string {
  const rounded = roundHalfAway(Math.abs(value), decimals);
  const [whole = '0', fraction] = rounded.toFixed(decimals).split('.');
  const isNegative = value < 0 && Number(rounded.toFixed(decimals)) !== 0;
  const { group, decimal } = conventions[lang];
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const digits = fraction === undefined ? groups : `${groups}${decimal}${fraction}`;
  return isNegative ? `−${digits}` : digits;
}

/** 2,345 is 2,35 and 0,5 is 1: as readers round, not as binary fractions fall. */
function roundHalfAway(value: number, decimals: number): number {
  const shifted = Number(`${Math.round(Number(`${value}e${decimals}`))}e-${decimals}`);
  return Number.isFinite(shifted) ? shifted : value;
}

export function formatCount(value: number, lang: Lang): string {
  return formatNumber(value, lang, 0);
}

/** A mean or a difference of counts: one decimal. */
export function formatMean(value: number, lang: Lang): string {
  return formatNumber(value, lang, 1);
}

/** A difference, with its sign. */
export function formatSigned(value: number, lang: Lang, decimals: number): string {
  const text = formatNumber(value, lang, decimals);
  return text.startsWith('−') || Number(value.toFixed(decimals)) === 0 ? text : `+${text}`;
}

/** `value` is already a percentage: 12.5 is 12,5 %. A share of something is for `formatShare`. */
export function formatPercent(value: number, lang: Lang, decimals = 0): string {
  return `${formatNumber(value, lang, decimals)}${conventions[lang].beforePercent}%`;
}

/** How far a share is rounded, and whether it lies beyond what its decimals show. */
interface ShareRounding {
  readonly decimals: number;
  readonly beyond?: 'above' | 'below';
}

/**
 * What is not all never rounds to 100 %, nor what is not nothing to 0 %: such a share has one decimal
 * more than asked for, and lies `beyond` where that does not show it either.
 */
export function shareRounding(value: number, decimals: number): ShareRounding {
  // 100 × 7 ÷ 7 may be a binary fraction away from 100.
  const exact = Number(value.toPrecision(12));
  if (exact >= 100 || exact < 1e-9) return { decimals };
  const told = [decimals, decimals + 1].find((digits) => {
    const rounded = roundHalfAway(exact, digits);
    return rounded > 0 && rounded < 100;
  });
  if (told !== undefined) return { decimals: told };
  return { decimals: decimals + 1, beyond: exact > 50 ? 'above' : 'below' };
}

/** A share in percent: `53 %`; `99,6 %` and `0,4 %`; `> 99,9 %` and `< 0,1 %`. */
export function formatShare(value: number, lang: Lang, decimals = 0): string {
  const { decimals: shown, beyond } = shareRounding(value, decimals);
  if (beyond === undefined) return formatPercent(value, lang, shown);
  const least = 10 ** -shown;
  const [sign, bound] = beyond === 'above' ? ['>', 100 - least] : ['<', least];
  return `${sign}${conventions[lang].beforePercent}${formatPercent(bound, lang, shown)}`;
}

/** Grams as g, kg or t, with three significant figures, or some `more`. */
export function formatMass(grams: number, lang: Lang, more = 0): string {
  const { unit, size, decimals } = massScale(grams);
  return `${formatNumber(grams / size, lang, decimals + more)}${noBreak}${unit}`;
}

/** The grams that are read where a mass is written by `formatMass`. */
export function massAsRead(grams: number, more = 0): number {
  const { size, decimals } = massScale(grams);
  return roundHalfAway(grams / size, decimals + more) * size;
}

function massScale(grams: number) {
  const all = Math.abs(grams);
  const [unit, size] = all >= 999_500 ? ['t', 1e6] : all >= 999.5 ? ['kg', 1000] : ['g', 1];
  const shown = all / Number(size);
  const decimals = shown >= 99.95 || shown === 0 ? 0 : shown >= 9.995 ? 1 : 2;
  return { unit, size: Number(size), decimals };
}

/** Euros, without cents unless they are asked for. */
export function formatMoney(euros: number, lang: Lang, decimals = 0): string {
  return conventions[lang].euros(formatNumber(euros, lang, decimals));
}

const locales = { fr, en: enGB };

/** A day: `2019-07-04` is 04/07/2019 in French and 4 July 2019 in English. */
export function formatDay(day: string, lang: Lang): string {
  return format(dayOf(day.slice(0, 10)), conventions[lang].day, {
    locale: locales[lang],
  });
}

/** A month: « juillet 2019 ». */
export function formatMonth(month: string, lang: Lang): string {
  return format(dayOf(`${month}-01`), 'LLLL yyyy', { locale: locales[lang] });
}

/** A month in a column head: « juil. » or « juil. 2018 ». */
export function formatShortMonth(month: string, lang: Lang, withYear = false): string {
  return format(dayOf(`${month}-01`), withYear ? 'LLL yyyy' : 'LLL', { locale: locales[lang] });
}

/** A month where there is little room: « juil. 18 ». */
export function formatBriefMonth(month: string, lang: Lang): string {
  return format(dayOf(`${month}-01`), 'LLL yy', { locale: locales[lang] });
}

/** Noon of a day on this machine's calendar, which no change of clocks moves to another day. */
function dayOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}
