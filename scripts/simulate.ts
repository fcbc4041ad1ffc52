/**
 * How often the rule for signals is wrong, and what it finds: reports with nothing in them, then
 * reports with one change, as the tables of false alarms and power were made.
 *
 *   npx jiti scripts/simulate.ts --reports 200 --power 100 --seed 1
 */
import { parseArgs } from 'node:util';
import { type SignalEntry, signals } from '../src/statistics/signals.ts';

type Random = () => number;

interface World {
  readonly name: string;
  /** Variance/mean of a district's counts. */
  readonly dispersion: (district: number) => number;
  /** Share by which the season moves counts up in July and down in January. */
  readonly season: number;
}

interface Cell {
  readonly mean: number;
  readonly dispersion: number;
  /** By month from the first changed one on; 1 = no change. */
  readonly factor: number;
}

interface Drawn {
  readonly counts: readonly (readonly (readonly number[])[])[];
  readonly days: readonly number[];
  readonly calendarMonths: readonly number[];
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const INDICATORS = 10;
const HISTORY = 36;

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '200' },
    power: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});
const REPORTS = Number(values.reports);
const POWER = Number(values.power);
const SEED = Number(values.seed);

const same = (dispersion: number) => () => dispersion;
const mixed = (district: number) => [1, 1.5, 3][district % 3] ?? 1;

const WORLDS: readonly World[] = [
  { name: 'Poisson', dispersion: same(1), season: 0 },
  { name: 'variance/mean 1.5', dispersion: same(1.5), season: 0 },
  { name: 'variance/mean 3', dispersion: same(3), season: 0 },
  { name: 'mixed 1, 1.5, 3', dispersion: mixed, season: 0 },
  { name: 'season 30 %, Poisson', dispersion: same(1), season: 0.3 },
  { name: 'season 30 %, 1.5', dispersion: same(1.5), season: 0.3 },
  { name: 'season 30 %, 3', dispersion: same(3), season: 0.3 },
];

const CHANGES = [
  { name: '×2 at 5', mean: 5, factor: 2 },
  { name: '×2 at 10', mean: 10, factor: 2 },
  { name: '×2 at 20', mean: 20, factor: 2 },
  { name: '×2 at 50', mean: 50, factor: 2 },
  { name: '÷2 at 20', mean: 20, factor: 0.5 },
  { name: '÷2 at 50', mean: 50, factor: 0.5 },
] as const;

/** Uniform on [0, 1), 53 bits, from xoshiro128** (Blackman and Vigna 2018): the same seed gives the same table. */
function seeded(seed: number): Random {
  const word = (i: number) => Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(i, 0x85ebca6b);
  let [a, b, c, d] = [word(1), word(2), word(3), word(4)];
  const rotated = (x: number, by: number) => (x << by) | (x >>> (32 - by));
  const next = () => {
    const bits = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return bits;
  };
  for (let i = 0; i < 20; i += 1) next();
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}

/** Poisson by inversion, large means as sums of smaller ones. */
function poissonCount(mean: number, random: Random): number {
  if (mean > 40) return poissonCount(mean / 2, random) + poissonCount(mean / 2, random);
  const u = random();
  let count = 0;
  let point = Math.exp(-mean);
  let below = point;
  while (u > below && point > 0) {
    count += 1;
    point *= mean / count;
    below += point;
  }
  return count;
}

function normalDeviate(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Gamma of scale 1 (Marsaglia and Tsang 2000). */
function gammaDeviate(shape: number, random: Random): number {
  if (shape < 1) return gammaDeviate(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const z = normalDeviate(random);
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < z * z * 0.5 + d - d * v + d * Math.log(v)) return d * v;
  }
}

function overdispersedCount(mean: number, dispersion: number, random: Random): number {
  if (dispersion === 1) return poissonCount(mean, random);
  const excess = dispersion - 1;
  return poissonCount(gammaDeviate(mean / excess, random) * excess, random);
}

