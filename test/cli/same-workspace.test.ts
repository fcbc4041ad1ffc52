import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forSameWorkspace, namedWorkspace } from '../../src/cli/same-workspace.ts';
import { runCommand } from './harness/run-command.ts';
import { projectRoot, temporaryFolder } from './harness/temporary-folder.ts';

const { path: cwd } = temporaryFolder();
const file = join(projectRoot, 'fixtures/exports/prefecture-operations.csv');
const run = (line: string, at = cwd) => runCommand(line, { cwd: at });
const loadsIn = async (workspace: string) => {
  const { stdout } = await run(`cross loads -w "${workspace}" --format json`);
  return (JSON.parse(stdout) as { loads: readonly { action: string }[] }).loads.length;
};

describe('a command that is advised', () => {
  it('names the workspace that the command named, and so goes to the same', async () => {
    mkdirSync(join(cwd, 'here'));
    // The folder one happens to be in has a workspace too, which the copied command must leave alone.
    await run(`cross ingest "${file}" -q`, join(cwd, 'here'));
    const there = join(cwd, 'là bas');
    const { stdout } = await run(`cross ingest "${file}" -w "${there}"`, join(cwd, 'here'));
    const [advised = ''] = /cross undo.*/.exec(stdout) ?? [];
    expect(advised).toBe(`cross undo -w "${there}" 1`);
    await run(`${advised} --reason essai`, join(cwd, 'here'));
    expect(await loadsIn(there)).toBe(2);
    expect(await loadsIn(join(cwd, 'here', 'cross-data'))).toBe(1);
  });

  it('after an error too, in the file that keeps it as well', async () => {
    const { stderr } = await run('clct report --month 2019-07 -w empty');
    expect(stderr).toContain('cross init');
    const { stderr: unknown } = await run('cross loads 99 --workspace=here/cross-data');
    expect(unknown).toContain('cross loads -w here/cross-data');
  });

  it('where something is left to do names it as well', async () => {
    const rows = (source: string) =>
      `numéro;date;produit;quantité;unité;QRR\n${source} 1;13/05/2019;Résine;150;g;77_1\n`;
    for (const source of ['a', 'b']) writeFileSync(join(cwd, `${source}.csv`), rows(source));
    await run('cross init fresh');
    const { stdout: status } = await run('cross status -w fresh');
    expect(status).toContain('cross ingest -w fresh FICHIER.csv');
    await run('cross ingest a.csv -w fresh --source a --kind seizures');
    const { stdout: load } = await run('cross ingest b.csv -w fresh --source b --kind seizures');
    expect(load).toContain('cross doubles -w fresh');
    const { stdout: doubles } = await run('cross doubles -w fresh');
    expect(doubles).toContain('cross doubles -w fresh --keep A');
  });

  it('names none where the workspace was found', async () => {
    const { stdout } = await run(`cross ingest "${file}"`, join(cwd, 'here'));
    expect(stdout).not.toContain('-w');
  });
});

describe('a text', () => {
  it('shows no character that steers the terminal', () => {
    expect(forSameWorkspace('cross undo 3', 'a\u001b[2Jb')).not.toContain('\u001b');
  });

  it.each([
    ['cross undo 3', 'cross undo -w data 3'],
    ['Pour voir : cross status', 'Pour voir : cross status -w data'],
    [
      'Demandez-la (cross qrr list), puis :\n    cross qrr import FICHIER',
      'Demandez-la (cross qrr list -w data), puis :\n    cross qrr import -w data FICHIER',
    ],
    ['le fichier que cross backup a écrit', 'le fichier que cross backup a écrit'],
    [
      'cross ingest folder/*.csv\ncross loads',
      'cross ingest -w data folder/*.csv\ncross loads -w data',
    ],
    ['cross restore FICHIER --workspace DOSSIER', 'cross restore FICHIER --workspace DOSSIER'],
    ['cross ingest a.csv -w other', 'cross ingest a.csv -w other'],
    ['cross init data', 'cross init data'],
    ['cross ingest --help', 'cross ingest --help'],
  ])('%s', (text, expected) => expect(forSameWorkspace(text, 'data')).toBe(expected));

  it.each([
    [['loads', '-w', 'a'], 'a'],
    [['-wa', 'loads'], 'a'],
    [['loads', '--workspace', 'a b'], 'a b'],
    [['loads', '--workspace=a', '-w', 'b'], 'b'],
    [['loads', '-w'], undefined],
    [['loads', '--wait', '3'], undefined],
  ])('%j names %s', (argv, expected) => expect(namedWorkspace(argv)).toBe(expected));
});
