import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { kindNames } from '../../src/domain/kinds.ts';
import { expectRefusal, type Refusal } from './harness/expect-refusal.ts';
import { runCommand } from './harness/run-command.ts';
import { arrestsExport, seizuresExport, writeGoodExport } from './harness/sample-files.ts';
import { spawnProgram } from './harness/spawn-program.ts';
import { storeRows, traces } from './harness/store-rows.ts';
import { projectRoot, temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;
const workspace = join(cwd, 'ws');
let before: readonly string[];

beforeAll(async () => {
  writeGoodExport(folder);
  folder.write('arrests.csv', arrestsExport);
  folder.write('empty.csv', '');
  folder.write('header.csv', seizuresExport([]));
  folder.write('book.csv', 'PK\u0003\u0004\u0014\0\u0006\0[Content_Types].xml xl/workbook.xml');
  folder.write('nul.csv', 'DATE;PRODUIT\n13/07/2019;r\0\0\n');
  folder.write('nobody.csv', 'a;b;c\n1;2;3\n4;5;6\n');
  folder.write('no-date.csv', 'PRODUIT;QUANTITE;UNITE\nrésine;1;g\nherbe;2;g\n');
  folder.write(
    'two-dates.csv',
    seizuresExport(['13/07/2019']).replace('COMMUNE', 'DATE DES FAITS'),
  );
  folder.write('contradicting.csv', seizuresExport(['01/02/2019', '31/12/2018', '12/31/2018']));
  folder.write('ambiguous.csv', seizuresExport(['01/12/2018', '12/02/2018']));
  folder.write('unclosed.csv', seizuresExport(['13/07/2019', '14/07/2019;"résine;1;g;p;s;t;z']));
  folder.write('sourceless.csv', 'DATE;PRODUIT;QUANTITE;UNITE\n13/07/2019;résine;1;g\n');
  folder.write('bad-third.csv', seizuresExport(['13/07/2019', '14/07/2019', '31/02/2019']));
  mkdirSync(join(cwd, 'folder'));
  await spawnProgram('cross ingest good.csv --workspace ws', { cwd });
  before = await traces(workspace);
});

const shippedProfiles = readdirSync(join(projectRoot, 'fixtures', 'profiles'))
  .map((name) => name.replace('.yaml', ''))
  .sort();

interface BadFile extends Refusal {
  readonly line: string;
}

const profile = 'dans un profil (profiles/NOM.yaml) :';

const badFiles: readonly BadFile[] = [
  {
    line: 'cross ingest missing.csv',
    code: 2,
    says: ['missing.csv est introuvable'],
    next: `Vérifiez le nom et le dossier : ls ${cwd}`,
  },
  {
    line: 'cross ingest nowhere/missing.csv',
    code: 2,
    says: ['nowhere/missing.csv est introuvable'],
    next: `Vérifiez le nom et le dossier : ls ${join(cwd, 'nowhere')}`,
  },
  {
    line: 'cross ingest folder',
    code: 2,
    says: ['folder est un dossier'],
    next: 'Donnez ses fichiers : cross ingest -w ws folder/*.csv',
  },
  {
    line: 'cross inspect folder',
    code: 2,
    says: ['folder est un dossier'],
    next: 'Donnez un de ses fichiers : cross inspect -w ws folder/FICHIER.csv',
  },
  {
    line: 'cross qrr import folder',
    code: 2,
    says: ['folder est un dossier'],
    next: 'Donnez un de ses fichiers : cross qrr import -w ws folder/FICHIER.csv',
  },
  {
    line: 'clct actions import folder',
    code: 2,
    says: ['folder est un dossier'],
    next: 'Donnez un de ses fichiers : clct actions import -w ws folder/FICHIER.csv',
  },
  {
    line: 'cross ingest "*.nothing"',
    code: 2,
    says: ['« *.nothing »'],
    next: 'Vérifiez le dossier et l’extension.',
  },
  {
    line: 'cross ingest empty.csv',
    code: 2,
    says: ['empty.csv est vide'],
    next: 'Demandez de nouveau l’export au service.',
  },
  {
    line: 'cross ingest header.csv',
    code: 2,
    says: ['header.csv n’a qu’un en-tête (ligne 1)'],
    next: 'Si le service n’a vraiment rien eu ce mois-ci : cross ingest -w ws header.csv --covers AAAA-MM',
  },
  {
    line: 'cross ingest book.csv',
    code: 2,
    says: ['book.csv', '(xlsx)'],
    next: 'Demandez l’export au format CSV ; ce qu’un tableur ouvre s’y enregistre depuis le tableur.',
  },
  {
    line: 'cross ingest nul.csv',
    code: 2,
    says: ['nul.csv n’est pas un export CSV'],
    next: 'Demandez l’export au format CSV ; ce qu’un tableur ouvre s’y enregistre depuis le tableur.',
  },
  {
    line: 'cross ingest arrests.csv --kind seizures',
    code: 2,
    says: ['arrests.csv', '« arrests »', '« seizures »', 'product, quantity, cash_eur'],
    next: 'Retirez --kind, ou donnez un profil.',
  },
  {
    line: 'cross ingest nobody.csv',
    code: 2,
    says: ['nobody.csv', 'ce que sont ses lignes'],
    next: `Dites-le : cross ingest -w ws nobody.csv --kind ${kindNames.join('|')}
Pour voir ses colonnes : cross inspect -w ws nobody.csv`,
  },
  {
    line: 'cross ingest no-date.csv',
    code: 2,
    says: ['no-date.csv', 'occurred_on', 'PRODUIT · QUANTITE · UNITE'],
    next: `Préparez un profil, où vous direz de quelle colonne il s’agit (profiles/NOM.yaml) :
    cross inspect -w ws no-date.csv --save-profile NOM`,
  },
  {
    line: 'cross ingest two-dates.csv',
    code: 2,
    says: ['occurred_on', '« DATE SAISIE »', '« DATE DES FAITS »'],
    next: `Préparez un profil, dont vous activerez une de ces colonnes (profiles/NOM.yaml) :
    cross inspect -w ws two-dates.csv --save-profile NOM`,
  },
  {
    line: 'cross ingest contradicting.csv',
    code: 2,
    says: ['« DATE SAISIE »', '« 31/12/2018 » (ligne 3)', '« 12/31/2018 » (ligne 4)'],
    next: 'Séparez les deux morceaux du fichier, ou corrigez l’export.',
  },
  {
    line: 'cross ingest ambiguous.csv --source other',
    code: 2,
    says: ['ambiguous.csv', '« DATE SAISIE »', 'jour/mois', 'mois/jour'],
    next: `Donnez leur ordre ${profile}
    date_order: dmy     # ou mdy
puis : cross ingest -w ws ambiguous.csv --profile NOM`,
  },
  {
    line: 'cross ingest unclosed.csv',
    code: 2,
    says: ['unclosed.csv, ligne 3'],
    next: 'Ajoutez le guillemet qui manque à la ligne 3.',
  },
  {
    line: 'cross ingest sourceless.csv',
    code: 2,
    says: ['sourceless.csv ne dit pas de quel service'],
    next: 'Dites-le : cross ingest -w ws sourceless.csv --source police-77',
  },
  {
    line: 'cross ingest good.csv --profile nothing',
    code: 2,
    says: ['« nothing »'],
    next: `Profils connus : ${shippedProfiles.join(', ')}`,
  },
  {
    line: 'cross ingest bad-third.csv --max-refused 2%',
    code: 2,
    says: ['bad-third.csv', '1 ligne refusée sur 3', '--max-refused 2%.', 'Rien n’est chargé'],
    next: `Pour voir les raisons : cross ingest -w ws bad-third.csv --dry-run
puis corrigez l’export, ou relevez la limite.`,
  },
];

describe('a file that cannot be loaded', () => {
  it.each(badFiles)('$line', async ({ line, ...refusal }) => {
    expectRefusal(await runCommand(`${line} --workspace ws`, { cwd }), refusal);
  });

  it.each(badFiles.filter(({ line }) => line.includes('contradicting')))(
    '$line, said by the built program',
    async ({ line, ...refusal }) => {
      expectRefusal(await spawnProgram(`${line} --workspace ws`, { cwd }), refusal);
    },
  );

  it('leaves no trace: the store is as it was, row by row', async () => {
    expect(before.filter((row) => row.startsWith('seizures '))).toHaveLength(3);
    expect(await traces(workspace)).toEqual(before);
  });

  it('is told in English too', async () => {
    const answer = await runCommand('cross ingest empty.csv --workspace ws --lang en', { cwd });
    expect(answer.stderr).toBe('✗ empty.csv is empty.\n  Ask the service for the export again.\n');
    expect(answer.code).toBe(2);
  });
});

describe('several files, one of them bad', () => {
  const copy = join(cwd, 'several');

  it('loads the others, and exits with the worst code', async () => {
    cpSync(workspace, copy, { recursive: true });
    const line = 'cross ingest empty.csv arrests.csv missing.csv --workspace several';
    const answer = await spawnProgram(line, { cwd });
    expect(answer.code).toBe(2);
    expect(answer.stderr.match(/^✗ .*/gm)).toEqual([
      '✗ empty.csv est vide.',
      '✗ missing.csv est introuvable.',
    ]);
    expect(answer.stdout).toContain('arrests.csv → interpellations');
    expect(answer.stdout).toMatch(
      /\n1 fichier · 2 lignes lues · 2 nouvelles .*\n2 fichiers non chargés\.\n$/,
    );
    const added = (await storeRows(copy)).filter((row) => row.startsWith('arrests '));
    expect(added).toHaveLength(2);
  });

  it('says with --format json what became of those that were loaded', async () => {
    const line = 'cross ingest empty.csv arrests.csv --workspace several --format json';
    const answer = await runCommand(line, { cwd });
    expect(answer.code).toBe(2);
    const { files } = JSON.parse(answer.stdout) as { files: readonly { file: string }[] };
    expect(files.map(({ file }) => file)).toEqual(['arrests.csv']);
  });
});

describe('refused rows', () => {
  it('leave exit code 1 without a limit, 0 within one', async () => {
    cpSync(workspace, join(cwd, 'limits'), { recursive: true });
    const codes: number[] = [];
    for (const limit of ['', ' --max-refused 50%', ' --max-refused 0.34', ' --max-refused 33%']) {
      const line = `cross ingest bad-third.csv --quiet --workspace limits${limit}`;
      const { code, stdout } = await runCommand(line, { cwd });
      expect(stdout).toBe('');
      codes.push(code);
    }
    expect(codes).toEqual([1, 0, 0, 2]);
  });
});
