import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Answer, runCommand } from '../cli/harness/run-command.ts';
import { splitLine } from '../cli/harness/split-line.ts';
import { withoutVolatile } from '../golden/volatile.ts';
import { commandOf } from './pages.ts';

export interface Following {
  /** Where the page's reader begins; `cd` in the page leads on from there. */
  readonly folder: string;
  readonly lang: 'fr' | 'en';
  /** Folders of a real machine that the page names (`/srv/cross`), each of which stands under `folder`. */
  readonly places?: readonly string[];
  /** Lines of the page that are not run. */
  readonly isLeftOut: (line: string) => boolean;
}

/** A line of a page with the exit code that it ended with. */
export interface Followed {
  readonly line: string;
  readonly code: number;
  readonly stderr: string;
}

export interface FollowedPage {
  /** The page as it should be: with what was answered in its blocks of text. */
  readonly text: string;
  readonly lines: readonly Followed[];
}

/**
 * Follows a page from its beginning to its end, as one story: a block with a name is a file
 * (`cross.yaml`: lines added to the settings), the lines of a shell block are run one after the other,
 * and a block of text right below becomes what they answered together.
 */
export async function followPage(page: string, following: Following): Promise<FollowedPage> {
  const shell = { cwd: following.folder, lines: [] as Followed[] };
  let answer: string | undefined;
  let text = '';
  for (const part of page.split(/(?<=^```\n)|(?=^```\w)/m)) {
    const [, kind = '', file = '', body = ''] = /^```(\w+) ?(\S*)\n(.*)```\n$/s.exec(part) ?? [];
    text += kind === 'text' && answer !== undefined ? `\`\`\`text\n${answer}\n\`\`\`\n` : part;
    if (part.trim() !== '') answer = undefined;
    if (file !== '') putFile(join(shell.cwd, file), body);
    if (kind === 'sh') answer = await runBlock(body, shell, following);
  }
  return { text, lines: shell.lines };
}

function putFile(path: string, body: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, body, { flag: path.endsWith('cross.yaml') ? 'a' : 'w' });
}

interface Shell {
  cwd: string;
  readonly lines: Followed[];
}

/** What the lines of a block answer, without what differs from run to run; absent if none is run. */
async function runBlock(
  body: string,
  shell: Shell,
  following: Following,
): Promise<string | undefined> {
  let all: string | undefined;
  for (const line of body.split('\n').map(commandOf)) {
    if (line === '' || following.isLeftOut(line)) continue;
    const { code, stdout, stderr } = await runLine(line, shell, following);
    shell.lines.push({ line, code, stderr });
    all = `${all ?? ''}${stdout}${stderr}`;
  }
  return all === undefined
    ? undefined
    : withoutVolatile(all, following.folder).replace(/^\n+|\n+$/g, '');
}

/** A line of a shell, of which pages use `cd`, quotes and `> file`. */
async function runLine(
  line: string,
  shell: Shell,
  { folder, lang, places = [] }: Following,
): Promise<Answer> {
  const here = (word: string) => {
    const place = places.find((name) => word === name || word.startsWith(`${name}/`));
    return place === undefined ? word : join(folder, word);
  };
  const words = splitLine(line).map(here);
  if (words[0] === 'cd') {
    shell.cwd = join(shell.cwd, words[1] ?? '');
    return { code: 0, stdout: '', stderr: '' };
  }
  const to = words.indexOf('>');
  const command = to < 0 ? words : words.slice(0, to);
  const env = { NO_COLOR: '1', CROSS_LANG: lang };
  const columns = to < 0 ? 80 : undefined;
  const answer = await runCommand(command, { cwd: shell.cwd, env, columns });
  if (to < 0) return answer;
  writeFileSync(join(shell.cwd, words[to + 1] ?? ''), answer.stdout);
  return { ...answer, stdout: '' };
}
