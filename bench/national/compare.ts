import type { Tally } from './generate.ts';
import { clct, execute } from './programs.ts';

/** Reports of a workspace held against what was written into its files. */
export interface Comparison {
  readonly months: number;
  /** Cells of the reports that differ. */
  readonly wrong: number;
}

/** Compares the reports of the latest months, or of all. */
export function compareReports(workspace: string, tally: Tally, months = Infinity): Comparison {
  const all = [...new Set([...tally.keys()].map((cell) => cell.slice(0, 7)))].sort().reverse();
  const compared = all.slice(0, months);
  const indicators = new Set([...tally.keys()].map((cell) => cell.split(',')[2]));
  const wrong = compared.flatMap((month) => {
    const options = ['--month', month, '--format', 'csv', '--quiet', '--workspace', workspace];
    const [, ...lines] = execute(clct('report', ...options))
      .trim()
      .split('\n');
    return lines.filter((line) => isWrong(line, indicators, tally));
  });
  return { months: compared.length, wrong: wrong.length };
}

function isWrong(line: string, indicators: ReadonlySet<string | undefined>, tally: Tally): boolean {
  const [month, district, indicator = '', , value] = line.split(',');
  if (district === 'ALL' || district === 'NONE' || !indicators.has(indicator)) return false;
  const written = tally.get(`${month},${district},${indicator}`) ?? 0;
  const unit = indicator.startsWith('seizures.mass.') ? 1000 : 1;
  return Math.round(Number(value) * unit) !== written;
}
