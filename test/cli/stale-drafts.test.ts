import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workspacePaths } from '../../src/cli/workspace/paths.ts';
import { clearStale } from '../../src/cli/workspace/temporary.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cross drafts é-'));
  const { temporary, rejects, queue } = workspacePaths(root);
  for (const folder of [temporary, rejects, queue]) mkdirSync(folder, { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Writes a file of the workspace as of so many minutes ago. */
function written(name: string, minutesAgo: number): string {
  const path = join(root, name);
  writeFileSync(path, 'half');
  utimesSync(path, Date.now() / 1000 - 60 * minutesAgo, Date.now() / 1000 - 60 * minutesAgo);
  return path;
}

describe('drafts that a killed process left', () => {
  it('are removed once they are old, beside the journal and among the rejects', () => {
    const old = ['journal.seal.123.part', 'journal.jsonl.123.part', 'rejects/4-a.csv.7.part'].map(
      (name) => written(name, 90),
    );
    clearStale(workspacePaths(root), Date.now());
    expect(old.filter((path) => existsSync(path))).toEqual([]);
  });

  it('stay while they may still be written, and so does what is not ours', () => {
    const kept = [written('journal.seal.5.part', 10), written('archive.zip.1.part', 90)];
    clearStale(workspacePaths(root), Date.now());
    expect(kept.filter((path) => !existsSync(path))).toEqual([]);
  });
});
