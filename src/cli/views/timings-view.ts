import { padEnd, padStart } from '../../render/text.ts';
import { formatNumber, formatShare } from '../../report/format.ts';
import type { Context } from '../context.ts';
import type { Phase, PhaseSeconds } from '../timings.ts';

/** A line for each phase: its seconds, and its share of all. */
export function timingsView(seconds: PhaseSeconds, { words, lang }: Context): string {
  const entries = Object.entries(seconds) as [Phase, number][];
  const total = entries.reduce((sum, [, each]) => sum + each, 0);
  const { names, all } = words.cli.timings;
  const rows = [
    ...entries.map(([phase, each]) => [names[phase], each] as const),
    [all, total] as const,
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows
    .map(([name, each]) => {
      const share = total === 0 ? 0 : (100 * each) / total;
      const cells = [`${formatNumber(each, lang, 2)} s`, formatShare(share, lang)];
      return `${padEnd(name, width)}  ${cells.map((cell) => padStart(cell, 8)).join('')}\n`;
    })
    .join('');
}
