import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Machine } from '../../src/cli/machine.ts';
import { run } from '../../src/cli/main.ts';
import { fixedNow } from './harness/run-command.ts';
import { seizuresExport } from './harness/sample-files.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const { path: cwd } = temporaryFolder();

async function piped(argv: readonly string[], text: string) {
  const out: string[] = [];
  const sink = {
    write: (data: string | Uint8Array) => void out.push(String(data)),
    columns: undefined,
  };
  async function* stdin() {
    yield Buffer.from(text.slice(0, 20));
    yield Buffer.from(text.slice(20));
  }
  const now = () => new Date(fixedNow);
  const machine: Machine = { argv, env: {}, cwd, now, stdin: stdin(), stdout: sink, stderr: sink };
  return { code: await run('cross', machine), text: out.join('') };
}

describe('what is piped into cross inspect -', () => {
  const export1 = seizuresExport(['13/07/2019', '14/07/2019']);

  it('is inspected without a workspace', async () => {
    const answer = await piped(['inspect', '-', '--lang', 'en'], export1);
    expect(answer.code).toBe(0);
    expect(answer.text).toContain('2 rows of data');
    expect(answer.text).toContain('cross ingest -\n');
  });

  it('is inspected in one, and nothing of it stays behind', async () => {
    await piped(['init', 'ws'], '');
    const answer = await piped(['inspect', '-', '-w', 'ws', '--format', 'json'], export1);
    expect(JSON.parse(answer.text)).toMatchObject({ file: '-', read: 2, accepted: 2 });
    const left = join(cwd, 'ws', 'tmp');
    expect(existsSync(left) ? readdirSync(left) : []).toEqual([]);
  });

  it('is named as such where it is wrong', async () => {
    const answer = await piped(['inspect', '-', '-w', 'ws', '--lang', 'en'], '');
    expect(answer).toMatchObject({
      code: 2,
      text: expect.stringMatching(/^✗ standard input is empty/),
    });
  });
});
