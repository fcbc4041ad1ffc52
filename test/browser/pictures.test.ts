import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { copySampleWorkspace } from '../cli/harness/prepared-workspace.ts';
import {
  folderWithExports,
  projectRoot,
  temporaryFolder,
} from '../cli/harness/temporary-folder.ts';
import { browserPath, openPage } from './chromium.ts';
import { inPage } from './in-page.ts';
import { loadWholeCountry, readDocument, writeDocument } from './sample-documents.ts';

/** `U=1 npx vitest run test/browser/pictures` takes them again; on a build server nothing does. */
const isRewriting = process.env.U === '1' && !process.env.CI;

/** Of the points; letters are smoothed differently from one machine to the next. */
const tolerance = 0.02;

/** The first page, at half its size: enough to see what moved. */
const size = { height: 1300, scale: 0.5 };

const samples = folderWithExports();
const country = temporaryFolder();
const paths = new Map<string, string>();
let seconds = 0;
let computing = 0;

beforeAll(async () => {
  await copySampleWorkspace(samples.path);
  paths.set('six-fr', await writeDocument(samples, 'six-fr', ''));
  paths.set('six-en', await writeDocument(samples, 'six-en', '--lang en'));
  paths.set('one-fr', await writeDocument(samples, 'one-fr', '--qrr 77_1'));
  paths.set('one-en', await writeDocument(samples, 'one-en', '--qrr 77_1 --lang en'));
  await loadWholeCountry(country);
  const started = performance.now();
  const used = process.cpuUsage();
  paths.set('sixty-two-fr', await writeDocument(country, 'sixty-two-fr', ''));
  seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(used);
  computing = (user + system) / 1e6;
  paths.set('sixty-two-en', await writeDocument(country, 'sixty-two-en', '--lang en'));
}, 240_000);

function pathOf(name: string): string {
  const path = paths.get(name);
  if (path === undefined) throw new Error(`${name} was not made`);
  return path;
}

describe('a document of 62 QRR', () => {
  it('is made in less than the time that a reader waits, and stays under 1.5 MB', () => {
    // 5 s on a machine that does nothing else; tests share theirs, but not what they compute.
    expect(seconds).toBeLessThan(20);
    expect(computing).toBeLessThan(8);
    expect(Buffer.byteLength(readDocument(pathOf('sixty-two-fr')))).toBeLessThan(1_500_000);
  });

  it('names each of them in the annex', () => {
    const [, annex = ''] = readDocument(pathOf('sixty-two-fr')).split('id="s-annex"');
    expect(annex.match(/class="who"/g)).toHaveLength(62);
  });
});

describe.skipIf(browserPath === undefined)('the first page', () => {
  it.each(['six-fr', 'six-en', 'one-fr', 'one-en', 'sixty-two-fr', 'sixty-two-en'])(
    '%s looks as it was kept',
    async (name) => {
      const { page } = await openPage(pathOf(name), 960, size);
      const taken = await page.screenshot({ type: 'png' });
      const kept = join(projectRoot, 'fixtures', 'pictures', `${name}.png`);
      if (isRewriting) {
        mkdirSync(dirname(kept), { recursive: true });
        writeFileSync(kept, taken);
      }
      const difference = await page.evaluate(
        inPage.difference(dataAddress(readFileSync(kept)), dataAddress(taken)),
      );
      expect(difference).toBeLessThan(tolerance);
      await page.close();
    },
    30_000,
  );

  it('would be seen to differ: French is not English', async () => {
    const { page } = await openPage(pathOf('six-fr'), 960, size);
    const kept = join(projectRoot, 'fixtures', 'pictures', 'six-en.png');
    const taken = await page.screenshot({ type: 'png' });
    const difference = await page.evaluate(
      inPage.difference(dataAddress(readFileSync(kept)), dataAddress(taken)),
    );
    expect(difference).toBeGreaterThan(tolerance);
    await page.close();
  });
});

function dataAddress(picture: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
}
