import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Engine, openEngine } from '../../src/store/engine.ts';

let engine: Engine;
beforeEach(async () => {
  engine = await openEngine({ threads: 1, memory: 1000 });
});
afterEach(() => engine.close());

const setting = async (name: string) => {
  const [row] = await engine.query<{ value: string }>(
    'SELECT value FROM duckdb_settings() WHERE name = $1',
    [name],
  );
  return row?.value;
};

describe('settings', () => {
  test('nothing is fetched or loaded by itself, and none of it can be changed', async () => {
    expect(await setting('autoinstall_known_extensions')).toBe('false');
    expect(await setting('autoload_known_extensions')).toBe('false');
    expect(await setting('lock_configuration')).toBe('true');
    await expect(engine.execute('SET autoload_known_extensions = true')).rejects.toThrow(/locked/);
    await expect(engine.execute('SET threads = 8')).rejects.toThrow(/locked/);
  });

  test('what needs an extension that is not built in fails, and loads nothing', async () => {
    const loaded = () =>
      engine.query('SELECT extension_name FROM duckdb_extensions() WHERE loaded ORDER BY 1');
    const before = await loaded();
    await expect(engine.query(`FROM 'https://localhost:1/a.csv'`)).rejects.toThrow();
    await expect(engine.execute(`ATTACH 'a.sqlite' (TYPE sqlite)`)).rejects.toThrow();
    expect(await loaded()).toEqual(before);
  });

  test('all that is needed is built in', async () => {
    const [row] = await engine.query(`SELECT
  timezone('Europe/Paris', timezone('UTC', TIMESTAMP '2019-07-31 22:30:00'))::DATE::VARCHAR AS icu,
  json_extract('{"a": 1}', '$.a')::INTEGER AS json, strip_accents('é') AS core`);
    expect(row).toEqual({ icu: '2019-08-01', json: 1, core: 'e' });
  });

  test('the engine gets 60 % of the memory, as it takes a third more than its limit', async () => {
    expect(await setting('memory_limit')).toBe('600.0 MiB');
  });

  test('variables can still be set: the secret of the hashes is one', async () => {
    await engine.execute(`SET VARIABLE secret = 'abc'`);
    expect(await engine.query(`SELECT getvariable('secret') AS secret`)).toEqual([
      { secret: 'abc' },
    ]);
  });
});

describe('values', () => {
  test('come as plain ones', async () => {
    const [row] =
      await engine.query(`SELECT 9007199254740991::BIGINT AS big, 12.34::DECIMAL(18,2) AS money,
  0.000088::DECIMAL(18,6) AS mass, DATE '2019-07-31' AS day, NULL AS nothing, true AS yes, 'é' AS word,
  'ffffffff-ffff-ffff-ffff-ffffffffffff'::UUID AS key`);
    expect(row).toEqual({
      ...{ big: 9007199254740991, money: 12.34, mass: 0.000088, nothing: null, yes: true },
      ...{
        day: '2019-07-31T00:00:00.000Z',
        word: 'é',
        key: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      },
    });
  });

  test('travel as parameters, whatever is in them', async () => {
    const text = `'; DROP TABLE x; -- « \u{1F600} »`;
    expect(await engine.query('SELECT $1 AS text, $2 AS n, $3 AS none', [text, 1.5, null])).toEqual(
      [{ text, n: 1.5, none: null }],
    );
  });

  test('more rows than one chunk come in order', async () => {
    const rows = await engine.query<{ n: number }>('SELECT range AS n FROM range(5000)');
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 5000 }, (_, n) => n));
  });
});

describe('functions of ours', () => {
  const numbers = (sql: string) =>
    engine.query<{ n: number }>(sql).then((rows) => rows.map(({ n }) => n));

  test('are called for every row, over more than one chunk', async () => {
    engine.define('weighted', (first, second, third) => first + 2 * (second ?? 0) + (third ?? 0));
    const sql =
      'SELECT weighted(i::INTEGER, i::DOUBLE, 2.0) AS n FROM range(5000) AS t(i) ORDER BY n';
    const found = await numbers(sql);
    expect(found).toHaveLength(5000);
    expect([found[0], found[2], found[4998]]).toEqual([2, 8, 14996]);
  });

  test('are told of numbers that are missing', async () => {
    engine.define(
      'missing',
      (_, second, third) => [second, third].filter((n) => n === undefined).length,
    );
    expect(await numbers('SELECT missing(0, NULL, 1.5) AS n')).toEqual([1]);
    expect(await numbers('SELECT missing(0, NULL, NULL) AS n')).toEqual([2]);
  });

  test('make way for another of the same name', async () => {
    engine.define('constant', () => 1);
    engine.define('constant', () => 2);
    expect(await numbers('SELECT constant(0, NULL, NULL) AS n')).toEqual([2]);
  });

  test('fail with their own words', async () => {
    engine.define('broken', () => {
      throw new RangeError('no words 7');
    });
    await expect(engine.query('SELECT broken(0, NULL, NULL)')).rejects.toThrow(/no words 7/);
  });
});
