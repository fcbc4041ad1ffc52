/**
 * What loads and reports cost at national size, beside the floor of the engine and beside what one
 * would write by hand; each contender is a whole process, run in turn.
 *
 *   npm run bench                                    100,000 and 1,000,000 rows, five runs each
 *   npm run bench -- --rows 1000000 --runs 3 --seed 1 --out docs/benchmarks.md
 *   npm run bench -- --rows 10000000 --runs 1 --months 2   reports of two months compared, not of 36
 *   npm run bench -- --rows 10000000 --compare --months 2  nothing timed: one load, its reports compared
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { type Contender, type Timing, timeInTurn } from './national/contender.ts';
import { type Tally, writeExport } from './national/generate.ts';
import { clct, execute, load, report, root } from './national/programs.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', multiple: true, default: ['100000', '1000000'] },
    runs: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    months: { type: 'string' },
    compare: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
const seed = Number(values.seed);
const runs = Number(values.runs);
const folder = mkdtempSync(join(tmpdir(), 'cross-bench-'));
const at = (name: string) => join(folder, name);
const ours = (name: string, ...more: readonly string[]) => [
  process.execPath,
  join(root, 'bench/national', name),
  ...more,
];
function remove(name: string): () => void {
  return () => rmSync(at(name), { recursive: true, force: true });
}

/** A copy as the engine likes it best: UTF-8 and LF. */
async function easyCopy(from: string, to: string): Promise<void> {
  const ease = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, Buffer.from(chunk.toString('latin1').replaceAll('\r', ''), 'utf8'));
    },
  });
  await pipeline(createReadStream(from), ease, createWriteStream(to));
}

interface Size {
  readonly rows: number;
  readonly timings: readonly Timing[];
  readonly compared: number;
  readonly wrong: number;
}

async function measure(rows: number): Promise<Size> {
  const tally = writeExport({ rows, seed, path: at('all.csv') });
  if (values.compare) return compareAlone(rows, tally);
  writeExport({ rows, seed, path: at('next.csv'), from: rows / 10 });
  await easyCopy(at('all.csv'), at('easy.csv'));
  execute(load(at('all.csv'), at('kept')));
  const overlap = () => {
    remove('overlap')();
    execute(load(at('all.csv'), at('overlap')));
  };
  const contenders: readonly Contender[] = [
    { name: 'cross ingest', command: load(at('all.csv'), at('first')), before: remove('first') },
    {
      name: 'floor of ingest',
      command: ours('floor-ingest.mjs', at('easy.csv'), at('floor.duckdb')),
      before: remove('floor.duckdb'),
    },
    {
      name: 'csv-parse and SQLite',
      command: ours('plain-sqlite.mjs', at('all.csv'), at('plain.sqlite')),
      before: remove('plain.sqlite'),
    },
    { name: 'cross ingest, the same file again', command: load(at('all.csv'), at('kept')) },
    {
      name: 'cross ingest, nine tenths known',
      command: load(at('next.csv'), at('overlap')),
      before: overlap,
    },
    { name: 'clct report', command: report(at('kept')) },
    { name: 'floor of report', command: ours('floor-report.mjs', at('kept/store.duckdb')) },
    { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
  ];
  const timings = timeInTurn(contenders, runs);
  const wrong = compareWithTally(tally);
  for (const name of ['kept', 'overlap', 'first']) remove(name)();
  return { rows, timings, compared: comparedMonths(tally).length, wrong };
}

/** What is reported of one load, without any timing. */
function compareAlone(rows: number, tally: Tally): Size {
  execute(load(at('all.csv'), at('kept')));
  const wrong = compareWithTally(tally);
  remove('kept')();
  return { rows, timings: [], compared: comparedMonths(tally).length, wrong };
}

/** The months whose reports are compared: all, or so many of them, the latest first. */
function comparedMonths({ events }: Tally): readonly string[] {
  const months = [...new Set([...events.keys()].map((cell) => cell.slice(0, 7)))].sort().reverse();
  return months.slice(0, values.months === undefined ? months.length : Number(values.months));
}

/** Cells of the report of each month that differ from what the generator counted. */
function compareWithTally(tally: Tally): number {
  const months = comparedMonths(tally);
  let wrong = 0;
  for (const month of months) {
    const options = ['--month', month, '--format', 'csv', '--quiet', '--workspace', at('kept')];
    const [, ...lines] = execute(clct('report', ...options))
      .trim()
      .split('\n');
    wrong += lines.filter((line) => isWrong(line, tally)).length;
  }
  return wrong;
}

function isWrong(line: string, { events, resin }: Tally): boolean {
  const [month, district, indicator, , value] = line.split(',');
  if (district === 'ALL' || district === 'NONE') return false;
  const cell = `${month}|${district}`;
  if (indicator === 'seizures.events') return Number(value) !== (events.get(cell) ?? 0);
  if (indicator !== 'seizures.mass.resin') return false;
  return Math.round(Number(value) * 1000) !== (resin.get(cell) ?? 0);
}

const bounds: readonly (readonly [name: string, over: string, under: string, bound: string])[] = [
  ['First load ÷ floor', 'cross ingest', 'floor of ingest', '≤ 2'],
  ['By hand ÷ first load', 'csv-parse and SQLite', 'cross ingest', '≥ 3'],
  ['Same file again ÷ first load', 'cross ingest, the same file again', 'cross ingest', '≤ 0.7'],
  ['Nine tenths known ÷ first load', 'cross ingest, nine tenths known', 'cross ingest', '≤ 1'],
  ['Report ÷ floor', 'clct report', 'floor of report', '≤ 2'],
];

function ratio(timings: readonly Timing[], over: string, under: string): string {
  const seconds = (name: string) =>
    timings.find((timing) => timing.name === name)?.seconds ?? Number.NaN;
  return (seconds(over) / seconds(under)).toFixed(2);
}

function describe({ rows, timings, compared, wrong }: Size): string {
  const equal = `Monthly reports compared with the generator's own counts, QRR by QRR: ${compared}; cells that differ: ${wrong}.`;
  if (timings.length === 0) return `## ${rows.toLocaleString('en')} rows\n\n${equal}\n`;
  const cells = timings.map(
    ({ name, seconds, peak }) => `| ${name} | ${seconds.toFixed(2)} | ${peak.toFixed(0)} |`,
  );
  const ratios = bounds.map(
    ([name, over, under, bound]) => `| ${name} | ${ratio(timings, over, under)} | ${bound} |`,
  );
  return `## ${rows.toLocaleString('en')} rows

| whole process | seconds | MiB |
| --- | ---: | ---: |
${cells.join('\n')}

| ratio | measured | wanted |
| --- | ---: | ---: |
${ratios.join('\n')}

${equal}
`;
}

try {
  const sizes: string[] = [];
  for (const rows of values.rows) {
    const size = describe(await measure(Number(rows)));
    process.stdout.write(`${size}\n`);
    sizes.push(size);
  }
  const [{ model } = { model: 'unknown' }] = cpus();
  const machine = `${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  const heading = `# Benchmarks

Made on ${new Date().toISOString().slice(0, 10)} by \`npm run bench -- ${process.argv.slice(2).join(' ')}\`: medians of ${runs} runs of each
process, run in turn, and their ratios. Seconds are those of one machine (${machine}); the ratios
are what may be compared. The floor of an ingest reads an easier copy of the file and checks nothing;
the floor of a report counts the rows of each kind by district and month.

`;
  if (values.out !== undefined) writeFileSync(values.out, heading + sizes.join('\n'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
