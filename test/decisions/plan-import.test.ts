import { describe, expect, it } from 'vitest';
import { objectives } from '../../src/decisions/objectives.ts';
import { planImport } from '../../src/decisions/plan-import.ts';
import { known } from './known.ts';

function fieldsOf(code: string, target: string) {
  return {
    code,
    qrr: '77_1',
    indicator: 'reports.received',
    period: '2019-07',
    target,
    owner: '',
    decided_on: '2019-07-04',
    note: '',
    closed_on: '',
  };
}

const current = [
  { fields: fieldsOf('O-1', '<= 9'), version: 4 },
  { fields: fieldsOf('O-2', '<= 3'), version: 7 },
];
const state = {
  current,
  past: [fieldsOf('O-1', '<= 12'), ...current.map(({ fields }) => fields)],
  codes: ['O-1', 'O-2', 'O-5', 'TRAFIC-9'],
};

function row(code: string, target: string, version?: number) {
  return { line: 2, version, fields: fieldsOf(code, target) };
}

describe('planImport', () => {
  it('adds what has no number, under the next one that was never given', () => {
    const plan = planImport(objectives, [row('', '<= 1'), row('', '<= 2')], { state, known });
    expect(plan.added.map(({ code }) => code)).toEqual(['O-6', 'O-7']);
    expect(plan).toMatchObject({ revised: [], unchanged: 0, faults: [] });
  });

  it('keeps the number that a secretary gives, and does not give it again', () => {
    const plan = planImport(objectives, [row('O-9', '<= 1'), row('', '<= 2')], { state, known });
    expect(plan.added.map(({ code }) => code)).toEqual(['O-9', 'O-10']);
  });

  it('changes a decision by its version', () => {
    const plan = planImport(objectives, [row('O-1', '<= 8', 4)], { state, known });
    expect(plan.revised).toEqual([fieldsOf('O-1', '<= 8')]);
  });

  it('takes the same file twice, numbered or not, of today or of before a change', () => {
    const rows = [row('O-1', '<= 9'), row('O-2', '<= 3', 6), row('', '<= 12'), row('', '<= 3')];
    expect(planImport(objectives, rows, { state, known })).toEqual({
      added: [],
      revised: [],
      unchanged: 4,
      faults: [],
    });
  });

  it.each([
    ['somebody changed it since', row('O-1', '<= 8', 3), 'changed-since'],
    ['it does not say which version it changes', row('O-1', '<= 8'), 'needs-version'],
    ['what it changes is not there', row('O-44', '<= 8', 3), 'unknown-code'],
  ])('refuses all of it where of one row %s', (_, wrong, reason) => {
    const plan = planImport(objectives, [row('', '<= 1'), wrong], { state, known });
    expect(plan.faults).toEqual([{ line: 2, field: 'code', reason, value: wrong.fields.code }]);
    expect(plan.added).toEqual([]);
  });

  it('refuses several months of what has no total over them, and lets what stands be changed', () => {
    const delay = {
      ...fieldsOf('O-1', '<= 5'),
      indicator: 'reports.delay.median',
      period: '2019-Q2',
    };
    const rowOf = (fields: typeof delay) => ({ line: 2, version: 4, fields });
    const fault = { line: 2, field: 'period', reason: 'no-total', value: '2019-Q2' };
    const fresh = { ...rowOf({ ...delay, code: '' }), version: undefined };
    expect(planImport(objectives, [fresh], { state, known }).faults).toEqual([fault]);
    expect(planImport(objectives, [rowOf(delay)], { state, known }).faults).toEqual([fault]);
    const month = rowOf({ ...delay, period: '2019-06' });
    expect(planImport(objectives, [month], { state, known })).toMatchObject({ faults: [] });
    const standing = { ...state, current: [{ fields: delay, version: 4 }] };
    const noted = rowOf({ ...delay, note: 'vu' });
    const plan = planImport(objectives, [noted], { state: standing, known });
    expect(plan).toMatchObject({ revised: [noted.fields], faults: [] });
  });
});
