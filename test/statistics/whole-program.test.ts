import { expect, it } from 'vitest';
import { quickEffort } from '../../scripts/simulate/effort.ts';
import { storesOf, wholeProgramWorlds } from '../../scripts/simulate/whole-program.ts';

it.each(wholeProgramWorlds.slice(-2))(
  'says in its reports what the tables were made from: $name',
  async (world) => {
    const effort = { ...quickEffort, months: 2 };
    const [name, reports, series, otherwise, alarmed] = await storesOf(world, { seed: 2, effort });
    expect([name, reports, series, otherwise]).toEqual([world.name, '2', '496', '0']);
    if (name?.startsWith('trend')) expect(alarmed).toMatch(/^100\.0/);
  },
  60_000,
);
