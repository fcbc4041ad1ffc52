import type { Random } from '../fixtures/random.ts';
import { generatorFor } from './generator.ts';
import {
  before,
  type CellCounts,
  drawChangedCell,
  drawHistory,
  type History,
  withCells,
} from './history.ts';
import { type Run, type TableMaker, wholePercent } from './table.ts';
import { deliveryOf, testReport } from './tested-report.ts';
import { type UsualRule, usualRules, usualRulesAtEqualAlarms } from './usual-rules.ts';
import { even, type World } from './world.ts';

const MEANS = [5, 10, 20, 50] as const;
const FACTORS = [2, 0.5] as const;
const changes = FACTORS.flatMap((factor) => MEANS.map((mean) => ({ factor, mean, lasts: 3 })));
const changeNames = changes.map(({ factor, mean }) => `${factor > 1 ? '×2' : '÷2'} at ${mean}`);
const INDICATORS = 10;
const ALLOWED = 0.05;

/** An adjusted p of exactly the level is a signal: scores have to be past this. */
const OWN_THRESHOLD = -Math.log(ALLOWED) - 1e-12;

/** How certain each cell of a report is of a change: positive for a rise, negative for a fall. */
type Scores = (history: History) => readonly number[];
/** The same for the first cell alone, the one that changes. */
type FirstScore = (history: History) => number;

interface Judge {
  readonly all: Scores;
  readonly first: FirstScore;
}

/** Ours: −log of the adjusted p of the window that speaks; 0 where the gap is under what counts. */
const ours: Judge = {
  all: (history) => testReport(history).all.map(({ entry }) => ourScore(entry)),
  first: (history) => {
    const [first] = testReport(history).all;
    return first === undefined ? 0 : ourScore(first.entry);
  },
};

type Entry = ReturnType<typeof testReport>['all'][number]['entry'];

const LEAST_GAP = 5;

function ourScore({ one, three }: Entry): number {
  const windows = [one, three].filter((window) => window.tested);
  const scores = windows.map(({ adjusted, gap }) =>
    Math.abs(gap) >= LEAST_GAP ? -Math.log(adjusted) * Math.sign(gap) : 0,
  );
  return scores.reduce((most, score) => (Math.abs(score) > Math.abs(most) ? score : most), 0);
}

function judgeOf(rule: UsualRule): Judge {
  return {
    all: ({ counts }) => counts.flat().map((cell) => rule.score(cell)),
    first: ({ counts }) => rule.score(counts[0]?.[0] ?? []),
  };
}

/** Found if the score is past the threshold, in the direction of the change. */
function isFound(score: number, threshold: number, factor: number): boolean {
  const directed = factor > 1 ? score : -score;
  return directed > threshold;
}

interface Planted {
  readonly change: (typeof changes)[number];
  /** The reports of the first, second and third month of the change. */
  readonly reports: readonly History[];
}

/** One report without change, and the same with each of the changes in its first cell. */
function plant(world: World, districts: number, random: Random): readonly Planted[] {
  const size = { districts, indicators: INDICATORS };
  const still = drawHistory({ world, ...size, reports: 3, delivery: deliveryOf, random });
  return changes.map((change) => {
    const cell = drawChangedCell({
      world,
      months: still.months,
      district: 0,
      indicator: 0,
      change,
      random,
    });
    const changed = withCells(still, (k, d): CellCounts | undefined =>
      k + d === 0 ? cell : undefined,
    );
    return { change, reports: [2, 1, 0].map((months) => before(changed, months)) };
  });
}

interface Rule {
  readonly name: string;
  readonly judge: Judge;
  readonly threshold: number;
  /** False alarms: cells for each report without change, at the threshold. */
  readonly alarms: number;
}

/** Nulls of one size, as the scores that each judge gives them. */
function nullScores(world: World, districts: number, { seed, effort }: Run) {
  const random = generatorFor(seed, 'power nulls', world.name, districts);
  const reports = districts >= 30 ? effort.wide : effort.middle;
  const judges = [ours, ...usualRules.map(judgeOf), ...usualRulesAtEqualAlarms.map(judgeOf)];
  const scores = judges.map((): (readonly number[])[] => []);
  const size = { districts, indicators: INDICATORS };
  for (let i = 0; i < reports; i += 1) {
    const history = drawHistory({ world, ...size, reports: 1, delivery: deliveryOf, random });
    for (const [j, judge] of judges.entries()) scores[j]?.push(judge.all(history).map(Math.abs));
  }
  return scores;
}

/** The score that no more than one report in twenty goes past where nothing changed. */
function equalThreshold(reports: readonly (readonly number[])[]): number {
  const worst = reports.map((scores) => Math.max(...scores)).sort((a, b) => b - a);
  return worst[Math.floor(ALLOWED * worst.length)] ?? Number.POSITIVE_INFINITY;
}

function alarmsPerReport(reports: readonly (readonly number[])[], threshold: number): number {
  const alarms = reports.reduce(
    (sum, scores) => sum + scores.filter((score) => score > threshold).length,
    0,
  );
  return alarms / reports.length;
}

