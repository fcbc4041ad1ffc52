/** How the counts of a simulated report behave while nothing changes. */
export interface World {
  readonly name: string;
  /** Variance/mean of the counts of an indicator in a district. */
  readonly dispersion: (district: number, indicator: number) => number;
  /** Share by which the season moves counts up in July and down in January. */
  readonly season: number;
  /** Months before the month of the report. */
  readonly history: number;
  /** Share of the months of a kind in a district that nobody delivered. */
  readonly missing: number;
  /** Yearly change of the rate, up or down at random for each indicator. */
  readonly trend: number;
}

/** Districts and indicators of a report; their product is the number of its tested series. */
export interface Size {
  readonly districts: number;
  readonly indicators: number;
}

const same = (dispersion: number) => () => dispersion;
/** A third each, among the districts of an indicator as among the indicators of a district. */
const mixed = (district: number, indicator: number) => [1, 1.5, 3][(district + indicator) % 3] ?? 1;

const dispersions = [
  ['1', same(1)],
  ['1.5', same(1.5)],
  ['3', same(3)],
  ['1, 1.5, 3 mixed', mixed],
] as const;

/** Three years, nothing missing, no trend, no season. */
const plain: Omit<World, 'name' | 'dispersion'> = {
  season: 0,
  history: 36,
  missing: 0,
  trend: 0,
};

/** A world where every district has this variance/mean. */
export function even(dispersion: number, changes: Partial<World> = {}): World {
  return { name: `${dispersion}`, ...plain, dispersion: same(dispersion), ...changes };
}

/** Every variance/mean with one season and one length of history. */
export function worldsOf(season: number, history: number): readonly World[] {
  return dispersions.map(([name, dispersion]) => ({
    ...plain,
    name: [
      `variance/mean ${name}`,
      season > 0 ? `season ±${100 * season} %` : 'no season',
      `${history} months`,
    ].join(', '),
    dispersion,
    season,
    history,
  }));
}

/** What goes wrong with data: months missing, a slow trend, and both with a season. */
export const troubledWorlds: readonly World[] = [
  even(1.5, { name: '5 % of months missing', missing: 0.05 }),
  even(1.5, { name: 'trend ±10 % a year', trend: 0.1 }),
  even(1.5, {
    name: 'season ±30 %, trend ±10 % a year, 5 % of months missing',
    season: 0.3,
    trend: 0.1,
    missing: 0.05,
  }),
];
