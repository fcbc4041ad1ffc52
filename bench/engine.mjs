// @ts-check
// Groups a generated CSV by district, month and product, once with the embedded engine and once
// with csv-parse and a Map, each run in a process of its own, in turn:
//
//     node bench/engine.mjs [ROWS] [RUNS]      (default 1000000 and 5)
//
// Wall time counts the start of Node; memory is the peak of the process.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const products = ['résine', 'herbe', 'cocaïne', 'héroïne', 'ecstasy', 'crack'];
const districts = Array.from({ length: 62 }, (_, at) => `${String(at + 1).padStart(2, '0')}_1`);

/**
 * Whole numbers that look random and are the same in every run.
 *
 * @param {number} seed
 */
function numbers(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * @param {string} path
 * @param {number} rows
 */
async function generate(path, rows) {
  const next = numbers(77);
  const file = createWriteStream(path);
  file.write('district,occurred_on,product,quantity\n');
  for (let row = 0; row < rows; ) {
    const lines = [];
    for (const end = Math.min(rows, row + 10_000); row < end; row += 1) {
      const day = `${2015 + next(5)}-${two(1 + next(12))}-${two(1 + next(28))}`;
      const grams = `${next(500)}.${next(100)}`;
      lines.push(`${districts[next(62)]},${day},${products[next(6)]},${grams}\n`);
    }
    if (!file.write(lines.join(''))) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

/** @param {number} n */
function two(n) {
  return String(n).padStart(2, '0');
}

/** @typedef {(input: string, output: string) => Promise<void>} Contender */

/** @type {Readonly<Record<string, Contender>>} */
const contenders = {
  duckdb: async (input, output) => {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(`COPY (
      SELECT district, strftime(occurred_on::DATE, '%Y-%m') AS month, product, count(*) AS rows,
        round(sum(quantity::DECIMAL(18, 2)), 2) AS grams
      FROM read_csv('${input.replaceAll("'", "''")}', header = true, all_varchar = true)
      GROUP BY ALL ORDER BY ALL) TO '${output.replaceAll("'", "''")}' (HEADER)`);
    connection.closeSync();
    instance.closeSync();
  },
  'csv-parse': async (input, output) => {
    const { parse } = await import('csv-parse');
    /** @type {Map<string, { rows: number, grams: number }>} */
    const groups = new Map();
    for await (const record of createReadStream(input).pipe(parse({ from_line: 2 }))) {
      const [district, day, product, quantity] = record;
      const key = `${district},${day.slice(0, 7)},${product}`;
      const group = groups.get(key) ?? { rows: 0, grams: 0 };
      group.rows += 1;
      group.grams += Number(quantity);
      groups.set(key, group);
    }
    const lines = [...groups].map(
      ([key, { rows, grams }]) => `${key},${rows},${grams.toFixed(2)}\n`,
    );
    writeFileSync(output, `district,month,product,rows,grams\n${lines.sort().join('')}`);
  },
};

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/**
 * @param {string} name
 * @param {string} input
 * @param {string} output
 */
function runOnce(name, input, output) {
  const started = performance.now();
  const script = fileURLToPath(import.meta.url);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, name, input, output], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return { seconds: (performance.now() - started) / 1000, mebibytes: Number(stdout) / 1024 };
}

/**
 * @param {number} rows
 * @param {number} runs
 */
async function compare(rows, runs) {
  const folder = mkdtempSync(join(tmpdir(), 'cross-bench-'));
  try {
    const input = join(folder, 'rows.csv');
    await generate(input, rows);
    const names = Object.keys(contenders);
    const measured = new Map(
      names.map((name) => [name, [runOnce(name, input, join(folder, name))]]),
    );
    const [first, second] = names.map((name) => groupsOf(join(folder, name)));
    if (first !== second) throw new Error('the contenders disagree');
    for (let run = 0; run < runs; run += 1) {
      for (const name of names) measured.get(name)?.push(runOnce(name, input, join(folder, name)));
    }
    print(rows, runs, measured);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The groups with their counts, in one order; sums may differ in the last digit of a double.
 *
 * @param {string} path
 */
function groupsOf(path) {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').slice(1);
  return lines
    .map((line) => line.split(',').slice(0, 4).join())
    .sort()
    .join('\n');
}

/**
 * @param {number} rows
 * @param {number} runs
 * @param {ReadonlyMap<string, readonly { seconds: number, mebibytes: number }[]>} measured
 */
function print(rows, runs, measured) {
  process.stdout.write(`${rows} rows, median of ${runs} runs after one to warm up\n`);
  for (const [name, [, ...counted]] of measured) {
    const seconds = median(counted.map((one) => one.seconds));
    const mebibytes = median(counted.map((one) => one.mebibytes));
    process.stdout.write(
      `${name.padEnd(10)} ${seconds.toFixed(2)} s  ${mebibytes.toFixed(0)} MiB\n`,
    );
  }
  const [engine = [], parser = []] = [...measured.values()];
  const ratios = parser
    .map(({ seconds }, at) => seconds / (engine[at]?.seconds ?? Number.NaN))
    .slice(1);
  process.stdout.write(`ratio, run by run: ${median(ratios).toFixed(2)}\n`);
}

const [name = '', input = '', output = ''] = process.argv.slice(2);
const contender = contenders[name];
if (contender === undefined) {
  await compare(Number(name || 1_000_000), Number(input || 5));
} else {
  await contender(input, output);
  process.stdout.write(`${process.resourceUsage().maxRSS}`);
}
