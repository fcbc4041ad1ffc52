import { actionOf } from '../../src/decisions/actions.ts';
import { type EvaluatedAction, evaluateAction } from '../../src/decisions/evaluate-action.ts';
import { addMonths, firstDay, type Month, monthsBetween } from '../../src/domain/month.ts';
import type { Random } from '../fixtures/random.ts';
import { generatorFor } from './generator.ts';
import { percent, type Run, type TableMaker } from './table.ts';
import { normalDeviate, overdispersedCount } from './variates.ts';

const FIRST = '2016-01' as Month;
const MEAN = 10;
/** Months before the decision that may be why it was taken. */
const SELECTION = 3;

/** Why a district got its action: by lot, for its last months against its year, or for their level. */
type Choice = 'random' | 'worst' | 'level';

interface Design {
  readonly districts: number;
  /** Months ahead of the three of the decision. */
  readonly before: number;
  readonly after: number;
  /** Variance/mean of the counts. */
  readonly dispersion: number;
  /** Each district's rate drifts by itself. */
  readonly drifts?: boolean;
}

type Counts = readonly (readonly number[])[];

/** Monthly counts of districts that all have the same mean, and in which nothing is done. */
function drawCounts(
  { districts, before, after, dispersion, drifts }: Design,
  random: Random,
): Counts {
  const months = before + SELECTION + after;
  return Array.from({ length: districts }, () => {
    const rate = drifts ? driftingRate(random) : () => MEAN;
    return Array.from({ length: months }, () => overdispersedCount(rate(), dispersion, random));
  });
}

const DRIFT_SD = 0.3;
const DRIFT_MEMORY = 0.8;

/** A rate whose logarithm wanders (standard deviation 0.3, correlation 0.8 from month to month). */
function driftingRate(random: Random): () => number {
  let level = DRIFT_SD * normalDeviate(random);
  return () => {
    level =
      DRIFT_MEMORY * level + DRIFT_SD * Math.sqrt(1 - DRIFT_MEMORY ** 2) * normalDeviate(random);
    return MEAN * Math.exp(level - DRIFT_SD ** 2 / 2);
  };
}

function sum(counts: readonly number[], from: number, to: number): number {
  return counts.slice(from, to).reduce((total, count) => total + count, 0);
}

/** The district that gets the action. */
function chosen(counts: Counts, { before }: Design, choice: Choice): number {
  if (choice === 'random') return 0;
  const height = (series: readonly number[]) => {
    const last = sum(series, before, before + SELECTION);
    return choice === 'level' ? last : last - sum(series, before - 12, before) / 4;
  };
  const heights = counts.map(height);
  return heights.indexOf(Math.max(...heights));
}

/** What the product says of an action in a district, six or twelve months after. */
function judge(
  counts: Counts,
  { before, after }: Design,
  treated: number,
): EvaluatedAction['verdict'] {
  const start = addMonths(FIRST, before + SELECTION);
  const month = addMonths(start, after - 1);
  const place = new Map(monthsBetween(FIRST, month).map((when, at) => [when, at]));
  const day = firstDay(start);
  const action = actionOf({ qrr: `${treated}`, decided_on: day, started_on: day, state: 'done' });
  const found = evaluateAction({
    action,
    actions: [action],
    month,
    counts: (district, when) => counts[Number(district)]?.[place.get(when) ?? -1],
    perimeter: counts.map((_, district) => `${district}`),
    declared: [],
  });
  return found?.verdict ?? 'insufficient-data';
}

function isEffect(verdict: EvaluatedAction['verdict']): boolean {
  return verdict === 'fall' || verdict === 'rise';
}

/** How often an effect is found where nothing was done, by the reason for the choice. */
export function falseEffects(
  design: Design,
  choices: readonly Choice[],
  { seed, repetitions }: { readonly seed: number; readonly repetitions: number },
): readonly number[] {
  const { districts, before, dispersion, drifts = false } = design;
  const random = generatorFor(seed, 'false effects', districts, before, dispersion, String(drifts));
  const hits = choices.map(() => 0);
  for (let n = 0; n < repetitions; n += 1) {
    const counts = drawCounts(design, random);
    choices.forEach((choice, at) => {
      if (isEffect(judge(counts, design, chosen(counts, design, choice))))
        hits[at] = (hits[at] ?? 0) + 1;
    });
  }
  return hits;
}

