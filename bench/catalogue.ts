/**
 * What the whole catalogue costs on a store that is there, beside one indicator of each kind (the
 * same records laid out, one grouped scan each) and beside the barest grouped scan of each table:
 *
 *   node_modules/.bin/jiti bench/catalogue.ts WORKSPACE 2016-08 2019-07
 *
 * Each is run five times in turn in one process; medians, and their ratio.
 */
import { join } from 'node:path';
import { kinds } from '../src/domain/kinds.ts';
import type { Month } from '../src/domain/month.ts';
import { synonymTable, vocabularies } from '../src/domain/vocabularies.ts';
import { catalogue } from '../src/indicators/catalogue.ts';
import { evaluate } from '../src/indicators/evaluate.ts';
import type { Indicator } from '../src/indicators/indicator.ts';
import { literal } from '../src/sql-literal.ts';
import { openEngine } from '../src/store/engine.ts';
import { liveLoads } from '../src/store/live-loads.ts';
import { createVocabularies, vocabularyRelation } from '../src/store/vocabulary.ts';

const [workspace = '.', from = '2016-08', to = '2019-07'] = process.argv.slice(2);
const engine = await openEngine();
await engine.execute(`ATTACH ${literal(join(workspace, 'store.duckdb'))} AS store (READ_ONLY)`);
const names = Object.keys(vocabularies) as (keyof typeof vocabularies)[];
const tables = names.map((name) => ({
  name,
  words: synonymTable(vocabularies[name]),
  entries: vocabularies[name],
}));
await createVocabularies(engine, tables, 'engine');
const records = (kind: string) => `store.${kind}_current`;

const oneOfEach = ['seizures.events', 'arrests.total', 'reports.received'];

async function computed(indicators: readonly Indicator[]): Promise<void> {
  await evaluate({
    indicators,
    from: from as Month,
    to: to as Month,
    relations: { records, vocabulary: vocabularyRelation, loads: liveLoads, told: 'store.told' },
    query: engine.queryBeside,
  });
}

async function groupedScans(): Promise<void> {
  for (const { name, month } of kinds)
    await engine.query(`SELECT district, year(${month}) AS y, month(${month}) AS m,
  count(*) AS n FROM ${records(name)} GROUP BY ALL`);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const single = catalogue.filter(({ id }) => oneOfEach.includes(id));
const contenders = {
  'whole catalogue': () => computed(catalogue),
  'one indicator a kind': () => computed(single),
  'barest grouped scan a kind': groupedScans,
};
const times = new Map<string, number[]>();
for (let run = 0; run < 5; run += 1) {
  for (const [name, work] of Object.entries(contenders))
    times.set(name, [...(times.get(name) ?? []), await timed(work)]);
}
const median = (name: string) =>
  [...(times.get(name) ?? [])].sort((a, b) => a - b)[2] ?? Number.NaN;
const whole = median('whole catalogue');
for (const name of Object.keys(contenders)) {
  const ratio = (whole / median(name)).toFixed(1);
  const milliseconds = median(name).toFixed(0).padStart(6);
  process.stdout.write(`${name.padEnd(28)} ${milliseconds} ms · catalogue ÷ it ${ratio}\n`);
}
engine.close();
