import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fullEffort, quickEffort } from '../../scripts/simulate/effort.ts';
import { falseAlarms, isWithin, nullWorlds } from '../../scripts/simulate/false-alarms.ts';
import { generatorFor } from '../../scripts/simulate/generator.ts';
import { before, drawHistory } from '../../scripts/simulate/history.ts';
import { summedCoverages } from '../../scripts/simulate/interval-coverage.ts';
import { block, blockIn, filled, replaceBlock } from '../../scripts/simulate/page.ts';
import { powerTables } from '../../scripts/simulate/power.ts';
import type { TableMaker } from '../../scripts/simulate/table.ts';
import { tables } from '../../scripts/simulate/tables.ts';
import { deliveryOf, testMeasured, testReport } from '../../scripts/simulate/tested-report.ts';
import { troubledWorlds, worldsOf } from '../../scripts/simulate/world.ts';

const seed = 1;
const page = readFileSync(new URL('../../docs/statistics.md', import.meta.url), 'utf8');

/** Cells of the lines of a table, heading and rule included. */
function cells(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function maker(id: string): TableMaker {
  const found = tables.find((table) => table.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
}

describe('the page of the statistics', () => {
  it.each(tables)('holds $id as the program prints it', ({ id, caption, columns, rowNames }) => {
    const text = blockIn(page, id) ?? '';
    const command = `\`npm run simulate -- --table ${id} --seed ${seed}\``;
    expect(text.split('\n')[1]).toBe(`${filled(caption, fullEffort)}. ${command}`);
    const [head, , ...rows] = cells(text);
    expect(head).toEqual(columns);
    expect(rows.map(([name]) => name)).toEqual(rowNames);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('has no table that the program does not print', () => {
    const marks = [...page.matchAll(/<!-- simulate (\S+) -->/g)].map(([, id]) => id);
    expect(marks).toEqual(tables.map(({ id }) => id));
  });

  it('is rewritten one table at a time', () => {
    const table = { columns: ['a', 'b'], rows: [['x', '1 $&']] };
    const text = block(maker('empirical-bayes'), table, { seed, effort: quickEffort });
    const written = replaceBlock(page, 'empirical-bayes', text);
    expect(blockIn(written, 'empirical-bayes')).toBe(text);
    expect(blockIn(written, 'whole-program')).toBe(blockIn(page, 'whole-program'));
    expect(() => replaceBlock('', 'empirical-bayes', text)).toThrow('no place');
  });

  it('says of every kind of reports whether it holds', () => {
    for (const size of ['600', '30', '10']) {
      const [, , ...rows] = cells(blockIn(page, `false-alarms-${size}`) ?? '');
      for (const [name = '', alarmed = '', reference = '', holds] of rows) {
        const [share = 0, error = 0] = alarmed.split('±').map(Number);
        const allowed = Math.max(5, Number(reference));
        const least = share - 2 * (allowed > 5 ? Math.hypot(error, 0.35) : error);
        // Shares and errors are rounded to a tenth on the page.
        const expected = least > allowed + 0.15 ? 'no' : least < allowed - 0.15 ? 'yes' : holds;
        expect([name, holds]).toEqual([name, expected]);
      }
    }
  });
});

describe('the simulation', () => {
  it('draws the same from the same seed, and other numbers for other labels', () => {
    const first = (...labels: (string | number)[]) => {
      const random = generatorFor(...labels);
      return Array.from({ length: 5 }, () => random());
    };
    expect(first(1, 'a')).toEqual(first(1, 'a'));
    expect(first(1, 'a')).not.toEqual(first(2, 'a'));
    expect(first(1, 'a')).not.toEqual(first(1, 'b'));
    const random = generatorFor(7);
    const mean = Array.from({ length: 20_000 }, () => random()).reduce((a, b) => a + b) / 20_000;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
  });

  it('gives the same signals through coverage and series as handed over directly', () => {
    const [, , troubled] = troubledWorlds;
    const worlds = [...worldsOf(0.3, 36), ...(troubled === undefined ? [] : [troubled])];
    for (const world of worlds) {
      const random = generatorFor(seed, 'paths', world.name);
      for (let i = 0; i < 8; i += 1) {
        const size = { districts: 6, indicators: 10 };
        const drawn = drawHistory({ world, ...size, reports: 3, delivery: deliveryOf, random });
        for (const history of [drawn, before(drawn, 2)]) {
          const verdicts = [testReport, testMeasured].map((path) =>
            path(history).all.map(({ entry }) => [
              entry.verdict,
              ...[entry.one, entry.three].map((window) =>
                window.tested ? [window.p, window.adjusted, window.expected] : window.reason,
              ),
            ]),
          );
          expect(verdicts[1]).toEqual(verdicts[0]);
        }
      }
    }
  });

  it('finds no more false alarms than it should, in a few reports of each kind', () => {
    for (const { world, reference } of nullWorlds) {
      const reports = 60;
      const size = { districts: 3, indicators: 10 };
      const alarmed = falseAlarms(world, size, { seed, reports });
      const within = isWithin(alarmed, reports, {
        reference: Math.max(10, reference[1] ?? 0),
        errors: 3,
      });
      expect([world.name, within]).toEqual([world.name, true]);
    }
    const [plain] = worldsOf(0, 36);
    if (plain === undefined) throw new Error('no world');
    const wide = falseAlarms(plain, { districts: 60, indicators: 10 }, { seed, reports: 20 });
    expect(isWithin(wide, 20, { errors: 3 })).toBe(true);
  });

  it('finds large changes, and those first that are largest', async () => {
    const table = powerTables.find(({ id }) => id === 'power-1-1');
    const effort = { ...quickEffort, middle: 60, narrowChanges: 25 };
    const made = await table?.make({ seed, effort });
    const [, , ...found] = made?.rows[0] ?? [];
    const within = found.map((cell) => Number(cell.split('/')[1]));
    expect(within).toHaveLength(8);
    expect(within[3]).toBeGreaterThan(95);
    expect(within[7]).toBeGreaterThan(90);
    expect(within[0]).toBeLessThan(within[3] ?? 0);
  });

  it('covers at least 95 % with every exact interval', () => {
    const exact = summedCoverages.map((coverage) => coverage()).filter((one) => one.exact);
    expect(exact).toHaveLength(6);
    for (const { name, least } of exact) expect([name, least >= 0.95]).toEqual([name, true]);
  });
});
