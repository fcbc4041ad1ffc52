import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommand } from '../cli/harness/run-command.ts';
import { temporaryFolder } from '../cli/harness/temporary-folder.ts';
import { withoutVolatile } from '../golden/volatile.ts';
import { readPage, root } from './pages.ts';

/** `U=1 npx vitest run test/docs` rewrites what the pages show; on a build server nothing does. */
const isRewriting = process.env.U === '1' && !process.env.CI;

const folder = temporaryFolder();

/** A workspace that is there already, for the guides that don't begin by making one. */
function makeWorkspace(cwd: string): void {
  for (const part of ['profiles', 'vocabularies']) mkdirSync(join(cwd, part), { recursive: true });
  writeFileSync(join(cwd, 'cross.yaml'), 'time_zone: Europe/Paris\n');
  writeFileSync(join(cwd, 'key'), `${'0123456789abcdef'.repeat(4)}\n`);
}

/**
 * Follows a guide in a workspace of its own: a block with a name is a file, a shell block is run,
 * and the text block after it becomes what was answered.
 */
async function follow(text: string, name: string, lang: string): Promise<string> {
  const cwd = join(folder.path, name);
  mkdirSync(cwd, { recursive: true });
  if (!text.includes('\ncross init')) makeWorkspace(cwd);
  let answer = '';
  let followed = '';
  for (const part of text.split(/(?<=^```\n)|(?=^```\w)/m)) {
    const [, kind = '', file = '', body = ''] = /^```(\w+) ?(\S*)\n(.*)```\n$/s.exec(part) ?? [];
    if (file !== '') writeFileSync(join(cwd, file), body);
    if (kind === 'sh') {
      const env = { NO_COLOR: '1', CROSS_LANG: lang };
      const { stdout, stderr } = await runCommand(body.trim(), { cwd, columns: 80, env });
      answer = withoutVolatile(`${stdout}${stderr}`, cwd).replace(/^\n+|\n+$/g, '');
    }
    followed += kind === 'text' ? `\`\`\`text\n${answer}\n\`\`\`\n` : part;
  }
  return followed;
}

it.each([
  ['export-non-compris', 'fr'],
  ['export-not-understood', 'en'],
  ['analyste', 'fr'],
])('%s shows what the programs answer', async (name, lang) => {
  const page = readPage(`docs/guide/${name}.md`);
  const followed = await follow(page.text, name, lang);
  if (isRewriting) writeFileSync(join(root, page.path), followed);
  expect(followed.match(/^```sh$/gm)?.length).toBeGreaterThan(4);
  expect(readPage(page.path).text).toBe(followed);
});
