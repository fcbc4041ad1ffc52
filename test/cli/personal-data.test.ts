import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headerKey } from '../../src/cli/ingest/choose-layout.ts';
import { workspaceText } from '../report/workspace-text.ts';
import { readAnswer } from './harness/plain-text.ts';
import { runCommand } from './harness/run-command.ts';
import { spawnProgram } from './harness/spawn-program.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;
const header = 'DATE;QRR;PRODUIT;QUANTITE;UNITE;SERVICE;QUARTIER;POINT DE DEAL';

function writeCsv(name: string, rows: readonly string[], names = header): void {
  folder.write(name, `${[names, ...rows].join('\n')}\n`);
}

const run = (line: string) => runCommand(line, { cwd });

/** Everything that may tell what a cell held: answers, and every word of the workspace. */
async function told(root: string, ...answers: readonly { stdout: string; stderr: string }[]) {
  const isFilled = existsSync(join(cwd, root, 'store.duckdb'));
  const texts = isFilled ? await workspaceText(join(cwd, root)) : [];
  return [
    ...answers.flatMap(({ stdout, stderr }) => [stdout, stderr]),
    ...texts.map(({ text }) => text),
  ].join('\n');
}

const personal = [
  ['service', 'M. DUPONT Jean', 'looks-like-name'],
  ['service', '06.12.34.56.78', 'looks-like-telephone'],
  ['neighbourhood', '12 rue des Lilas', 'looks-like-address'],
  ['product', 'herbe (AB-123-CD)', 'looks-like-plate'],
  ['product', 'Karim Benali', 'looks-like-name'],
  ['deal_point', 'hall 3 résidence Bel Air', 'looks-like-address'],
  ['deal_point', 'jean@exemple.fr', 'looks-like-email'],
  ['neighbourhood', 'né le 12/03/1988', 'looks-like-birth-date'],
  ['service', '1 85 05 78 006 084 36', 'looks-like-nir'],
] as const;

const places = ['Quartier des 4000', 'Rue de Paris', 'Place du 8 mai 1945', 'Cours des Roches'];

function rowWith(field: string, text: string, at: number): string {
  const of = (name: string, usual: string) => (field === name ? text : usual);
  const day = String(13 + at);
  const place = places[at % places.length] ?? '';
  return `${day}/07/2019;77_1;${of('product', 'herbe')};8;g;${of('service', 'CSP')};${of('neighbourhood', place)};${of('deal_point', 'PD-1')}`;
}

describe('personal data in a mapped cell', () => {
  it('refuses its row, names field and sort, and echoes the cell nowhere', async () => {
    const good = places.map((_, at) => rowWith('', '', at + 10));
    writeCsv('cells.csv', [
      ...personal.map(([field, text], at) => rowWith(field, text, at)),
      ...good,
    ]);
    const loaded = await run('cross ingest cells.csv --source police --workspace a');
    expect(loaded.code).toBe(1);
    expect(readAnswer(loaded.stdout)).toMatch(/│ +2 │ service +│ « \[…\] » │ ressemble au nom/);
    const [name = ''] = readdirSync(join(cwd, 'a', 'rejects'));
    const rejects = readFileSync(join(cwd, 'a', 'rejects', name), 'utf8')
      .split('\r\n')
      .slice(1, -1);
    expect(rejects.map((line) => line.split(';').slice(1, 4))).toEqual(
      personal.map(([field, , reason], at) => [String(at + 2), field, reason]),
    );
    const again = await run(`cross ingest a/rejects/${name} --workspace a --format json`);
    const { files } = JSON.parse(again.stdout);
    expect(files[0]).toMatchObject({ read: 9, new: 0, refused: 9 });
    const inspected = await run('cross inspect cells.csv --source police --workspace a');
    const log = await run('cross ingest cells.csv --source police --workspace a --log a/run.log');
    const all = await told('a', loaded, again, inspected, log);
    expect(all).toContain('quartier des 4000');
    for (const [, text] of personal) {
      expect(all.toLowerCase()).not.toContain(text.toLowerCase());
    }
  });

  it('is hidden too where its row is refused for something else', async () => {
    writeCsv('other.csv', [
      '10/07/2019;77_1;herbe;8;g;Mme LEROY Anne;Rue de Paris;',
      '31/02/2019;77_1;herbe;8;g;Mme DURAND Anne;Rue de Paris;',
      '12/07/2019;77_1;herbe;06 12 34 56 78 ou 79;g;CSP;Rue de Paris;',
      'Leroy née le 01/02/1990;77_1;herbe;8;g;CSP;Rue de Paris;',
      '31/02/2019;77_1;Dupont Jean;8;g;CSP;Rue de Paris;',
    ]);
    const answer = await run('cross ingest other.csv --source police --workspace b');
    const all = await told('b', answer);
    expect(all).toContain('31/02/2019');
    for (const text of ['LEROY', 'DURAND', '06 12 34', 'Leroy', 'Dupont'])
      expect(all).not.toContain(text);
    // By itself: hashes have four such digits by chance.
    expect(all).not.toMatch(/(?<![0-9a-f])1990(?![0-9a-f])/);
  });
});

