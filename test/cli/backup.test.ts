import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { create, extract } from 'tar';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectRefusal } from './harness/expect-refusal.ts';
import { historyWorkspace, seizures } from './harness/history-workspace.ts';
import { storeRows } from './harness/store-rows.ts';

const place = historyWorkspace();
const folder = join(place.root, '..');
const copy = join(folder, 'copy');

beforeAll(async () => {
  await place.ingest(
    'a.csv',
    [seizures, 'PV 1;13/05/2019;Résine;100;g;77_1', 'PV 2;quand ?;Résine;20;g;77_1'],
    '--source police',
  );
});

const inCopy = (line: string) => `${line} --workspace ${copy}`;

describe('cross backup and cross restore', () => {
  test('give the same workspace again', async () => {
    const rows = await storeRows(place.root);
    const made = await place.json<{ file: string; files: number }>('cross backup whole.tar.gz');
    expect(made).toMatchObject({ schema: 'cross-backup/1', files: 6 });
    expect(statSync(made.file).mode & 0o777).toBe(0o600);
    const restored = await place.json<object>(inCopy('cross restore whole.tar.gz'));
    expect(restored).toMatchObject({ schema: 'cross-restore/1', root: copy, files: 6, lines: 1 });
    expect(await storeRows(copy)).toEqual(rows);
    expect(readFileSync(join(copy, 'rejects/1-a.csv'))).toEqual(
      readFileSync(join(place.root, 'rejects/1-a.csv')),
    );
    expect(statSync(join(copy, 'key')).mode & 0o777).toBe(0o600);
    expect(existsSync(join(copy, 'manifest.json'))).toBe(false);
  });

  test('are both in the journal of who did it', async () => {
    expect(place.read('journal.jsonl')).toContain('"command":"cross backup"');
    const { stdout } = await place.run(inCopy('cross journal'));
    expect(stdout).toContain('cross restore');
    expect(stdout).not.toContain('✗');
  });

  test('go on counting from where it was', async () => {
    const again = await place.run(inCopy(`cross ingest a.csv --source police --format json`));
    expect(JSON.parse(again.stdout).files[0]).toMatchObject({ load: 2, new: 0, unchanged: 1 });
  });

  test('put what is in the folder aside, and only when asked', async () => {
    const refused = await place.run(inCopy('cross restore whole.tar.gz'));
    expectRefusal(refused, { code: 2, says: [copy], next: /--replace/ });
    const { aside } = await place.json<{ aside: string }>(
      inCopy('cross restore whole.tar.gz --replace'),
    );
    expect((await storeRows(aside)).length).toBeGreaterThan((await storeRows(copy)).length);
  });

  test('say how big it is, in French figures', async () => {
    const { stdout } = await place.run('cross backup said.tar.gz');
    expect(stdout).toMatch(/6\sfichiers,\s\d+,\d\sMo\./);
  });

  test('name a file in a folder after the moment, and never write over one unasked', async () => {
    mkdirSync(join(folder, 'safe'));
    const { file } = await place.json<{ file: string }>('cross backup safe');
    expect(file).toBe(join(folder, 'safe', 'cross-20190812-100000.tar.gz'));
    const again = await place.run('cross backup safe');
    expectRefusal(again, { code: 2, says: [file], next: /--force/ });
    expect((await place.run('cross backup safe --force --quiet')).code).toBe(0);
    expect(readdirSync(join(folder, 'safe'))).toEqual(['cross-20190812-100000.tar.gz']);
  });

  test('ask where to, even from within another workspace', async () => {
    const argv = ['restore', '../whole.tar.gz'];
    const refused = await place.run('cross restore', { argv, cwd: place.root });
    expectRefusal(refused, { code: 2, says: ['restaurer'], next: /--workspace DOSSIER/ });
  });
});

