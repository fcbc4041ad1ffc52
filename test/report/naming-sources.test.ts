import { describe, expect, it } from 'vitest';
import { loadRows } from './load-rows.ts';
import { scratchWorkspace } from './scratch-workspace.ts';

const days = ['13', '14', '15'].map((day) => `2019-07-${day}`);
const place = { qrr: '77_1' };

describe('a source whose files do not name what was seized, or what for somebody was arrested', () => {
  it('says that there were some, and not that there was none of a product', async () => {
    const workspace = scratchWorkspace();
    const cash = days.map((occurred_on) => ({
      seizure_id: occurred_on,
      occurred_on,
      ...place,
      cash_eur: 100,
    }));
    await loadRows(workspace, 'police', cash, ['--kind', 'seizures']);
    const alone = await workspace.report('2019-07');
    expect(alone.line('77_1', 'seizures.events')).toMatchObject({ value: '3', status: 'final' });
    expect(alone.line('77_1', 'assets.cash')).toMatchObject({ value: '300', status: 'final' });
    for (const id of ['seizures.mass.resin', 'seizures.events.cocaine', 'seizures.units.mdma'])
      expect([id, alone.line('77_1', id)]).toMatchObject([
        id,
        { value: '', status: 'not-available' },
      ]);

    const resin = { product: 'resin', quantity: 5, unit: 'g' };
    const named = days.map((occurred_on) => ({
      seizure_id: occurred_on,
      occurred_on,
      ...place,
      ...resin,
    }));
    await loadRows(workspace, 'customs', named);
    const both = await workspace.report('2019-07');
    expect(both.line('77_1', 'seizures.events')).toMatchObject({ value: '6', status: 'final' });
    expect(both.line('77_1', 'seizures.mass.resin')).toMatchObject({
      value: '15',
      status: 'final',
    });
    expect(both.line('77_1', 'seizures.mass.cocaine')).toMatchObject({
      value: '0',
      status: 'final',
    });

    // Once it has named some, a file that names none is one in which there are none.
    const later = [{ seizure_id: 'later', occurred_on: '2019-06-13', ...place, ...resin }];
    await loadRows(workspace, 'police', later, ['--covers', '2019-06']);
    const whole = await workspace.report('2019-06');
    expect(whole.line('77_1', 'seizures.mass.resin')).toMatchObject({ value: '5' });
  });

  it('makes no 0 of all QRR together, and no figure that would be whole', async () => {
    const workspace = scratchWorkspace();
    const elsewhere = { qrr: '78_2', product: 'resin', quantity: 5, unit: 'g' };
    const rows = (more: Readonly<Record<string, string | number>>) =>
      days.map((occurred_on) => ({ seizure_id: occurred_on, occurred_on, ...more }));
    await loadRows(workspace, 'police', rows({ ...place, cash_eur: 100 }), ['--kind', 'seizures']);
    await loadRows(workspace, 'customs', rows(elsewhere));
    const report = await workspace.report('2019-07');
    expect(report.line('78_2', 'seizures.mass.cocaine')).toMatchObject({ value: '0' });
    expect(report.line('ALL', 'seizures.mass.cocaine')).toMatchObject({
      ...{ value: '', status: 'not-available' },
    });
    expect(report.line('ALL', 'seizures.mass.resin')).toMatchObject({
      ...{ value: '15', status: 'partial:UNTOLD' },
    });
  });

  it('says nothing of one offence', async () => {
    const workspace = scratchWorkspace();
    const arrests = days.map((occurred_on) => ({
      arrest_id: occurred_on,
      occurred_on,
      ...place,
      custody: 'oui',
    }));
    await loadRows(workspace, 'police', arrests, ['--kind', 'arrests']);
    const report = await workspace.report('2019-07');
    expect(report.line('77_1', 'arrests.total')).toMatchObject({ value: '3', status: 'final' });
    expect(report.line('77_1', 'arrests.trafficking')).toMatchObject({
      value: '',
      status: 'not-available',
    });
  });
});
