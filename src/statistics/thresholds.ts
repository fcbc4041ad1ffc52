/**
 * Every default of the rule for signals and of the evaluation of actions, in one place. "Simulated"
 * as a source: chosen so that at most 5 % of reports without any change hold a signal, for
 * variance/mean from 1 to 3 with and without season; scripts/simulate.ts repeats the measurement.
 */
export interface SignalThresholds {
  /**
   * Months a block of history has; the newest block is the baseline. Simulated: a level of 36 months
   * makes 25 % of reports false under a trend of 10 % a year, one of 12 months 4 %.
   */
  readonly baselineMonths: number;
  /** Blocks of history read for season and dispersion, three years. Simulated. */
  readonly blocks: number;
  /** Covered months a block needs to be a baseline, or to say anything on dispersion. Convention. */
  readonly minMonths: number;
  /** Smallest difference from what was expected that is worth a signal, in events. Convention, as in disclosure control. */
  readonly minGap: number;
  /** False discovery rate of the whole report. Benjamini and Hochberg 1995. */
  readonly level: number;
  /** Share of counts inside the limits when nothing changes. Convention. */
  readonly limitsLevel: number;
  /** Variance/mean assumed before any data, and its weight in degrees of freedom. Simulated. */
  readonly priorDispersion: number;
  readonly priorDf: number;
  /**
   * From this many districts on, dispersion is pooled by indicator; below, over the report. Simulated:
   * at 12 to 20 districts of unequal dispersion, pools by indicator make 6.5 to 8.4 % of reports false.
   */
  readonly poolDistricts: number;
  /** Cells with history needed before dispersion may grow with the mean. Convention. */
  readonly slopeCells: number;
  /** Events a month from which a cell may tell how much dispersions differ between cells. Convention. */
  readonly spreadMean: number;
  /** Such cells needed to estimate that; with fewer, `spreadDf` is taken. Simulated. */
  readonly spreadCells: number;
  readonly spreadDf: number;
  /** Over this many degrees of freedom, or under this excess variance, dispersions count as equal. Simulated. */
  readonly spreadMaxDf: number;
  readonly spreadMinExcess: number;
  /** p under which an indicator is held to be seasonal. Simulated. */
  readonly seasonLevel: number;
  /** Covered months a block needs to show a season. Convention. */
  readonly seasonMonths: number;
  /** Largest yearly growth (natural log, a doubling) set aside before a season is read. Convention. */
  readonly growthCap: number;
}

export const SIGNAL_THRESHOLDS: SignalThresholds = {
  baselineMonths: 12,
  blocks: 3,
  minMonths: 6,
  minGap: 5,
  level: 0.05,
  limitsLevel: 0.95,
  priorDispersion: 1.5,
  priorDf: 10,
  poolDistricts: 30,
  slopeCells: 10,
  spreadMean: 1,
  spreadCells: 30,
  spreadDf: 20,
  spreadMaxDf: 100,
  spreadMinExcess: 0.02,
  seasonLevel: 0.01,
  seasonMonths: 9,
  growthCap: 0.7,
};

/** For these, "simulated" means: at most 5 % false effects, whether the district was chosen at random or as the worst. */
export interface EffectThresholds {
  /** Last months before the decision, which may be why it was taken: tested with and without them. Simulated. */
  readonly selectionMonths: number;
  /** Months before that window used as "before"; `shortBeforeMonths` where history is shorter. Simulated. */
  readonly beforeMonths: number;
  readonly shortBeforeMonths: number;
  /** Months of a block for dispersion, and those of them that must be covered. As for signals. */
  readonly blockMonths: number;
  readonly minMonths: number;
  /** Variance/mean assumed before any data, and its weight in degrees of freedom. Simulated. */
  readonly priorDispersion: number;
  readonly priorDf: number;
  /** Weight of "controls differ by chance only" against what the placebo tests show. Simulated. */
  readonly placeboWeight: number;
  /** p that both analyses must reach. Convention. */
  readonly level: number;
  /** Share of outcomes inside the limits shown around the expected count. Convention. */
  readonly limitsLevel: number;
  /** Months after the action, and expected events, under which nothing is said. Convention. */
  readonly minAfterMonths: number;
  readonly minExpected: number;
}

export const EFFECT_THRESHOLDS: EffectThresholds = {
  selectionMonths: 3,
  beforeMonths: 24,
  shortBeforeMonths: 12,
  blockMonths: 12,
  minMonths: 6,
  priorDispersion: 1.5,
  priorDf: 20,
  placeboWeight: 10,
  level: 0.05,
  limitsLevel: 0.95,
  minAfterMonths: 3,
  minExpected: 10,
};
