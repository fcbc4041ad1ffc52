import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBytePass } from '../../src/intake/byte-pass.ts';
import { rawTableSql } from '../../src/intake/raw-table.ts';
import { type Engine, openEngine } from '../../src/store/engine.ts';
import { stageTable } from './stage-rows.ts';

let engine: Engine;
let folder: string;
beforeAll(async () => {
  engine = await openEngine({ threads: 1 });
  folder = mkdtempSync(join(tmpdir(), "cross l'été-"));
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

/** The bytes of a file, through the pass and the engine's reader, as they are staged. */
async function staged(lines: readonly string[], keep: readonly number[], values: string) {
  const header = lines[0]?.split(';') ?? [];
  const pass = createBytePass({
    ...{ encoding: 'utf-8', delimiter: ';', headerLine: 1, columns: header.length, keep },
  });
  const pushed = pass.push(Buffer.from(`${lines.join('\n')}\n`));
  const end = pass.end();
  if ('refused' in pushed || 'refused' in end) throw new Error('the pass refused the file');
  const path = join(folder, 'cells.rows');
  writeFileSync(path, Buffer.concat([pushed.output, end.output]));
  const table = rawTableSql(path, keep.length, end.summary.longest);
  await stageTable(engine, { file: { kind: 'seizures' }, header, table, kept: keep });
  const rows = await engine.query(`SELECT ${values} FROM staged ORDER BY row`);
  await engine.execute('DROP TABLE staged');
  expect(rows).toHaveLength(end.summary.written);
  return rows;
}

const words = async (...cells: readonly string[]) => {
  const lines = cells.map((cell) => `${cell};31/05/2019`);
  const rows = await staged(['product;occurred_on', ...lines], [0, 1], 'product');
  return rows.map(({ product }) => product);
};

describe('what a cell may hold reaches the store as it is', () => {
  test.each([
    ['a quote', '"dit ""le bon"""', 'dit "le bon"'],
    ['nothing but quotes', '""""""', '""'],
    ['an apostrophe', "'herbe'", "'herbe'"],
    ['a backslash', String.raw`"her\be\"`, String.raw`her\be\ `.trim()],
    ['a number sign, of which readers make a comment', '#herbe', '#herbe'],
    ['a comma and a bar', 'a,b|c', 'a,b|c'],
    ['the delimiter', '"a;b"', 'a;b'],
    ['an equals sign', '=1+1', '=1+1'],
    ['a brace and a percent sign', '{100 %}', '{100 %}'],
  ])('%s', async (_, cell, word) => {
    expect(await words(cell, 'x')).toEqual([word, 'x']);
    expect(await words('x', cell)).toEqual(['x', word]);
  });

  test('a line break and a tab within quotes are spaces', async () => {
    expect(await words('"a\nb\tc"', 'x')).toEqual(['a b c', 'x']);
  });

  test('a cell that begins with the mark of byte order is the same without it', async () => {
    expect(await words('\ufeffherbe', 'herbe', '\ufeff herbe')).toEqual(Array(3).fill('herbe'));
  });

  test('a date that begins with it is a date, in the first row and in others', async () => {
    const lines = ['occurred_on;product', '\ufeff31/05/2019;a', '\ufeff31/05/2019;b'];
    expect(await staged(lines, [0, 1], 'occurred_on::VARCHAR AS day, reason')).toEqual(
      Array(2).fill({ day: '2019-05-31', reason: null }),
    );
  });

  test('a control character is none of it', async () => {
    expect(await words('a\u001fb\u0007', 'x')).toEqual([expect.stringMatching(/^a ?b$/), 'x']);
  });

  test('a long cell is whole', async () => {
    const long = 'x'.repeat(3_000_000);
    expect((await words(long))[0]).toBe(long);
  });
});

describe('rows with nothing in them', () => {
  test('of which one column is kept, and that one is empty', async () => {
    const lines = ['occurred_on;unmapped', ';a', '31/05/2019;b', ';c', ';d'];
    const rows = await staged(lines, [0], 'occurred_on::VARCHAR AS day, reason');
    expect(rows.map(({ day }) => day)).toEqual([null, '2019-05-31', null, null]);
    expect(rows[3]).toEqual({ day: null, reason: 'occurred_on:missing' });
  });

  test('of which several columns are kept, and all are empty', async () => {
    const lines = ['occurred_on;product;unmapped', ';;a', '""; ;b'];
    expect(await staged(lines, [0, 1], 'reason')).toEqual(
      Array(2).fill({ reason: 'occurred_on:missing' }),
    );
  });

  test('at all are no records', async () => {
    expect(
      await staged(['occurred_on;product', '', ' ; ', '31/05/2019;a', ''], [0, 1], 'product'),
    ).toEqual([{ product: 'a' }]);
  });

  test('a file of a header only has no rows', async () => {
    expect(await staged(['occurred_on;product'], [0, 1], 'reason')).toEqual([]);
  });
});

test('columns in another order than the file has are told apart', async () => {
  const lines = ['product;unmapped;occurred_on', 'herbe;x;31/05/2019'];
  expect(await staged(lines, [2, 0], 'product, occurred_on::VARCHAR AS day')).toEqual([
    { product: 'herbe', day: '2019-05-31' },
  ]);
});

test('many rows keep the number of their record', async () => {
  const lines = Array.from({ length: 150_000 }, (_, at) => `31/05/2019;${at}`);
  const rows = await staged(
    ['occurred_on;quantity', ...lines],
    [0, 1],
    'quantity - row + 1 AS gap',
  );
  expect(rows.filter(({ gap }) => gap !== 0)).toEqual([]);
});
