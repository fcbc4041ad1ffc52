import { exact } from '../domain/exact.ts';
import { type Indicator, isAdditive, isRatio, type ScannedIndicator } from './indicator.ts';
import type { Measured } from './measured.ts';

/**
 * What the store keeps of a figure whose records were purged, for a district and month: what is to be
 * added to what the remaining records say or, for what can't be added, the whole value.
 */
export interface KeptFigure extends Measured {
  /** It could not be told when it was kept, and can't be now. */
  readonly untold: boolean;
}

/** Whether what is kept of it is added, part by part, to what records still say. */
function isAdded(indicator: ScannedIndicator): boolean {
  return isAdditive(indicator) || isRatio(indicator) || indicator.survives === 'flows';
}

/** What remaining records say and what purged ones left, as one. */
export function together(
  indicator: ScannedIndicator,
  measured: Measured | undefined,
  kept: KeptFigure,
): Measured {
  if (kept.untold) return { value: undefined, base: undefined };
  if (indicator.sample !== undefined) {
    const cases = [measured?.sample, kept.sample].filter((sample) => sample);
    return { value: undefined, base: undefined, sample: cases.join(' ') };
  }
  if (measured === undefined || !isAdded(indicator)) return { value: kept.value, base: kept.base };
  return { value: sum(measured.value, kept.value), base: sum(measured.base, kept.base) };
}

function sum(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : exact(a + b);
}

/**
 * What must be kept so that a figure stays what it is: `whole` is it now, `rest` what the records
 * say that remain. Undefined where they say all of it. `isTouched`: records of the cell go, so that a
 * value that can't be added may not be taken again from those that stay.
 */
export function keptFigure(
  indicator: ScannedIndicator,
  whole: Measured,
  rest: Measured | undefined,
  isTouched: boolean,
): KeptFigure | undefined {
  if (indicator.sample !== undefined) {
    const sample = missingCases(whole.sample ?? '', rest?.sample ?? '');
    const isSame = rest !== undefined && sample === '';
    return isSame ? undefined : { value: undefined, base: undefined, sample, untold: false };
  }
  if (!isAdded(indicator)) {
    const isSame = rest !== undefined && rest.value === whole.value && !isTouched;
    return isSame ? undefined : { ...whole, untold: whole.value === undefined };
  }
  if (whole.value === undefined && isAdditive(indicator)) {
    const isSame = rest !== undefined && rest.value === undefined;
    return isSame ? undefined : { value: undefined, base: undefined, untold: true };
  }
  const value = difference(whole.value, rest?.value);
  const base = difference(whole.base, rest?.base);
  const isSame = rest?.value === whole.value && rest?.base === whole.base;
  return rest !== undefined && isSame ? undefined : { value, base, untold: false };
}

function difference(whole: number | undefined, rest: number | undefined): number | undefined {
  return whole === undefined ? undefined : exact(whole - (rest ?? 0));
}

/** The cases of the first list that the second lacks, each as often as it lacks it. */
function missingCases(whole: string, rest: string): string {
  const left = new Map<string, number>();
  for (const one of rest.split(' ')) left.set(one, (left.get(one) ?? 0) + 1);
  const missing = whole.split(' ').filter((one) => {
    const count = left.get(one) ?? 0;
    if (count > 0) left.set(one, count - 1);
    return one !== '' && count === 0;
  });
  return missing.join(' ');
}

/**
 * What identifies the definition that kept figures follow. One of the catalogue keeps its meaning as
 * long as it has its id; one of the workspace may be redefined by its user, and then has no past.
 */
export function definitionOf(indicator: Indicator): string {
  if (indicator.own === undefined) return indicator.id;
  const { own: _, ...definition } = indicator;
  return JSON.stringify(definition);
}
