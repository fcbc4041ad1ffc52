import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/domain/kinds.ts';
import { mapColumns } from '../../src/intake/mapping.ts';
import { mendedProfile, readAsBefore, storedReadings } from '../../src/intake/mended.ts';
import { interpretSurvey, type SurveyRow } from '../../src/intake/survey.ts';

const mapping = mapColumns({
  ...{ file: 'a.csv', header: ['Date', 'Produit', 'Quantité', "Date d'enregistrement"] },
  ...{ kinds, kind: undefined, profile: undefined },
});
const row = (field: string, shape: string, more: Partial<SurveyRow> = {}): SurveyRow => ({
  ...{ field, shape, cells: 3, first: null, second: null, spelt: false },
  ...more,
});
const arrests = mapColumns({
  ...{ file: 'a.csv', header: ['Date', 'Infraction', 'GAV'] },
  ...{ kinds, kind: undefined, profile: undefined },
});
const read = (rows: readonly SurveyRow[], known?: 'dmy' | 'mdy', of = mapping) =>
  interpretSurvey(rows, of, { delimiter: ';', known });

describe('how columns are read', () => {
  it('takes the order that one column of dates proves for the others', () => {
    const rows = [
      row('occurred_on', '99/99/9999', { first: 12, second: 9 }),
      row('recorded_on', '99/99/9999', { first: 9, second: 31 }),
    ];
    expect(read(rows).dates.get('occurred_on')).toMatchObject({ order: 'mdy' });
  });

  it('takes none where two columns prove both', () => {
    const header = ['Date de réception', 'Origine', 'Canal'];
    const reports = mapColumns({
      ...{ file: 'a.csv', header, kinds, kind: undefined, profile: undefined },
    });
    const field = (name: string, first: number, second: number) =>
      row(name, '99/99/9999', { first, second });
    const both = [
      field('received_on', 9, 9),
      field('first_action_on', 31, 9),
      field('closed_on', 9, 31),
    ];
    const found = interpretSurvey(both, reports, { delimiter: ';', known: undefined });
    expect(found.dates.get('received_on')).toMatchObject({ order: 'dmy', certainty: 'assumed' });
  });

  it('takes a column without a tick for one of boxes where an earlier load had some', () => {
    const ticked = new Set(['custody']);
    const found = (shapes: readonly string[]) =>
      interpretSurvey(
        shapes.map((shape) => row('custody', shape)),
        arrests,
        { delimiter: ';', known: undefined, ticked },
      );
    expect([...found([]).ticked]).toEqual(['custody']);
    expect([...found(['-']).ticked]).toEqual(['custody']);
    expect(found(['non']).ticked.size).toBe(0);
    expect([...found(['x', 'nc']).marked]).toEqual(['custody']);
  });

  it('remembers which columns had ticks alone', () => {
    const stored = storedReadings(read([row('custody', 'x')], undefined, arrests));
    expect(stored.ticked).toEqual(['custody']);
    const mended = (rows: readonly SurveyRow[]) => [...readAsBefore(rows, arrests, stored).ticked];
    expect(mended([])).toEqual(['custody']);
    const { ticked: _, ...earlier } = stored;
    expect([...readAsBefore([row('custody', 'x')], arrests, earlier).ticked]).toEqual([]);
  });

  it('finds quantities that carry their unit, be it one cell', () => {
    expect(read([row('quantity', '9 kg'), row('quantity', '9')]).carriesUnits).toBe(true);
    expect(read([row('quantity', '9 999,9 cachets')]).carriesUnits).toBe(true);
    expect(read([row('quantity', '9'), row('quantity', 'nc')]).carriesUnits).toBe(false);
    expect(read([row('cash_eur', '9 euros')]).carriesUnits).toBe(false);
    expect(read([row('quantity', 'lot de 9 kg')]).carriesUnits).toBe(false);
  });

  it('finds the decimal mark whatever the unit or the currency', () => {
    expect(read([row('quantity', '9,99kg')]).decimals.get('quantity')?.mark).toBe(',');
    expect(read([row('quantity', '9.99 cachets.')]).decimals.get('quantity')?.mark).toBe('.');
  });

  it.each([
    ['9.999', 'doubtful'],
    ['-9,999', 'assumed'],
    ['x9,999', 'proved'],
    ['9,999 (999)', 'proved'],
    ['9,9999', 'proved'],
    ['9.999', 'doubtful'],
    ['x9.999', 'proved'],
    ['9.999-9', 'proved'],
  ])('%s leaves it %s', (shape, certainty) => {
    expect(read([row('quantity', shape)]).decimals.get('quantity')?.certainty).toBe(certainty);
  });
});

describe('mended rows', () => {
  const first = read([
    row('occurred_on', '99/99/9999', { first: 9, second: 31 }),
    row('quantity', '9.99'),
  ]);
  const stored = storedReadings(first);

  it('are read as their load was', () => {
    expect(stored).toEqual({
      dates: { occurred_on: 'mdy' },
      decimals: { quantity: { mark: '.', certainty: 'proved' } },
      ticked: [],
    });
    const rows = [
      row('occurred_on', '99/99/9999', { first: 31, second: 9 }),
      row('quantity', '9,999'),
    ];
    const again = readAsBefore(rows, mapping, stored);
    expect(again.dates.get('occurred_on')).toMatchObject({ order: 'mdy' });
    expect(again.decimals.get('quantity')).toEqual({ mark: '.', certainty: 'proved' });
  });

  it('are read as usual in a column that the load did not have', () => {
    const rows = [row('recorded_on', '99/99/9999', { first: 3, second: 4 }), row('cash_eur', '9')];
    const again = readAsBefore(rows, mapping, stored);
    expect([...again.dates.keys()]).toEqual(['recorded_on']);
    expect(again.dates.get('recorded_on')).toMatchObject({ order: 'dmy' });
    expect(again.decimals.get('cash_eur')).toMatchObject({ mark: ',' });
  });

  it('remember no order of a column whose dates contradict each other', () => {
    const both = read([row('occurred_on', '99/99/9999', { first: 31, second: 31 })]);
    expect(storedReadings(both).dates).toEqual({});
  });
});

describe('the profile of mended rows', () => {
  const columns = { offence: 'Motif' };

  it('is the same where the file had a record a row', () => {
    expect(mendedProfile({ name: 'p', columns, header_rows: 2 }, ['count'])).toEqual({
      name: 'p',
      columns,
    });
  });

  it.each([
    { unpivot: { except: [], headers: {}, value: 'count' } },
    { date_parts: { year: 'an', month: 'mois' } },
  ])('has a column for each field that its layout made: %j', (layout) => {
    expect(mendedProfile({ name: 'p', columns, ...layout }, ['count', 'occurred_on'])).toEqual({
      name: 'p',
      columns: { offence: 'Motif', count: 'count', occurred_on: 'occurred_on' },
    });
  });
});
