import { addMonths } from '../domain/month.ts';
import { datasetKind } from '../indicators/datasets.ts';
import { type Indicator, isScanned } from '../indicators/indicator.ts';
import type { Revision } from './revisions.ts';

/** A figure that changed, and the loads that touched what it is made of. */
export interface Caused extends Revision {
  /** None where a setting changed it: the register, a word, a profile. */
  readonly loads: readonly number[];
}

/** A cell that a later load touched; `district` is null where it concerns them all. */
interface Touched {
  readonly load: number;
  readonly kind: string;
  readonly month: string;
  readonly district: string | null;
}

export interface CauseRequest {
  readonly touched: readonly Touched[];
  readonly indicator: (id: string) => Indicator | undefined;
}

/** The loads behind each revision: those that touched a cell that the figure is computed from. */
export function causedBy(
  revisions: readonly Revision[],
  { touched, indicator }: CauseRequest,
): readonly Caused[] {
  return revisions.map((revision) => {
    const reads = reachOf(indicator(revision.indicator), revision);
    const loads = touched.filter((cell) => reads(cell)).map(({ load }) => load);
    return { ...revision, loads: [...new Set(loads)].sort((a, b) => a - b) };
  });
}

/**
 * Which cells a figure reads: of its kind, its district and the month of its cohort; of the kinds that it
 * links to that one, those from the cohort to the month, wherever they lie.
 */
function reachOf(
  indicator: Indicator | undefined,
  { district, month }: Revision,
): (cell: Touched) => boolean {
  const isEverywhere = district === 'ALL';
  const isHere = (cell: Touched) =>
    isEverywhere || cell.district === null || cell.district === district;
  if (indicator === undefined || !isScanned(indicator)) {
    return (cell) => isHere(cell) && cell.month <= month;
  }
  const kind = datasetKind[indicator.dataset];
  const cohort = addMonths(month, -(indicator.lag ?? 0));
  const isCumulative = indicator.kind === 'stock' || indicator.leaves !== undefined;
  const inTime = (when: string) => (isCumulative ? when <= month : when === cohort);
  // A date other than that which covers a month (a follow-up, a reception) makes the month of some.
  const isOtherDate = !['occurred_on', 'received_on'].includes(indicator.month);
  const others = indicator.alsoNeeds ?? [];
  return (cell) =>
    others.includes(cell.kind)
      ? cell.month >= cohort && cell.month <= month
      : cell.kind === kind && isHere(cell) && (isOtherDate || inTime(cell.month));
}
