import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../src/cli/report/find-browser.ts';
import { atEndOfFile } from '../end-of-file.ts';

/** The browser of this machine; the tests that need one are skipped, and say so, where there is none. */
export const browserPath = findBrowser({ env: process.env });

let running: Promise<Browser> | undefined;

function launch(): Promise<Browser> {
  const browser = chromium.launch({
    executablePath: browserPath ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  atEndOfFile(async () => {
    running = undefined;
    await (await browser).close();
  });
  return browser;
}

/** What a page did that a document must not do. */
export interface WatchedPage {
  readonly page: Page;
  /** Messages of the console, errors, and addresses that were asked for. */
  readonly noises: readonly string[];
}

/** Opens a document of this machine in a window of this width; `scale` makes pictures of it smaller. */
export async function openPage(
  path: string,
  width: number,
  { height = 900, scale = 1 } = {},
): Promise<WatchedPage> {
  running ??= launch();
  const page = await (await running).newPage({
    viewport: { width, height },
    deviceScaleFactor: scale,
  });
  const noises: string[] = [];
  const address = `file://${path}`;
  page.on('console', (message) => noises.push(message.text()));
  page.on('pageerror', (error) => noises.push(String(error)));
  page.on('dialog', (dialog) => noises.push(dialog.message()));
  page.on('request', (request) => {
    if (request.url() !== address) noises.push(request.url());
  });
  await page.goto(address);
  return { page, noises };
}
