/**
 * What loads and reports cost at national size, beside the floor of the engine and beside what one
 * would write by hand; each contender is a whole process, run in turn.
 *
 *   npm run bench                                    100,000 and 1,000,000 seizures, and 300,000 rows
 *                                                    of the three kinds together, five runs each
 *   npm run bench -- --rows 1000000 --runs 3 --seed 1 --out docs/benchmarks.md
 *   npm run bench -- --together 3000000              the three kinds alone, a million rows each
 *   npm run bench -- --rows 10000000 --runs 1 --months 2   reports of two months compared, not of 36
 *   npm run bench -- --rows 10000000 --compare --months 2  nothing timed: one load, its reports compared
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { compareReports } from './national/compare.ts';
import { type Contender, timeInTurn } from './national/contender.ts';
import { describe, type Measured } from './national/describe.ts';
import type { KindName } from './national/exports.ts';
import { type Tally, writeExport } from './national/generate.ts';
import { otherContenders } from './national/others.ts';
import { execute, load, report, root } from './national/programs.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', multiple: true },
    together: { type: 'string', multiple: true },
    runs: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    months: { type: 'string' },
    compare: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
const seed = Number(values.seed);
const runs = Number(values.runs);
const months = values.months === undefined ? undefined : Number(values.months);
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

/** Files that are loaded by one command, one a kind, with as many rows each. */
interface FileSet {
  readonly title: string;
  readonly kinds: readonly KindName[];
  readonly rows: number;
}

function setsAsked(): readonly FileSet[] {
  const isAsked = values.rows !== undefined || values.together !== undefined;
  const alone = values.rows ?? (isAsked ? [] : ['100000', '1000000']);
  const together = values.together ?? (isAsked ? [] : ['300000']);
  const asText = (rows: string) => `${Number(rows).toLocaleString('en')} rows`;
  return [
    ...alone.map((rows) => ({
      title: asText(rows),
      kinds: ['seizures'] as const,
      rows: Number(rows),
    })),
    ...together.map((rows) => ({
      title: `Seizures, arrests and reports together, ${asText(rows)}`,
      kinds: ['seizures', 'arrests', 'reports'] as const,
      rows: Math.round(Number(rows) / 3),
    })),
  ];
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

/** Paths of a set's files: `seizures-all.csv`; with the kind before them, `seizures=…`. */
function paths({ kinds }: FileSet, name: string): readonly string[] {
  return kinds.map((kind) => at(`${kind}-${name}.csv`));
}
function pairs({ kinds }: FileSet, name: string): readonly string[] {
  return kinds.map((kind) => `${kind}=${at(`${kind}-${name}.csv`)}`);
}

/** The whole files, and what they hold. */
function writeAll({ kinds, rows }: FileSet): Tally {
  return new Map(
    kinds.flatMap((kind) => [...writeExport({ kind, rows, seed, path: at(`${kind}-all.csv`) })]),
  );
}

/** Files of which nine tenths are in the whole ones, and the copies for the floor. */
async function writeOthers({ kinds, rows }: FileSet): Promise<void> {
  for (const kind of kinds) {
    writeExport({ kind, rows, seed, path: at(`${kind}-next.csv`), from: rows / 10 });
    await easyCopy(at(`${kind}-all.csv`), at(`${kind}-easy.csv`));
  }
}

async function measure(set: FileSet): Promise<Measured> {
  const tally = writeAll(set);
  const all = paths(set, 'all');
  execute(load(all, at('kept')));
  const timings = values.compare ? [] : timeInTurn(await contenders(set), runs);
  const compared = compareReports(at('kept'), tally, months);
  for (const name of ['kept', 'overlap', 'first']) remove(name)();
  return { title: set.title, timings, compared };
}

async function contenders(set: FileSet): Promise<readonly Contender[]> {
  await writeOthers(set);
  const all = paths(set, 'all');
  const overlap = () => {
    remove('overlap')();
    execute(load(all, at('overlap')));
  };
  return [
    { name: 'cross ingest', command: load(all, at('first')), before: remove('first') },
    {
      name: 'floor of ingest',
      command: ours('floor-ingest.mjs', at('floor.duckdb'), ...pairs(set, 'easy')),
      before: remove('floor.duckdb'),
    },
    {
      name: 'csv-parse and SQLite',
      command: ours('plain-sqlite.mjs', at('plain.sqlite'), ...pairs(set, 'all')),
      before: remove('plain.sqlite'),
    },
    { name: 'cross ingest, the same again', command: load(all, at('kept')) },
    {
      name: 'cross ingest, nine tenths known',
      command: load(paths(set, 'next'), at('overlap')),
      before: overlap,
    },
    { name: 'clct report', command: report(at('kept')) },
    { name: 'floor of report', command: ours('floor-report.mjs', at('kept/store.duckdb')) },
    ...otherContenders({
      pairs: pairs(set, 'all'),
      easy: paths(set, 'easy'),
      store: at('pandas.sqlite'),
      before: remove('pandas.sqlite'),
    }),
    { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
  ];
}

try {
  const sections: string[] = [];
  for (const set of setsAsked()) {
    const section = describe(await measure(set));
    process.stdout.write(`${section}\n`);
    sections.push(section);
  }
  const [{ model } = { model: 'unknown' }] = cpus();
  const machine = `${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  const heading = `# Benchmarks

Made on ${new Date().toISOString().slice(0, 10)} by \`npm run bench -- ${process.argv.slice(2).join(' ')}\`: medians of ${runs} runs of each
process, run in turn, and their ratios. Seconds are those of one machine (${machine}); the ratios
are what may be compared. The floor of an ingest reads an easier copy of the files and checks nothing;
the floor of a report counts the rows of each kind by district and month.

`;
  if (values.out !== undefined) writeFileSync(values.out, heading + sections.join('\n'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