describe('cross restore refuses', () => {
  const target = join(folder, 'never');
  const refusalOf = async (file: string) => {
    const refused = await place.run(`cross restore ${file} --workspace ${target}`);
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    return refused;
  };

  test('a file that was cut', async () => {
    const whole = readFileSync(join(folder, 'whole.tar.gz'));
    writeFileSync(join(folder, 'cut.tar.gz'), whole.subarray(0, whole.length / 2));
    expectRefusal(await refusalOf('cut.tar.gz'), { code: 2, says: ['cut.tar.gz'], next: /coupé/ });
  });

  test('what is no backup', async () => {
    expectRefusal(await refusalOf('a.csv'), { code: 2, says: ['a.csv'], next: /cross backup/ });
  });

  test('a part that was changed', async () => {
    const opened = await open('opened');
    appendFileSync(join(opened, 'cross.yaml'), '# autre\n');
    expectRefusal(await refusalOf(await close(opened)), {
      code: 2,
      says: ['cross.yaml'],
      next: /autre sauvegarde/,
    });
  });

  test('a journal of which a line was changed, though the list of files was changed with it', async () => {
    const opened = await open('forged');
    const path = join(opened, 'journal.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"collection"', '"consultation"'));
    describeAgain(opened, 'journal.jsonl');
    expectRefusal(await refusalOf(await close(opened)), {
      code: 2,
      says: ['journal.jsonl'],
      next: /autre sauvegarde/,
    });
  });

  test('a store that another key filled', async () => {
    const opened = await open('key');
    writeFileSync(join(opened, 'key'), `${'ab'.repeat(32)}\n`);
    describeAgain(opened, 'key');
    const refused = await refusalOf(await close(opened));
    expect(refused.code).toBe(2);
  });

  test('links, and names that lead out of the folder', async () => {
    const opened = await open('hostile');
    symlinkSync('/etc/passwd', join(opened, 'places.csv'));
    await create({ cwd: opened, file: join(folder, 'link.tar.gz'), gzip: true }, [
      'manifest.json',
      'places.csv',
      ...listed(opened),
    ]);
    // The link is not written, so that the list of files alone says what there is.
    const linked = await place.run(
      `cross restore link.tar.gz --workspace ${join(folder, 'linked')}`,
    );
    expect(linked.code).toBe(0);
    expect(existsSync(join(folder, 'linked', 'places.csv'))).toBe(false);
    writeFileSync(join(opened, 'outside'), 'no');
    const manifest = JSON.parse(readFileSync(join(opened, 'manifest.json'), 'utf8'));
    manifest.files.push({ path: '../outside', bytes: 2, sha256: sha256('no') });
    writeFileSync(join(opened, 'manifest.json'), JSON.stringify(manifest));
    const file = join(folder, 'outside.tar.gz');
    await create({ cwd: opened, file, gzip: true }, ['manifest.json', ...listed(opened)]);
    expectRefusal(await refusalOf(file), { code: 2, says: ['outside.tar.gz'], next: /coupé/ });
  });
});

/** Unpacks the whole backup, to be changed. */
async function open(name: string): Promise<string> {
  const path = join(folder, name);
  mkdirSync(path);
  await extract({ cwd: path, file: join(folder, 'whole.tar.gz') });
  return path;
}

async function close(opened: string): Promise<string> {
  const file = `${opened}.tar.gz`;
  await create({ cwd: opened, file, gzip: true }, ['manifest.json', ...listed(opened)]);
  return file;
}

function listed(opened: string): readonly string[] {
  const { files } = JSON.parse(readFileSync(join(opened, 'manifest.json'), 'utf8'));
  return files
    .map(({ path }: { path: string }) => path)
    .filter((path: string) => !path.startsWith('..'));
}

function describeAgain(opened: string, changed: string): void {
  const path = join(opened, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  for (const file of manifest.files) {
    if (file.path === changed) file.sha256 = sha256(readFileSync(join(opened, changed)));
  }
  writeFileSync(path, JSON.stringify(manifest));
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