function rulesOf(world: World, districts: number, run: Run): readonly Rule[] {
  const scores = nullScores(world, districts, run);
  const rule = (name: string, judge: Judge, at: number, threshold?: number): Rule => {
    const own = scores[at] ?? [];
    const used = threshold ?? equalThreshold(own);
    return { name, judge, threshold: used, alarms: alarmsPerReport(own, used) };
  };
  const count = usualRules.length;
  return [
    rule('this product, as used', ours, 0, OWN_THRESHOLD),
    rule('this product, equal', ours, 0),
    ...usualRules.flatMap((used, i) => [
      rule(`${used.name}, as used`, judgeOf(used), 1 + i, used.threshold),
      rule(`${used.name}, equal`, judgeOf(usualRulesAtEqualAlarms[i] ?? used), 1 + count + i),
    ]),
  ];
}

interface Hits {
  first: number;
  within: number;
}

/** How often each rule finds each change: by rule, by change. */
function findings(
  rules: readonly Rule[],
  { world, districts }: { readonly world: World; readonly districts: number },
  { seed, repetitions }: { readonly seed: number; readonly repetitions: number },
): readonly (readonly Hits[])[] {
  const random = generatorFor(seed, 'power', world.name, districts);
  const hits = rules.map(() => changes.map((): Hits => ({ first: 0, within: 0 })));
  for (let i = 0; i < repetitions; i += 1) {
    plant(world, districts, random).forEach(({ change, reports }, c) => {
      const known = new Map<Judge, readonly number[]>();
      rules.forEach(({ judge, threshold }, r) => {
        const scores = known.get(judge) ?? reports.map((report) => judge.first(report));
        known.set(judge, scores);
        const found = scores.map((score) => isFound(score, threshold, change.factor));
        const hit = hits[r]?.[c];
        if (hit === undefined) return;
        if (found[0]) hit.first += 1;
        if (found.some(Boolean)) hit.within += 1;
      });
    });
  }
  return hits;
}

function cells(hits: readonly Hits[], of: number): readonly string[] {
  return hits.map(({ first, within }) => `${wholePercent(first, of)}/${wholePercent(within, of)}`);
}

const ruleNames = ['this product', ...usualRules.map(({ name }) => name)].flatMap((name) => [
  `${name}, as used`,
  `${name}, equal`,
]);

function comparisonTable(districts: number, dispersion: number): TableMaker {
  const world = even(dispersion);
  const columns = ['rule', 'false alarms a report', ...changeNames];
  const effort = districts >= 30 ? 'wideChanges' : 'narrowChanges';
  return {
    id: `power-${districts}-${dispersion}`,
    caption: `Changes found in the first month / within three, %; ${districts} × ${INDICATORS} series, variance/mean ${dispersion}, 36 months ({${effort}} changes a cell). Equal: threshold at which 5 % of reports without change alarm`,
    columns,
    rowNames: ruleNames,
    make: (run) => {
      const rules = rulesOf(world, districts, run);
      const repetitions = run.effort[effort];
      const hits = findings(rules, { world, districts }, { seed: run.seed, repetitions });
      run.onRow?.(`${districts} districts, ${dispersion}`);
      return {
        columns,
        rows: rules.map(({ name, alarms }, r) => [
          name,
          alarms.toFixed(alarms < 1 ? 3 : 0),
          ...cells(hits[r] ?? [], repetitions),
        ]),
      };
    },
  };
}

export const powerTables: readonly TableMaker[] = [60, 6, 1].flatMap((districts) =>
  [1, 1.5].map((dispersion) => comparisonTable(districts, dispersion)),
);

const harder = [
  { name: '60 × 10, variance/mean 3', world: even(3), districts: 60 },
  { name: '60 × 10, 1, season ±30 %', world: even(1, { name: 's36', season: 0.3 }), districts: 60 },
  {
    name: '60 × 10, 1, season ±30 %, 15 months',
    world: even(1, { name: 's15', season: 0.3, history: 15 }),
    districts: 60,
  },
  { name: '6 × 10, variance/mean 3', world: even(3), districts: 6 },
  { name: '1 × 10, variance/mean 3', world: even(3), districts: 1 },
] as const;
const harderColumns = ['reports', ...changeNames];

export const harderPower: TableMaker = {
  id: 'power-harder',
  caption: 'The product, as used, where change is harder to find ({wideChanges} changes a cell)',
  columns: harderColumns,
  rowNames: harder.map(({ name }) => name),
  make: (run) => ({
    columns: harderColumns,
    rows: harder.map(({ name, world, districts }) => {
      const rule = { name, judge: ours, threshold: OWN_THRESHOLD, alarms: 0 };
      const repetitions = run.effort.wideChanges;
      const [hits = []] = findings([rule], { world, districts }, { seed: run.seed, repetitions });
      run.onRow?.(name);
      return [name, ...cells(hits, repetitions)];
    }),
  }),
};
