import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendJournal } from '../../src/journal/journal.ts';
import type { JournalEntry } from '../../src/journal/journal-entry.ts';
import { readSeal, writeSeal } from '../../src/journal/seal.ts';
import { verifyJournal } from '../../src/journal/verify-journal.ts';
import { runCommand } from '../cli/harness/run-command.ts';
import { folderWithExports } from '../cli/harness/temporary-folder.ts';

const key = 'a'.repeat(64);
let folder = '';
const files = () => ({
  journal: join(folder, 'journal.jsonl'),
  seal: join(folder, 'journal.seal'),
  key,
});
const read = () => readFileSync(files().journal, 'utf8');
const verified = () => verifyJournal(read(), readSeal(files().seal, key));
const faults = () => verified().faults.map(({ line, fault }) => `${line} ${fault}`);
const rewrite = (change: (lines: string[]) => readonly string[]) =>
  writeFileSync(files().journal, change(read().split('\n')).join('\n'));

function entry(load: number): JournalEntry {
  return { at: '2019-08-12T09:30:00Z', user: 'u', action: 'collection', command: 'c', load };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cross-journal-'));
  for (const load of [1, 2, 3, 4]) appendJournal(files(), [entry(load)]);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a journal', () => {
  it('is whole as it was written', () => {
    expect(faults()).toEqual([]);
    expect(verified().lines.map(({ number, load }) => [number, load])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
  });

  it('tells a changed line, a removed one, and two that changed places', () => {
    const whole = read();
    rewrite((lines) => lines.map((line, at) => (at === 1 ? line.replace('"u"', '"v"') : line)));
    expect(faults()).toEqual(['3 chain']);
    writeFileSync(files().journal, whole);
    rewrite((lines) => lines.filter((_, at) => at !== 1));
    expect(faults()).toEqual(['2 number']);
    writeFileSync(files().journal, whole);
    rewrite(([a = '', b = '', c = '', ...rest]) => [a, c, b, ...rest]);
    expect(faults()).toContain('2 number');
  });

  it('tells a last line that was changed or taken away, and does not go on from it', () => {
    const whole = read();
    rewrite((lines) => lines.map((line, at) => (at === 3 ? line.replace('"u"', '"v"') : line)));
    expect(faults()).toEqual(['4 cut-off']);
    expect(() => appendJournal(files(), [entry(5)])).toThrow('journal-broken');
    writeFileSync(files().journal, whole.split('\n').slice(0, 3).join('\n').concat('\n'));
    expect(faults()).toEqual(['3 cut-off']);
    expect(() => appendJournal(files(), [entry(5)])).toThrow('journal-broken');
  });

  it('tells a seal that another key made, and one that is missing', () => {
    const last = read().trim().split('\n').at(-1) ?? '';
    writeSeal(files().seal, { number: 4, hash: last }, 'b'.repeat(64));
    expect(faults()).toEqual(['4 forged-seal']);
    rmSync(files().seal);
    expect(faults()).toEqual(['4 unsealed']);
    rewrite((lines) => [...lines.slice(0, 3), '']);
    appendJournal(files(), [entry(5)]);
    expect(faults()).toEqual([]);
    const [note] = verified().lines.slice(-2);
    expect([note?.number, note?.counts]).toEqual([4, { sealMade: 1 }]);
  });

  it('takes away a line that a crash tore, says so, and goes on', () => {
    appendFileSync(files().journal, '{"number":5,"at":"20');
    expect(faults()).toEqual(['5 torn']);
    appendJournal(files(), [entry(5)]);
    expect(faults()).toEqual([]);
    const [note, last] = verified().lines.slice(-2);
    expect([note?.counts, last?.load]).toEqual([{ tornBytes: 20 }, 5]);
  });

  it('goes on where a crash came between the line and the seal', () => {
    const sealed = readFileSync(files().seal);
    appendJournal(files(), [entry(5)]);
    writeFileSync(files().seal, sealed);
    expect(faults()).toEqual([]);
    appendJournal(files(), [entry(6)]);
    expect(faults()).toEqual([]);
  });

  it('writes a line that left the store twice only once', () => {
    appendJournal(files(), [{ ...entry(5), outbox: 7 }]);
    appendJournal(files(), [
      { ...entry(5), outbox: 7 },
      { ...entry(6), outbox: 8 },
    ]);
    expect(verified().lines.map(({ load }) => load)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('reads only its end to go on', () => {
    const filler = Array.from({ length: 20_000 }, (_, at) => entry(at));
    appendJournal(files(), filler);
    appendJournal(files(), [entry(1)]);
    expect(verified().lines).toHaveLength(20_005);
    expect(faults()).toEqual([]);
  });
});

describe('cross journal', () => {
  const place = folderWithExports();
  const ask = (line: string) => runCommand(`${line} --workspace .`, { cwd: place.path });

  it('shows what was done, verifies it, and tells what was removed', async () => {
    await ask('cross ingest exports/cross-signalements.csv --quiet --reason essai');
    await ask('clct report --month 2019-07 --quiet');
    const shown = await ask('cross journal');
    expect(shown.code).toBe(0);
    expect(shown.stdout).toMatch(
      /1\s+12\/08\/2019 09:30\s+\S+\s+collecte\s+cross ingest\s+chargement 1 · essai/,
    );
    expect(shown.stdout).toMatch(/2\s.*consultation\s+clct report\s+clct-2019-07-[0-9a-f]{8}/);
    expect(shown.stdout).toContain('Journal entier');
    expect((await ask('cross journal --since 13/08/2019')).stdout).toContain('Aucune ligne');
    const json = JSON.parse((await ask('cross journal --format json')).stdout) as {
      lines: object[];
    };
    expect(json.lines).toHaveLength(2);
    const csv = (await ask('cross journal --format csv')).stdout.split('\r\n');
    expect(csv[1]).toMatch(/^1,2019-08-12T09:30:00.000Z,[^,]+,collection,cross ingest,essai,1,,/);
    const path = join(place.path, 'journal.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').split('\n').slice(0, 1).concat('').join('\n'));
    const broken = await ask('cross journal --verify --lang en');
    expect([broken.code, broken.stdout]).toEqual([1, expect.stringContaining('after line 1')]);
    const stopped = await ask('clct report --month 2019-07');
    expect([stopped.code, stopped.stderr]).toEqual([
      2,
      expect.stringContaining('cross journal -w . --verify'),
    ]);
  });

  it('does not know a day that is none', async () => {
    expect((await ask('cross journal --since hier')).code).toBe(2);
  });
});

describe('commands at once', () => {
  const place = folderWithExports();

  it('leave one whole journal', async () => {
    const bin = (name: string) => fileURLToPath(new URL(`../../bin/${name}.js`, import.meta.url));
    const start = (name: string, ...more: readonly string[]) =>
      new Promise<number | null>((resolve) => {
        const argv = [bin(name), ...more, '--workspace', place.path, '--quiet'];
        spawn(process.execPath, argv, { stdio: 'ignore' }).on('close', resolve);
      });
    await start('cross', 'ingest', join(place.path, 'exports/cross-signalements.csv'));
    const codes = await Promise.all(
      [1, 2, 3, 4].map(() => start('clct', 'report', '--month', '2019-07')),
    );
    expect(codes.every((code) => code !== null && code <= 1)).toBe(true);
    const { code, stdout } = await runCommand('cross journal --format json --workspace .', {
      cwd: place.path,
    });
    expect([code, (JSON.parse(stdout) as { count: number }).count]).toEqual([0, 5]);
  }, 60_000);
});
