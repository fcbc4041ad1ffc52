import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { programs } from '../../src/cli/programs.ts';
import { sectionIds } from '../../src/report/report.ts';
import { expectRefusal, type Refusal } from './harness/expect-refusal.ts';
import { runCommand } from './harness/run-command.ts';
import { writeGoodExport } from './harness/sample-files.ts';
import { spawnProgram } from './harness/spawn-program.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;

beforeAll(async () => {
  writeGoodExport(folder);
  folder.write('nowhere/note.txt', '');
  folder.write('fresh/good.csv', '');
  await spawnProgram('cross ingest good.csv --workspace ws --quiet', { cwd });
  await spawnProgram('cross init hollow --quiet', { cwd });
});

interface BadRequest extends Refusal {
  readonly line: string;
}

const now = new Date();
const lastMonth = new Date(now.getFullYear(), now.getMonth() - 1, 15);
const lastWhole = `${lastMonth.getFullYear()}-${String(lastMonth.getMonth() + 1).padStart(2, '0')}`;
const nextYear = `${now.getFullYear() + 1}-07`;

const requests: readonly BadRequest[] = [
  {
    line: 'clct report --month 2019-13 -w ws',
    code: 2,
    says: ['« 2019-13 » n’est pas un mois'],
    next: 'Écrivez-le ainsi : clct report -w ws --month 2019-07',
  },
  {
    line: 'cross status --month juillet -w ws',
    code: 2,
    says: ['« juillet » n’est pas un mois'],
    next: 'Écrivez-le ainsi : cross status -w ws --month 2019-07',
  },
  {
    line: `clct report --month ${nextYear} -w ws`,
    code: 2,
    says: [`${nextYear} n’a pas encore commencé`],
    next: `Dernier mois complet : clct report -w ws --month ${lastWhole}`,
  },
  {
    line: 'clct report --month 2019-07 --qrr 77_1,99_9 -w ws',
    code: 2,
    says: ['« 99_9 » n’est pas au registre'],
    next: 'Voir : cross qrr list -w ws',
  },
  {
    line: 'cross init other --qrr 77_9',
    code: 2,
    says: ['« 77_9 » n’est pas au registre'],
    next: 'Voir : cross qrr list',
  },
  {
    line: 'clct report --month 2019-07 --section seizure -w ws',
    code: 2,
    says: ['« seizure »'],
    next: `Vouliez-vous dire : seizures\nSections : ${sectionIds.join(', ')}`,
  },
  {
    line: 'clct report --month 2019-07 --format xml -w ws',
    code: 2,
    says: ['« xml »'],
    next: 'Formats : terminal, csv, json, markdown, html, pdf, xlsx, docx, parquet',
  },
  {
    line: 'cross loads --format csv -w ws',
    code: 2,
    says: ['« csv »'],
    next: 'Formats : terminal, json',
  },
  {
    line: 'clct indicators seizures.event',
    code: 2,
    says: ['« seizures.event »'],
    next: 'Vouliez-vous dire : seizures.events\nVoir : clct indicators',
  },
  {
    line: 'cross ingest good.csv --kind saisies -w ws',
    code: 2,
    says: ['« saisies »', '--kind', 'seizures, arrests, reports'],
    next: 'Voir : cross ingest --help',
  },
  {
    line: 'cross ingest good.csv --covers 2019-07..2019-01 -w ws',
    code: 2,
    says: ['« 2019-07..2019-01 »', '--covers'],
    next: 'Voir : cross ingest --help',
  },
  {
    line: 'cross ingest good.csv --max-refused 120% -w ws',
    code: 2,
    says: ['« 120% »', '--max-refused'],
    next: 'Voir : cross ingest --help',
  },
  {
    line: 'cross loads --wait soon -w ws',
    code: 2,
    says: ['« soon »', '--wait'],
    next: 'Voir : cross loads --help',
  },
  {
    line: 'clct report --month 2019-07 -w hollow',
    code: 2,
    says: [`La base de ${join(cwd, 'hollow')} est vide`],
    next: 'Chargez d’abord des exports : cross ingest -w hollow FICHIER.csv',
  },
  {
    line: 'clct report --month 2019-07 -w nowhere',
    code: 2,
    says: [`Aucun espace de travail trouvé (${join(cwd, 'nowhere')})`],
    next: 'Créez-en un : cross init DOSSIER, ou indiquez-le : --workspace DOSSIER',
  },
  {
    line: 'clct report --month 2019-07 -w new/folder',
    code: 2,
    says: [`(${join(cwd, 'new', 'folder')})`],
    next: 'Créez-en un : cross init DOSSIER, ou indiquez-le : --workspace DOSSIER',
  },
  {
    line: 'cross init ws',
    code: 2,
    says: [`${join(cwd, 'ws')} est déjà un espace de travail`],
    next: `Chargez un export : cross ingest FICHIER.csv --workspace ${join(cwd, 'ws')}`,
  },
  {
    line: 'clct report --month 2019-07 --out missing/report.txt -w ws',
    code: 2,
    says: [join(cwd, 'missing', 'report.txt'), '(le dossier n’existe pas)'],
    next: 'Vérifiez le dossier, les droits et l’espace libre.',
  },
  {
    line: 'cross restore nothing.tar.gz -w other',
    code: 2,
    says: [`${join(cwd, 'nothing.tar.gz')} est introuvable`],
    next: `Vérifiez le nom et le dossier : ls ${cwd}`,
  },
  {
    line: 'cross restore ws -w other',
    code: 2,
    says: ['n’est pas une sauvegarde entière'],
    next: 'Donnez le fichier que cross backup a écrit, ou copiez-le de nouveau : il peut être coupé.',
  },
  {
    line: 'clct report --month 2019-07 --qrr Trappes -w ws',
    code: 2,
    says: ['« Trappes »'],
    next: 'Vouliez-vous dire : 78_2 (Trappes)\nVoir : cross qrr list -w ws',
  },
  {
    line: 'clct report --month 2019-07 --section saisies -w ws',
    code: 2,
    says: ['« saisies »'],
    next: /^Vouliez-vous dire : seizures\nSections : /,
  },
  {
    line: 'cross inges good.csv',
    code: 2,
    says: ['« inges »'],
    next: `Vouliez-vous dire : cross ingest\nCommandes : ${Object.keys(programs.cross).join(', ')}`,
  },
  {
    line: 'clct loads',
    code: 2,
    says: ['« loads »'],
    next: 'Tapez : cross loads',
  },
  {
    line: 'cross ingest',
    code: 2,
    says: ['file', 'les fichiers'],
    next: 'Par exemple : cross ingest saisies-2019-07.csv\nVoir : cross ingest --help',
  },
  { line: 'cross status all', code: 2, says: ['« all »'], next: 'Voir : cross status --help' },
  {
    line: 'clct report --mounth 2019-07',
    code: 2,
    says: ['« --mounth »'],
    next: 'Vouliez-vous dire : --month\nVoir : clct report --help',
  },
  { line: 'clct report --qrr', code: 2, says: ['--qrr'], next: 'Voir : clct report --help' },
  {
    line: 'clct report --lang de',
    code: 2,
    says: ['« de »', '--lang', 'fr, en'],
    next: 'Voir : clct report --help',
  },
];

