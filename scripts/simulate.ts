/**
 * How often the rule for signals is wrong, what it finds, and how well its intervals hold: the
 * tables of docs/statistics.md, made by the product's own code.
 *
 *   npm run simulate                          # every table, printed; about an hour
 *   npm run simulate -- --quick               # the same with few repetitions
 *   npm run simulate -- --table power-60-1    # one table; more by repeating the option
 *   npm run simulate -- --write               # also puts the tables into docs/statistics.md
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fullEffort, quickEffort } from './simulate/effort.ts';
import { block, replaceBlock } from './simulate/page.ts';
import { tables } from './simulate/tables.ts';

const { values } = parseArgs({
  options: {
    table: { type: 'string', multiple: true, default: [] },
    seed: { type: 'string', default: '1' },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const unknown = values.table.find((id) => !tables.some((table) => table.id === id));
if (unknown !== undefined) {
  console.error(`no table ${unknown}; there are: ${tables.map(({ id }) => id).join(', ')}`);
  process.exit(2);
}
if (values.write && values.quick) {
  console.error('the page holds full tables: --write without --quick');
  process.exit(2);
}

const page = new URL('../docs/statistics.md', import.meta.url);
const seed = Number(values.seed);
const effort = values.quick ? quickEffort : fullEffort;
const chosen = tables.filter(({ id }) => values.table.length === 0 || values.table.includes(id));
for (const maker of chosen) {
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(0);
  const onRow = (name: string) => console.error(`  ${maker.id}: ${name} (${seconds()} s)`);
  const text = block(maker, await maker.make({ seed, effort, onRow }), { seed, effort });
  console.log(`${text}\n`);
  if (values.write) writeFileSync(page, replaceBlock(readFileSync(page, 'utf8'), maker.id, text));
}
