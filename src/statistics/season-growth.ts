import type { BlockTotal } from './block-total.ts';

/** What every district's blocks say together, seasons not yet removed. */
export interface BlockSums {
  readonly pearson: number;
  readonly df: number;
}

/** X² and degrees of freedom over the blocks in which something was counted. */
export function blockSums(blocks: readonly (readonly BlockTotal[])[]): BlockSums {
  const counted = blocks.flat().filter((block) => block.count > 0);
  return {
    pearson: counted.reduce((sum, block) => sum + block.pearson, 0),
    df: counted.reduce((sum, block) => sum + block.months - 1, 0),
  };
}

/**
 * Yearly growth (natural log) between the newest and the oldest block, drawn towards 0 as far as
 * chance explains it, so that a trend is not taken for a season. `blocks` is newest first, each
 * with one total a district.
 */
export function seasonGrowth(blocks: readonly (readonly BlockTotal[])[], cap: number): number {
  const newest = blocks[0] ?? [];
  const oldest = blocks.at(-1) ?? [];
  const { pearson, df } = blockSums(blocks);
  const growth = Math.log(rate(newest) / rate(oldest));
  const chance =
    Math.max(1, pearson / Math.max(df, 1)) * (1 / floored(newest) + 1 / floored(oldest));
  const shrink = Math.max(0, 1 - chance / Math.max(growth ** 2, 1e-12));
  const yearly = (growth * shrink) / (blocks.length - 1);
  return Math.max(-cap, Math.min(cap, yearly));
}

/** Half an event at least, so that an empty year has a logarithm. */
function floored(block: readonly BlockTotal[]): number {
  return Math.max(
    block.reduce((sum, total) => sum + total.count, 0),
    0.5,
  );
}

function rate(block: readonly BlockTotal[]): number {
  return floored(block) / block.reduce((sum, total) => sum + total.exposure, 0);
}
