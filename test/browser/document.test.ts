import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { copySampleWorkspace } from '../cli/harness/prepared-workspace.ts';
import { folderWithExports } from '../cli/harness/temporary-folder.ts';
import { browserPath, openPage, type WatchedPage } from './chromium.ts';
import { inPage } from './in-page.ts';
import { readDocument, writeDocument } from './sample-documents.ts';

const folder = folderWithExports();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const documents = new Map<string, string>();

/** Several QRR and one, both languages, a month that lacks a source, areas declared to compare with. */
const asked = {
  fr: '',
  en: '--lang en',
  one: '--qrr 77_1',
  lacking: '--month 2018-11',
  controls: '--qrr 77_1',
} as const;

beforeAll(async () => {
  await copySampleWorkspace(folder.path);
  for (const [name, options] of Object.entries(asked)) {
    if (name === 'controls') folder.write('qrr.csv', 'code;temoin\n93_3;oui\n94_1;oui\n');
    documents.set(name, await writeDocument(folder, name, options));
  }
}, 120_000);

function pathOf(name: keyof typeof asked): string {
  const path = documents.get(name);
  if (path === undefined) throw new Error(`${name} was not made`);
  return path;
}

describe('a document', () => {
  it.each(Object.keys(asked) as (keyof typeof asked)[])('is valid HTML (%s)', async (name) => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
    const { results } = await validator.validateString(readDocument(pathOf(name)));
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });
});

const names = Object.keys(asked) as (keyof typeof asked)[];
const opened = [360, 500, 1440].flatMap((width) =>
  names
    .filter((name) => name !== 'controls' || width !== 500)
    .map((name) => [name, width] as const),
);

/** Documents that are open: looking at one changes nothing of it, and it follows its window's width. */
const pages = new Map<string, Promise<WatchedPage>>();

async function pageOf(name: keyof typeof asked, width: number): Promise<WatchedPage> {
  const opening = pages.get(name) ?? openPage(pathOf(name), width);
  pages.set(name, opening);
  const watched = await opening;
  await watched.page.setViewportSize({ width, height: 900 });
  return watched;
}

describe.skipIf(browserPath === undefined)('a document in a browser', () => {
  it.each(opened)('%s at %i px: silent, no wider than the window', async (name, width) => {
    const { page, noises } = await pageOf(name, width);
    const widths = await page.evaluate(inPage.widths);
    expect(widths).toEqual([width, width]);
    expect(noises).toEqual([]);
  });

  it.each([
    ['fr', 360],
    ['en', 500],
    ['fr', 1440],
    ['one', 360],
    ['lacking', 1440],
    ['controls', 1440],
  ] as const)(
    '%s at %i px: WCAG 2.2 AA, as far as a program sees',
    async (name, width) => {
      const { page } = await pageOf(name, width);
      await page.evaluate(axe);
      expect(await page.evaluate(inPage.breaches)).toEqual([]);
    },
    90_000,
  );

  it('has no shade of text under 4.5 to 1 on any ground that it stands on', async () => {
    const { page } = await pageOf('fr', 1440);
    expect(await page.evaluate(inPage.weakestContrast)).toBeGreaterThanOrEqual(4.5);
  });

  it('shows the areas to compare with beside the one QRR', async () => {
    const { page } = await pageOf('controls', 1440);
    const text = await page.evaluate('document.body.innerText');
    expect(text).toMatch(/Aulnay\/Sevran/);
    expect(text).toMatch(/Champigny/);
    const { page: alone } = await pageOf('one', 1440);
    expect(await alone.evaluate('document.body.innerText')).not.toMatch(/Champigny/);
  });

  it('leads every link to a place in the document', async () => {
    const { page } = await pageOf('fr', 1440);
    expect(await page.evaluate(inPage.lostLinks)).toEqual([]);
  });
});
