import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { copySampleWorkspace } from '../cli/harness/prepared-workspace.ts';
import { runCommand } from '../cli/harness/run-command.ts';
import { folderWithExports } from '../cli/harness/temporary-folder.ts';

const folder = folderWithExports();
const line = 'clct report --month 2019-07 --open --workspace .';

beforeAll(() => copySampleWorkspace(folder.path), 60_000);

// The program that opens files is found by its name: here it is one that notes what it was given.
describe.skipIf(process.platform === 'win32')('clct report --open', () => {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  const env = { PATH: `${join(folder.path, 'bin')}:/usr/bin:/bin` };
  const noted = join(folder.path, 'opened');

  beforeAll(() => {
    const script = `#!/bin/sh\nprintf %s "$1" > "${noted}.part" && mv "${noted}.part" "${noted}"\n`;
    chmodSync(folder.write(`bin/${opener}`, script), 0o755);
  });

  it('shows a document from the private folder of the workspace', async () => {
    const { code, stdout, stderr } = await runCommand(line, { cwd: folder.path, env });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('clct-2019-07.html');
    for (let tries = 0; tries < 50 && !existsSync(noted); tries += 1) await setTimeout(100);
    const path = readFileSync(noted, 'utf8');
    expect(path).toContain(join(folder.path, 'tmp'));
    expect(readFileSync(path, 'utf8')).toMatch(/^<!DOCTYPE html>/);
  });

  it('says where the document is when nothing opens it', async () => {
    const answer = await runCommand(`${line} --out here.html`, {
      cwd: folder.path,
      env: { PATH: join(folder.path, 'exports') },
    });
    expect(answer.code).toBe(0);
    expect(answer.stderr).toContain('ouvrez vous-même');
    expect(readdirSync(folder.path)).toContain('here.html');
  });
});
