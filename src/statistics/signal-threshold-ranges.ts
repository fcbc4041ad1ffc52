import type { SignalThresholds } from './thresholds.ts';

/** The values that a threshold may take, both ends included. */
export interface ThresholdRange {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

const whole = (least: number, most: number): ThresholdRange => ({ least, most, whole: true });
const between = (least: number, most: number): ThresholdRange => ({ least, most, whole: false });

/** Outside these the rule for signals has no meaning, or no test would ever be made. */
export const SIGNAL_THRESHOLD_RANGES: Readonly<Record<keyof SignalThresholds, ThresholdRange>> = {
  baselineMonths: whole(6, 24),
  blocks: whole(1, 5),
  minMonths: whole(2, 24),
  minGap: between(0, 1000),
  level: between(0.0001, 0.5),
  limitsLevel: between(0.5, 0.9999),
  priorDispersion: between(1, 100),
  priorDf: between(0.1, 1000),
  poolDistricts: whole(1, 1000),
  slopeCells: whole(2, 10_000),
  spreadMean: between(0, 1000),
  spreadCells: whole(2, 10_000),
  spreadDf: between(1, 1000),
  spreadMaxDf: between(1, 10_000),
  spreadMinExcess: between(0, 10),
  seasonLevel: between(0, 1),
  seasonMonths: whole(1, 12),
  growthCap: between(0, 5),
};
