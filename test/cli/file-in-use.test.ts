import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seizuresExport } from './harness/sample-files.ts';
import { projectRoot, temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/**
 * Runs a command while a file can be neither moved nor replaced, though the folder that it lies in
 * can be written to: it is a mount point of its own. That is as near as Linux comes to a file that a
 * spreadsheet holds open on Windows.
 */
function whileHeld(file: string, program: string, args: readonly string[]) {
  const script = 'mount --bind "$1" "$1" && shift && exec "$@"';
  const command = [process.execPath, join(projectRoot, 'bin', `${program}.js`), ...args];
  const answer = spawnSync('unshare', ['-m', 'sh', '-c', script, 'sh', file, ...command], {
    cwd,
    encoding: 'utf8',
  });
  return { ...answer, stderr: plain(answer.stderr) };
}

folder.write('held', '');
const isPossible =
  spawnSync('unshare', ['-m', 'mount', '--bind', join(cwd, 'held'), join(cwd, 'held')]).status ===
  0;
const drop = (name: string, data: string) => {
  const path = folder.write(join('inbox', name), data);
  utimesSync(path, Date.now() / 1000 - 60, Date.now() / 1000 - 60);
};

describe.skipIf(!isPossible)('a file that another program holds', { timeout: 90_000 }, () => {
  it('is not replaced by a report, and is as it was', () => {
    const path = folder.write('juillet.csv', 'looked at');
    const export_ = folder.write('saisies.csv', seizuresExport(['13/07/2019', '14/07/2019']));
    const command = ['report', '--month', '2019-07', '--format', 'csv', '--out', path, '-w', 'ws'];
    spawnSync(
      process.execPath,
      [join(projectRoot, 'bin', 'cross.js'), 'ingest', export_, '-w', 'ws'],
      { cwd },
    );
    const { status, stderr } = whileHeld(path, 'clct', command);
    expect(status).toBe(2);
    expect(stderr).toContain(`${path} est tenu par un autre programme (EBUSY).`);
    expect(stderr).toContain('S’il est ouvert dans un tableur, fermez-le');
    expect(readFileSync(path, 'utf8')).toBe('looked at');
    expect(readdirSync(cwd).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('is loaded from the drop folder, stays there, and keeps no other from being taken', () => {
    mkdirSync(join(cwd, 'inbox'));
    drop('a.csv', seizuresExport(['13/07/2019', '14/07/2019']));
    drop('b.csv', seizuresExport(['13/06/2019', '14/06/2019']));
    const command = ['ingest', '--inbox', 'inbox', '-w', 'ws2', '--log', 'runs.jsonl'];
    const held = whileHeld(join(cwd, 'inbox', 'a.csv'), 'cross', command);
    expect(held.status).toBe(1);
    expect(held.stderr).toContain('a.csv est tenu par un autre programme (EBUSY).');
    expect(readdirSync(join(cwd, 'inbox')).sort()).toEqual(['a.csv', 'done', 'refused']);
    const again = spawnSync(process.execPath, [join(projectRoot, 'bin', 'cross.js'), ...command], {
      cwd,
      encoding: 'utf8',
    });
    expect(again.stderr).toBe('');
    expect(readdirSync(join(cwd, 'inbox', 'done')).sort()).toEqual([
      'a.csv',
      'a.csv.txt',
      'b.csv',
      'b.csv.txt',
    ]);
    expect(readFileSync(join(cwd, 'inbox', 'done', 'a.csv.txt'), 'utf8')).toMatch(/inchangé/);
  });
});
