import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { page } from '../../src/cli/pager.ts';

const text = `${'une ligne\n'.repeat(50)}fin\n`;
const setting = { text, rows: 24, env: { PATH: process.env.PATH }, platform: 'linux' };

describe('the pager', () => {
  it.each([
    ['without a terminal', { rows: undefined }],
    ['where the text fits', { rows: 60 }],
    ['where it is turned off', { env: { PAGER: '' } }],
    ['where the program is not there', { env: { PAGER: '/nowhere/less -R' } }],
    ['on Windows, as long as none is named', { platform: 'win32' }],
  ])('shows nothing %s', (_, change) => {
    expect(page({ ...setting, ...change })).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('gives the text to the program that PAGER names', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cross-pager-'));
    try {
      const script = join(folder, 'pager.sh');
      writeFileSync(script, `#!/bin/sh\ncat > "${join(folder, 'seen')}"\n`, { mode: 0o755 });
      const env = { ...setting.env, PAGER: `sh ${script}` };
      expect(page({ ...setting, env })).toBe(true);
      expect(readFileSync(join(folder, 'seen'), 'utf8')).toBe(text);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
