import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../cli/harness/run-command.ts';
import { projectRoot } from '../cli/harness/temporary-folder.ts';
import type { GoldenCase } from './cases.ts';

/** Longer than any run of backticks that a program writes. */
const fence = '`````';

export function goldenPath(name: string): string {
  return join(projectRoot, 'fixtures', 'golden', `${name}.md`);
}

/** A command line and its answer, as a file to read. */
export function goldenText({ line, columns, env = {} }: GoldenCase, answer: Answer): string {
  const where =
    columns === undefined ? 'In a pipe' : `On a terminal of ${columns} columns, no colour`;
  const set = Object.entries(env).map(([name, value]) => `, with ${name}=${value}`);
  return [
    `# \`${line}\``,
    '',
    `${where}${set.join('')}. Exit code ${answer.code}.`,
    '',
    ...block('Standard output', answer.stdout),
    ...block('Standard error', answer.stderr),
  ].join('\n');
}

function block(title: string, text: string): readonly string[] {
  if (text === '') return [`${title}: nothing.`, ''];
  if (!text.endsWith('\n')) throw new Error(`${title} ends without a line end`);
  return [`${title}:`, '', `${fence}text`, text.slice(0, -1), fence, ''];
}

/** The kept answer of a command line. */
export function readGolden(name: string): Answer {
  const text = readFileSync(goldenPath(name), 'utf8');
  const code = /Exit code (\d+)\./.exec(text)?.[1];
  if (code === undefined) throw new Error(`${name}: no exit code`);
  return {
    code: Number(code),
    stdout: blockOf(text, 'Standard output'),
    stderr: blockOf(text, 'Standard error'),
  };
}

function blockOf(text: string, title: string): string {
  const opening = `${title}:\n\n${fence}text\n`;
  const start = text.indexOf(opening);
  if (start < 0) return '';
  const from = start + opening.length;
  return text.slice(from, text.indexOf(`\n${fence}\n`, from) + 1);
}
