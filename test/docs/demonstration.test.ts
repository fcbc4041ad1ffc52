import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../cli/harness/temporary-folder.ts';
import { root } from './pages.ts';

interface Planted {
  readonly files: Readonly<
    Record<string, { readonly dataRows: number; readonly badRows: readonly unknown[] }>
  >;
}

const { path: home } = temporaryFolder();

it('npm run demo, with the built programs and an empty home, shows every row and the report', {
  timeout: 300_000,
}, () => {
  const script = join(root, 'scripts/demonstrate.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    cwd: home,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: home, TMPDIR: home, CROSS_LANG: 'en' },
  });
  expect(status, stderr).toBe(0);
  const planted = JSON.parse(readFileSync(join(root, 'fixtures/planted.json'), 'utf8')) as Planted;
  const files = Object.values(planted.files);
  const rows = files.reduce((sum, file) => sum + file.dataRows, 0);
  const bad = files.reduce((sum, file) => sum + file.badRows.length, 0);
  expect(stdout).toContain(`${rows} rows read. ${bad} `);
  expect(stdout).toContain('▲ Established rise  Torcy/Noisiel (77_1)');
  expect(stdout).not.toMatch(/undefined|\{\w+\}/);
  const [, workspace = ''] = /(\S*cross-demo-\w+)/.exec(`${stdout}${stderr}`) ?? [];
  expect(workspace).not.toBe('');
  expect(existsSync(workspace)).toBe(false);
});