/** How often a true halving is found. */
export function effectsFound(
  design: Design,
  choice: Choice,
  { seed, repetitions }: { readonly seed: number; readonly repetitions: number },
): number {
  const { districts, before, after, dispersion } = design;
  const random = generatorFor(seed, 'effects found', districts, before, after, dispersion, choice);
  let hits = 0;
  for (let n = 0; n < repetitions; n += 1) {
    const drawn = drawCounts(design, random);
    const treated = chosen(drawn, design, choice);
    const halved = drawn.map((series, district) =>
      district !== treated
        ? series
        : series.map((count, at) =>
            at < before + SELECTION ? count : overdispersedCount(MEAN / 2, dispersion, random),
          ),
    );
    if (judge(halved, design, treated) === 'fall') hits += 1;
  }
  return hits;
}

const nulls: readonly (readonly [
  name: string,
  choice: Choice,
  dispersion: number,
  drifts: boolean,
])[] = [
  ['random, 1', 'random', 1, false],
  ['random, 1.5', 'random', 1.5, false],
  ['random, 3', 'random', 3, false],
  ['worst, 1', 'worst', 1, false],
  ['worst, 1.5', 'worst', 1.5, false],
  ['worst, 3', 'worst', 3, false],
  ['level, 1', 'level', 1, false],
  ['level, 3', 'level', 3, false],
  ['worst, slow drift', 'worst', 1, true],
];
const choices: readonly Choice[] = ['random', 'worst', 'level'];

const histories = [60, 6].flatMap((districts) =>
  [24, 12].map((before) => ({
    name: `${districts} QRR, ${before} months before`,
    districts,
    before,
  })),
);
const nullColumns = ['QRR and history', ...nulls.map(([name]) => name)];

export const falseEffectTable: TableMaker = {
  id: 'false-effects',
  caption:
    'An effect said of an action where nothing was done, six months after, 10 a month, % (± one standard error; {effects} actions a cell; variance/mean 1, 1.5 or 3)',
  columns: nullColumns,
  rowNames: histories.map(({ name }) => name),
  make: ({ seed, effort, onRow }: Run) => ({
    columns: nullColumns,
    rows: histories.map(({ name, districts, before }) => {
      const repetitions = effort.effects;
      const worlds = [1, 1.5, 3, 'drift'] as const;
      const hits = new Map(
        worlds.map((world) => {
          const drifts = world === 'drift';
          const design = { districts, before, after: 6, dispersion: drifts ? 1 : world, drifts };
          return [world, falseEffects(design, drifts ? ['worst'] : choices, { seed, repetitions })];
        }),
      );
      onRow?.(name);
      const cells = nulls.map(([, choice, dispersion, drifts]) => {
        const found = hits.get(drifts ? 'drift' : (dispersion as 1 | 1.5 | 3)) ?? [];
        return percent(found[drifts ? 0 : choices.indexOf(choice)] ?? 0, repetitions);
      });
      return [name, ...cells];
    }),
  }),
};

const powers = [
  { name: 'random choice, 6 months after', choice: 'random', before: 24, after: 6 },
  { name: 'worst, 6 months after', choice: 'worst', before: 24, after: 6 },
  { name: 'worst, 6 months after, 12 before', choice: 'worst', before: 12, after: 6 },
  { name: 'worst, 12 months after', choice: 'worst', before: 24, after: 12 },
] as const;
const sizes = [60, 6, 2].flatMap((districts) =>
  [1, 1.5, 3].map((dispersion) => ({
    name: `${districts} QRR, ${dispersion}`,
    districts,
    dispersion,
  })),
);
const powerColumns = ['choice and time', ...sizes.map(({ name }) => name)];

export const effectPowerTable: TableMaker = {
  id: 'effect-power',
  caption:
    'A true halving found, 10 a month, % (± one standard error; {effectChanges} actions a cell; variance/mean 1, 1.5 or 3); two QRR are one control',
  columns: powerColumns,
  rowNames: powers.map(({ name }) => name),
  make: ({ seed, effort, onRow }: Run) => ({
    columns: powerColumns,
    rows: powers.map(({ name, choice, before, after }) => {
      const repetitions = effort.effectChanges;
      const cells = sizes.map(({ districts, dispersion }) => {
        const design = { districts, before, after, dispersion };
        return percent(effectsFound(design, choice, { seed, repetitions }), repetitions);
      });
      onRow?.(name);
      return [name, ...cells];
    }),
  }),
};
