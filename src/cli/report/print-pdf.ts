import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '../../errors.ts';
import type { Context } from '../context.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import { findBrowser, isProgram } from './find-browser.ts';
import { newDocumentFolder } from './open-document.ts';

export interface PrintRequest {
  readonly paths: WorkspacePaths;
  readonly context: Context;
  /** As typed; the first one that is found where absent. */
  readonly browser: string | undefined;
  /** For the message that says how to print without one. */
  readonly month: string;
}

/** A browser that needs longer than this has hung. */
const longestPrint = 60_000;

/** Prints a document with a browser of this machine: tagged, with bookmarks from its headings. */
export async function printPdf(html: string, request: PrintRequest): Promise<Uint8Array> {
  const browser = chosenBrowser(request);
  const folder = newDocumentFolder(request.paths);
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    writeFileSync(page, html, { mode: 0o600 });
    const fault = await run(browser, argumentsFor(folder, page, pdf), request.context);
    if (existsSync(pdf)) return readFileSync(pdf);
    const { month } = request;
    throw new UserError('browser-failed', { browser, cause: fault ?? '', month });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function chosenBrowser({ browser, context, month }: PrintRequest): string {
  const { machine } = context;
  const typed = browser === undefined ? undefined : resolve(machine.cwd, browser);
  const found = typed ?? findBrowser(machine);
  if (found !== undefined && isProgram(found)) return found;
  throw new UserError('browser-not-found', { where: browser ?? 'PATH', month });
}

/** A profile of its own: a browser that is open stays as it is, and nothing is left behind. */
function argumentsFor(folder: string, page: string, pdf: string): readonly string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--disable-extensions',
    '--disable-background-networking',
    '--no-first-run',
    '--no-default-browser-check',
    `--user-data-dir=${join(folder, 'profile')}`,
    // Chromium refuses its sandbox to the superuser; the page has no script and comes from us.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
}

/** Why it failed, in the machine's words; undefined where it did not. */
function run(
  browser: string,
  args: readonly string[],
  { machine }: Context,
): Promise<string | undefined> {
  const options = {
    env: machine.env as NodeJS.ProcessEnv,
    timeout: longestPrint,
    windowsHide: true,
    ...(machine.stop === undefined ? {} : { signal: machine.stop }),
  };
  return new Promise((done, fail) => {
    execFile(browser, args, options, (error) => {
      if (machine.stop?.aborted) fail(machine.stop.reason);
      else done(error === null ? undefined : String(error.code ?? error.signal ?? error.message));
    });
  });
}
