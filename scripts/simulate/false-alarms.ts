import { generatorFor } from './generator.ts';
import { drawHistory } from './history.ts';
import { percent, type Run, standardError, type TableMaker } from './table.ts';
import { deliveryOf, isSignal, testReport } from './tested-report.ts';
import { even, type Size, troubledWorlds, type World, worldsOf } from './world.ts';

/** Reports in which nothing changes, counted by whether they hold a signal all the same. */
export function falseAlarms(world: World, size: Size, run: { seed: number; reports: number }) {
  const random = generatorFor(run.seed, 'false alarms', world.name, size.districts);
  let alarmed = 0;
  for (let i = 0; i < run.reports; i += 1) {
    const history = drawHistory({ world, ...size, reports: 1, delivery: deliveryOf, random });
    if (testReport(history).all.some(({ entry }) => isSignal(entry))) alarmed += 1;
  }
  return alarmed;
}

interface Row {
  readonly world: World;
  /** Percent of 600, 30 and 10 tests, as the simulation in R gave it by which the rule was chosen. */
  readonly reference: readonly (number | undefined)[];
}

const none = [undefined, undefined, undefined];

function rows(season: number, history: number, references: readonly Row['reference'][]) {
  return worldsOf(season, history).map((world, i) => ({ world, reference: references[i] ?? none }));
}

/** Every world, with what the reference gives; where that is above 5 %, so may ours be. */
export const nullWorlds: readonly Row[] = [
  ...rows(0, 36, [
    [2.4, 2.4, 2.3],
    [2.8, 3.7, 3.6],
    [3.5, 3.6, 4.5],
    [3.5, 5.1, 4.5],
  ]),
  ...rows(0.3, 36, [[2.4, 3.1, 3.4], [3.0, 3.6, 4.2], [3.4, 4.9, 5.3], none]),
  ...rows(0, 15, []),
  ...rows(0.3, 15, [none, none, none, [4.5, 6.0, undefined]]),
  ...rows(0, 12, []),
  ...rows(0.3, 12, []),
  ...troubledWorlds.map((world, i) => ({
    world,
    reference: i === troubledWorlds.length - 1 ? [5.4, undefined, undefined] : none,
  })),
];

const ALLOWED = 5;

/** Standard error of the reference's shares, in points: it says ±0.3 to ±0.4 of most. */
const REFERENCE_ERROR = 0.35;

/** Whether a share is at most 5 %, or what the reference has, within so many standard errors of both. */
export function isWithin(
  hits: number,
  of: number,
  { reference = 0, errors = 2 }: { reference?: number | undefined; errors?: number },
): boolean {
  const own = 100 * standardError(hits, of);
  const isAbove = reference > ALLOWED;
  const error = isAbove ? Math.hypot(own, REFERENCE_ERROR) : own;
  return 100 * (hits / of) - errors * error <= (isAbove ? reference : ALLOWED);
}

const sizes = [
  ['600', { districts: 60, indicators: 10 }, 'wide'],
  ['30', { districts: 3, indicators: 10 }, 'middle'],
  ['10', { districts: 1, indicators: 10 }, 'narrow'],
] as const;

export const falseAlarmTables: readonly TableMaker[] = sizes.map(
  ([name, size, effort], column) => ({
    id: `false-alarms-${name}`,
    caption: `Reports of ${name} tested series without any change that hold a signal, % (± one standard error; {${effort}} reports a row)`,
    columns: ['variance/mean, season, history', 'reports with a signal', 'reference', 'holds'],
    rowNames: nullWorlds.map(({ world }) => world.name),
    make: ({ seed, effort: { [effort]: reports }, onRow }: Run) => ({
      columns: ['variance/mean, season, history', 'reports with a signal', 'reference', 'holds'],
      rows: nullWorlds.map(({ world, reference }) => {
        const alarmed = falseAlarms(world, size, { seed, reports });
        onRow?.(world.name);
        const expected = reference[column];
        return [
          world.name,
          percent(alarmed, reports),
          expected?.toFixed(1) ?? '',
          isWithin(alarmed, reports, { reference: expected }) ? 'yes' : 'no',
        ];
      }),
    }),
  }),
);

/** The sizes of the product's own reports: four tested indicators, in every QRR, a département's, one. */
const ownSizes = [62, 6, 1].map((districts) => ({ districts, indicators: 4 }));
const ownWorlds = [1, 1.5, 3].flatMap((dispersion) =>
  [0, 0.3].map((season) =>
    even(dispersion, {
      name: `variance/mean ${dispersion}, ${season > 0 ? 'season ±30 %' : 'no season'}`,
      season,
    }),
  ),
);
const ownColumns = [
  'variance/mean, season',
  ...ownSizes.map(({ districts }) => `${districts} × 4`),
];

export const ownFalseAlarms: TableMaker = {
  id: 'false-alarms-product',
  caption:
    'The same for the four indicators that the product tests, in 62, 6 and 1 QRR, 36 months of history, % ({middle} reports a cell, a quarter as many for 62)',
  columns: ownColumns,
  rowNames: ownWorlds.map(({ name }) => name),
  make: ({ seed, effort, onRow }) => ({
    columns: ownColumns,
    rows: ownWorlds.map((world) => {
      const cells = ownSizes.map((size) => {
        const reports = size.districts > 6 ? Math.ceil(effort.middle / 4) : effort.middle;
        return percent(falseAlarms(world, size, { seed, reports }), reports);
      });
      onRow?.(world.name);
      return [world.name, ...cells];
    }),
  }),
};
