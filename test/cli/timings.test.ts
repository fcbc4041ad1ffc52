import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startTimings } from '../../src/cli/timings.ts';
import { runCommand } from './harness/run-command.ts';
import { writeGoodExport } from './harness/sample-files.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const { path: cwd } = folder;
const now = new Date('2019-08-12T09:00:00Z');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the time of each phase', () => {
  it('begins with the process, adds up what is entered again, and is the whole', () => {
    const moments = [700, 1000, 1500, 1750, 4750];
    const timings = startTimings(() => moments.shift() ?? 0);
    timings.enter('opening');
    timings.enter('reading');
    timings.enter('merging');
    timings.enter('reading');
    expect(timings.seconds()).toEqual({
      starting: 0.7,
      opening: 0.3,
      reading: 3.5,
      merging: 0.25,
    });
  });

  it('is shown after a load and after a report, and kept in the log', async () => {
    writeGoodExport(folder);
    const load = 'cross ingest good.csv -w ws --quiet --timings --log runs.jsonl';
    const loaded = await runCommand(load, { cwd, now });
    expect(loaded).toMatchObject({ code: 0 });
    const lines = plain(loaded.stderr).trimEnd().split('\n').slice(-11);
    expect(lines.map((line) => line.slice(0, 22).trimEnd())).toEqual([
      'démarrage',
      'ouverture',
      'lecture du fichier',
      'examen des colonnes',
      'vérification',
      'rattachement aux QRR',
      'bilan des lignes',
      'attente de la base',
      'fusion',
      'fermeture',
      'en tout',
    ]);
    expect(lines.at(-1)).toMatch(/^en tout +[\d\u202f]+,\d\d s +100 %$/);
    const report = 'clct report --month 2019-07 -w ws --quiet --timings --log runs.jsonl --lang en';
    const reported = await runCommand(report, { cwd, now });
    expect(reported.stderr).toMatch(
      /^start .*\nopening .*\nwaiting .*\ncomputing .*\nlaying .*\nwriting .*\nin all .* 100%\n$/,
    );
    const log = readFileSync(join(cwd, 'runs.jsonl'), 'utf8').trimEnd().split('\n');
    const phases = log.map((line) => Object.keys(JSON.parse(line).phases));
    expect(phases).toEqual([
      expect.arrayContaining(['reading', 'typing', 'merging']),
      ['starting', 'opening', 'waiting', 'figures', 'sections', 'writing'],
    ]);
  });

  it('is told of a command that fails too, and of none that did not ask', async () => {
    const failed = await runCommand('cross ingest missing.csv -w ws --timings', { cwd, now });
    expect(failed.code).toBe(2);
    expect(failed.stderr).toContain('en tout');
    const quiet = await runCommand('cross ingest good.csv -w ws --log other.jsonl', { cwd, now });
    expect(quiet.stderr).not.toContain('en tout');
    expect(readFileSync(join(cwd, 'other.jsonl'), 'utf8')).not.toContain('phases');
  });
});
