import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seizuresExport } from './harness/sample-files.ts';
import { projectRoot, temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();

/** Runs a command as a careless account would: whatever it makes, everybody may read and write. */
function run(program: string, line: string): void {
  const script = join(projectRoot, 'bin', `${program}.js`);
  const shell = `umask 000 && "$0" "$1" ${line}`;
  execFileSync('sh', ['-c', shell, process.execPath, script], {
    cwd: folder.path,
    stdio: 'ignore',
  });
}

describe.skipIf(process.platform === 'win32')('a workspace', { timeout: 60_000 }, () => {
  it('and the reports out of it are for their owner alone, whatever the umask', () => {
    const refused = '31/02/2019;résine;1;g;police;CSP Torcy;Torcy;ZSP Torcy';
    folder.write('export.csv', seizuresExport(['13/07/2019', '14/07/2019', refused]));
    run('cross', 'ingest export.csv -w ws --quiet || test $? = 1');
    run(
      'clct',
      'report --month 2019-07 -w ws --format html,csv --out out --log runs.jsonl || test $? = 1',
    );
    const made = ['ws', 'out'].flatMap((name) => [
      name,
      ...readdirSync(join(folder.path, name), { recursive: true, encoding: 'utf8' }).map((part) =>
        join(name, part),
      ),
    ]);
    const names = ['store.duckdb', 'key', 'journal.jsonl', 'journal.seal', 'cross.yaml'];
    expect(made).toEqual(expect.arrayContaining(names.map((name) => join('ws', name))));
    expect(made.some((name) => /ws\/rejects\/.+\.csv$/.test(name))).toBe(true);
    expect(made).toContain(join('out', 'clct-2019-07.html'));
    const open = [...made, 'runs.jsonl'].filter(
      (name) => (statSync(join(folder.path, name)).mode & 0o077) !== 0,
    );
    expect(open).toEqual([]);
  });
});