describe('a column of numbers that holds something else', () => {
  const numbered = `NUMERO;${header}`;
  const notes = [
    'Édité le 01/08/2019 par M. DUPUISSON (06 12 34 56 78)',
    'Mis en cause : LAGRANGETTE Kevin',
    'jean.duchose@free.fr',
    '+33 6 12 34 56 79',
    'tél. 0612345670',
    '12 rue des Tanneurs',
    'né le 04/05/1988',
  ];
  const secrets = /dupuisson|06 ?12 ?34|lagrangette|duchose|tanneurs|1988/i;
  const empty = ';'.repeat(header.split(';').length);

  it('is hidden in refused rows and samples, a plain number is not', async () => {
    const bad = rowWith('', '', 1).replace('14/07', '31/06');
    writeCsv(
      'numbers.csv',
      [
        `2019/1;${rowWith('', '', 0)}`,
        `0123456789;${bad}`,
        ...notes.map((note) => `${note}${empty}`),
      ],
      numbered,
    );
    const loaded = await run('cross ingest numbers.csv --source p --workspace j');
    const [name = ''] = readdirSync(join(cwd, 'j', 'rejects'));
    const rejects = readFileSync(join(cwd, 'j', 'rejects', name), 'utf8');
    expect(rejects).toContain('0123456789');
    expect(await told('j', loaded)).not.toMatch(secrets);
    writeCsv(
      'samples.csv',
      notes.map((note) => `${note};${rowWith('', '', 0)}`),
      numbered,
    );
    for (const format of ['terminal', 'json']) {
      const seen = await run(`cross inspect samples.csv --source p -w j --format ${format}`);
      expect(await told('none', seen)).not.toMatch(secrets);
    }
  });

  it('keeps its rows apart by what it holds, and refuses what was left hidden', async () => {
    writeCsv(
      'calls.csv',
      notes.map((note) => `${note};${rowWith('', '', 0)}`),
      numbered,
    );
    const line = 'cross ingest calls.csv --source p --workspace k --format json';
    expect(JSON.parse((await run(line)).stdout).files[0]).toMatchObject({ new: 7, refused: 0 });
    expect(JSON.parse((await run(line)).stdout).files[0]).toMatchObject({ unchanged: 7, new: 0 });
    writeCsv('left.csv', [`[…];${rowWith('', '', 0)}`, `A1;${rowWith('', '', 1)}`], numbered);
    const left = await run('cross ingest left.csv --source p --workspace k');
    expect(readAnswer(left.stdout)).toMatch(
      /│ n° de saisie │ « \[…\] » │ cellule masquée, laissée/,
    );
  });
});

describe('two words with a first name in a column of products', () => {
  const load = (name: string) => run(`cross ingest ${name} --source police --workspace n`);

  it('are no person where they are known, or name a saint', async () => {
    const products = ['Marie Jeanne', 'Pierre de crack', 'Amnésia Saint Denis'];
    writeCsv(
      'bynames.csv',
      products.map((name, at) => rowWith('product', name, at)),
    );
    const { code, stdout } = await load('bynames.csv');
    expect(code).toBe(0);
    expect(readAnswer(stdout)).toContain('pierre de crack');
    expect(stdout).not.toContain('marie');
  });

  it('are taken for one where they are not, until a profile says what they are', async () => {
    const rows = [
      rowWith('product', 'Victor Rouge', 0),
      ...places.map((_, at) => rowWith('', '', at + 1)),
    ];
    writeCsv('tablets.csv', rows);
    expect((await load('tablets.csv')).code).toBe(1);
    const says = 'kind: seizures\nsource: police\nvalues:\n  product:\n    Victor Rouge: ecstasy\n';
    folder.write('n/profiles/tablets.yaml', says);
    const loaded = await run(
      'cross ingest tablets.csv --profile tablets --workspace n --format json',
    );
    expect(JSON.parse(loaded.stdout).files[0]).toMatchObject({ read: 5, refused: 0 });
  });
});

