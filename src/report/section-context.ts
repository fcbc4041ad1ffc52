import type { Coverage } from '../coverage/coverage.ts';
import type { Month } from '../domain/month.ts';
import type { Failure } from '../indicators/findings.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Lang, Words } from '../locale/words.ts';
import type { Breakdown } from './breakdown.ts';
import { type Figure, isKnown } from './cell.ts';
import { type Comparison, compare, type Reach } from './comparison.ts';
import type { DecisionFacts } from './decision-facts.ts';
import type { Inhabitants } from './derived-figure.ts';
import type { LateShare } from './late-shares.ts';
import type { CellValue } from './report.ts';
import type { Revision } from './revisions.ts';
import type { Series } from './series.ts';
import type { Signals } from './signals.ts';

/** What was noticed while loading, for the quality section. */
interface QualityFacts {
  readonly refused: readonly {
    readonly source: string;
    readonly field: string;
    readonly reason: string;
    readonly rows: number;
  }[];
  readonly unknownWords: readonly {
    readonly kind: string;
    readonly field: string;
    readonly word: string;
    readonly rows: number;
  }[];
  /** Events whose amounts differ between their lines, without a rule. */
  readonly conflicts: number;
  /** Deal points whose events don't follow one another, by what is wrong and QRR. */
  readonly stockGaps?: readonly {
    readonly gap: string;
    readonly district: string;
    readonly points: number;
  }[];
  /** Seizures of the month whose quantity enters no sum, by QRR. */
  readonly uncounted?: readonly { readonly district: string; readonly rows: number }[];
  /** Indicators that could not be computed, and what the engine said of each. */
  readonly failures?: readonly Failure[];
}

/** What changed of the last report that was issued before, in its own month. */
export interface RevisionsSince {
  readonly id: string;
  /** UTC. */
  readonly issuedAt: string;
  readonly month: Month;
  readonly changes: readonly Revision[];
}

/** A QRR of the report. */
export interface ShownDistrict {
  readonly code: string;
  readonly label: string;
  /** Its first month; undefined where it is not known. */
  readonly start?: Month | undefined;
}

/** What every section is made from. */
export interface SectionContext {
  readonly month: Month;
  /** The QRR that are shown, in order. */
  readonly districts: readonly ShownDistrict[];
  /** Areas declared to compare with, which no sum holds; none where absent. */
  readonly controls?: readonly ShownDistrict[];
  readonly series: Series;
  readonly coverage: Coverage;
  readonly signals: Signals;
  readonly indicator: (id: string) => Indicator;
  /** The indicators of the workspace, in the order of its file. */
  readonly own?: readonly Indicator[];
  /** Inhabitants of a QRR, as they are known for a month; undefined where they are not. */
  readonly inhabitants?: (district: string, month: Month) => Inhabitants | undefined;
  readonly quality: QualityFacts;
  /** What the CLCT has decided; nothing where absent. */
  readonly decisions?: DecisionFacts;
  /** Undefined where no report was issued before. */
  readonly revisions?: RevisionsSince | undefined;
  /** Of the sources whose months fill up later. */
  readonly late: readonly LateShare[];
  /** Of the one QRR that is shown, where it was asked for. */
  readonly breakdown?: Breakdown | undefined;
  readonly words: Words;
  readonly lang: Lang;
}

/** A row of a table that shows several QRR: each of them, then `ALL` where there are several. */
export function rowsShown(
  context: SectionContext,
): readonly { readonly code: string; readonly label: string }[] {
  const { districts, words } = context;
  const all = { code: 'ALL', label: words.domain.districts.ALL ?? 'ALL' };
  return districts.length > 1 ? [...districts, all] : districts;
}

/** What a figure of the report is taken from: an indicator by its id, for a district. */
export function reachOf(
  { series, month, indicator }: SectionContext,
  id: string,
  district: string,
): Reach {
  return { series, indicator: indicator(id), district, month };
}

export function comparisonOf(context: SectionContext, id: string, district: string): Comparison {
  const { indicator } = context;
  return compare({
    ...reachOf(context, id, district),
    countedBy: ({ countedBy, id: own }) => indicator(countedBy ?? own),
  });
}

/** The figure of the report's month. */
export function figureOf(context: SectionContext, id: string, district: string): Figure {
  return context.series(context.indicator(id), district, context.month);
}

/** A figure as a table holds it. */
export function cellValue(figure: Figure): CellValue {
  if (!isKnown(figure)) return { missing: figure.missing };
  return figure.partial.length === 0
    ? figure.value
    : { value: figure.value, partial: figure.partial };
}
