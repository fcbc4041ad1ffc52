import { type CellHistory, monthlyMean } from './cell-history.ts';
import type { SignalThresholds } from './thresholds.ts';

/** Variance/mean of the counts, learnt from many cells together. */
export interface DispersionPool {
  /** Common variance/mean, prior included. */
  readonly dispersion: number;
  /** How much it grows with each event a month above `centre` (never falls). */
  readonly slope: number;
  readonly centre: number;
  /** Cells large enough to tell whether dispersions differ. */
  readonly cells: number;
  /** How alike the cells are, as degrees of freedom; infinite = one dispersion for all. */
  readonly spreadDf: number;
  /** Degrees of freedom of a cell's tail when they are known for the pool only; undefined = cell by cell. */
  readonly pooledDf: number | undefined;
}

/** Variance/mean taken for one cell, and the degrees of freedom of its Student tail. */
export interface CellDispersion {
  readonly dispersion: number;
  readonly tailDf: number;
}

type Weighted = (cell: CellHistory) => number;

/** Pools the scatter of many cells (method of the rule: prior, slope over the mean, spread between cells). */
export function dispersionPool(
  cells: readonly CellHistory[],
  thresholds: SignalThresholds,
): DispersionPool {
  const { priorDf, priorDispersion } = thresholds;
  const pearson = total(cells, (cell) => cell.pearson);
  const df = total(cells, (cell) => cell.df);
  const dispersion = (priorDf * priorDispersion + pearson) / (priorDf + df);
  const { slope, centre } = meanSlope(cells, thresholds.slopeCells);
  const level = (cell: CellHistory) => cellLevel(cell, { dispersion, slope, centre });
  const telling = cells.filter((c) => c.df > 0 && monthlyMean(c) >= thresholds.spreadMean);
  const enough = telling.length >= thresholds.spreadCells;
  return {
    dispersion,
    slope,
    centre,
    cells: telling.length,
    spreadDf: enough ? estimatedSpreadDf(telling, level, thresholds) : thresholds.spreadDf,
    pooledDf: enough ? undefined : priorDf + df,
  };
}

/** The dispersion of one cell: its pool's, raised by its own scatter as far as cells differ. */
export function cellDispersion(cell: CellHistory, pool: DispersionPool): CellDispersion {
  const { spreadDf, pooledDf } = pool;
  const level = cellLevel(cell, pool);
  const own =
    spreadDf === Number.POSITIVE_INFINITY
      ? level
      : (spreadDf * level + cell.pearson) / (spreadDf + cell.df);
  return { dispersion: Math.max(level, own), tailDf: pooledDf ?? spreadDf + cell.df };
}

function cellLevel(
  cell: CellHistory,
  { dispersion, slope, centre }: Pick<DispersionPool, 'dispersion' | 'slope' | 'centre'>,
): number {
  return Math.max(1, dispersion, dispersion + slope * (monthlyMean(cell) - centre));
}

/** Season and changes of rate grow with the mean; the slope takes them in. */
function meanSlope(
  cells: readonly CellHistory[],
  minCells: number,
): Pick<DispersionPool, 'slope' | 'centre'> {
  const weighed = cells.filter((cell) => cell.df > 0);
  const df = total(weighed, (cell) => cell.df);
  if (!(df > 0)) return { slope: 0, centre: 0 };
  const centre = total(weighed, (cell) => cell.df * monthlyMean(cell)) / df;
  const common = total(cells, (cell) => cell.pearson) / df;
  if (weighed.length < minCells) return { slope: 0, centre };
  const from = (cell: CellHistory) => monthlyMean(cell) - centre;
  // The distances add up to nothing but for rounding, which `common` keeps from being multiplied.
  const cross = total(weighed, (c) => c.df * from(c) * (c.pearson / c.df - common));
  const square = total(weighed, (c) => c.df * from(c) ** 2);
  return { slope: Math.max(0, cross / Math.max(square, 1e-9)), centre };
}

/** Degrees of freedom of an inverse gamma law of dispersions, from how much X²/df varies beyond chance. */
function estimatedSpreadDf(
  cells: readonly CellHistory[],
  level: Weighted,
  { spreadMinExcess, spreadMaxDf }: SignalThresholds,
): number {
  const ratios = cells.map((cell) => cell.pearson / cell.df / level(cell));
  const mean = ratios.reduce((sum, r) => sum + r, 0) / ratios.length;
  const variance = ratios.reduce((sum, r) => sum + (r - mean) ** 2, 0) / (ratios.length - 1);
  const meanDf = total(cells, (cell) => cell.df) / cells.length;
  const excess = variance / mean ** 2 - 2 / Math.max(meanDf, 1);
  const df = excess > spreadMinExcess ? 4 + 2 / excess : Number.POSITIVE_INFINITY;
  return df > spreadMaxDf ? Number.POSITIVE_INFINITY : df;
}

function total(cells: readonly CellHistory[], value: Weighted): number {
  return cells.reduce((sum, cell) => sum + value(cell), 0);
}
