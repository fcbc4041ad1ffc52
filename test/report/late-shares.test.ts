import { beforeAll, describe, expect, it } from 'vitest';
import { lateShares } from '../../src/report/late-shares.ts';
import { commandLine } from './command-line.ts';
import { scratchWorkspace } from './scratch-workspace.ts';
import { smallCsv, smallSeizures } from './small-exports.ts';

const month = (early: number, total: number) => ({ source: 's', kind: 'seizures', early, total });

describe('what comes after the first delivery of a month', () => {
  it('is the median share, with its range', () => {
    const months = [
      month(9, 10),
      month(8, 10),
      month(10, 10),
      month(9, 10),
      month(5, 10),
      month(7, 10),
    ];
    expect(lateShares(months)).toEqual([
      { source: 's', kind: 'seizures', months: 6, median: 15, low: 0, high: 50 },
    ]);
  });

  it('is not told of fewer than six months, nor where it is under 5 %', () => {
    expect(lateShares(Array(5).fill(month(5, 10)))).toEqual([]);
    expect(lateShares(Array(9).fill(month(96, 100)))).toEqual([]);
    expect(lateShares([])).toEqual([]);
  });
});

const workspace = scratchWorkspace();
const months = ['01', '02', '03', '04', '05', '06', '07'].map((number) => `2019-${number}`);

/** Each month comes on the 10th of the next with eight seizures, and two more come a month later. */
beforeAll(async () => {
  for (const [at, each] of months.entries()) {
    const now = (later: number) => `2019-${String(at + later).padStart(2, '0')}-10T09:00:00Z`;
    await load('p', each, 8, now(2));
    await load('late', each, 2, now(3));
  }
});

async function load(prefix: string, each: string, count: number, now: string): Promise<void> {
  const rows = smallSeizures({ prefix, month: each, places: Array(count).fill('77_1') });
  const path = workspace.write(`../in/${prefix}-${each}.csv`, smallCsv(rows));
  const argv = ['ingest', path, '--source', 'police', '--add', '--workspace', workspace.root];
  const { code, err } = await commandLine('cross', argv, now);
  if (code > 1) throw new Error(err);
}

async function quality(asked: string): Promise<string> {
  const argv = ['report', '--month', asked, '--section', 'quality', '--workspace', workspace.root];
  return (await commandLine('clct', argv, '2019-12-01T09:00:00Z')).out;
}

describe('the quality section', () => {
  it('warns that a fifth of the last month is usually still to come', async () => {
    const text = await quality('2019-10');
    expect(text).toMatch(/^police\s+saisies\s+20.%\s+20.%\s+20.%\s+7$/m);
  });

  it('says nothing as long as too few months have settled', async () => {
    expect(await quality('2019-08')).not.toContain('encore à venir');
  });
});
