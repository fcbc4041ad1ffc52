import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readAnswer } from './harness/plain-text.ts';
import { runCommand } from './harness/run-command.ts';
import { spawnProgram } from './harness/spawn-program.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;
const spawn = (line: string) => spawnProgram(`${line} --workspace w`, { cwd });
const config = join(cwd, 'w', 'cross.yaml');
const journal = () =>
  readFileSync(join(cwd, 'w', 'journal.jsonl'), 'utf8')
    .trim()
    .split('\n');

beforeAll(async () => {
  folder.write(
    'a.csv',
    'DATE;QRR;PRODUIT;QUANTITE;UNITE\n20/07/2019;77_1;herbe;8;g\n21/07/2019;77_1;herbe;8;g\n',
  );
  await spawn('cross ingest a.csv --source police --quiet');
  appendFileSync(
    config,
    'journal:\n  reason_required: [collection, modification, consultation, communication, erasure]\n',
  );
});

it.each([
  ['cross ingest a.csv --source police', 'collecte'],
  ['cross undo 1', 'modification'],
  ['cross remove --source police --kind seizures --month 2019-07', 'effacement'],
  ['clct report --month 2019-07', 'consultation'],
  ['clct report --month 2019-07 --issue --out r.html --format html', 'communication'],
  ['clct trend seizures.events', 'consultation'],
  ['clct actions add --what Contrôles --qrr 77_1 --decided 04/07/2019', 'modification'],
])('%s does nothing without a reason', async (line, act) => {
  const before = journal();
  const { code, stdout, stderr } = await runCommand(`${line} --workspace w`, { cwd });
  expect(readAnswer(stderr)).toContain(`exige un pour cette opération (${act}).`);
  expect(stderr).toContain('--reason MOTIF');
  expect([code, stdout]).toEqual([2, '']);
  expect(journal()).toEqual(before);
});

it('is done with one, which the journal has', async () => {
  const shown = await spawn('clct report --month 2019-07 --reason "réunion de juillet"');
  expect(shown.stderr).toBe('');
  expect(shown.stdout).not.toBe('');
  const undone = await spawn('cross undo 1 --reason "mauvais fichier"');
  expect(undone.code).toBe(0);
  const lines = journal().map((line) => JSON.parse(line));
  expect(lines.slice(-2)).toMatchObject([
    { action: 'consultation', reason: 'réunion de juillet' },
    { action: 'modification', reason: 'mauvais fichier' },
  ]);
});

it('is not asked of what leaves no trace in the journal', async () => {
  for (const line of ['cross loads', 'cross status', 'cross undo 2 --dry-run']) {
    expect((await spawn(line)).code, line).toBe(0);
  }
});

it('says where an act in cross.yaml is none', async () => {
  const text = readFileSync(config, 'utf8');
  folder.write('w/cross.yaml', text.replace('modification, consultation', 'modification, reading'));
  const { code, stderr } = await spawn('cross ingest a.csv --source police');
  folder.write('w/cross.yaml', text);
  expect(code).toBe(2);
  const line =
    text.split('\n').findIndex((one) => one.includes('reason_required: [collection, mod')) + 1;
  expect(stderr).toMatch(new RegExp(`cross\\.yaml.* ${line}\\b`));
  expect(stderr).toContain('journal.reason_required');
  expect(stderr).toContain('[collection, modification, consultation, communication, erasure]');
});

it('is explained in a new cross.yaml, and can be turned on there', async () => {
  await spawnProgram('cross init fresh', { cwd });
  const path = join(cwd, 'fresh', 'cross.yaml');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(
    '# journal:\n#   reason_required: [consultation, communication, erasure]\n',
  );
  folder.write('fresh/cross.yaml', text.replace('# journal:\n#   reason', 'journal:\n  reason'));
  const { stderr } = await spawnProgram('clct report --workspace fresh', { cwd });
  expect(stderr).not.toContain('reason_required');
});
