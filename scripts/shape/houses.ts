/** The figures of a codebase that ours are put beside. */
export interface House {
  readonly name: string;
  /** Median and ninth decile. */
  readonly file: readonly [number, number];
  readonly function: readonly [number, number];
  /** Import cycles; `undefined` where its language has none to count. */
  readonly cycles: number | undefined;
}

/** Counted once, on their published sources; they are examples to learn from and no bounds. */
export const houses: readonly House[] = [
  { name: 'knip', file: [70, 256], function: [7, 39], cycles: 1 },
  { name: 'arethetypeswrong', file: [57, 315], function: [9, 41], cycles: 0 },
  { name: 'lighthouse (core)', file: [83, 264], function: [13, 49], cycles: 1 },
  { name: 'arquero', file: [25, 156], function: [3, 18], cycles: 0 },
  { name: 'framework', file: [87, 346], function: [5, 27], cycles: 2 },
  { name: 'xsv', file: [110, 436], function: [10, 31], cycles: undefined },
];
