// @ts-check
// A 128-bit key as one UUID column or as two 64-bit halves: writing, joining and grouping a
// million of them, in turn, in one process:
//
//     node bench/keys.mjs [ROWS] [RUNS]      (default 1000000 and 5)
import { DuckDBInstance } from '@duckdb/node-api';

const rows = Number(process.argv[2] ?? 1_000_000);
const runs = Number(process.argv[3] ?? 5);

const digest = "sha256(concat('secret', n::VARCHAR))";

const shapes = {
  uuid: {
    columns: 'key',
    made: `substr(${digest}, 1, 32)::UUID AS key`,
  },
  halves: {
    columns: 'high, low',
    made: `('0x' || substr(${digest}, 1, 16))::UBIGINT AS high, ('0x' || substr(${digest}, 17, 16))::UBIGINT AS low`,
  },
};

/** @typedef {keyof typeof shapes} Shape */

const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run(`CREATE TABLE numbers AS SELECT range AS n FROM range(${rows})`);

/** @type {Readonly<Record<string, (shape: Shape) => string>>} */
const steps = {
  write: (shape) =>
    `CREATE OR REPLACE TABLE ${shape} AS SELECT ${shapes[shape].made}, n FROM numbers`,
  join: (shape) =>
    `SELECT count(*) FROM ${shape} JOIN (SELECT * FROM ${shape} WHERE n % 2 = 0) AS known USING (${shapes[shape].columns})`,
  group: (shape) =>
    `SELECT count(*) FROM (SELECT ${shapes[shape].columns} FROM ${shape} GROUP BY ALL HAVING count(*) > 1)`,
};

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const names = /** @type {readonly Shape[]} */ (Object.keys(shapes));
process.stdout.write(
  `${rows} rows, median of ${runs} runs after one to warm up, in milliseconds\n`,
);
for (const [step, sql] of Object.entries(steps)) {
  const times = new Map(names.map((shape) => [shape, /** @type {number[]} */ ([])]));
  for (let run = 0; run <= runs; run += 1) {
    for (const shape of names) {
      const started = performance.now();
      await connection.runAndReadAll(sql(shape));
      if (run > 0) times.get(shape)?.push(performance.now() - started);
    }
  }
  const medians = names.map((shape) => median(times.get(shape) ?? []));
  const [uuid = Number.NaN, halves = Number.NaN] = medians;
  const shown = `uuid ${uuid.toFixed(0)}  halves ${halves.toFixed(0)}`;
  process.stdout.write(`${step.padEnd(6)} ${shown}  ratio ${(uuid / halves).toFixed(2)}\n`);
}