describe('a column of persons', () => {
  const names = ['Jean Dupont', 'MARTIN Paul', 'Karim Benali', 'Sophie Leroy', 'CSP Torcy'];
  const rows = names.map((name, at) => rowWith('service', name, at));

  it('refuses the whole file, and says which line of the profile to change', async () => {
    writeCsv('names.csv', rows);
    const { code, stdout, stderr } = await run('cross ingest names.csv --source p --workspace c');
    expect(code).toBe(3);
    expect(stdout).toBe('');
    expect(readAnswer(stderr)).toContain(
      'names.csv : la colonne « SERVICE » (service) ressemble au nom d’une personne dans 4 cellules sur 5.',
    );
    expect(stderr).toContain('    # service: SERVICE\n');
    expect(await told('c')).not.toMatch(/dupont|martin|benali|leroy/i);
    expect(readdirSync(join(cwd, 'c', 'rejects'))).toEqual([]);
    const inspected = await run('cross inspect names.csv --source p --workspace c --lang en');
    expect(inspected.code).toBe(3);
    expect(inspected.stderr).toContain('the column “SERVICE” (service) looks like a person’s name');
  });

  it.each(['terminal', 'json'])('is not shown by its samples either: %s', async (format) => {
    const seen = await run(`cross inspect names.csv --source p --workspace c --format ${format}`);
    expect(seen.code).toBe(3);
    expect(seen.stdout).toContain('SERVICE');
    expect(await told('none', seen)).not.toMatch(/dupont|martin|benali|leroy/i);
  });

  it('is not shown where another column does for the field', async () => {
    const two = header.replace('POINT DE DEAL', 'SERVICE');
    writeCsv(
      'two.csv',
      rows.map((row, at) =>
        row.replace(/[^;]*$/, names[at] ?? '').replace(/;[^;]*;(?=[^;]*;[^;]*$)/, ';CSP;'),
      ),
      two,
    );
    const seen = await run('cross inspect two.csv --source p --workspace c --format json');
    expect(JSON.parse(seen.stdout).columns.at(-1)).toMatchObject({
      fields: ['service'],
      samples: [],
    });
    expect(await told('none', seen)).not.toMatch(/dupont|martin|benali|leroy/i);
  });

  it('of products shows no word that it takes for none', async () => {
    const products = [...names.slice(0, 4), 'Inconnu au bataillon'];
    writeCsv(
      'products.csv',
      products.map((name, at) => rowWith('product', name, at)),
    );
    const seen = await run('cross inspect products.csv --source p --workspace c --format json');
    expect(seen.code).toBe(3);
    expect(JSON.parse(seen.stdout)).toMatchObject({ unknownWords: [] });
    expect(seen.stdout).not.toMatch(/bataillon/i);
  });

  it('is taken once the profile leaves the column out', async () => {
    folder.write(
      'c/profiles/p.yaml',
      'kind: seizures\nsource: p\ncolumns:\n  occurred_on: DATE\n  qrr: QRR\n  product: PRODUIT\n  quantity: QUANTITE\n  unit: UNITE\n',
    );
    const { code, stderr } = await run('cross ingest names.csv --profile p --workspace c --quiet');
    expect([code, stderr]).toEqual([0, '']);
  });

  it('is no field by its header, whatever a profile says', async () => {
    writeCsv('header.csv', rows, header.replace('SERVICE', 'NOM'));
    folder.write(
      'c/profiles/q.yaml',
      'kind: seizures\nsource: p\ncolumns:\n  occurred_on: DATE\n  product: PRODUIT\n  service: NOM\n',
    );
    const { code, stderr } = await run('cross ingest header.csv --profile q --workspace c');
    expect(code).toBe(3);
    expect(readAnswer(stderr)).toContain('la colonne « NOM » dit qui est une personne');
    expect(stderr).toContain('    service: NOM\n');
    const inspected = await run('cross inspect header.csv --source p --workspace c --format json');
    const { columns } = JSON.parse(inspected.stdout);
    expect(columns.find((column: { header: string }) => column.header === 'NOM')).toMatchObject({
      use: 'not-stored',
      samples: [],
    });
    expect(inspected.stdout).not.toMatch(/dupont/i);
  });
});

