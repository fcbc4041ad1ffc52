import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actions as actionType } from '../../src/decisions/actions.ts';
import { objectives as objectiveType } from '../../src/decisions/objectives.ts';
import { actions } from '../../src/domain/kinds/actions.ts';
import { objectives } from '../../src/domain/kinds/objectives.ts';
import {
  decisionHistory,
  givenCodes,
  listDecisions,
  pastDecisions,
  storeDecisions,
} from '../../src/store/decision-records.ts';
import { keepLoadsUpTo } from '../../src/store/live-loads.ts';
import { nextLoad, recordLoad } from '../../src/store/loads.ts';
import { createTestStore, type TestStore } from './test-store.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.close());

function objective(code: string, target: string) {
  return {
    code,
    qrr: '77_1',
    indicator: 'reports.received',
    period: '2019-Q3',
    target,
    owner: 'L’équipe ; "deux"',
    decided_on: '2019-07-04',
    note: 'première\nligne',
    closed_on: '',
  };
}

/** Stores decisions as a load of its own; gives its number and counts. */
async function decide(...decisions: readonly ReturnType<typeof objective>[]) {
  const { engine } = store;
  await engine.execute('BEGIN');
  const load = await nextLoad(engine);
  const counts = await storeDecisions(engine, { kind: objectives, load, decisions });
  const at = `2019-08-12 10:00:0${load}`;
  await recordLoad(engine, {
    load,
    at,
    action: 'resolve',
    user: `user-${load}`,
    kind: 'objectives',
  });
  await engine.execute('COMMIT');
  return { load, ...counts };
}

const targets = async (loads?: string) =>
  (await listDecisions(store.engine, objectives, loads)).map(({ fields, version }) => [
    fields.code,
    fields.target,
    version,
  ]);

test.each([
  ['objectives', objectives, objectiveType],
  ['actions', actions, actionType],
])('%s are stored with the fields that their files have', (_, kind, type) => {
  const stored = kind.fields.map(({ name }) => name).filter((name) => name !== kind.identifier);
  expect(type.fields.map(({ name }) => name)).toEqual(stored);
});

describe('decisions', () => {
  test('come back as they were stored, with who made them so', async () => {
    expect(await decide(objective('O-1', '<= 9'), objective('O-2', 'follow'))).toEqual({
      load: 1,
      new: 2,
      revised: 0,
    });
    const [first] = await listDecisions(store.engine, objectives);
    expect(first).toEqual({
      fields: objective('O-1', '<= 9'),
      version: 1,
      at: '2019-08-12T10:00:01Z',
      user: 'user-1',
      reason: undefined,
    });
    expect(await listDecisions(store.engine, actions)).toEqual([]);
  });

  test('stand in the order of their numbers', async () => {
    await decide(objective('O-10', '<= 1'), objective('O-9', '<= 1'), objective('B', '<= 1'));
    expect((await targets()).map(([code]) => code)).toEqual(['B', 'O-9', 'O-10']);
  });

  test('are never overwritten: each version stays, and is what it was at its time', async () => {
    await decide(objective('O-1', '<= 9'));
    expect(await decide(objective('O-1', '<= 8'))).toMatchObject({ new: 0, revised: 1 });
    await decide(objective('O-1', '<= 9'));
    expect(await targets()).toEqual([['O-1', '<= 9', 3]]);
    expect(await targets(await keepLoadsUpTo(store.engine, 2))).toEqual([['O-1', '<= 8', 2]]);
    expect(await targets(await keepLoadsUpTo(store.engine, 1))).toEqual([['O-1', '<= 9', 1]]);
    const history = await decisionHistory(store.engine, objectives, 'O-1');
    expect(history.map(({ version, user, fields }) => [version, user, fields.target])).toEqual([
      [3, 'user-3', '<= 9'],
      [2, 'user-2', '<= 8'],
      [1, 'user-1', '<= 9'],
    ]);
    expect((await pastDecisions(store.engine, objectives)).map(({ target }) => target)).toEqual([
      '<= 9',
      '<= 8',
      '<= 9',
    ]);
  });

  test('are taken back by an undo, whose number is not given again', async () => {
    await decide(objective('O-1', '<= 9'));
    const { load } = await decide(objective('O-1', '<= 8'), objective('O-2', '<= 1'));
    await store.undo(load);
    expect(await targets()).toEqual([['O-1', '<= 9', 1]]);
    expect(await givenCodes(store.engine, objectives)).toEqual(['O-1', 'O-2']);
    expect(await pastDecisions(store.engine, objectives)).toHaveLength(1);
    const undo = (await nextLoad(store.engine)) - 1;
    await store.undo(undo);
    await store.reopen();
    expect(await targets()).toEqual([
      ['O-1', '<= 8', 2],
      ['O-2', '<= 1', 2],
    ]);
  });
});
