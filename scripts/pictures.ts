// npm run pictures: takes the pictures of the French guide again, from the sample exports.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { run } from '../src/cli/main.ts';
import type { Program } from '../src/cli/program.ts';
import { findBrowser } from '../src/cli/report/find-browser.ts';
import { documentPictures, terminalPictures } from './pictures/guide-pictures.ts';
import { terminalSvg } from './pictures/terminal-svg.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs', 'guide', 'images');
const fixtures = join(root, 'fixtures');

/** The sample exports end in July 2019: August has begun. */
const now = new Date('2019-08-12T09:30:00Z');

async function answer(line: string, cwd: string): Promise<string> {
  const [program = 'cross', ...argv] = line.split(' ');
  const parts: string[] = [];
  const sink = {
    write: (data: string | Uint8Array) => void parts.push(data.toString()),
    columns: 80,
  };
  const env = { NO_COLOR: '1', CROSS_LANG: 'fr' };
  const machine = { argv, env, cwd, now: () => now, stdout: sink, stderr: sink };
  const code = await run(program as Program, machine);
  if (code > 1) throw new Error(`${line}: exit ${code}\n${parts.join('')}`);
  return parts.join('');
}

async function takeDocument(path: string): Promise<void> {
  const executablePath = findBrowser({ env: process.env });
  if (executablePath === undefined) throw new Error('no Chromium was found: see CONTRIBUTING.md');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  const viewport = { width: 960, height: 1300 };
  const page = await browser.newPage({ viewport, deviceScaleFactor: 0.6 });
  await page.goto(`file://${path}`);
  for (const { name, part } of documentPictures) {
    const picture = part === undefined ? page : page.locator(part);
    writeFileSync(join(images, name), await picture.screenshot({ type: 'png' }));
  }
  await browser.close();
}

const folder = mkdtempSync(join(tmpdir(), 'cross-pictures-'));
try {
  mkdirSync(images, { recursive: true });
  cpSync(join(fixtures, 'exports'), join(folder, 'exports'), { recursive: true });
  await answer('cross ingest exports/*.csv --workspace . --quiet', folder);
  for (const file of readdirSync(join(fixtures, 'decisions')).sort())
    await answer(
      `clct minutes --import ${join(fixtures, 'decisions', file)} --workspace .`,
      folder,
    );
  for (const { name, line } of terminalPictures)
    writeFileSync(join(images, name), terminalSvg(line, await answer(line, folder)));
  const document = join(folder, 'rapport.html');
  await answer(`clct report --month 2019-07 --format html --out ${document}`, folder);
  await takeDocument(document);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
