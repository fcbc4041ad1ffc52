import { copyFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from './harness/run-command.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const sample = fileURLToPath(new URL('../../fixtures/exports/police-saisies.csv', import.meta.url));
const folder = temporaryFolder();
const cwd = folder.path;
const workspace = join(cwd, 'espace');
const configure = (text: string) => writeFileSync(join(workspace, 'cross.yaml'), text);

beforeAll(async () => {
  copyFileSync(sample, join(cwd, 'saisies.csv'));
  copyFileSync(sample, join(cwd, 'large.csv'));
  truncateSync(join(cwd, 'large.csv'), 40 * 1024 * 1024);
  expect((await runCommand('cross init --workspace espace', { cwd })).code).toBe(0);
});

describe('limits in cross.yaml', () => {
  it('a file that needs more disk than is allowed is refused before it is read', async () => {
    configure('limits: { disk: 100 }\n');
    const answer = await runCommand('cross ingest large.csv -w espace --lang en', { cwd });
    expect(answer).toMatchObject({ code: 2, stdout: '' });
    expect(answer.stderr).toContain(
      'large.csv would take about 240 MiB of disk while it is loaded; 100 are allowed.',
    );
    expect(answer.stderr).toContain('\n      limits: { disk: 240 }\n');
    const loads = await runCommand('cross loads -w espace --format json', { cwd });
    expect(loads.stdout).not.toContain('large.csv');
  });

  it('the setting that the refusal names lets the file be read', async () => {
    configure('limits: { disk: 240 }\n');
    const answer = await runCommand('cross ingest large.csv -w espace --lang en', { cwd });
    expect(answer.code).toBe(2);
    expect(answer.stderr).not.toContain('MiB of disk');
  });

  it('a small file loads within the least memory that can be set', async () => {
    configure('limits: { memory: 256, disk: 1 }\n');
    const line = 'cross ingest saisies.csv --source police-77 -w espace --format json';
    const { code, stdout } = await runCommand(line, { cwd });
    expect(code).toBeLessThanOrEqual(1);
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ new: 1651 }] });
  });

  it('less memory than the engine can work in is no setting', async () => {
    configure('limits: { memory: 16 }\n');
    const answer = await runCommand('cross ingest saisies.csv -w espace --lang en', { cwd });
    expect(answer.code).toBe(2);
    expect(answer.stderr).toContain('limits.memory');
  });
});
