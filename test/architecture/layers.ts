/** What a layer may import. */
export interface Layer {
  /** Other layers; its own files are always allowed. */
  readonly layers: readonly string[] | 'all';
  /** Packages, and modules of Node. */
  readonly packages: readonly string[] | 'all';
}

const pure: readonly string[] = [];

/** The table of the architecture: who may import whom. See `docs/architecture.md`. */
export const layers: Readonly<Record<string, Layer>> = {
  errors: { layers: [], packages: pure },
  version: { layers: [], packages: pure },
  'sql-literal': { layers: [], packages: pure },
  statistics: { layers: [], packages: pure },
  locale: { layers: [], packages: pure },
  domain: { layers: ['errors'], packages: ['date-fns'] },
  intake: { layers: ['domain', 'errors', 'sql-literal'], packages: ['csv-parse'] },
  territory: { layers: ['domain', 'errors'], packages: pure },
  coverage: { layers: ['domain', 'errors'], packages: pure },
  indicators: { layers: ['domain', 'errors', 'sql-literal'], packages: pure },
  decisions: { layers: ['domain', 'errors', 'statistics'], packages: pure },
  store: {
    layers: ['domain', 'errors', 'sql-literal'],
    packages: ['@duckdb/node-api', 'node:fs', 'node:os', 'node:path', 'node:timers/promises'],
  },
  journal: { layers: ['domain', 'errors'], packages: ['node:crypto', 'node:fs', 'node:path'] },
  report: {
    layers: ['domain', 'errors', 'coverage', 'indicators', 'statistics', 'decisions', 'locale'],
    packages: ['date-fns'],
  },
  render: {
    layers: ['report', 'locale'],
    packages: [
      'string-width',
      'docx',
      'd3-array',
      'd3-geo',
      'd3-scale',
      'd3-shape',
      'fflate',
      'simple-ascii-chart',
      'write-excel-file',
    ],
  },
  danfo: { layers: [], packages: ['csv-parse'] },
  cli: { layers: 'all', packages: 'all' },
};

/** The layers that may touch the machine: files, process, clock. */
export const machineLayers: readonly string[] = ['cli', 'store', 'journal'];
