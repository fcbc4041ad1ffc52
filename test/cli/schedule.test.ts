import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cronLine, withBlock } from '../../src/cli/schedule/crontab.ts';
import type { Job } from '../../src/cli/schedule/jobs.ts';
import { windowsQuoted } from '../../src/cli/schedule/windows-task.ts';
import { runCommand } from './harness/run-command.ts';
import { seizuresExport } from './harness/sample-files.ts';
import { spawnProgram } from './harness/spawn-program.ts';
import { projectRoot, temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
/** A folder as people name them: spaces, accents, a percent sign, an apostrophe, a dollar. */
const cwd = join(folder.path, "l'été 50% $HOME");
const ws = join(cwd, 'espace de travail');

beforeAll(async () => {
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'a.csv'), seizuresExport(['13/07/2019', '14/07/2019']));
  await spawnProgram(['cross', 'ingest', 'a.csv', '-w', ws, '--quiet'], { cwd });
}, 30_000);

const schedule = (...options: readonly string[]) =>
  runCommand(['clct', 'schedule', '-w', ws, ...options], { cwd });

const filesOf = async (scheduler: string) => {
  const { stdout } = await schedule('--for', scheduler, '--format', 'json');
  return (JSON.parse(stdout) as { readonly files: Readonly<Record<string, string>> }).files;
};

describe('clct schedule', () => {
  it('prints two lines for cron, with the paths that it has here', async () => {
    const { code, stdout, stderr } = await schedule();
    expect([code, stderr]).toEqual([0, '']);
    const place = `'${join(folder.path, "l'\\''été 50\\% $HOME")}/espace de travail`;
    const shared = `--workspace ${place}' --log ${place}/runs.jsonl' --wait 300 --lang fr`;
    // The program may itself stand in a folder that must be quoted.
    const quoted = (path: string) => (/^[\w./-]+$/.test(path) ? path : `'${path}'`);
    const bin = (name: string) => quoted(join(projectRoot, 'bin', name));
    expect(stdout).toBe(
      `*/15 * * * * ${process.execPath} ${bin('cross.js')} ingest --inbox ${place}/inbox' ${shared}\n` +
        `30 6 5 * * ${process.execPath} ${bin('clct.js')} report --month last --catch-up --format html,xlsx,csv --out ${place}/reports' ${shared}\n`,
    );
  });

  it('takes the folders that it is told, from where it is run', async () => {
    const { stdout } = await schedule('--inbox', 'in', '--out', '/srv/r', '--log', 'l.jsonl');
    expect(stdout).toContain("50\\% $HOME/in' --workspace");
    expect(stdout).toContain('--out /srv/r --workspace');
  });

  it('refuses what no scheduler can say, and schedulers that it does not know', async () => {
    expect((await schedule('--for', 'launchd')).code).toBe(2);
    expect((await schedule('--inbox', 'a\nb')).code).toBe(2);
  });

  it('has each command line taken apart by the shell as it was put together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 4 }),
        (words) => {
          const clean = words.map((word) => word.replace(/\p{Cc}/gu, '_'));
          const line = cronLine(jobOf(['printf', '%s\\n', ...clean]));
          // What cron does before the shell has its turn.
          const command = line.replace('*/5 * * * * ', '').replaceAll('\\%', '%');
          expect(/(?<!\\)%/.test(line)).toBe(false);
          const { stdout } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
          expect(stdout).toBe(clean.map((word) => `${word}\n`).join(''));
        },
      ),
      { numRuns: 30 },
    );
  });
});

function jobOf(words: readonly string[]): Job {
  return { name: 'cross-ingest', description: '', words, when: { everyMinutes: 5 } };
}

