import { summedCoverages } from './interval-coverage.ts';
import { nearness, sampledCoverages } from './sampled-coverage.ts';
import { percent, type TableMaker } from './table.ts';

const summedColumns = ['interval of 95 %', 'exact', 'least coverage, %', 'mean coverage, %'];
const sampledColumns = ['interval of 95 %', 'coverage, %'];
const nearnessColumns = ['rates per 1,000', 'error of raw rates', 'error of shrunken rates'];

const shape = [
  [6, 0],
  [6, 0.3],
  [62, 0],
  [62, 0.3],
  [62, 0.6],
] as const;

export const coverageTables: readonly TableMaker[] = [
  {
    id: 'coverage-summed',
    caption:
      'Coverage summed over all outcomes, without chance; exact intervals are never under 95 %',
    columns: summedColumns,
    rowNames: [
      'Garwood, mean 0.01 to 1',
      'Garwood, mean 1 to 20',
      'Garwood, mean 20 to 200',
      ...[5, 20, 100].map(
        (total) => `rate ratio, a month against twelve, ${total} events in all, ratio 0.1 to 10`,
      ),
      ...[10, 30, 200].map((trials) => `Wilson, ${trials} trials, share 0 to 1`),
      'predictive limits, variance/mean 1, mean 0.5 to 5',
      'predictive limits, variance/mean 1, mean 5 to 50',
      'predictive limits, variance/mean 1.5, mean 0.5 to 5',
      'predictive limits, variance/mean 1.5, mean 5 to 50',
      'predictive limits, variance/mean 3, mean 5 to 50',
    ],
    make: ({ onRow }) => ({
      columns: summedColumns,
      rows: summedCoverages.map((coverage) => {
        const { name, exact, least, mean } = coverage();
        onRow?.(name);
        return [name, exact ? 'yes' : 'no', (100 * least).toFixed(1), (100 * mean).toFixed(1)];
      }),
    }),
  },
  {
    id: 'coverage-sampled',
    caption: 'Coverage by samples, % (± one standard error; {samples} samples a row)',
    columns: sampledColumns,
    rowNames: [
      ...['median', '90 % quantile'].flatMap((what) =>
        [20, 50, 200].map((cases) => `Kaplan–Meier ${what}, ${cases} cases, a third open`),
      ),
      ...[1, 1.5, 3].flatMap((dispersion) =>
        ['', ', season ±30 %'].map(
          (season) => `limits of a report's test, variance/mean ${dispersion}${season}`,
        ),
      ),
    ],
    make: ({ seed, effort, onRow }) => ({
      columns: sampledColumns,
      rows: sampledCoverages(seed, effort.samples).map((coverage) => {
        const { name, hits, of } = coverage();
        onRow?.(name);
        return [name, percent(hits, of)];
      }),
    }),
  },
  {
    id: 'empirical-bayes',
    caption:
      'Shrunken rates have no interval; how far they are from the true ones, beside raw rates (root mean square per 1,000 inhabitants a year)',
    columns: nearnessColumns,
    rowNames: shape.map(
      ([districts, spread]) => `${districts} districts, true rates ±${100 * spread} %`,
    ),
    make: ({ seed, effort, onRow }) => ({
      columns: nearnessColumns,
      rows: shape.map(([districts, spread]) => {
        const found = nearness(seed, districts, spread, Math.ceil(effort.samples / 4));
        onRow?.(found.name);
        return [found.name, found.raw.toFixed(2), found.shrunken.toFixed(2)];
      }),
    }),
  },
];
