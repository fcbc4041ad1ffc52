import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { type Answer, runCommand } from '../cli/harness/run-command.ts';
import { folderWithExports } from '../cli/harness/temporary-folder.ts';
import { type GoldenCase, goldenCases } from './cases.ts';
import { changingFiles } from './changing-files.ts';
import { decidingFiles } from './deciding-cases.ts';
import { goldenPath, goldenText } from './golden-file.ts';
import { withoutVolatile } from './volatile.ts';

/** `U=1 npx vitest run test/golden` rewrites the kept answers; on a build server nothing does. */
const isRewriting = process.env.U === '1' && !process.env.CI;

const folders = {
  growing: folderWithExports(),
  filled: folderWithExports(),
  changing: folderWithExports(),
  deciding: folderWithExports(),
};
for (const [name, data] of Object.entries(changingFiles)) folders.changing.write(name, data);
for (const [name, data] of Object.entries(decidingFiles)) folders.deciding.write(name, data);
const answers = new Map<string, Answer>();

/** In their order within a folder: what one loads, the next ones read. Folders have nothing in common. */
beforeAll(async () => {
  const names = Object.keys(folders) as readonly GoldenCase['folder'][];
  await Promise.all(names.map(answerAll));
  if (isRewriting) rewrite();
}, 300_000);

async function answerAll(folder: GoldenCase['folder']): Promise<void> {
  const cwd = folders[folder].path;
  for (const { name, line, columns, env } of goldenCases.filter((one) => one.folder === folder)) {
    const answer = await runCommand(line, { cwd, columns, env: { NO_COLOR: '1', ...env } });
    answers.set(name, {
      code: answer.code,
      stdout: withoutVolatile(answer.stdout, cwd),
      stderr: withoutVolatile(answer.stderr, cwd),
    });
  }
}

function rewrite(): void {
  const folder = dirname(goldenPath('any'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const one of goldenCases)
    writeFileSync(goldenPath(one.name), goldenText(one, answerOf(one)));
}

function answerOf({ name }: GoldenCase): Answer {
  const answer = answers.get(name);
  if (answer === undefined) throw new Error(`${name} was not run`);
  return answer;
}

it.each(goldenCases)('$name: $line', (one) => {
  const path = goldenPath(one.name);
  expect(existsSync(path), `${path} is missing: U=1 npx vitest run test/golden`).toBe(true);
  expect(goldenText(one, answerOf(one))).toBe(readFileSync(path, 'utf8'));
});

it('keeps no answer that nobody asks for', () => {
  const kept = readdirSync(dirname(goldenPath('any'))).sort();
  expect(kept).toEqual(goldenCases.map(({ name }) => `${name}.md`).sort());
});
