import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../cli/harness/run-command.ts';
import type { Page } from './pages.ts';

/** What a page shows: files to load or to put into the workspace, and what is then answered. */
export interface Example {
  /**
   * Blocks of CSV, JSON or YAML: one with a name is a file of the workspace, others are loaded, with
   * the options that stand in its place, for the same source if they name none. Blocks of a shell
   * (`sh`) are commands, run in their turn.
   */
  readonly files: readonly {
    readonly name: string | undefined;
    readonly text: string;
    readonly isCommand: boolean;
  }[];
  /** Blocks of text: the answer in French, then in English. */
  readonly answers: readonly string[];
}

export function exampleOf({ text }: Page): Example {
  const files = [...text.matchAll(/^```(csv|json|yaml|sh)(?: (\S+))?\n(.*?)^```/gms)];
  const answers = [...text.matchAll(/^```text\n(.*?)^```/gms)];
  return {
    files: files.map(([, type, name, body = '']) => ({
      name,
      text: body,
      isCommand: type === 'sh',
    })),
    answers: answers.map(([, body = '']) => body.trimEnd()),
  };
}

/** What the load of an example answered. */
export interface ExampleAnswer {
  readonly stdout: string;
  /** The files of refused rows. */
  readonly rejects: string;
}

/** The table of refused rows, which is the last one. */
export function refusedTable(stdout: string): string {
  return stdout.slice(stdout.lastIndexOf('┌'), stdout.lastIndexOf('┘') + 1);
}

/** The warning with that label, all its lines. */
export function warningText(stdout: string, label: string): string {
  const lines = stdout.split('\n');
  const at = lines.findIndex((line) => line.startsWith(` ${label} `));
  const more = lines.slice(at + 1).findIndex((line) => !line.startsWith(' '.repeat(18)));
  return lines.slice(at, at + 1 + more).join('\n');
}

/** Loads the files of an example one after the other, on a terminal; the answer is the last one's. */
export async function runExample(
  { files }: Example,
  lang: 'fr' | 'en',
  bytesOf: (text: string) => string | Uint8Array = (text) => text,
): Promise<ExampleAnswer> {
  const cwd = mkdtempSync(join(tmpdir(), 'cross-'));
  try {
    writeFileSync(join(cwd, 'cross.yaml'), 'time_zone: Europe/Paris\n');
    writeFileSync(join(cwd, 'key'), `${'0123456789abcdef'.repeat(4)}\n`);
    for (const folder of ['profiles', 'vocabularies', 'rejects']) mkdirSync(join(cwd, folder));
    let stdout = '';
    const run = async (line: string) => {
      const answer = await runCommand(line, { cwd, columns: 80, env: { NO_COLOR: '1' } });
      if (answer.stderr !== '') throw new Error(answer.stderr);
      return answer.stdout;
    };
    for (const { name = '', text, isCommand } of files) {
      const isLoaded = !isCommand && (name === '' || name.startsWith('--'));
      if (isCommand) await run(text.trim());
      else writeFileSync(join(cwd, isLoaded ? 'export.csv' : name), bytesOf(text));
      if (!isLoaded) continue;
      const options = name.startsWith('--source=') ? name : `--source police-77 ${name}`;
      stdout = await run(`cross ingest export.csv ${options} --lang ${lang}`);
    }
    const folder = join(cwd, 'rejects');
    const rejects = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    return { stdout, rejects: rejects.join('') };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** UTF-8, but for the last line: what putting two exports end to end makes. */
export function lastLineInWindows1252(text: string): Uint8Array {
  const at = text.trimEnd().lastIndexOf('\n') + 1;
  return Buffer.concat([Buffer.from(text.slice(0, at)), Buffer.from(text.slice(at), 'latin1')]);
}