describe('a header that is somebody', () => {
  const names = 'M. DUPONTEUIL Jean;Date;QRR;Produit;Quantité (g);tél. 06 12 34 56 78';

  it('is not shown by an inspection, and not written into its profile', async () => {
    writeCsv('heads.csv', ['x;13/07/2019;77_1;herbe;12;'], names);
    await run('cross init f');
    const shown = await run('cross inspect heads.csv --source p --workspace f');
    const json = await run('cross inspect heads.csv --source p --workspace f --format json');
    await run('cross inspect heads.csv --source p --workspace f --save-profile heads');
    const profile = readFileSync(join(cwd, 'f', 'profiles', 'heads.yaml'), 'utf8');
    expect(JSON.parse(json.stdout).columns[0]).toMatchObject({ header: '[…]' });
    expect(profile).toContain('headers:\n  - Date\n');
    expect(profile).toContain(
      '#  (l’en-tête de la colonne n° 1 ressemble à une donnée personnelle',
    );
    expect(`${shown.stdout}${json.stdout}${profile}`).not.toMatch(/duponteuil|06 12/i);
    const loaded = await run('cross ingest heads.csv --workspace f --format json');
    expect(JSON.parse(loaded.stdout).files[0]).toMatchObject({ profile: 'heads', new: 1 });
  });

  it('is not stored, and a file of the same layout is known again', async () => {
    writeCsv('proves.csv', ['x;13/07/2019;77_1;herbe;12;'], names);
    writeCsv('either.csv', ['y;03/07/2019;77_1;herbe;12;'], names.replace('TEUIL', 'TRAND'));
    const loaded = await run('cross ingest proves.csv --source p --workspace g');
    const again = await run('cross inspect either.csv --source p --workspace g --format json');
    expect(JSON.parse(again.stdout).dates).toMatchObject([{ order: 'dmy', by: 'earlier-load' }]);
    expect(await told('g', loaded, again)).not.toMatch(/dupon|06 ?12/i);
  });

  it('changes nothing of the layout of ordinary files', () => {
    expect(headerKey({ header: ['Nº de procédure', 'DATE des faits', '', 'Qté (g)'] })).toBe(
      'ndeprocedure|datedesfaits||qteg',
    );
  });

  it('of a kept column is its field among the refused rows, and comes back with them', async () => {
    const kept = 'Date;QRR;Produit;Quantité (g);Service (M. DUPONTEUIL)';
    writeCsv('kept.csv', ['31/02/2019;77_1;herbe;12;CSP', '13/07/2019;77_1;herbe;1;CSP'], kept);
    const loaded = await run('cross ingest kept.csv --source p --workspace h');
    expect(await told('h', loaded)).not.toMatch(/duponteuil/i);
    const [name = ''] = readdirSync(join(cwd, 'h', 'rejects'));
    const rejects = readFileSync(join(cwd, 'h', 'rejects', name), 'utf8');
    expect(rejects).toContain(';Quantité (g);service\r\n');
    folder.write('mended.csv', rejects.replace('31/02', '28/02'));
    const mended = await run('cross ingest mended.csv --workspace h --format json');
    expect(JSON.parse(mended.stdout).files[0]).toMatchObject({ new: 1, continues: 1 });
  });

  it('is a record where a file has no headers', async () => {
    writeCsv('bare.csv', ['14/07/2019;M. DUBALLON;herbe'], '13/07/2019;M. DURILLON;herbe');
    const { stdout, stderr } = await run('cross inspect bare.csv --source p --workspace h');
    expect(stdout).toContain('[…]');
    expect(`${stdout}${stderr}`).not.toMatch(/durillon|duballon/i);
  });
});

describe('what is typed', () => {
  it('is refused where it looks personal, and not repeated', async () => {
    writeCsv('plain.csv', [rowWith('', '', 1), rowWith('', '', 2)]);
    await run('cross ingest plain.csv --source police --workspace d --quiet');
    const cases = [
      ['cross', 'undo', '1', '--reason', 'plainte de Mme DURAND'],
      ['cross', 'ingest', 'plain.csv', '--source', 'M. DURAND'],
      ['clct', 'actions', 'add', '--what', 'Voir M. DURAND', '--qrr', '77_1'],
      [
        'clct',
        'actions',
        'add',
        '--what',
        'Contrôles',
        '--owner',
        '06 12 34 56 78',
        '--qrr',
        '77_1',
      ],
      ['clct', 'objectives', 'add', '--owner', 'a@durand.fr', '--qrr', '77_1'],
    ];
    for (const argv of cases) {
      const { code, stdout, stderr } = await spawnProgram([...argv, '--workspace', 'd'], { cwd });
      expect([2, 3], argv.join(' ')).toContain(code);
      expect(`${stdout}${stderr}`, argv.join(' ')).not.toMatch(/durand|06 12/i);
    }
    expect(await told('d')).not.toMatch(/durand|06 12/i);
  });
});
