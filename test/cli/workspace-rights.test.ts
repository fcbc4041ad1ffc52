import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  isOutsideProfile,
  judgeRights,
  type Rights,
} from '../../src/cli/workspace/judge-rights.ts';
import { workspacePaths } from '../../src/cli/workspace/paths.ts';
import { isSafeName } from '../../src/cli/workspace/safe-name.ts';
import { profilePath } from '../../src/cli/workspace/save-profile.ts';
import { writeFileAtomically } from '../../src/cli/write-file.ts';
import { expectRefusal } from './harness/expect-refusal.ts';
import { canRunAs, nobody } from './harness/other-user.ts';
import { runCommand } from './harness/run-command.ts';
import { spawnProgram } from './harness/spawn-program.ts';
import { projectRoot, temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;
const ws = join(cwd, 'ws');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
/** In this process, or, as another user, with the built program. */
const cross = (line: string, uid?: number) =>
  uid === undefined
    ? runCommand(`cross ${line}`, { cwd })
    : spawnProgram(`cross ${line}`, { cwd, uid });
const rightsExist = process.platform !== 'win32';
const isSuperuser = process.getuid?.() === 0;
const export1 = join(projectRoot, 'fixtures/exports/prefecture-operations.csv');

beforeAll(async () => {
  chmodSync(cwd, 0o755);
  await spawnProgram(['cross', 'ingest', export1, '-w', 'kept'], { cwd });
});

beforeEach(() => {
  rmSync(ws, { recursive: true, force: true });
  cpSync(join(cwd, 'kept'), ws, { recursive: true });
  for (const name of readdirSync(ws))
    chmodSync(join(ws, name), statSync(join(cwd, 'kept', name)).mode);
  chmodSync(ws, 0o700);
});

describe.skipIf(!rightsExist)('the rights of a workspace', () => {
  it('as the program makes it are well, and nothing is said', async () => {
    const { code, stderr } = await spawnProgram('cross loads -w ws', { cwd });
    expect([code, stderr]).toEqual([0, '']);
    for (const name of readdirSync(ws)) expect(statSync(join(ws, name)).mode & 0o077).toBe(0);
  });

  it.each(['key', 'store.duckdb', 'journal.jsonl', 'rejects'])(
    'are told where others can read %s, with the line that puts it right',
    async (name) => {
      chmodSync(ws, 0o755);
      chmodSync(join(ws, name), 0o744);
      const { code, stderr } = await cross('loads -w ws');
      expect(code).toBe(0);
      expect(plain(stderr)).toContain(`(${name})`);
      const [, command = ''] = /Tapez : (chmod .*)\n/.exec(plain(stderr)) ?? [];
      expect(command).toBe(`chmod go= ${join(ws, name)}`);
      chmodSync(join(ws, name), 0o700);
      expect((await cross('loads -w ws')).stderr).toBe('');
    },
  );

  it('are of no matter inside a folder that nobody else enters', async () => {
    chmodSync(join(ws, 'key'), 0o666);
    expect((await cross('loads -w ws')).stderr).toBe('');
  });

  it('are told where the group has some, unless cross.yaml says that it is meant to', async () => {
    chmodSync(ws, 0o770);
    chmodSync(join(ws, 'store.duckdb'), 0o660);
    const { stderr } = await cross('loads -w ws');
    expect(plain(stderr)).toContain('(./, store.duckdb)');
    const config = readFileSync(join(ws, 'cross.yaml'), 'utf8');
    writeFileSync(join(ws, 'cross.yaml'), `${config}\nshared_with_group: true # the unit\n`);
    const after = await cross('status -w ws');
    expect([after.stderr, after.code]).toEqual(['', after.code]);
    chmodSync(ws, 0o700);
    writeFileSync(join(ws, 'cross.yaml'), `${config}\nshared_with_group: maybe\n`);
    expectRefusal(await cross('status -w ws --quiet'), {
      code: 2,
      says: ['shared_with_group'],
      next: /true \| false/,
    });
  });

  it.each([
    ['the folder', '.', 0o777],
    ['a folder for all, each for oneself', '.', 0o1777],
    ['the key', 'key', 0o602],
    ['the settings', 'cross.yaml', 0o646],
  ])('are refused where everybody can change %s', async (_, name, mode) => {
    chmodSync(ws, 0o755);
    chmodSync(join(ws, name), mode);
    const answer = await cross('loads -w ws');
    const place = name === '.' ? ws : join(ws, name);
    expectRefusal(answer, { code: 3, says: [ws], next: new RegExp(`^Tapez : chmod o-w ${place}`) });
    const trusted = await cross('loads -w ws --trust');
    expect(trusted.code).toBe(0);
    expect(plain(trusted.stderr)).toContain('Attention : tout utilisateur');
  });

  it('are looked at before a workspace is made in a folder that is there', async () => {
    mkdirSync(join(cwd, 'everybody'));
    chmodSync(join(cwd, 'everybody'), 0o777);
    expect((await cross('init everybody')).code).toBe(3);
    expect((await cross(`ingest "${export1}" -w everybody`)).code).toBe(3);
    expect(readdirSync(join(cwd, 'everybody'))).toEqual([]);
  });
});

describe.skipIf(!rightsExist)('a link in a workspace', () => {
  it.each([
    'key',
    'store.duckdb',
    'journal.jsonl',
    'journal.seal',
    'rejects',
    'cross.yaml',
    'tmp',
    'queue',
  ])('in the place of %s is refused, --trust or not', async (name) => {
    renameSync(join(ws, name), join(cwd, `aside-${name}`));
    symlinkSync(join(cwd, `aside-${name}`), join(ws, name));
    for (const trust of ['', ' --trust']) {
      const answer = await cross(`ingest "${export1}" -w ws${trust}`);
      expectRefusal(answer, { code: 3, says: [`« ${name} »`], next: /Remplacez-le/ });
    }
    rmSync(join(cwd, `aside-${name}`), { recursive: true });
  });

  it('is refused where it leads nowhere: nothing is written through it', async () => {
    for (const name of ['qrr.csv', 'store.duckdb.wal', 'contours.geojson']) {
      symlinkSync(join(cwd, 'nowhere'), join(ws, name));
      expect((await cross('loads -w ws')).code).toBe(3);
      rmSync(join(ws, name));
    }
    expect(existsSync(join(cwd, 'nowhere'))).toBe(false);
  });

  it('is followed on the way to it, and in its place as a whole', async () => {
    symlinkSync(ws, join(cwd, 'shortcut'));
    symlinkSync(cwd, join(cwd, 'parent'));
    expect((await cross('loads -w shortcut')).code).toBe(0);
    expect((await cross('loads -w parent/ws')).code).toBe(0);
  });

  it('that waits where a file is about to be written is not followed', () => {
    const victim = folder.write('victim', 'kept');
    const target = join(cwd, 'written');
    symlinkSync(victim, `${target}.${process.pid}.part`);
    writeFileAtomically(target, 'new');
    expect([readFileSync(victim, 'utf8'), readFileSync(target, 'utf8')]).toEqual(['kept', 'new']);
  });
});

describe.skipIf(!isSuperuser || !canRunAs(nobody))('a workspace of another user', () => {
  const give = (uid: number) => {
    for (const name of readdirSync(ws, { recursive: true, encoding: 'utf8' }))
      chownSync(join(ws, name), uid, uid);
    chownSync(ws, uid, uid);
  };

  it('is refused, found or named, unless the user vouches for it', async () => {
    give(4321);
    chmodSync(ws, 0o755);
    for (const name of ['cross.yaml', 'key', 'store.duckdb', 'journal.jsonl', 'journal.seal'])
      chmodSync(join(ws, name), 0o644);
    const answer = await cross('qrr list -w ws', nobody);
    expectRefusal(answer, { code: 3, says: [ws, 'UID 4321'], next: /--trust/ });
    const found = await spawnProgram('cross loads', { cwd: ws, uid: nobody });
    expect(found.code).toBe(3);
    const trusted = await cross('qrr list -w ws --trust', nobody);
    expect(trusted.code).toBe(0);
  });

  it('that is closed to the user is refused, with the name of its owner', async () => {
    for (const line of ['loads -w ws', 'qrr list -w ws/below', `ingest "${export1}" -w ws`]) {
      const answer = await cross(line, nobody);
      expectRefusal(answer, { code: 2, says: [ws, 'root'], next: /--workspace DOSSIER/ });
    }
  });

  it('is one’s own where one owns it', async () => {
    give(nobody ?? 0);
    expect(await cross('loads -w ws', nobody)).toMatchObject({ code: 0, stderr: '' });
  });

  it('is told to the superuser, who would leave files that its owner cannot read', async () => {
    give(nobody ?? 0);
    const { code, stderr } = await cross('loads -w ws');
    expect(code).toBe(0);
    expect(plain(stderr)).toContain('sudo -u nobody');
  });

  it('is told apart from one’s own with files of somebody else in it', async () => {
    give(nobody ?? 0);
    chownSync(join(ws, 'journal.seal'), 0, 0);
    const answer = await cross('loads -w ws', nobody);
    expectRefusal(answer, {
      code: 2,
      says: ['journal.seal', 'root'],
      next: /chown -R --reference=/,
    });
  });
});

describe('how rights are judged', () => {
  const file = (mode: number, name = 'key'): Rights => ({ name, isLink: false, mode, owner: 1000 });
  const root = (mode: number, owner = 1000): Rights => ({ name: '.', isLink: false, mode, owner });
  const judge = (folderMode: number, fileMode: number, shared = false) =>
    judgeRights(root(folderMode), [file(fileMode)], { uid: 1000 }, shared);

  it('by hand', () => {
    expect(judge(0o700, 0o777)).toMatchObject({ open: [], exposed: [] });
    expect(judge(0o755, 0o600)).toMatchObject({ open: [], exposed: [] });
    expect(judge(0o755, 0o604)).toMatchObject({ open: [], exposed: ['key'] });
    expect(judge(0o755, 0o640)).toMatchObject({ open: [], exposed: ['key'] });
    expect(judge(0o750, 0o604)).toMatchObject({ open: [], exposed: [] });
    expect(judge(0o755, 0o602)).toMatchObject({ open: ['key'], exposed: [] });
    expect(judge(0o770, 0o660)).toMatchObject({ open: [], exposed: ['.', 'key'] });
    expect(judge(0o2770, 0o660, true)).toMatchObject({ open: [], exposed: [] });
    expect(judge(0o775, 0o664, true)).toMatchObject({ open: [], exposed: ['key'] });
    expect(judge(0o702, 0o600)).toMatchObject({ open: ['.'] });
    expect(judgeRights(root(0o755, 0), [file(0o644)], { uid: 1000 }, false).exposed).toEqual([]);
    expect(judgeRights(root(0o700, 7), [], { uid: 1000 }, false).stranger).toBe(7);
    expect(judgeRights(root(0o700, 0), [], { uid: 1000 }, false).stranger).toBeUndefined();
    expect(judgeRights(root(0o700, 7), [], { uid: 0 }, false)).toMatchObject({
      stranger: undefined,
      asRoot: 7,
    });
  });

  it('never more leniently for a wider right', () => {
    const mode = fc.integer({ min: 0, max: 0o777 });
    fc.assert(
      fc.property(mode, mode, mode, fc.boolean(), (folderMode, fileMode, more, shared) => {
        const gravity = (one: number, two: number) => {
          const { open, exposed } = judge(one, two, shared);
          return open.length > 0 ? 2 : exposed.length > 0 ? 1 : 0;
        };
        const before = gravity(folderMode, fileMode);
        expect(gravity(folderMode | more, fileMode)).toBeGreaterThanOrEqual(before);
        expect(gravity(folderMode, fileMode | more)).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it.each([
    ['C:\\Users\\anne\\cross', 'C:\\Users\\anne', false],
    ['c:/users/ANNE/Documents/cross', 'C:\\Users\\anne', false],
    ['C:\\Users\\anne', 'C:\\Users\\anne\\', false],
    ['C:\\Users\\annette\\cross', 'C:\\Users\\anne', true],
    ['D:\\cross', 'C:\\Users\\anne', true],
    ['\\\\server\\part\\cross', 'C:\\Users\\anne', true],
    ['D:\\cross', undefined, false],
  ])('on Windows %s for the profile %s: %s', (place, profile, outside) => {
    expect(isOutsideProfile(place, profile)).toBe(outside);
  });
});

describe('a name that becomes a file', () => {
  it.each([
    'douane-t2',
    'Préfecture_77',
    '2019.07',
    'console',
    'com',
    'com10',
    'nulle',
    'e\u0301te',
  ])('“%s” is one', (name) => expect(isSafeName(name)).toBe(true));

  it.each([
    '',
    '.',
    '..',
    '../key',
    'a/b',
    'a\\b',
    'C:x',
    'a\0b',
    'a\nb',
    '-rf',
    '--out',
    '.hidden',
    'CON',
    'nul',
    'Nul.yaml',
    'aux.tar.gz',
    'COM1',
    'lpt9.csv',
    'com¹',
    'CONIN$',
    'a.',
    'a ',
    'a*',
    'a:b',
    'x'.repeat(201),
    '\u202eyaml',
  ])('“%s” is none', (name) => expect(isSafeName(name)).toBe(false));

  it('keeps a profile in the folder of profiles, whatever is typed', () => {
    const paths = workspacePaths('/ws');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (name) => {
        let path: string;
        try {
          path = profilePath(paths, name);
        } catch {
          return;
        }
        expect(path.startsWith('/ws/profiles/')).toBe(true);
        expect(path.slice('/ws/profiles/'.length)).not.toMatch(/[/\\\0]/);
      }),
    );
    for (const name of ['../key', 'CON', 'nul.yaml', '-x', 'x/y', 'a.'])
      expect(() => profilePath(paths, name)).toThrow();
  });
});
