import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { copySampleWorkspace } from '../cli/harness/prepared-workspace.ts';
import { runCommand } from '../cli/harness/run-command.ts';
import { folderWithExports } from '../cli/harness/temporary-folder.ts';
import { writeDocument } from './sample-documents.ts';

const folder = folderWithExports();

beforeAll(() => copySampleWorkspace(folder.path), 60_000);

it.each(['fr', 'en'])(
  'draws an issued report again as it was, charts included (%s)',
  async (lang) => {
    const before = readFileSync(await writeDocument(folder, 'before', `--lang ${lang}`), 'utf8');
    const issued = 'clct report --month 2019-07 --issue --format json --workspace .';
    const { id } = JSON.parse((await runCommand(issued, { cwd: folder.path })).stdout) as {
      readonly id: string;
    };
    const again = `clct report --as-of ${id} --format html --out again.html --lang ${lang} --workspace .`;
    const { code, stdout, stderr } = await runCommand(again, { cwd: folder.path });
    expect([code, stdout, stderr]).toEqual([0, expect.stringContaining('again.html'), '']);
    expect(readFileSync(join(folder.path, 'again.html'), 'utf8')).toBe(before);
    expect(before).toContain('class="multi"');
  },
);
