import { describe, expect, it } from 'vitest';
import { monthsAround } from '../../src/decisions/action-months.ts';
import { actionOf } from '../../src/decisions/actions.ts';
import { type ActionInput, evaluateAction } from '../../src/decisions/evaluate-action.ts';
import { objectiveOf } from '../../src/decisions/objectives.ts';
import {
  daysLate,
  isActionShown,
  isObjectiveShown,
  stateAt,
} from '../../src/decisions/progress.ts';
import { daysIn, type Month, monthsBetween } from '../../src/domain/month.ts';
import { actionEffect } from '../../src/statistics/action-effect.ts';
import { effectDispersion } from '../../src/statistics/effect-dispersion.ts';

function action(fields: Readonly<Record<string, string>> = {}) {
  return actionOf({
    code: 'A-1',
    qrr: '94_1',
    decided_on: '2018-12-18',
    started_on: '2019-01-01',
    state: 'running',
    ...fields,
  });
}

/** 10 a month, 4 in 94_1 from January 2019 on; nothing known before `since`. */
function counts(since = '2016-01') {
  return (district: string, month: Month) => {
    if (month < since) return undefined;
    if (district === 'NONE') return 30;
    return district === '94_1' && month >= '2019-01' ? 4 : 10;
  };
}

const perimeter = ['77_1', '78_2', '91_2', '94_1', '95_3'];

function evaluate(input: Partial<ActionInput> = {}) {
  const own = input.action ?? action();
  return evaluateAction({
    action: own,
    actions: [own],
    month: '2019-07' as Month,
    counts: counts(),
    perimeter,
    declared: [],
    ...input,
  });
}

describe('monthsAround', () => {
  const around = (fields: Readonly<Record<string, string>>, month = '2019-07') => {
    const found = monthsAround(action(fields), month as Month);
    return found && [found.before.at(-1), found.after[0], found.after.at(-1)];
  };

  it('parts the months before the decision from those after the start', () => {
    expect(around({})).toEqual(['2018-11', '2019-01', '2019-07']);
    expect(around({ started_on: '2019-02-11' })).toEqual(['2018-11', '2019-03', '2019-07']);
    expect(around({ decided_on: '2019-04-01' })).toEqual(['2018-12', '2019-01', '2019-07']);
  });

  it('ends after a year, and does not exist before the start', () => {
    expect(around({}, '2021-05')).toEqual(['2018-11', '2019-01', '2019-12']);
    expect(around({ started_on: '' })).toBeUndefined();
    expect(around({ started_on: '2019-08-01' })).toBeUndefined();
    expect(around({ started_on: '2019-07-15' })).toEqual(['2018-11', undefined, undefined]);
  });

  it('has 24 months before the three of the decision', () => {
    expect(monthsAround(action(), '2019-07' as Month)?.before).toHaveLength(27);
  });
});

