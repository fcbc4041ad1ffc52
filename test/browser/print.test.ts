import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { copySampleWorkspace } from '../cli/harness/prepared-workspace.ts';
import { runCommand } from '../cli/harness/run-command.ts';
import { folderWithExports, projectRoot } from '../cli/harness/temporary-folder.ts';
import { browserPath } from './chromium.ts';

const folder = folderWithExports();
const line = 'clct report --month 2019-07 --format pdf --workspace .';
const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' };

beforeAll(() => copySampleWorkspace(folder.path), 60_000);

describe('a PDF without a browser', () => {
  it('says what is missing, and how to print from one', async () => {
    const answer = await runCommand(`${line} --out july.pdf`, { cwd: folder.path });
    expect(answer.code).toBe(2);
    expect(answer.stderr).toContain('clct report -w . --month 2019-07 --open');
  });

  it('says that a path that was typed is no browser', async () => {
    const answer = await runCommand(`${line} --browser nowhere/chromium`, {
      cwd: folder.path,
      env,
    });
    expect(answer.code).toBe(2);
    expect(answer.stderr).toContain('nowhere/chromium');
    expect(answer.stderr).toContain('--browser CHEMIN');
    expect(answer.stderr).toContain('Fichier, Imprimer, PDF');
    expect(answer.stderr).toContain('clct report -w . --month 2019-07 --open');
  });
});

describe.skipIf(browserPath === undefined)('a PDF', () => {
  let pdf = '';

  beforeAll(async () => {
    const answer = await runCommand(`${line} --out july.pdf --browser ${browserPath}`, {
      cwd: folder.path,
      env,
    });
    if (answer.code !== 0) throw new Error(answer.stderr);
    pdf = readFileSync(join(folder.path, 'july.pdf'), 'latin1');
  }, 90_000);

  it('is tagged, has bookmarks, and is on A4 portrait', () => {
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(pdf).toMatch(/\/Outlines \d+ 0 R/);
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(sizes.length).toBeGreaterThan(0);
    for (const [, width, height] of sizes) {
      expect(Number(width)).toBeCloseTo(595, -1);
      expect(Number(height)).toBeCloseTo(842, -1);
    }
  });

  it('leaves nothing behind in the workspace', () => {
    const left = readdirSync(join(folder.path, 'tmp'));
    expect(left.filter((name) => name.endsWith('.document'))).toEqual([]);
  });

  const reader = hasReader();
  it.skipIf(!reader)('has the expected pages, each with what identifies it', () => {
    const pages = pagesOf(join(folder.path, 'july.pdf'));
    expect(pages.length).toBeGreaterThanOrEqual(8);
    expect(pages.length).toBeLessThanOrEqual(16);
    expect(pages[0]).toContain('Synthèse');
    expect(pages[0]).toContain('Points à décider');
    expect(pages[0]).toContain('Évolution par QRR');
    expect(pages[1]).toContain('Actions décidées');
    expect(pages[1]).toContain('Objectifs');
    expect(pages.find((page) => page.includes('Bilan, juillet 2019'))).toContain(
      'Mis en cause pour usage',
    );
    pages.forEach((page, at) => {
      expect(page).toContain('Diffusion restreinte');
      expect(page).toMatch(/Rapport clct-2019-07-[0-9a-f]{8}/);
      expect(page).toContain(`page ${at + 1} / ${pages.length}`);
      if (at > 0) expect(page).toContain('juillet 2019 – arrêté au 12/08/2019');
    });
  });
});

describe.skipIf(browserPath === undefined || !hasReader())('a PDF after four meetings', () => {
  let pages: readonly string[] = [];

  beforeAll(async () => {
    for (const file of ['2019-04', '2019-05', '2019-06', '2019-07']) {
      const path = join(projectRoot, 'fixtures', 'decisions', `${file}.csv`);
      const imported = await runCommand(`clct minutes --import "${path}" --workspace .`, {
        cwd: folder.path,
      });
      if (imported.code !== 0) throw new Error(imported.stderr);
    }
    const answer = await runCommand(`${line} --out decided.pdf --browser ${browserPath}`, {
      cwd: folder.path,
      env,
    });
    if (answer.code !== 0) throw new Error(answer.stderr);
    pages = pagesOf(join(folder.path, 'decided.pdf'));
  }, 90_000);

  it('tells what changed on the first page, with the curves', () => {
    expect(pages[0]).toContain('Points à décider');
    expect(pages[0]).toContain('Évolution par QRR');
    expect(pages[0]).toContain('Les valeurs sont dans la section');
  });

  it('tells on the second what was decided, what to aim at, and leaves room to write', () => {
    for (const part of ['Actions décidées', 'Objectifs', 'Repères', 'Décisions prises en séance'])
      expect(pages[1]).toContain(part);
    expect(pages[1]).toContain('incomplet, non comparé');
  });

  it('has the figures behind them from the third on', () => {
    expect(pages[2]).toContain('Actions et objectifs, en chiffres');
    expect(pages[2]).toContain('Effet observé des actions');
  });
});

function hasReader(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function pagesOf(path: string): readonly string[] {
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
}
