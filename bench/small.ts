/**
 * How long a small load and its report take, and on which statements: of twenty rows, the engine plans
 * nearly all of them for longer than it runs them.
 *
 *   npm run bench:small                           medians of 20
 *   npm run bench:small -- --runs 40 --top 15     and the 15 slowest statements of each
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBConnection } from '@duckdb/node-api';
import { run } from '../src/cli/main.ts';
import type { Program } from '../src/cli/program.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    top: { type: 'string', default: '0' },
  },
});
const runs = Number(values.runs);
const top = Number(values.top);
const folder = mkdtempSync(join(tmpdir(), 'cross-small-'));
const workspace = join(folder, 'ws');

const rows = Array.from(
  { length: 20 },
  (_, at) => `S${at};${at + 10}/07/2019;77_1;resine;${at + 1};g`,
);
const file = join(folder, 'police.csv');
writeFileSync(file, ['id_saisie;date;code_qrr;produit;quantite;unite', ...rows, ''].join('\n'));

/** Milliseconds of each statement, over all runs of one command. */
let spent = new Map<string, number>();
const { run: ask } = DuckDBConnection.prototype;
if (top > 0) {
  DuckDBConnection.prototype.run = async function timed(this: DuckDBConnection, sql, ...rest) {
    const started = performance.now();
    try {
      return await ask.call(this, sql, ...rest);
    } finally {
      spent.set(sql, (spent.get(sql) ?? 0) + performance.now() - started);
    }
  };
}

async function command(program: Program, ...argv: readonly string[]): Promise<void> {
  const parts: string[] = [];
  const sink = {
    write: (data: string | Uint8Array) => void parts.push(String(data)),
    columns: undefined,
  };
  const code = await run(program, {
    argv: [...argv, '--workspace', workspace],
    env: {},
    cwd: folder,
    now: () => new Date('2019-08-12T09:30:00Z'),
    stdout: sink,
    stderr: sink,
  });
  if (code > 1) throw new Error(parts.join(''));
}

const load = () => {
  rmSync(workspace, { recursive: true, force: true });
  return command('cross', 'ingest', file, '--source', 'police', '--kind', 'seizures', '--quiet');
};
const report = () => command('clct', 'report', '--month', '2019-07', '--format', 'csv');

for (const [name, what] of Object.entries({ load, report })) {
  await what();
  spent = new Map();
  const times: number[] = [];
  for (let at = 0; at < runs; at += 1) {
    const started = performance.now();
    await what();
    times.push(performance.now() - started);
  }
  const median = times.sort((one, other) => one - other)[Math.floor(runs / 2)] ?? 0;
  process.stdout.write(`${name.padEnd(8)}${median.toFixed(0).padStart(6)} ms, median of ${runs}\n`);
  for (const [sql, all] of [...spent].sort(([, one], [, other]) => other - one).slice(0, top)) {
    const text = sql.replace(/\s+/g, ' ').trim().slice(0, 90);
    process.stdout.write(`${(all / runs).toFixed(1).padStart(9)} ms  ${text}\n`);
  }
}
rmSync(folder, { recursive: true });
