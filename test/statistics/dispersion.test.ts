import { describe, expect, it } from 'vitest';
import type { CellHistory } from '../../src/statistics/cell-history.ts';
import { cellDispersion, dispersionPool } from '../../src/statistics/dispersion.ts';
import { SIGNAL_THRESHOLDS } from '../../src/statistics/thresholds.ts';
import { expectClose } from './reference-values.ts';

/** Twelve months of this mean with this X²/df, on 11 degrees of freedom. */
function cell(mean: number, scatter: number): CellHistory {
  const pearson = 11 * scatter;
  return {
    baseline: { count: 12 * mean, exposure: 365, months: 12, pearson },
    pearson,
    df: 11,
  };
}

describe('dispersionPool and cellDispersion', () => {
  it('are the prior when there is no history', () => {
    const pool = dispersionPool([], SIGNAL_THRESHOLDS);
    expect(pool).toMatchObject({ dispersion: 1.5, slope: 0, cells: 0, spreadDf: 20, pooledDf: 10 });
  });

  it('let dispersion grow with the mean, never fall under the pool, and know the pool’s tail', () => {
    // Ten cells whose X²/df equals their mean: (10·1.5 + 605)/(10 + 110), and 1 more for each event.
    const cells = Array.from({ length: 10 }, (_, i) => cell(i + 1, i + 1));
    const pool = dispersionPool(cells, SIGNAL_THRESHOLDS);
    expectClose(pool.dispersion, 620 / 120);
    expectClose(pool.slope, 1);
    expectClose(pool.centre, 5.5);
    expect(pool).toMatchObject({ cells: 10, spreadDf: 20, pooledDf: 120 });
    expectClose(cellDispersion(cell(1, 1), pool).dispersion, 620 / 120);
    const high = 620 / 120 + 4.5;
    expectClose(cellDispersion(cell(10, 10), pool).dispersion, (20 * high + 110) / 31);
    expect(cellDispersion(cell(10, 10), pool).tailDf).toBe(120);
  });

  it('need ten cells for a slope, and take none that falls', () => {
    const nine = Array.from({ length: 9 }, (_, i) => cell(i + 1, i + 1));
    expect(dispersionPool(nine, SIGNAL_THRESHOLDS).slope).toBe(0);
    const falling = Array.from({ length: 12 }, (_, i) => cell(i + 1, 12 - i));
    expect(dispersionPool(falling, SIGNAL_THRESHOLDS).slope).toBe(0);
  });

  it('are one for all cells that scatter alike, and cell by cell where they don’t', () => {
    const alike = dispersionPool(
      Array.from({ length: 30 }, () => cell(5, 1)),
      SIGNAL_THRESHOLDS,
    );
    expect(alike).toMatchObject({ cells: 30, spreadDf: Number.POSITIVE_INFINITY });
    expect(cellDispersion(cell(5, 9), alike)).toEqual({
      dispersion: alike.dispersion,
      tailDf: Number.POSITIVE_INFINITY,
    });
    // X²/df of 0.2 and 1.8 by turns: relative variance 0.64·30/29, of which chance makes 2/11.
    const unlike = dispersionPool(
      Array.from({ length: 30 }, (_, i) => cell(5, i % 2 === 0 ? 0.2 : 1.8)),
      SIGNAL_THRESHOLDS,
    );
    const spreadDf = 4 + 2 / ((0.64 * 30) / 29 - 2 / 11);
    expectClose(unlike.spreadDf, spreadDf);
    const common = 345 / 340;
    const calm = cellDispersion(cell(5, 0.2), unlike);
    const wild = cellDispersion(cell(5, 1.8), unlike);
    expectClose(calm.dispersion, common);
    expectClose(wild.dispersion, (spreadDf * common + 11 * 1.8) / (spreadDf + 11));
    expectClose(wild.tailDf, spreadDf + 11);
  });

  it('are one for cells that scatter as much as their means say', () => {
    const cells = Array.from({ length: 30 }, (_, i) => cell(i + 1, i + 1));
    const pool = dispersionPool(cells, SIGNAL_THRESHOLDS);
    expectClose(pool.slope, 1);
    expect(pool.spreadDf).toBe(Number.POSITIVE_INFINITY);
  });

  it('have no slope where all means are one, however large', () => {
    // Their centre is not quite their mean: without the common scatter the slope was 505.
    const cells = Array.from({ length: 29 }, () => cell(1e7 / 3, 1.7));
    expect(dispersionPool(cells, SIGNAL_THRESHOLDS).slope).toBeLessThan(1e-6);
  });

  it('are told by cells with enough events and some scatter alone', () => {
    const mute = { ...cell(5, 9), df: 0, pearson: 0 };
    const rare = [cell(0.9, 3), cell(1, 1), mute];
    expect(dispersionPool(rare, SIGNAL_THRESHOLDS).cells).toBe(1);
    // A cell that says nothing is none of the ten that a slope needs.
    const nine = Array.from({ length: 9 }, (_, i) => cell(i + 1, i + 1));
    expect(dispersionPool([...nine, mute], SIGNAL_THRESHOLDS).slope).toBe(0);
    expect(dispersionPool([...nine, cell(10, 10)], SIGNAL_THRESHOLDS).slope).toBeGreaterThan(0);
  });

  it('count as equal over so many degrees of freedom', () => {
    const cells = Array.from({ length: 30 }, (_, i) => cell(5, i % 2 === 0 ? 0.2 : 1.8));
    const spread = (spreadMaxDf: number) =>
      dispersionPool(cells, { ...SIGNAL_THRESHOLDS, spreadMaxDf }).spreadDf;
    expect(spread(100)).toBeLessThan(10);
    expect(spread(5)).toBe(Number.POSITIVE_INFINITY);
  });

  it('never go under 1', () => {
    const pool = dispersionPool([cell(5, 0), cell(5, 0)], SIGNAL_THRESHOLDS);
    expect(pool.dispersion).toBeLessThan(1);
    expect(cellDispersion(cell(5, 0), pool).dispersion).toBe(1);
  });
});
