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
