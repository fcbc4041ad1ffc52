import type { CellCoverage, Coverage } from '../coverage/coverage.ts';
import { daysBetween } from '../domain/day.ts';
import { addMonths, lastDay, type Month, monthsBetween } from '../domain/month.ts';
import { datasetKind } from '../indicators/datasets.ts';
import type { Measurements } from '../indicators/evaluate.ts';
import {
  type Indicator,
  isAdditive,
  isRatio,
  isScanned,
  type ScannedIndicator,
} from '../indicators/indicator.ts';
import type { Measured } from '../indicators/measured.ts';
import { type Figure, type Known, missing } from './cell.ts';
import { ratioFigure } from './pool.ts';
import { sampleFigure } from './sample-figure.ts';

/** What a cell is made of: what was measured, and what was delivered. */
export interface CellSources {
  readonly measurements: Measurements;
  readonly coverage: Coverage;
  /** The sources that speak of an indicator at all; `undefined`: all that deliver its records. */
  readonly tellers?: ((indicator: Indicator) => readonly string[] | undefined) | undefined;
  /** The sources whose files name what the records of a kind are of; `undefined`: all that deliver them. */
  readonly naming?: ((kind: string) => readonly string[] | undefined) | undefined;
  /** Whether the records of a figure were purged and nothing is kept of it: it is no 0. */
  readonly lost?: ((indicator: Indicator, month: Month) => boolean) | undefined;
  /** The day of the last load (`2019-08-12`): what had not had its time by then is too early. */
  readonly cutOff?: string | undefined;
}

/** Stands for a source where none can be named: nobody is expected there. */
const noName = '?';

/**
 * Stands beside the sources that are missing where they delivered and yet a QRR can't be told: no
 * quantity says its unit, amounts contradict each other, no file names a product. In capitals, as `ALL` and `NONE`.
 */
export const untold = 'UNTOLD';

/** The sources that a cell lacks; never none where it is not fully covered. */
export function missingFrom({ state, missing: names }: CellCoverage): readonly string[] {
  if (state === 'full') return [];
  return names.length > 0 ? names : [noName];
}

/** The month of the records that a month reports on: earlier for what needs time. */
export function cohortOf(indicator: Indicator, month: Month): Month {
  const lag = isScanned(indicator) ? indicator.lag : undefined;
  return lag === undefined ? month : addMonths(month, -lag);
}

/** What covers a cell, and of what links records of several kinds, who covers those of the others. */
interface LinkedCoverage extends CellCoverage {
  /** The sources that are due, a list for each of those kinds and months. */
  readonly alsoDue?: readonly (readonly string[])[];
}

/**
 * What covers a cell: the sources that speak of the indicator, in the month of its cohort; for what
 * links records of several kinds, those of the others too, from that month to the report's.
 */
export function coverageOfCell(
  { coverage, tellers, naming }: CellSources,
  indicator: Indicator,
  district: string,
  month: Month,
): LinkedCoverage {
  const cohort = cohortOf(indicator, month);
  const kind = datasetKind[indicator.dataset];
  const { alsoNeeds: needs, bySubject } = isScanned(indicator) ? indicator : {};
  const only = tellers?.(indicator) ?? (bySubject ? naming?.(kind) : undefined);
  const own = coverage.cell(kind, district, cohort, only);
  if (needs === undefined) return own;
  const others = needs.flatMap((other) =>
    monthsBetween(cohort, month).map((when) => coverage.cell(other, district, when)),
  );
  const names = [...own.missing, ...others.flatMap((cell) => cell.missing)];
  const linked = { ...own, alsoDue: others.map(({ due }) => due) };
  if (own.state === 'none' || names.length === own.missing.length) return linked;
  return { ...linked, state: 'partial', missing: [...new Set(names)].sort() };
}

/**
 * The figure of an indicator that is scanned, for one district or `NONE` or `UNPLACED`. No record
 * is 0 only where every expected source covers the cell; where some do, what is known is shown and
 * marked; where none does, it is not available, unless there are records all the same.
 */
export function cellFigure(
  sources: CellSources,
  indicator: ScannedIndicator,
  district: string,
  month: Month,
): Figure {
  if (sources.lost?.(indicator, month)) return missing('not-available');
  const covered = coverageOfCell(sources, indicator, district, month);
  const measured = sources.measurements(indicator.id, district, month);
  if (measured === undefined && covered.state === 'none') return missing('not-available');
  if (!measured?.value && isUnnamed(sources, indicator, district, month))
    return missing('not-available');
  if (isTooEarly(indicator, month, sources.cutOff)) return missing('too-early');
  return figureOf(indicator, measured, covered);
}

/**
 * Whether sources delivered, and no file of theirs says what its records are of: that none is of a product
 * is no 0.
 */
export function isUnnamed(
  { coverage, naming }: CellSources,
  indicator: Indicator,
  district: string,
  month: Month,
): boolean {
  if (!isScanned(indicator) || indicator.bySubject !== true) return false;
  const kind = datasetKind[indicator.dataset];
  const only = naming?.(kind);
  if (only === undefined) return false;
  const cohort = cohortOf(indicator, month);
  return (
    coverage.cell(kind, district, cohort, only).state === 'none' &&
    coverage.cell(kind, district, cohort).state !== 'none'
  );
}

/** Whether the last case of the cohort had not had its days when the data were loaded. */
function isTooEarly(
  { within, lag = 0 }: ScannedIndicator,
  month: Month,
  cutOff: string | undefined,
): boolean {
  if (within === undefined || cutOff === undefined) return false;
  return daysBetween(lastDay(addMonths(month, -lag)), cutOff) < within;
}

function figureOf(
  indicator: ScannedIndicator,
  measured: Measured | undefined,
  covered: CellCoverage,
): Figure {
  const state = { partial: missingFrom(covered), unfinished: covered.unfinished };
  if (measured === undefined)
    return isAdditive(indicator)
      ? { value: 0, ...state }
      : orUntold(missing('not-applicable'), covered);
  if (measured.sample !== undefined)
    return orUntold(sampleFigure(indicator, measured.sample, state), covered);
  if (isRatio(indicator)) return ratioOf(indicator, measured, state, covered);
  if (measured.value === undefined)
    return missing(isAdditive(indicator) ? 'not-available' : 'not-applicable');
  return { value: measured.value, ...state };
}

function ratioOf(
  indicator: ScannedIndicator,
  { value = 0, base = 0 }: Measured,
  state: Pick<Known, 'partial' | 'unfinished'>,
  covered: CellCoverage,
): Figure {
  return orUntold(ratioFigure(indicator, value, base, state), covered);
}

/** Where a source is missing, or none ever speaks of it, nothing is known; it is not that there is no case. */
function orUntold(figure: Figure, { state }: CellCoverage): Figure {
  const isNothing = 'missing' in figure && figure.missing === 'not-applicable';
  return isNothing && state !== 'full' ? { ...figure, missing: 'not-available' } : figure;
}
