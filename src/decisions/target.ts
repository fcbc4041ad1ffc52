import { fold } from '../domain/fold.ts';

/** What is aimed at: a bound on the total of the period, a change against a year, or nothing yet. */
export type Target =
  | { readonly kind: 'at-least' | 'at-most'; readonly value: number }
  /** In percent, below 0 for a fall, against the same months of a year. */
  | { readonly kind: 'change'; readonly percent: number; readonly year: number }
  /** To be followed, without a direction. */
  | { readonly kind: 'follow' };

const amount = String.raw`(\d[\d ]*(?:[.,]\d+)?)`;
const atLeast = new RegExp(`^(?:>=|=>|≥|au moins|at least|minimum|min\\.?) ?${amount} ?%?$`);
const orMore = new RegExp(`^${amount} ?%? (?:ou plus|or more)$`);
const atMost = new RegExp(`^(?:<=|=<|≤|au plus|at most|maximum|max\\.?) ?${amount} ?%?$`);
const orLess = new RegExp(`^${amount} ?%? (?:ou moins|or less)$`);
const change = new RegExp(
  `^([+-]|baisse de|hausse de) ?${amount} ?% ?(?:vs\\.?|/|contre|sur|par rapport a|against|on) ?(\\d{4})$`,
);

/** `>= 6`, `≤ 12,5`, `au moins 6`, `-20% vs 2018`, `suivi`; undefined for the rest, a bare number too. */
export function parseTarget(text: string): Target | undefined {
  const plain = fold(text);
  if (/^(?:suivi|suivre|a suivre|follow|followed|follow-up)$/.test(plain))
    return { kind: 'follow' };
  const low = atLeast.exec(plain) ?? orMore.exec(plain);
  if (low !== null) return bound('at-least', low[1]);
  const high = atMost.exec(plain) ?? orLess.exec(plain);
  if (high !== null) return bound('at-most', high[1]);
  const [, sign = '', size, year] = change.exec(plain) ?? [];
  return year === undefined ? undefined : changeOf(/^(?:-|baisse)/.test(sign), size, Number(year));
}

/** As it is stored: `>= 6`, `<= 12.5`, `-20% vs 2018`, `follow`. */
export function targetCode(target: Target): string {
  if (target.kind === 'follow') return 'follow';
  if (target.kind === 'change') {
    const { percent, year } = target;
    return `${percent < 0 ? '' : '+'}${percent}% vs ${year}`;
  }
  return `${target.kind === 'at-least' ? '>=' : '<='} ${target.value}`;
}

/**
 * As it is written into a file. The minus is the typographic one: a spreadsheet takes a cell that
 * begins with a hyphen for a formula.
 */
export function targetCell(code: string): string {
  if (code === 'follow') return 'suivi';
  return code.replace('.', ',').replace(/^-/, '−').replace('%', ' %');
}

function bound(kind: 'at-least' | 'at-most', digits: string | undefined): Target | undefined {
  const value = numberOf(digits);
  return value === undefined ? undefined : { kind, value };
}

function changeOf(falls: boolean, digits: string | undefined, year: number): Target | undefined {
  const size = numberOf(digits);
  const isPossible = size !== undefined && size > 0 && size <= (falls ? 100 : 1000);
  if (!isPossible || year < 1970 || year > 2999) return undefined;
  return { kind: 'change', percent: falls ? -size : size, year };
}

const largest = 1e12;

function numberOf(digits = ''): number | undefined {
  const value = Number(digits.replaceAll(' ', '').replace(',', '.'));
  return digits !== '' && value < largest ? value : undefined;
}
