import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/cross.js', import.meta.url));
const fixture = new URL('../../fixtures/exports/bailleur-signalements.csv', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'cross-stdin-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('standard input', () => {
  it('is loaded like a file, and nothing of it stays behind', () => {
    const args = [bin, 'ingest', '-', '-w', join(folder, 'w'), '--format', 'json'];
    const { stdout, status } = spawnSync(process.execPath, args, { input: readFileSync(fixture) });
    expect(status).toBe(1);
    const [file] = JSON.parse(String(stdout)).files;
    expect(file).toMatchObject({ kind: 'reports', read: 154, new: 153, refused: 1 });
    const left = join(folder, 'w', 'tmp');
    expect(existsSync(left) ? readdirSync(left) : []).toEqual([]);
  });
});
