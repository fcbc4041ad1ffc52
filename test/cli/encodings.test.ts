import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ONE_BYTE_ENCODINGS } from '../../src/intake/dialect.ts';
import { encode } from '../intake/run-pass.ts';
import { runCommand } from './harness/run-command.ts';
import { seizuresExport } from './harness/sample-files.ts';
import { storeRows } from './harness/store-rows.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;

const seizures = `N° procédure;Date des faits;Force;Service;Commune;Quartier;Produit;Quantité;Unité
2019/101;02/07/2019;Police;Sûreté de Torcy;Torcy;ZSP Torcy;Résine de cannabis;12,5;g
2019/102;05/07/2019;Police;Sûreté de Torcy;Torcy;ZSP Torcy;Herbe;8;g
2019/103;14/07/2019;Police;Sûreté de Torcy;Noisiel;Cours des Roches;Cocaïne;1,2;g
2019/104;28/06/2019;Police;Sûreté de Torcy;Torcy;ZSP Torcy;Héroïne;3;g
`;

describe('a file of an old program', () => {
  it('is the same delivery as the file in UTF-8', async () => {
    folder.write('utf8.csv', seizures);
    const first = await runCommand('cross ingest utf8.csv -w same --format json', { cwd });
    expect(JSON.parse(first.stdout).files).toMatchObject([
      { kind: 'seizures', new: 4, warnings: [] },
    ]);
    const before = await storeRows(`${cwd}/same`);
    for (const encoding of ONE_BYTE_ENCODINGS) {
      folder.write('again.csv', encode(seizures, encoding));
      const { stdout } = await runCommand('cross ingest again.csv -w same --format json', { cwd });
      expect(JSON.parse(stdout).files).toMatchObject([{ encoding, unchanged: 4, new: 0 }]);
    }
    const records = (rows: readonly string[]) => rows.filter((row) => row.startsWith('seizures '));
    expect(records(await storeRows(`${cwd}/same`))).toEqual(records(before));
  });

  it.each([
    ['cp850', 'CP850 (DOS)'],
    ['macintosh', 'Mac Roman'],
  ] as const)('says in %s how it was told', async (encoding, name) => {
    folder.write('old.csv', encode(seizures, encoding));
    const { stdout } = await runCommand('cross inspect old.csv --format json', { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ encoding, encodingBy: 'letters' });
    const shown = await runCommand('cross inspect old.csv --lang en', { cwd });
    expect(shown.stdout).toContain(`${name}: its accents make French words only if read so`);
  });

  it('is told compressed too', async () => {
    folder.write('old.csv.gz', gzipSync(encode(seizures, 'cp850')));
    const { stdout } = await runCommand('cross inspect old.csv.gz --format json', { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ encoding: 'cp850', gzip: true, accepted: 4 });
  });
});

describe('a long file that begins without accents', () => {
  const plain = Array.from({ length: 6000 }, (_, at) => `0${1 + (at % 9)}/07/2019`).map(
    (day) => `${day};RESINE;12,5;g;police;CSP Torcy;Torcy;ZSP Torcy`,
  );

  it.each([
    ['cp850', 'cp850', 'letters'],
    ['macintosh', 'macintosh', 'letters'],
    ['windows-1252', 'windows-1252', 'not-utf8'],
    ['utf-8', 'utf-8', 'valid-utf8'],
  ] as const)('is told by its first accent: %s', async (written, encoding, encodingBy) => {
    const text = seizuresExport([...plain, '10/07/2019', '11/07/2019']);
    folder.write('long.csv', encode(text, written));
    const { stdout } = await runCommand('cross inspect long.csv --format json', { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ encoding, encodingBy, accepted: 6002 });
  });
});

describe('a file whose accents were broken before', () => {
  const doubled = Buffer.from(seizures).toString('latin1');
  const refused = async (text: string, line = 'cross ingest broken.csv -w broken') => {
    folder.write('broken.csv', text);
    return runCommand(line, { cwd });
  };

  it.each([
    ['encoded twice', doubled, 'ligne 1, colonne 1', '« NÂ° procÃ©dure »'],
    ['lost', seizures.replaceAll('é', '\ufffd'), 'ligne 1, colonne 1', '« N° proc\ufffddure »'],
    [
      'encoded twice in cells alone',
      seizures.split('\n', 1) + doubled.slice(doubled.indexOf('\n')),
      'ligne 2, colonne 4',
      '« Ã» »',
    ],
  ])('is refused whole: %s', async (_, text, where, seen) => {
    const { code, stderr } = await refused(text);
    expect([code, stderr.includes(where), stderr.includes(seen)], stderr).toEqual([2, true, true]);
    expect(stderr).toContain('Demandez au service un nouvel export, en UTF-8 ou en Windows-1252.');
    const inspected = await refused(text, 'cross inspect broken.csv -w broken --lang en');
    expect(inspected.code).toBe(2);
    expect(inspected.stderr).toContain('accents broken before it came here');
    expect(await storeRows(`${cwd}/broken`)).toEqual([]);
  });

  it('is taken where they stand in a column that is not kept, or where they may be letters', async () => {
    const [header, ...rows] = seizures.trim().split('\n');
    const remarks = rows.map((row, at) => `${row};${at === 0 ? 'vu \ufffd pied' : 'JOÃO ÂGÉ'}`);
    const text = [`${header};Suites`, ...remarks].join('\n').replaceAll('Sûreté', 'SÃO');
    const { code, stderr } = await refused(text, 'cross ingest broken.csv -w taken --source p');
    expect(code, stderr).toBe(0);
  });

  it('is taken where one letter is lost far below', async () => {
    const days = Array.from({ length: 60 }, () => '13/07/2019');
    const text = seizuresExport([...days, '14/07/2019;r\ufffdsine;1;g;police;CSP;Torcy;']);
    const { code, stderr } = await refused(text, 'cross ingest broken.csv -w far --source p');
    expect(code, stderr).toBe(0);
  });
});

describe('the small files of a workspace', () => {
  it.each(ONE_BYTE_ENCODINGS)('are read in %s', async (encoding) => {
    const workspace = `words-${encoding}`;
    await runCommand(`cross init ${workspace}`, { cwd });
    const words = 'mot;code\ngâteau de fête;resin\n';
    folder.write(`${workspace}/vocabularies/products.csv`, encode(words, encoding));
    folder.write(
      'cakes.csv',
      seizuresExport(['13/07/2019;Gâteau de fête;100;g;police;CSP;Torcy;']),
    );
    const line = `cross ingest cakes.csv -w ${workspace} --format json`;
    const { stdout, stderr } = await runCommand(line, { cwd });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).files).toMatchObject([{ new: 1, warnings: [] }]);
  });
});