describe('a crontab', () => {
  const block = '# >>> cross /ws\na\nb\n# <<< cross /ws\n';

  it('keeps the lines of others, and has one block for a workspace', () => {
    expect(withBlock('', '/ws', ['a', 'b'])).toBe(block);
    const once = withBlock('MAILTO=x\n0 1 * * * backup\n', '/ws', ['old']);
    expect(withBlock(once, '/ws', ['a', 'b'])).toBe(`MAILTO=x\n0 1 * * * backup\n${block}`);
    expect(withBlock(block, '/other', ['c'])).toContain(block);
  });

  it('loses no line of a block whose end was deleted', () => {
    const torn = '# >>> cross /ws\nold\n0 1 * * * backup\n';
    expect(withBlock(torn, '/ws', ['a'])).toBe(`${torn}# >>> cross /ws\na\n# <<< cross /ws\n`);
  });
});

describe('--install', () => {
  it('asks, and does nothing where nobody agrees', async () => {
    const env = { HOME: join(folder.path, 'home'), XDG_CONFIG_HOME: join(folder.path, 'config') };
    const { code, stdout, stderr } = await runCommand(
      ['clct', 'schedule', '-w', ws, '--for', 'systemd', '--install'],
      { cwd, env },
    );
    expect(code).toBe(2);
    expect(stdout).toContain('[Service]');
    expect(stderr.replace(/[\u00a0\u202f]/g, ' ')).toBe(
      'Installer cela (systemd) ? [o/N] Rien n’est installé. Pour le faire sans question : --yes\n',
    );
    expect(existsSync(join(folder.path, 'config'))).toBe(false);
  });

  it('writes the units of the user, makes the folders, and says what to type', async () => {
    const env = { XDG_CONFIG_HOME: join(folder.path, 'config') };
    const line = ['clct', 'schedule', '-w', ws, '--for', 'systemd', '--install', '--yes'];
    const { code, stderr } = await runCommand(line, { cwd, env });
    expect(code).toBe(0);
    expect(readdirSync(join(folder.path, 'config', 'systemd', 'user')).sort()).toEqual([
      'clct-report.service',
      'clct-report.timer',
      'cross-ingest.service',
      'cross-ingest.timer',
    ]);
    expect(stderr).toContain('systemctl --user enable --now cross-ingest.timer clct-report.timer');
    expect(existsSync(join(ws, 'inbox'))).toBe(true);
  });

  it('hands cron the lines of before with a block of its own, and says when cron is not there', async () => {
    const bin = join(folder.path, 'bin');
    mkdirSync(bin, { recursive: true });
    const kept = join(folder.path, 'kept');
    writeFileSync(kept, '0 1 * * * backup\n');
    const script = `#!/bin/sh\nif [ "$1" = -l ]; then cat "${kept}"; else cat > "${kept}.new"; mv "${kept}.new" "${kept}"; fi\n`;
    writeFileSync(join(bin, 'crontab'), script, { mode: 0o755 });
    const line = ['clct', 'schedule', '-w', ws, '--for', 'cron', '--install', '--yes'];
    const env = { PATH: `${bin}:${process.env.PATH}` };
    for (let time = 0; time < 2; time++)
      expect((await runCommand(line, { cwd, env })).code).toBe(0);
    const lines = readFileSync(kept, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe('0 1 * * * backup');
    const without = await runCommand(line, { cwd, env: { PATH: join(folder.path, 'none') } });
    expect(without.code).toBe(2);
    expect(without.stderr).toContain(`clct schedule -w "${ws}" --for cron`);
  });

  it('writes the tasks of Windows in UTF-16, as they say themselves', async () => {
    const { stderr } = await schedule('--for', 'windows', '--install', '--yes');
    const bytes = readFileSync(join(ws, 'schedule', 'cross-ingest.xml'));
    expect([...bytes.subarray(0, 4)]).toEqual([0xff, 0xfe, 0x3c, 0x00]);
    expect(bytes.toString('utf16le')).toContain('encoding="UTF-16"');
    expect(bytes.toString('utf16le')).toContain('l&#39;été 50% $HOME');
    expect(stderr).toContain('schtasks /Create /TN "CROSS\\cross-ingest" /XML "');
  });
});

describe('a task of Windows', () => {
  const xmllint = spawnSync('python3', ['-c', 'import xml.dom.minidom']).status === 0;

  it.skipIf(!xmllint)('is well-formed XML, whose arguments are those of the job', async () => {
    await schedule('--for', 'windows', '--install', '--yes');
    const script =
      'import sys, xml.dom.minidom as m; d = m.parse(sys.argv[1]); sys.stdout.buffer.write(d.getElementsByTagName("Arguments")[0].firstChild.data.encode())';
    const path = join(ws, 'schedule', 'clct-report.xml');
    const { stdout, stderr } = spawnSync('python3', ['-c', script, path], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toContain(`--out "${join(ws, 'reports')}" --workspace "${ws}"`);
  });

  it.each([
    ['C:\\Program Files\\node\\node.exe', '"C:\\Program Files\\node\\node.exe"'],
    ['C:\\données\\', 'C:\\données\\'],
    ['C:\\mes données\\', '"C:\\mes données\\\\"'],
    ['a\\"b', '"a\\\\\\"b"'],
    ['', '""'],
  ])('has %s quoted as %s', (word, quoted) => {
    expect(windowsQuoted(word)).toBe(quoted);
  });
});

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

it.skipIf(!hasSystemd)(
  'the units pass systemd-analyze verify, which finds a fault that is planted',
  async () => {
    const units = join(folder.path, 'units');
    mkdirSync(units);
    const files = await filesOf('systemd');
    for (const [name, text] of Object.entries(files)) writeFileSync(join(units, name), text);
    const paths = Object.keys(files).map((name) => join(units, name));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...paths], {
      encoding: 'utf8',
    });
    expect([status, stderr.split('\n').filter((line) => line.includes(units))]).toEqual([0, []]);
    const faulty = join(units, 'faulty.service');
    const service = files['cross-ingest.service'] ?? '';
    writeFileSync(faulty, service.replace('50%%', '50%!').replace('Type=oneshot', 'Type=never'));
    const found = spawnSync('systemd-analyze', ['verify', '--man=no', faulty], {
      encoding: 'utf8',
    });
    expect(found.stderr).toContain('faulty.service');
  },
  60_000,
);