/** Of each command, the first: how it ends as a process. */
const firstOfEach = requests.filter(
  ({ line }, at) => requests.findIndex((one) => commandOf(one.line) === commandOf(line)) === at,
);

function commandOf(line: string): string {
  return line.split(' ', 2).join(' ');
}

describe('a request that cannot be met', () => {
  it.each(requests)('$line', async ({ line, ...refusal }) => {
    expectRefusal(await runCommand(line, { cwd, now }), refusal);
  });

  it.each(firstOfEach)('$line, said by the built program', async ({ line, ...refusal }) => {
    expectRefusal(await spawnProgram(line, { cwd }), refusal);
  });

  it('names the tables there are where one is unknown', async () => {
    const line = 'clct report --month 2019-07 --table nothing -w ws';
    const answer = await runCommand(line, { cwd, now });
    expect(answer.stderr).toContain('« nothing »'.replaceAll(' ', '\u00a0'));
    expect(answer.stderr).toMatch(
      /\n {2}Tableaux.: summary, points, .*results, .*seizures-by-product, .*method.*\n$/,
    );
    expect(answer.stdout).toBe('');
    expect(answer.code).toBe(2);
  });

  it('makes no workspace for whoever only reads', () => {
    expect(readdirSync(join(cwd, 'nowhere'))).toEqual(['note.txt']);
    expect(existsSync(join(cwd, 'new'))).toBe(false);
    expect(existsSync(join(cwd, 'other'))).toBe(false);
    expect(existsSync(join(cwd, 'cross-data'))).toBe(false);
  });
});

it('makes no workspace for a file that is none', async () => {
  const bare = join(cwd, 'bare');
  mkdirSync(bare);
  folder.write('bare/sheet.xlsx', Buffer.from('504b0304140000000800', 'hex'));
  folder.write('bare/empty.csv', '');
  for (const file of ['sheet.xlsx', 'empty.csv', 'missing.csv']) {
    const { code, stderr } = await runCommand(`cross ingest ${file}`, { cwd: bare, now });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^✗ /)]);
  }
  expect(readdirSync(bare).sort()).toEqual(['empty.csv', 'sheet.xlsx']);
});

it('makes a workspace here for the first load, and says so', async () => {
  writeGoodExport({ ...folder, write: (name, text) => folder.write(join('fresh', name), text) });
  const fresh = join(cwd, 'fresh');
  const { code, stderr } = await spawnProgram('cross ingest good.csv --quiet', { cwd: fresh });
  expect(stderr.replaceAll('\u00a0', ' ')).toBe(
    `Espace de travail créé : ${join(fresh, 'cross-data')}\n`,
  );
  expect(code).toBe(0);
  expect(existsSync(join(fresh, 'cross-data', 'store.duckdb'))).toBe(true);
  mkdirSync(join(fresh, 'reports'));
  for (const here of [fresh, join(fresh, 'reports')]) {
    const found = await runCommand('cross loads --quiet', { cwd: here, now });
    expect(found).toMatchObject({ code: 0, stderr: '' });
    expect(found.stdout).toContain('good.csv');
  }
});
