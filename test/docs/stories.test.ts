import { cpSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../cli/harness/run-command.ts';
import { temporaryFolder } from '../cli/harness/temporary-folder.ts';
import { type Followed, followPage } from './follow-page.ts';
import { readPage, readPages, root, shellLines } from './pages.ts';
import { type Story, stories } from './stories.ts';

/** `U=1 npx vitest run test/docs` rewrites what the pages show; on a build server nothing does. */
const isRewriting = process.env.U === '1' && !process.env.CI;

const folder = temporaryFolder();
const late = join(root, 'fixtures/exports/police-saisies-tardif-2019-05.csv');
const sample = join(folder.path, 'sample');

/** The key is always the same: references that a page shows are made with it. */
function makeWorkspace(cwd: string): void {
  for (const part of ['profiles', 'vocabularies']) mkdirSync(join(cwd, part), { recursive: true });
  writeFileSync(join(cwd, 'cross.yaml'), 'time_zone: Europe/Paris\n');
  writeFileSync(join(cwd, 'key'), `${'0123456789abcdef'.repeat(4)}\n`);
}

beforeAll(async () => {
  makeWorkspace(sample);
  const line = ['cross', 'ingest', join(root, 'fixtures/exports/*.csv'), '--quiet'];
  const { code, stderr } = await runCommand(line, { cwd: sample });
  if (code !== 1) throw new Error(stderr);
  await addWhatPagesSuppose();
}, 240_000);

/** A recipient's key, a file in the drop folder. */
async function addWhatPagesSuppose(): Promise<void> {
  const key = await identityToRecipient(await generateIdentity());
  writeFileSync(join(sample, 'police.pub'), `${key}\n`);
  const longAgo = new Date('2019-08-01T00:00:00Z');
  const path = join(sample, 'inbox/tardif.csv');
  cpSync(late, path, { recursive: true });
  utimesSync(path, longAgo, longAgo);
}

/** Of the sample files, those that the stories name and one more: all of them are loaded in `sample`. */
function checkOut(cwd: string): void {
  for (const name of ['bailleur-signalements', 'cross-signalements', 'douane-saisies-kg']) {
    const path = `fixtures/exports/${name}.csv`;
    cpSync(join(root, path), join(cwd, path), { recursive: true });
  }
}

/** The folder in which a story begins, with what it supposes: a medium, files that came. */
function begin({ page, begins, at = '', places = [] }: Story): string {
  const cwd = join(folder.path, page.replaceAll('/', ' – '));
  mkdirSync(cwd);
  if (begins === 'sample') cpSync(sample, join(cwd, at), { recursive: true });
  if (begins === 'workspace') makeWorkspace(cwd);
  if (begins === 'checkout') checkOut(cwd);
  for (const place of places.filter((name) => name.startsWith('/media/')))
    mkdirSync(join(cwd, place), { recursive: true });
  for (const received of begins === 'nowhere' ? ['received', 'recus'] : [])
    cpSync(late, join(cwd, 'srv/cross', received, 'late.csv'), { recursive: true });
  return cwd;
}

/** The lines that did not end as the story says; the same line may stand in a page several times. */
function endedOtherwise(
  lines: readonly Followed[],
  codes: Readonly<Record<string, readonly number[]>>,
): readonly Followed[] {
  const times = new Map<string, number>();
  return lines.filter(({ line, code }) => {
    const before = times.get(line) ?? 0;
    times.set(line, before + 1);
    return code !== (codes[line]?.[before] ?? 0);
  });
}

describe.each(stories)('$page', (story) => {
  const { leftOut = {}, codes = {} } = story;

  it('is a story that can be followed, with these answers', { timeout: 300_000 }, async () => {
    const page = readPage(story.page);
    const isLeftOut = (line: string) => Object.hasOwn(leftOut, line);
    const followed = await followPage(page.text, { ...story, folder: begin(story), isLeftOut });
    expect(endedOtherwise(followed.lines, codes)).toEqual([]);
    if (isRewriting) writeFileSync(join(root, page.path), followed.text);
    expect(readPage(page.path).text).toBe(followed.text);
  });

  it('has the lines that are left out, and those with a code of their own', () => {
    const lines = shellLines(readPage(story.page));
    const named = [...Object.keys(leftOut), ...Object.keys(codes)];
    expect(named.filter((line) => !lines.includes(line))).toEqual([]);
  });
});

it('every page with commands is followed, but those of refusals and warnings, which have their own test', () => {
  const pages = readPages()
    .filter((page) => shellLines(page).length > 0)
    .map(({ path }) => path)
    .filter((path) => !/^docs\/(?:refusals|warnings)\//.test(path));
  expect(pages).toEqual(stories.map(({ page }) => page).sort());
});
