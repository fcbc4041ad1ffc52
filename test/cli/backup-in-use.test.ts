import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { seizuresExport } from './harness/sample-files.ts';
import { spawnProgram } from './harness/spawn-program.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;
const cross = (line: string) => spawnProgram(`cross ${line}`, { cwd });

/** Two rows a load: half of one would be seen. */
const exports_ = Array.from({ length: 4 }, (_, at) =>
  folder.write(
    `${at}.csv`,
    seizuresExport([`${10 + at}/07/2019`, `${20 + at}/07/2019`]).replace(/police/g, `s${at}`),
  ),
);

it('a backup while others load holds whole loads, and is whole itself', async () => {
  mkdirSync(join(cwd, 'safe'));
  await cross('ingest 0.csv --source s0 -w ws -q');
  const loading = exports_
    .slice(1)
    .map((_, at) => cross(`ingest ${at + 1}.csv --source s${at + 1} -w ws -q --wait 250`));
  const backups = ['a', 'b'].map((name) => cross(`backup safe/${name}.tar.gz -w ws -q --wait 250`));
  // Who waits long for its turn says so; that is no error.
  for (const { code, stderr } of await Promise.all([...loading, ...backups]))
    expect([code < 2, stderr.match(/✗.*/)]).toEqual([true, null]);
  expect(readdirSync(join(cwd, 'safe')).sort()).toEqual(['a.tar.gz', 'b.tar.gz']);
  for (const name of ['a', 'b']) {
    const restored = await cross(`restore safe/${name}.tar.gz --workspace ${name}`);
    expect([restored.code, restored.stderr]).toEqual([0, '']);
    const { stdout } = await cross(`loads --format json --workspace ${name}`);
    const { loads } = JSON.parse(stdout) as { readonly loads: readonly { readonly new: number }[] };
    expect(loads.length).toBeGreaterThan(0);
    expect(new Set(loads.map((load) => load.new))).toEqual(new Set([2]));
    const check = await cross(`check --workspace ${name}`);
    expect([check.code, check.stdout.match(/✗.*/g)]).toEqual([0, null]);
  }
}, 300_000);
