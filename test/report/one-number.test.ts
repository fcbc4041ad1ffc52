import { beforeAll, describe, expect, it } from 'vitest';
import { loadRows } from './load-rows.ts';
import { scratchWorkspace } from './scratch-workspace.ts';

const line = (seizure_id: string, day: string, qrr: string, product: string, grams: number) => ({
  ...{ seizure_id, occurred_on: day, qrr, product, quantity: grams, unit: 'g', cash_eur: 500 },
});

/** Two services that number alike, a procedure that began in June, and a line without its place. */
const rows = [
  line('2019/101', '2019-07-13', '77_1', 'resin', 1000),
  line('2019/101', '2019-07-18', '93_3', 'herb', 50),
  line('2019/101', '2019-06-18', '77_1', 'cocaine', 400),
  line('2019/102', '2019-07-14', '77_1', 'resin', 10),
  line('2019/102', '2019-07-14', '', 'herb', 5),
];

describe('lines under one number', () => {
  const workspace = scratchWorkspace();
  beforeAll(async () => {
    await loadRows(workspace, 'police', rows, ['--covers', '2019-06,2019-07']);
  });

  it('in two QRR are an event in each, with what was seized there', async () => {
    const july = await workspace.report('2019-07');
    expect(july.value('77_1', 'seizures.events')).toBe(2);
    expect(july.value('93_3', 'seizures.events')).toBe(1);
    expect(july.value('77_1', 'seizures.mass.resin')).toBe(1010);
    expect(july.value('93_3', 'seizures.mass.herb')).toBe(50);
    expect(july.value('77_1', 'assets.cash')).toBe(1000);
    expect(july.value('93_3', 'assets.cash')).toBe(500);
  });

  it('without a place lie with the others of their number', async () => {
    const july = await workspace.report('2019-07');
    expect(july.value('77_1', 'seizures.mass.herb')).toBe(5);
    expect(july.value('UNPLACED', 'seizures.events')).toBe(0);
  });

  it('in two months are an event in each', async () => {
    const june = await workspace.report('2019-06');
    expect(june.value('77_1', 'seizures.events')).toBe(1);
    expect(june.value('77_1', 'seizures.mass.cocaine')).toBe(400);
  });
});