describe('evaluateAction', () => {
  it('is the rule of the effect, over QRR without action', () => {
    const found = evaluate();
    const before = monthsBetween('2016-09' as Month, '2018-11' as Month);
    const after = monthsBetween('2019-01' as Month, '2019-07' as Month);
    const months = [...before, ...after];
    const flat = months.map(() => 10);
    expect(found).toEqual({
      ...actionEffect({
        treated: months.map((month) => (month >= '2019-01' ? 4 : 10)),
        controls: [flat, flat, flat, flat],
        days: months.map(daysIn),
        start: 27,
      }),
      controls: { kind: 'qrr', codes: ['77_1', '78_2', '91_2', '95_3'] },
    });
    expect(found?.verdict).toBe('fall');
  });

  it('takes twelve months before where there are fewer than 24', () => {
    expect(evaluate({ counts: counts('2017-01') })?.analysis?.monthsBefore).toBe(12);
    expect(evaluate({ counts: counts('2016-09') })?.analysis?.monthsBefore).toBe(24);
  });

  it('leaves out QRR with an action of their own and the neighbours of any', () => {
    const own = action({ neighbours: '95_3' });
    const other = action({ code: 'A-2', qrr: '91_2', neighbours: '78_2' });
    const dropped = action({ code: 'A-3', qrr: '77_1', state: 'dropped' });
    const later = action({ code: 'A-4', qrr: '77_1', started_on: '2019-08-01' });
    const ended = action({
      code: 'A-5',
      qrr: '77_1',
      started_on: '2015-01-01',
      ended_on: '2015-03-01',
    });
    const found = evaluate({ action: own, actions: [own, other, dropped, later, ended] });
    expect(found?.controls).toEqual({ kind: 'qrr', codes: ['77_1'] });
    expect(found?.displacement?.verdict).toBe('not-established');
  });

  it('reads how counts scatter in all QRR of the perimeter, each once, in its own months', () => {
    // 78_2 has an action of its own and is no control; it scatters, and lacks months that the others have.
    const other = action({ code: 'A-2', qrr: '78_2' });
    const own = action({ neighbours: '95_3' });
    const flat = counts();
    const scattered = (district: string, month: Month) => {
      if (district !== '78_2') return flat(district, month);
      return month < '2017-12' ? undefined : Number(month.slice(-2)) % 2 === 0 ? 0 : 40;
    };
    const found = evaluate({ action: own, actions: [own, other], counts: scattered });
    expect(found?.controls.codes).toEqual(['77_1', '91_2']);
    expect(found?.analysis?.monthsBefore).toBe(24);
    const start = 27;
    const months = monthsBetween('2016-09' as Month, '2018-11' as Month);
    const read = (codes: readonly string[]) =>
      effectDispersion({
        districts: codes.map((code) => months.map((month) => scattered(code, month))),
        days: months.map(daysIn),
        start,
      });
    expect(found?.analysis?.dispersion).toBeCloseTo(read(perimeter), 12);
    expect(read(perimeter)).toBeGreaterThan(read(['94_1', '77_1', '91_2', '95_3']));
    // Areas that are compared are read beside the QRR.
    const declared = evaluate({
      action: own,
      actions: perimeter.map((qrr) => action({ code: `A-${qrr}`, qrr })),
      declared: ['VILLE'],
      counts: scattered,
    });
    expect(declared?.controls.codes).toEqual(['VILLE']);
    expect(declared?.analysis?.dispersion).toBeCloseTo(read([...perimeter, 'VILLE']), 12);
  });

  it('reads the scatter of a whole year where the districts compared have less', () => {
    const late = (district: string, month: Month) => {
      if (district === '94_1' && month < '2018-02') return undefined;
      return district === '78_2' && Number(month.slice(-2)) % 2 === 0 ? 30 : 10;
    };
    const found = evaluate({ counts: late });
    expect(found?.analysis?.monthsBefore).toBe(7);
    const months = monthsBetween('2017-09' as Month, '2018-11' as Month);
    const dispersion = effectDispersion({
      districts: perimeter.map((code) => months.map((month) => late(code, month))),
      days: months.map(daysIn),
      start: 15,
    });
    expect(found?.analysis?.dispersion).toBeCloseTo(dispersion, 12);
  });

  it('falls back on declared areas, then on the rest of the territory', () => {
    const alone = { perimeter: ['94_1'] };
    const declared = ['VILLE', 'SANS-DONNEES'];
    const known = counts();
    const measured = (district: string, month: Month) =>
      district === 'SANS-DONNEES' ? undefined : known(district, month);
    expect(evaluate({ ...alone, declared, counts: measured })?.controls).toEqual({
      kind: 'declared',
      codes: ['VILLE'],
    });
    const rest = evaluate(alone);
    expect(rest?.controls).toEqual({ kind: 'rest', codes: ['NONE'] });
    expect(rest?.verdict).toBe('fall');
    const all = action({ qrr: 'ALL' });
    expect(evaluate({ action: all })?.controls.kind).toBe('rest');
  });

  it('is too early under three months, and lacks data where nothing compares', () => {
    expect(evaluate({ month: '2019-02' as Month })?.verdict).toBe('too-early');
    expect(evaluate({ month: '2018-12' as Month })).toBeUndefined();
    const none = () => undefined;
    expect(evaluate({ counts: none })).toMatchObject({
      verdict: 'insufficient-data',
      analysis: undefined,
    });
  });
});

describe('progress', () => {
  const july = '2019-07' as Month;

  it('counts days late to the end of the month, or to the end of the action', () => {
    const due = { due_on: '2019-06-30' };
    expect(daysLate(action(due), july)).toBe(31);
    expect(daysLate(action({ ...due, due_on: '2019-08-31' }), july)).toBe(0);
    expect(daysLate(action({ ...due, state: 'done', ended_on: '2019-07-10' }), july)).toBe(10);
    expect(daysLate(action({ ...due, state: 'done', ended_on: '2019-08-10' }), july)).toBe(31);
    expect(daysLate(action({ ...due, state: 'dropped' }), july)).toBeUndefined();
    expect(daysLate(action(), july)).toBeUndefined();
  });

  it('tells the state of a month, not what came after', () => {
    const done = action({ state: 'done', ended_on: '2019-08-10' });
    expect(stateAt(done, july)).toBe('running');
    expect(stateAt(done, '2019-08' as Month)).toBe('done');
    expect(stateAt(done, '2018-12' as Month)).toBe('planned');
  });

  it('shows what the meeting of the month after has decided, until it is over', () => {
    expect(isActionShown(action({ decided_on: '2019-08-30' }), july)).toBe(true);
    expect(isActionShown(action({ decided_on: '2019-09-01' }), july)).toBe(false);
    const over = action({ state: 'done', ended_on: '2018-06-30' });
    expect([isActionShown(over, '2019-06' as Month), isActionShown(over, july)]).toEqual([
      true,
      false,
    ]);
    const objective = (closed_on: string) =>
      objectiveOf({ period: '2019-T2', target: '<= 3', decided_on: '2019-04-02', closed_on });
    expect(isObjectiveShown(objective(''), july)).toBe(true);
    expect(isObjectiveShown(objective('2019-08-01'), july)).toBe(true);
    expect(isObjectiveShown(objective('2019-07-31'), july)).toBe(false);
  });
});
