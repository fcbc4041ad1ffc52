import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { copySampleWorkspace } from '../cli/harness/prepared-workspace.ts';
import { scratchWorkspace } from './scratch-workspace.ts';

const workspace = scratchWorkspace();
const districts = ['77_1', '78_2', '91_2', '93_3', '94_1', '95_3', 'ALL', 'NONE', 'UNPLACED'];

/** What the value of a cell may be instead of a figure: why there is none. */
const absences = ['not-available', 'not-applicable', 'too-early'];

beforeAll(async () => {
  await copySampleWorkspace(workspace.root);
});

describe.each(['2017-01', '2018-11', '2019-07', '2019-08'])('the grid of %s', (month) => {
  it('has a line for each indicator and QRR, with a value or the reason why there is none', async () => {
    const { lines } = await workspace.report(month);
    const keys = lines.map(({ qrr, indicator }) => `${qrr} ${indicator}`);
    const expected = districts.flatMap((qrr) => catalogue.map(({ id }) => `${qrr} ${id}`));
    expect(keys.sort()).toEqual(expected.sort());
    const odd = lines.filter(({ value, status = '' }) =>
      value === '' ? !absences.includes(status) : !/^(final|provisional|partial:.+)$/.test(status),
    );
    expect(odd).toEqual([]);
    expect(lines.filter(({ value = '' }) => /NaN|Infinity|undefined|null/.test(value))).toEqual([]);
  });
});

describe('the quality of the sample', () => {
  it('is told of each kind of records, as counted in the files', async () => {
    const { line, value } = await workspace.report('2019-07');
    // Refused rows and rows read by the README of the fixtures, two files of each kind.
    expect(value('ALL', 'quality.rejected.arrests')).toBeCloseTo((100 * 3) / (3999 + 435), 9);
    expect(value('ALL', 'quality.rejected.reports')).toBeCloseTo((100 * 3) / (2140 + 154), 9);
    expect(value('77_1', 'quality.coverage.reports')).toBe(100);
    expect(line('ALL', 'quality.revised.reports')).toMatchObject({ value: '0', status: 'final' });
    const november = await workspace.report('2018-11');
    // 77_1 expects seizures of police, customs and gendarmerie: the last did not come.
    expect(november.value('77_1', 'quality.coverage.seizures')).toBeCloseTo((100 * 2) / 3, 9);
  });
});
