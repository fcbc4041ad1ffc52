import { expect, it } from 'vitest';
import { tidyFrame } from '../../src/danfo.ts';

class DataFrame {
  readonly columns: Readonly<Record<string, readonly (string | number)[]>>;

  constructor(columns: Readonly<Record<string, readonly (string | number)[]>>) {
    this.columns = columns;
  }
}

it('puts figures into columns of numbers, absent ones as NaN and never as 0', () => {
  const csv = [
    'month,qrr,indicator,unit,value,signal,status',
    '2019-07,77_1,seizures.events,count,8,chance,final',
    '2019-07,78_2,seizures.events,count,,,not-available',
    '2019-07,78_2,seizures.mass.resin,g,0,,final',
    '',
  ].join('\r\n');
  expect(tidyFrame({ DataFrame }, csv).columns).toEqual({
    month: ['2019-07', '2019-07', '2019-07'],
    qrr: ['77_1', '78_2', '78_2'],
    indicator: ['seizures.events', 'seizures.events', 'seizures.mass.resin'],
    unit: ['count', 'count', 'g'],
    value: [8, Number.NaN, 0],
    signal: ['chance', '', ''],
    status: ['final', 'not-available', 'final'],
  });
});
