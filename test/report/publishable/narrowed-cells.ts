import loadHighs from 'highs';
import { addMonths } from '../../../src/domain/month.ts';
import { publishableFacts } from '../../../src/report/publishable/publishable-facts.ts';
import { publishableLines } from '../../../src/report/publishable/publishable-lines.ts';
import type { TidyLine } from '../../../src/report/tidy-line.ts';
import { connectedRows, namesIn } from './connected-rows.ts';
import { type Knowledge, knowledgeOf } from './knowledge.ts';
import { contextOf, firstMonth, type RandomMonths, randomMonths } from './random-months.ts';

// Its types are those of its CommonJS build, where the loader is a member.
const load = loadHighs as unknown as typeof loadHighs.default;
const highs = await load();

/** Two months that follow each other, with the twelve before the first. */
export const reported = [addMonths(firstMonth, 12), addMonths(firstMonth, 13)];

export interface Verdict {
  /** Hidden counts of 1 to 4 whose range was solved for. */
  readonly solved: number;
  /** Those that some publication narrows, with what it leaves of them. */
  readonly narrowed: readonly string[];
}

/** The publishable reports of two following months of a random world, taken together. */
export function solveWorld(seed: number): Verdict {
  const world = randomMonths(seed);
  return rangesOf(
    knowledgeOf(
      world,
      reported.flatMap((month) => linesOf(world, month)),
    ),
  );
}

export function linesOf(
  world: RandomMonths,
  month: (typeof reported)[number],
): readonly TidyLine[] {
  const context = contextOf(world, month);
  return publishableLines(context, publishableFacts(context));
}

/** The least and the most that each hidden count may be, by linear programming. */
export function rangesOf(knowledge: Knowledge): Verdict {
  const narrowed = knowledge.targets.flatMap(({ name, at }) => {
    const part = { ...knowledge, rows: connectedRows(knowledge, at) };
    const least = optimum(part, at, 'Minimize');
    const most = optimum(part, at, 'Maximize');
    const isWhole = least <= 1 + tolerance && most >= 4 - tolerance;
    return isWhole ? [] : [`${name}: ${least} to ${most}`];
  });
  return { solved: knowledge.targets.length, narrowed };
}

const tolerance = 1e-6;

/** What can't be at all is a narrowing too: two publications then contradict each other. */
function optimum({ rows, bounds }: Knowledge, at: number, sense: 'Minimize' | 'Maximize'): number {
  const places = [...new Set([at, ...rows.flatMap(namesIn)])];
  const limits = places.map((place) => {
    const [least, most] = bounds[place] ?? [0, 0];
    if (place === at) return `0 <= x${place} <= 1000`;
    return Number.isFinite(most) ? `${least} <= x${place} <= ${most}` : `x${place} >= ${least}`;
  });
  const text = [sense, ` x${at}`, 'Subject To', ...rows, 'Bounds', ...limits, 'End'].join('\n');
  const { Status, ObjectiveValue } = highs.solve(text, { output_flag: false });
  return Status === 'Optimal' ? ObjectiveValue : Number.NaN;
}
