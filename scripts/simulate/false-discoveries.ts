import type { Random } from '../fixtures/random.ts';
import { generatorFor } from './generator.ts';
import {
  type Change,
  drawChangedCell,
  drawHistory,
  type History,
  usualMean,
  withCells,
} from './history.ts';
import type { TableMaker } from './table.ts';
import { deliveryOf, districtCodes, isSignal, tested, testReport } from './tested-report.ts';
import { type World, worldsOf } from './world.ts';

const SHARE_CHANGED = 0.05;
const SIZE = { districts: 60, indicators: 10 };
const worlds = [...worldsOf(0, 36), ...worldsOf(0.3, 36), ...worldsOf(0.3, 15)];

/** A history in which one cell in twenty doubled or halved over the last one to three months. */
function drawChanged(
  world: World,
  random: Random,
): { history: History; changes: ReadonlyMap<string, Change> } {
  const still = drawHistory({ world, ...SIZE, reports: 1, delivery: deliveryOf, random });
  const changes = new Map<string, Change>();
  const codes = districtCodes(SIZE.districts);
  const history = withCells(still, (k, district) => {
    if (random() >= SHARE_CHANGED) return undefined;
    const factor = random() < 0.5 ? 2 : 0.5;
    const change = { mean: usualMean(random), factor, lasts: 1 + Math.floor(random() * 3) };
    changes.set(`${tested[k]?.id} ${codes[district]}`, change);
    return drawChangedCell({ world, months: still.months, district, indicator: k, change, random });
  });
  return { history, changes };
}

/** Share of false ones among the signals of a report; 0 where there is none. A rise found in a fall is false. */
function falseShare(world: World, random: Random): { share: number; signals: number } {
  const { history, changes } = drawChanged(world, random);
  const signals = testReport(history).all.filter(({ entry }) => isSignal(entry));
  const wrong = signals.filter(({ indicator, district, entry }) => {
    const factor = changes.get(`${indicator.id} ${district}`)?.factor ?? 1;
    return entry.verdict.startsWith('rise') ? factor <= 1 : factor >= 1;
  });
  return { share: wrong.length / Math.max(1, signals.length), signals: signals.length };
}

const columns = [
  'variance/mean, season, history',
  'false discovery proportion',
  'signals a report',
];

export const falseDiscoveries: TableMaker = {
  id: 'false-discoveries',
  caption:
    'Reports of 600 series of which 5 % doubled or halved: mean share of false ones among the signals, % (a fifth of {wide} reports a row; the reference has 2.9 to 3.5)',
  columns,
  rowNames: worlds.map(({ name }) => name),
  make: ({ seed, effort, onRow }) => ({
    columns,
    rows: worlds.map((world) => {
      const random = generatorFor(seed, 'false discoveries', world.name);
      const reports = Math.ceil(effort.wide / 5);
      const found = Array.from({ length: reports }, () => falseShare(world, random));
      onRow?.(world.name);
      const mean = found.reduce((sum, { share }) => sum + share, 0) / reports;
      const variance =
        found.reduce((sum, { share }) => sum + (share - mean) ** 2, 0) / Math.max(1, reports - 1);
      const signals = found.reduce((sum, one) => sum + one.signals, 0) / reports;
      const error = Math.sqrt(variance / reports);
      return [
        world.name,
        `${(100 * mean).toFixed(1)} ±${(100 * error).toFixed(1)}`,
        signals.toFixed(1),
      ];
    }),
  }),
};
