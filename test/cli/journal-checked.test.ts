import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from './harness/expect-refusal.ts';
import { runCommand } from './harness/run-command.ts';
import { storeRows } from './harness/store-rows.ts';
import { projectRoot, temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;
const ws = join(cwd, 'ws');
const exports = join(projectRoot, 'fixtures/exports');
const cross = (line: string) => runCommand(line, { cwd });
const read = (name: string) => readFileSync(join(ws, name), 'utf8');

beforeAll(async () => {
  await cross(`cross ingest "${exports}/prefecture-operations.csv" -w kept`);
  for (const word of ['zig', 'zag', 'zog', 'zug'])
    await cross(`cross words add products ${word} herb -w kept`);
}, 60_000);

beforeEach(() => {
  rmSync(ws, { recursive: true, force: true });
  cpSync(join(cwd, 'kept'), ws, { recursive: true });
});

const tamperings: readonly (readonly [how: string, change: (lines: string[]) => void])[] = [
  ['lacks a line', (lines) => lines.splice(2, 1)],
  ['has a changed line', (lines) => lines.splice(1, 1, (lines[1] ?? '').replace(/T\d/, 'T3'))],
  ['was cut off', (lines) => lines.splice(4, 1)],
];

const commands = [
  `cross ingest "${exports}/police-saisies.csv" -w ws`,
  'cross undo 1 -w ws',
  'cross words add products zeg herb -w ws',
  'cross remove --source prefecture --month 2019-07 -w ws',
  'cross backup saved.tar.gz -w ws',
  'clct report --month 2019-07 -w ws',
];

/** Each command, and each tampering: the look is the same one for all. */
const cases = tamperings.flatMap(([how, change], at) =>
  (at === 0 ? commands : commands.slice(0, 1)).map((line) => [how, line, change] as const),
);

describe('a journal', () => {
  it.each(cases)('that %s stops %s before anything is changed', async (_how, line, change) => {
    const lines = read('journal.jsonl').split('\n');
    change(lines);
    const tampered = lines.join('\n');
    writeFileSync(join(ws, 'journal.jsonl'), tampered);
    expect(tampered).not.toBe(readFileSync(join(cwd, 'kept/journal.jsonl'), 'utf8'));
    const before = [await storeRows(ws), read('vocabularies/products.csv')];
    const answer = await cross(line);
    expectRefusal(answer, {
      code: 2,
      says: ['journal.jsonl'],
      next: /cross journal -w ws --verify/,
    });
    expect([await storeRows(ws), read('vocabularies/products.csv')]).toEqual(before);
    expect(read('journal.jsonl')).toBe(tampered);
    expect(existsSync(join(cwd, 'saved.tar.gz'))).toBe(false);
  });
});

describe('a journal that a crash tore', () => {
  it('is mended, and goes on', async () => {
    writeFileSync(join(ws, 'journal.jsonl'), `${read('journal.jsonl')}{"number":6,"at`);
    expect((await cross('cross words add products zeg herb -w ws')).code).toBe(0);
    expect((await cross('cross journal --verify -w ws')).code).toBe(0);
  });
});
