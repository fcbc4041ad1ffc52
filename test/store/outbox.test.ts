import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearOutbox, pendingLines, putInOutbox } from '../../src/store/outbox.ts';
import { notes } from './small-kind.ts';
import { createTestStore, type TestStore } from './test-store.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore([notes]);
});
afterEach(() => store.close());

const put = async (...lines: readonly string[]) => {
  for (const line of lines) await putInOutbox(store.engine, line);
};
const pending = async () =>
  (await pendingLines(store.engine)).map(({ id, line }) => `${id} ${line}`);

test('lines leave in the order in which they came, as they were', async () => {
  const line = JSON.stringify({ user: "d'Artagnan", reason: 'ligne\n; « été »' });
  await put(line, 'second');
  expect(await pendingLines(store.engine)).toEqual([
    { id: 1, line },
    { id: 2, line: 'second' },
  ]);
});

test('numbers are not used again, though all lines have left', async () => {
  await put('a', 'b');
  await clearOutbox(store.engine, 2);
  expect(await pending()).toEqual([]);
  await put('c');
  await store.reopen();
  await put('d');
  expect(await pending()).toEqual(['3 c', '4 d']);
});

test('what came after the last line that left stays', async () => {
  await put('a', 'b', 'c');
  await clearOutbox(store.engine, 2);
  expect(await pending()).toEqual(['3 c']);
  await clearOutbox(store.engine, 2);
  await put('d');
  expect(await pending()).toEqual(['3 c', '4 d']);
});

test('a line of a transaction that is given up never was', async () => {
  await put('a');
  await store.engine.execute('BEGIN');
  await put('b');
  await store.engine.execute('ROLLBACK');
  await put('c');
  expect(await pending()).toEqual(['1 a', '2 c']);
});
