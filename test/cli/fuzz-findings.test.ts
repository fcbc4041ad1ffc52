import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { runCommand } from './harness/run-command.ts';
import { seizuresExport } from './harness/sample-files.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const gzipped = gzipSync(seizuresExport(['13/07/2019']));

/** What `scripts/fuzz.ts` found, cut down: the seed and number of the mutant, the file, the words. */
const findings: readonly (readonly [found: string, data: Uint8Array, says: RegExp])[] = [
  // Each ended the program with exit 70 and a stack.
  ['1:32 a gzip file that is none', Uint8Array.of(0x1f, 0x8b, 0x0a, 0x0a), /compressé, mais abîmé/],
  ['1:32 a damaged gzip file', spoilt(gzipped, 30), /compressé, mais abîmé/],
];

function spoilt(data: Uint8Array, at: number): Uint8Array {
  return data.map((byte, position) => (position >= at ? byte ^ 0x5a : byte));
}

it.each(findings)('%s', async (_, data, says) => {
  folder.write('found.csv', data);
  const line = 'cross ingest found.csv --workspace ws --source fuzz';
  const { code, stderr } = await runCommand(line, { cwd: folder.path });
  expect(stderr).toMatch(says);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(code).toBe(2);
});
