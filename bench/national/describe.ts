import type { Comparison } from './compare.ts';
import type { Timing } from './contender.ts';

/** What one set of files came to. */
export interface Measured {
  readonly title: string;
  /** Empty where nothing was timed. */
  readonly timings: readonly Timing[];
  readonly compared: Comparison;
}

const bounds: readonly (readonly [name: string, over: string, under: string, bound: string])[] = [
  ['First load ÷ floor', 'cross ingest', 'floor of ingest', '≤ 2'],
  ['By hand ÷ first load', 'csv-parse and SQLite', 'cross ingest', '≥ 3'],
  ['pandas ÷ first load', 'pandas to SQLite', 'cross ingest', '≥ 3'],
  ['Same again ÷ first load', 'cross ingest, the same again', 'cross ingest', '≤ 0.7'],
  ['Nine tenths known ÷ first load', 'cross ingest, nine tenths known', 'cross ingest', '≤ 1'],
  ['Report ÷ floor', 'clct report', 'floor of report', '≤ 2'],
  ['pandas from the files ÷ report', 'pandas, one month from the files', 'clct report', '≥ 1'],
];

/** Its section of the page, in Markdown. */
export function describe({ title, timings, compared }: Measured): string {
  const equal = `Monthly reports compared with the generator's own counts, QRR by QRR: ${compared.months}; cells that differ: ${compared.wrong}.`;
  if (timings.length === 0) return `## ${title}\n\n${equal}\n`;
  const cells = timings.map(
    ({ name, seconds, peak }) => `| ${name} | ${seconds.toFixed(2)} | ${peak.toFixed(0)} |`,
  );
  const isTimed = (name: string) => timings.some((timing) => timing.name === name);
  const ratios = bounds
    .filter(([, over]) => isTimed(over))
    .map(([name, over, under, bound]) => `| ${name} | ${ratio(timings, over, under)} | ${bound} |`);
  return `## ${title}

| whole process | seconds | MiB |
| --- | ---: | ---: |
${cells.join('\n')}

| ratio | measured | wanted |
| --- | ---: | ---: |
${ratios.join('\n')}

${equal}
`;
}

function ratio(timings: readonly Timing[], over: string, under: string): string {
  const seconds = (name: string) =>
    timings.find((timing) => timing.name === name)?.seconds ?? Number.NaN;
  return (seconds(over) / seconds(under)).toFixed(2);
}
