import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fill } from '../../locale/fill.ts';
import type { Context } from '../context.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import { documentFolder } from '../workspace/temporary.ts';

/** Makes the private folder of this process for a document; later commands clear it away. */
export function newDocumentFolder(paths: WorkspacePaths): string {
  const folder = documentFolder(paths);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** How a platform opens a file with what the user has chosen for it. */
const openers: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Shows a document in the default browser, and does not wait for it. Where there is none, says so. */
export async function openDocument(path: string, context: Context): Promise<void> {
  const { machine, words, lang } = context;
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  const env = machine.env as NodeJS.ProcessEnv;
  const child = spawn(command, [...args, path], { detached: true, stdio: 'ignore', env });
  const isStarted = await new Promise<boolean>((done) => {
    child.once('spawn', () => done(true));
    child.once('error', () => done(false));
  });
  child.unref();
  if (!isStarted) machine.stderr.write(`${fill(words.document.openYourself, { path }, lang)}\n`);
}
