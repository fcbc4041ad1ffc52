/** The two programs over one store: `cross` writes, `clct` reads and decides. */
export type Program = 'cross' | 'clct';