/** A report of `districts` × 10 indicators, means 0.5 to 50 a month; the changed cell is the first one. */
function draw(
  world: World,
  { districts, after, changed }: { districts: number; after: number; changed?: Cell },
  random: Random,
): Drawn {
  const months = HISTORY + after;
  const offset = Math.floor(random() * 12);
  const calendarMonths = Array.from({ length: months }, (_, t) => ((t + offset) % 12) + 1);
  const days = calendarMonths.map((month) => MONTH_DAYS[month - 1] ?? 30);
  const weights = calendarMonths.map(
    (month, t) =>
      ((days[t] ?? 30) / 30.4) * (1 + world.season * Math.cos((2 * Math.PI * (month - 7)) / 12)),
  );
  const counts = Array.from({ length: INDICATORS }, (_, k) =>
    Array.from({ length: districts }, (_, d) => {
      const usual = { mean: 0.5 * 100 ** random(), dispersion: world.dispersion(d), factor: 1 };
      const cell = k === 0 && d === 0 && changed ? changed : usual;
      return weights.map((weight, t) =>
        overdispersedCount(
          cell.mean * weight * (t >= HISTORY ? cell.factor : 1),
          cell.dispersion,
          random,
        ),
      );
    }),
  );
  return { counts, days, calendarMonths };
}

function isSignal({ verdict }: SignalEntry): boolean {
  return verdict.startsWith('rise') || verdict.startsWith('fall');
}

function percent(hits: number, of: number): string {
  const share = hits / of;
  const error = Math.sqrt(Math.max(share * (1 - share), 1 / of / 4) / of);
  return `${(100 * share).toFixed(1)} ±${(100 * error).toFixed(1)}`;
}

function falseAlarms(world: World, districts: number, reports: number): string {
  const random = seeded(SEED);
  let alarmed = 0;
  for (let i = 0; i < reports; i += 1) {
    const { entries } = signals(draw(world, { districts, after: 1 }, random));
    if (entries.some(isSignal)) alarmed += 1;
  }
  return percent(alarmed, reports);
}

/** The same report as it was a number of months ago. */
function earlier({ counts, days, calendarMonths }: Drawn, months: number): Drawn {
  const cut = <T>(series: readonly T[]) => series.slice(0, series.length - months);
  return {
    counts: counts.map((all) => all.map((series) => cut(series))),
    days: cut(days),
    calendarMonths: cut(calendarMonths),
  };
}

function found(world: World, districts: number, changed: Cell): string {
  const random = seeded(SEED);
  const direction = changed.factor > 1 ? 'rise' : 'fall';
  let first = 0;
  let within = 0;
  for (let i = 0; i < POWER; i += 1) {
    const drawn = draw(world, { districts, after: 3, changed }, random);
    const seen = [2, 1, 0].map(
      (months) =>
        signals(earlier(drawn, months)).entries[0]?.verdict.startsWith(direction) === true,
    );
    if (seen[0]) first += 1;
    if (seen.some(Boolean)) within += 1;
  }
  return `${Math.round((100 * first) / POWER)}/${Math.round((100 * within) / POWER)}`;
}

function printRow(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

console.log(`Reports with any signal where nothing changed, % (seed ${SEED})\n`);
printRow(['null', `60 × 10 (${REPORTS})`, `3 × 10 (${10 * REPORTS})`, `1 × 10 (${20 * REPORTS})`]);
printRow(['---', '---', '---', '---']);
for (const world of WORLDS) {
  printRow([
    world.name,
    falseAlarms(world, 60, REPORTS),
    falseAlarms(world, 3, 10 * REPORTS),
    falseAlarms(world, 1, 20 * REPORTS),
  ]);
}

console.log(`\nChanges found, %: first month/within three (${POWER} each)\n`);
printRow(['report', ...CHANGES.map((change) => change.name)]);
printRow(['---', ...CHANGES.map(() => '---')]);
for (const districts of [60, 6, 1]) {
  for (const dispersion of [1, 1.5]) {
    const world = { name: '', dispersion: same(dispersion), season: 0 };
    printRow([
      `${districts} × 10, ${dispersion}`,
      ...CHANGES.map(({ mean, factor }) => found(world, districts, { mean, factor, dispersion })),
    ]);
  }
}