/** cron reads one folder for all of the machine: here it is given another, in a namespace of its own. */
const namespace = [
  '--mount',
  '--propagation',
  'private',
  'sh',
  '-c',
  'mount -t tmpfs none /run && mount -t tmpfs none /etc/cron.d && mount -t tmpfs none /var/spool/cron/crontabs && ',
] as const;
const inNamespace = (command: string) => [...namespace.slice(0, -1), namespace[5] + command];
const hasCron =
  spawnSync('unshare', inNamespace('command -v cron && command -v crontab')).status === 0;

it.skipIf(!hasCron)(
  'a real cron runs the lines that were printed',
  async () => {
    const inbox = join(ws, 'inbox');
    mkdirSync(inbox, { recursive: true });
    writeFileSync(join(inbox, 'b.csv'), seizuresExport(['15/07/2019', '16/07/2019']));
    utimesSync(join(inbox, 'b.csv'), 1e9, 1e9);
    const { stdout } = await schedule();
    // The lines as they are, every minute, so that the test does not take a month.
    const table = stdout.replace(/^(?:\S+ ){5}/gm, '* * * * * ');
    writeFileSync(join(folder.path, 'table'), table);
    const start = `crontab '${join(folder.path, 'table')}' && exec cron -f`;
    const cron = spawn('unshare', inNamespace(start), { stdio: 'ignore' });
    const ended = new Promise((resolve) => cron.on('close', resolve));
    try {
      const log = join(ws, 'runs.jsonl');
      const runs = () => (existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : []);
      const until = Date.now() + 110_000;
      while (runs().length < 2 && Date.now() < until) await sleep(250);
      const made = runs().map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(made.map(({ command }) => command).sort()).toEqual(['clct report', 'cross ingest']);
      for (const { exit } of made) expect([0, 1]).toContain(exit);
      expect(readdirSync(join(inbox, 'done'))).toEqual(['b.csv', 'b.csv.txt']);
      expect(
        readdirSync(join(ws, 'reports'))
          .map((name) => name.replace(/.*\./, ''))
          .sort(),
      ).toEqual(['csv', 'html', 'xlsx']);
    } finally {
      cron.kill();
      await ended;
    }
  },
  150_000,
);
