import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/render/text.ts';
import { readAnswer } from './harness/plain-text.ts';
import { type Answer, runCommand } from './harness/run-command.ts';
import { seizuresExport } from './harness/sample-files.ts';
import { storeRows } from './harness/store-rows.ts';
import { projectRoot, temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
let made = 0;

interface Place {
  readonly cwd: string;
  readonly run: (line: string) => Promise<Answer>;
  readonly write: (name: string, data: string | Uint8Array) => void;
  readonly read: (name: string) => string;
  readonly files: () => readonly string[];
}

/** An empty folder; no workspace. */
function emptyFolder(): Place {
  made += 1;
  const cwd = join(folder.path, String(made));
  mkdirSync(cwd);
  return {
    cwd,
    run: (line) => runCommand(line, { cwd }),
    write: (name, data) => writeFileSync(join(cwd, name), data),
    read: (name) => readFileSync(join(cwd, name), 'utf8'),
    files: () => (readdirSync(cwd, { recursive: true }) as string[]).sort(),
  };
}

async function workspace(): Promise<Place> {
  const place = emptyFolder();
  await place.run('cross init .');
  return place;
}

/** What it says, on one line. */
function flat({ stdout }: Answer): string {
  return readAnswer(stdout).replace(/\s+/g, ' ');
}

interface InspectionJson {
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
  readonly kind?: string;
  readonly lines?: number;
  readonly saved?: string;
  readonly columns: readonly { readonly header: string; readonly fields: readonly string[] }[];
  readonly dates: readonly Readonly<Record<string, unknown>>[];
  readonly numbers: readonly Readonly<Record<string, unknown>>[];
  readonly districts: readonly { readonly code: string; readonly rows: number }[];
  readonly problems: readonly { readonly code: string }[];
}

async function inspected(place: Place, line: string): Promise<InspectionJson> {
  const { stdout } = await place.run(`cross inspect ${line} --format json`);
  return JSON.parse(stdout) as InspectionJson;
}

interface Summary {
  readonly read: number;
  readonly new: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly outside: number;
  readonly unplaced: number;
}

async function ingested(place: Place, line: string): Promise<Summary> {
  const { stdout, stderr } = await place.run(`cross ingest ${line} --format json`);
  const [summary] = (JSON.parse(stdout) as { files: readonly Summary[] }).files;
  if (summary === undefined) throw new Error(stderr);
  return summary;
}

const fixtures = readdirSync(join(projectRoot, 'fixtures', 'exports')).sort();
const fixture = (name: string) => `"${join(projectRoot, 'fixtures', 'exports', name)}"`;

/** Three title lines, tabs under the name .csv, month first, a subtotal; two columns of dates. */
function customsFile(): Uint8Array {
  const line = (...cells: readonly string[]) => cells.join('\t');
  const rows = [
    line('Direction interrégionale', '', '', '', '', '', '', ''),
    line('Constatations du deuxième trimestre', '', '', '', '', '', '', ''),
    line('Édité le 12/08/2019', '', '', '', '', '', '', ''),
    line('N° PV', 'DT FAITS', 'DATE CONSTATATION', 'COMMUNE', 'PROD.', 'QTE', 'U', 'OBS'),
    line('IDF-19-0412', '06/11/2018', '06/12/2018', 'CHAMPIGNY', 'Herbe', '1.234,5', 'GR', ''),
    line('IDF-19-0413', '04/23/2019', '04/24/2019', 'SEVRAN', 'space cake', '12,0', 'KG', 'Durand'),
    line('IDF-19-0414', '04/25/2019', '', 'SEVRAN', 'RESINE', '3', 'cps', ''),
    line('Sous-total', '', '', '', '', '1.249,5', '', ''),
  ];
  return Buffer.from(`\ufeff${rows.join('\r\n')}\r\n`, 'utf16le');
}

describe('a file of an unknown layout', () => {
  it('is told on one screen, with the errors that stop it at the end', async () => {
    const place = emptyFolder();
    place.write('DOUANE_T2.csv', customsFile());
    const answer = await place.run('cross inspect DOUANE_T2.csv');
    expect(answer.code).toBe(2);
    expect(readAnswer(answer.stdout)).toBe(`
DOUANE_T2.csv                                                  rien n’est chargé
━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
Taille            734 octets · 4 lignes de données
Encodage          UTF-16 LE : une marque au début du fichier le dit
Séparateur        tabulation, bien que le nom finisse en .csv
En-tête           ligne 4 ; 3 lignes avant elle, sautées
Profil            aucun : colonnes reconnues à leurs noms
Nature            saisies : 6 champs reconnus, dont produit, quantité (aucune
                  autre nature ne les a)
                  ensuite interpellations : 3
Source            inconnue
Dates             « DT FAITS » : mois/jour/année. 06/11/2018 se lit dans les
                  deux sens, mais 04/23/2019 (ligne 6) non.
                  « DATE CONSTATATION » : mois/jour/année. 06/12/2018 se lit
                  dans les deux sens, mais 04/24/2019 (ligne 6) non.
Nombres           « QTE » : décimale « , », prouvée par 1.234,5 (ligne 5)
Totaux            1 ligne (8), refusée

COLONNES (8)
n°  en-tête            champ          rempli  exemples
────────────────────────────────────────────────────────────────────────────────
 1  N° PV              seizure_id      100 %  IDF-19-0412 · IDF-19-0413 ·
                                              IDF-19-0414
 2  DT FAITS           occurred_on ?    75 %  2018-06-11 · 2019-04-23 ·
                                              2019-04-25
 3  DATE CONSTATATION  occurred_on ?    50 %  2018-06-12 · 2019-04-24
 4  COMMUNE            commune          75 %  champigny · sevran
 5  PROD.              product          75 %  herbe → herb · space cake → other
                                              · resine → resin
 6  QTE                quantity        100 %  1 234,5 · 12 · 3
 7  U                  unit             75 %  gr → g · kg → kg · cps → tablet
 8  OBS                (non gardée)     25 %
────────────────────────────────────────────────────────────────────────────────
champ ? : plusieurs colonnes ou plusieurs natures conviennent.
Exemples tels qu’ils seraient gardés, avec leur code (mot → code). Des numéros,
seule une empreinte est gardée. Une colonne non gardée n’est pas lue : ses
cellules ne sont pas montrées.

MOTS INCONNUS, COMPTÉS « AUTRE »
champ    mot         lignes
───────────────────────────
produit  space cake       1
───────────────────────────

À SAVOIR
 Autre unité      1 quantité n’entre dans aucune somme : le produit ne
                  s’additionne pas dans cette unité (resine / cps)

SERAIENT REFUSÉES : 1
nombre  raison              champ    exemple  lignes
────────────────────────────────────────────────────
     1  total, pas un fait  (ligne)           8
────────────────────────────────────────────────────

QRR TROUVÉS
code      libellé                         lignes
────────────────────────────────────────────────
UNPLACED  QRR non déterminé                    3
            commune seule, sans quartier       2
            lieu inconnu de places.csv         1
────────────────────────────────────────────────

PRÉVISION SI occurred_on = DT FAITS
4 lignes lues, 3 acceptables, 1 refusée
Mois couverts : 2019-04

Pour préparer un profil à compléter :
    cross inspect DOUANE_T2.csv --save-profile NOM
`);
    expect(readAnswer(answer.stderr)).toMatch(
      /^✗ Plusieurs colonnes conviennent pour le champ occurred_on : « DT FAITS », « DATE CONSTATATION »\.[^✗]*✗ DOUANE_T2\.csv ne dit pas de quel service il vient\./,
    );
  });

  it('is told in English', async () => {
    const place = emptyFolder();
    place.write('customs.csv', customsFile());
    const { stdout } = await place.run('cross inspect customs.csv --source customs --lang en');
    const lines = stdout.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Encoding          UTF-16 LE: a mark at the beginning of the file says so',
        'Delimiter         tab, although the name ends in .csv',
        'Header            line 4; 3 lines before it, skipped',
        'Source            customs, asked for',
        '4 rows read, 3 acceptable, 1 refused',
        '    cross inspect customs.csv --source customs --save-profile NAME',
      ]),
    );
  });

  it('is told to scripts, errors included', async () => {
    const place = emptyFolder();
    place.write('DOUANE_T2.csv', customsFile());
    expect(await inspected(place, 'DOUANE_T2.csv')).toMatchObject({
      schema: 'cross-inspect/1',
      bytes: 734,
      encoding: 'utf-16le',
      encodingBy: 'mark',
      delimiter: '\t',
      headerLine: 4,
      lines: 4,
      kind: 'seizures',
      dates: [
        { header: 'DT FAITS', order: 'mdy', by: 'cell', proof: { value: '04/23/2019', line: 6 } },
        { header: 'DATE CONSTATATION', order: 'mdy', by: 'cell' },
      ],
      numbers: [{ field: 'quantity', mark: ',', certainty: 'proved' }],
      refusals: [{ reason: 'total-line', rows: 1, lines: [8] }],
      read: 4,
      accepted: 3,
      refused: 1,
      problems: [{ code: 'ambiguous-columns' }, { code: 'source-unknown' }],
    });
  });
});

describe('an inspection', () => {
  // Two tests in one, for one load of the file: the time of two.
  it.each(fixtures)(
    'foresees what a load of %s does; its profile loads the same',
    {
      timeout: 60_000,
    },
    async (name) => {
      const place = await workspace();
      const before = place.files();
      const seen = await inspected(place, fixture(name));
      expect(place.files()).toEqual(before);
      const loaded = await ingested(place, fixture(name));
      const rowsOf = (code: string) => seen.districts.find((one) => one.code === code)?.rows ?? 0;
      expect(seen.problems).toEqual([]);
      expect({ read: seen.read, refused: seen.refused, accepted: seen.accepted }).toEqual({
        read: loaded.read,
        refused: loaded.refused,
        accepted: loaded.new,
      });
      expect(rowsOf('NONE')).toBe(loaded.outside);
      expect(rowsOf('UNPLACED')).toBe(loaded.unplaced);
      const saved = await inspected(place, `${fixture(name)} --save-profile suivi`);
      expect(saved.saved).toBe(join('profiles', 'suivi.yaml'));
      const again = await ingested(place, `${fixture(name)} --profile suivi`);
      expect(again).toMatchObject({
        read: loaded.read,
        refused: loaded.refused,
        new: 0,
        revised: 0,
      });
      expect(again.unchanged).toBe(loaded.new);
    },
  );

  it.each(fixtures.map((name, at) => [name, at % 2 === 0 ? 'fr' : 'en'] as const))(
    'of %s needs no workspace and keeps to 80 columns (%s)',
    async (name, lang) => {
      const place = emptyFolder();
      const answer = await place.run(`cross inspect ${fixture(name)} --lang ${lang}`);
      const wide = answer.stdout.split('\n').filter((line) => textWidth(line) > 80);
      expect(wide.filter((line) => !line.startsWith('    cross '))).toEqual([]);
      const refuses = /^(?:SERAIENT REFUSÉES|WOULD BE REFUSED)/m.test(answer.stdout);
      expect([answer.code, answer.stderr]).toEqual([refuses ? 1 : 0, '']);
      expect(place.files()).toEqual([]);
    },
  );

  it('never shows, writes or stores a cell of a column that is not kept', async () => {
    const place = await workspace();
    const rows = ['Durand Paul', 'Martin Anne'].map(
      (person, at) => `1${at}/07/2019;résine;12,5;g;police;CSP Torcy;${person};06 11 22 33 4${at}`,
    );
    const header = 'DATE;PRODUIT;QUANTITE;UNITE;FORCE;SERVICE;NOM MEC;TEL';
    place.write('export.csv', `${[header, ...rows].join('\n')}\n`);
    const answers = [
      await place.run('cross inspect export.csv --save-profile essai'),
      await place.run('cross inspect export.csv --format json'),
      await place.run('cross inspect export.csv --kind arrests'),
    ];
    const texts = [
      ...answers.flatMap(({ stdout, stderr }) => [stdout, stderr]),
      place.read('profiles/essai.yaml'),
      ...(await storeRows(place.cwd)),
    ];
    expect(texts.join('\n')).toContain('NOM MEC');
    expect(texts.filter((text) => /durand|martin|06 11/i.test(text))).toEqual([]);
    expect(answers[0]?.stdout).toMatch(/7 {2}NOM MEC +\(non gardée\) +100/);
  });

  it('uses the registry, the places and the words of the workspace', async () => {
    const place = await workspace();
    place.write('places.csv', 'code;commune;quartier\n77_1;Torcy;Les Coquelicots\n');
    place.write('vocabularies/products.csv', 'word;code\nspace cake;resin\n');
    place.write(
      'export.csv',
      seizuresExport(['13/07/2019;space cake;1;g;police;CSP;Torcy;Les Coquelicots']),
    );
    const { stdout } = await place.run('cross inspect export.csv');
    expect(stdout).toContain('space cake → resin');
    expect(stdout).toMatch(/^77_1 +Torcy\/Noisiel +1$/m);
    expect(stdout).not.toContain('MOTS INCONNUS');
  });
});

describe('the evidence', () => {
  const dated = (...dates: readonly string[]) => seizuresExport(dates);

  it('of an open order is told, as is what settles it', async () => {
    const place = await workspace();
    place.write('open.csv', dated('03/04/2019', '05/06/2019'));
    const open = await place.run('cross inspect open.csv');
    expect(open.code).toBe(0);
    expect(flat(open)).toContain('« DATE SAISIE » : jour/mois/année, faute de preuve.');
    place.write('proof.csv', dated('07/13/2019', '07/14/2019'));
    await ingested(place, 'proof.csv');
    const settled = await inspected(place, 'open.csv');
    expect(settled.dates).toMatchObject([{ order: 'mdy', by: 'earlier-load' }]);
    place.write('profiles/jour.yaml', 'kind: seizures\ndate_order: dmy\n');
    const profiled = await inspected(place, 'open.csv --profile jour');
    expect(profiled.dates).toMatchObject([{ order: 'dmy', by: 'profile' }]);
  });

  it('of a number that may be read in two ways is told', async () => {
    const place = emptyFolder();
    place.write('export.csv', seizuresExport(['13/07/2019;résine;1,234;g;police;CSP;Torcy;']));
    const text = flat(await place.run('cross inspect export.csv'));
    expect(text).toContain('décimale « , » faute de preuve. 1,234 (ligne 2) peut se lire');
  });

  it('of an encoding is told, mixed lines included', async () => {
    const place = emptyFolder();
    const text = seizuresExport(['13/07/2019', '14/07/2019']);
    place.write('utf8.csv', text);
    place.write('latin.csv', Buffer.from(text, 'latin1'));
    const [first = '', ...rest] = text.split('\n');
    place.write(
      'mixed.csv',
      Buffer.concat([Buffer.from(`${first}\n${rest[0]}\n`), Buffer.from(rest[1] ?? '', 'latin1')]),
    );
    const encoding = async (name: string) => flat(await place.run(`cross inspect ${name}`));
    expect(await encoding('utf8.csv')).toContain('UTF-8 : ses accents en sont');
    expect(await encoding('latin.csv')).toContain('Windows-1252 : ses accents ne sont pas');
    expect(await encoding('mixed.csv')).toContain('1 ligne en Windows-1252 (3)');
  });
});

describe('what stops a load', () => {
  const header = 'DATE;PRODUIT;QUANTITE;UNITE;FORCE;SERVICE';
  const good = '13/07/2019;résine;1;g;police;CSP';
  it.each([
    ['contradicting-dates', `${header}\n${good}\n07/13/2019;résine;1;g;police;CSP\n`],
    ['missing-columns', 'PRODUIT;QUANTITE;UNITE;FORCE;SERVICE\nrésine;1;g;police;CSP\n'],
    ['unknown-kind', 'COMMUNE;QUARTIER\nTorcy;Arche Guédon\n'],
    ['source-unknown', 'DATE;PRODUIT;QUANTITE;UNITE\n13/07/2019;résine;1;g\n'],
    ['header-only', `${header}\n`],
    ['unclosed-quote', `${header}\n${good}\n14/07/2019;"résine;1;g;police;CSP\n`],
  ])('is said after the rest: %s', async (code, text) => {
    const place = emptyFolder();
    place.write('export.csv', text);
    const answer = await place.run('cross inspect export.csv');
    expect(answer.code).toBe(2);
    expect(answer.stderr).toMatch(/^✗ /);
    expect(answer.stdout).toContain('Encodage          UTF-8');
    expect(answer.stdout).toMatch(/PRODUIT|COMMUNE/);
    const seen = await inspected(place, 'export.csv');
    expect(seen.problems.map((problem) => problem.code)).toEqual([code]);
    const made = `Espace de travail créé\u00a0: ${join(place.cwd, 'cross-data')}\n`;
    const told = (await place.run('cross ingest export.csv')).stderr.replace(made, '');
    // What to type next stands below the inspection, with the options that it was given.
    const [what = ''] = told.split('\n');
    const isSaidBelow = code === 'missing-columns';
    expect(answer.stderr).toBe(isSaidBelow ? `${what}\n` : told);
    if (isSaidBelow) expect(answer.stdout).toContain('cross inspect export.csv --save-profile NOM');
  });

  it('does not refuse the rows as well: a column that contradicts itself is one error', async () => {
    const place = emptyFolder();
    place.write('export.csv', `${header}\n${good}\n07/13/2019;résine;1;g;police;CSP\n`);
    expect(await inspected(place, 'export.csv')).toMatchObject({ read: 2, accepted: 2 });
  });

  it('is an error alone where there is nothing to inspect', async () => {
    const place = emptyFolder();
    place.write('export.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]));
    const answer = await place.run('cross inspect export.xlsx');
    expect([answer.code, answer.stdout]).toEqual([2, '']);
    expect((await place.run('cross inspect absent.csv')).code).toBe(2);
  });
});

describe('a file of refused rows', () => {
  it('is told as the continuation of its load, read as that was', async () => {
    const place = await workspace();
    place.write('export.csv', seizuresExport(['07/13/2019', '07/14/2019', '99/07/2019']));
    await place.run('cross ingest export.csv --source douane');
    const [name = ''] = readdirSync(join(place.cwd, 'rejects'));
    const path = join('rejects', name);
    place.write(path, place.read(path).replace('99/07/2019', '07/02/2019'));
    const seen = await inspected(place, path);
    expect(seen).toMatchObject({
      continues: 1,
      source: { name: 'douane', by: 'load' },
      dates: [{ order: 'mdy' }],
      read: 1,
      accepted: 1,
      problems: [],
    });
    expect(seen.columns.find(({ header }) => header === 'DATE SAISIE')).toMatchObject({
      samples: [{ value: '2019-07-02' }],
    });
    const { stdout } = await place.run(`cross inspect "${path}"`);
    expect(stdout).toContain('lignes refusées du chargement 1, qui le continuent');
  });
});

describe('a saved profile', () => {
  it('is followed without any option from then on', async () => {
    const place = await workspace();
    place.write('export.csv', seizuresExport(['13/07/2019']));
    await place.run('cross inspect export.csv --source police-77 --save-profile torcy');
    const seen = await inspected(place, 'export.csv');
    expect(seen).toMatchObject({
      profile: { name: 'torcy', by: 'headers' },
      source: { name: 'police-77', by: 'profile' },
      problems: [],
    });
  });

  it('is the only file that is made, and nobody’s work is lost', async () => {
    const place = await workspace();
    place.write('export.csv', seizuresExport(['13/07/2019']));
    const before = place.files();
    await place.run('cross inspect export.csv --save-profile torcy');
    expect(place.files().filter((file) => !before.includes(file))).toEqual([
      join('profiles', 'torcy.yaml'),
    ]);
    place.write('profiles/torcy.yaml', 'kind: seizures\n');
    const refused = await place.run('cross inspect export.csv --save-profile torcy.yaml');
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('profiles/torcy.yaml existe déjà');
    expect(place.read('profiles/torcy.yaml')).toBe('kind: seizures\n');
    await place.run('cross inspect export.csv --save-profile torcy --force');
    expect(place.read('profiles/torcy.yaml')).toContain('occurred_on: DATE SAISIE');
  });

  it('needs a workspace, and a name that is one word', async () => {
    const place = emptyFolder();
    place.write('export.csv', seizuresExport(['13/07/2019']));
    expect((await place.run('cross inspect export.csv --save-profile a')).code).toBe(2);
    expect(place.files()).toEqual(['export.csv']);
    await place.run('cross init .');
    for (const name of ['../a', '"a b"', '.a']) {
      expect((await place.run(`cross inspect export.csv --save-profile ${name}`)).code).toBe(2);
    }
    expect(readdirSync(join(place.cwd, 'profiles'))).toEqual([]);
  });

  it('lists every column, and is finished by taking away the # of lines', async () => {
    const place = await workspace();
    place.write('DOUANE_T2.csv', customsFile());
    await place.run('cross inspect DOUANE_T2.csv --save-profile douane');
    const text = place.read('profiles/douane.yaml');
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        'kind: seizures',
        '#source: police-77',
        'columns:',
        '  seizure_id: N° PV                  # n° de saisie',
        '#  occurred_on: DT FAITS             # date des faits',
        '#  occurred_on: DATE CONSTATATION    # date des faits',
        '#  champ: OBS',
        'date_order: mdy',
        '#values:',
        '#  product:',
        '#    space cake: other',
      ]),
    );
    const unfinished = await inspected(place, 'DOUANE_T2.csv');
    expect(unfinished.problems.map(({ code }) => code)).toEqual([
      'missing-columns',
      'source-unknown',
    ]);
    const turnOn = [
      '#source: police-77',
      '#  occurred_on: DT FAITS ',
      '#values:',
      '#  product:',
      '#    space cake: other',
    ];
    const finished = text
      .split('\n')
      .map((line) => (turnOn.some((start) => line.startsWith(start)) ? line.slice(1) : line))
      .join('\n')
      .replace('space cake: other', 'space cake: resin');
    place.write('profiles/douane.yaml', finished);
    const { stdout, stderr, code } = await place.run('cross inspect DOUANE_T2.csv');
    expect([stderr, code]).toEqual(['', 1]);
    expect(readAnswer(stdout)).toMatch(/herbe → herb · resin → resin ·\n +resine → resin$/m);
    expect(await ingested(place, 'DOUANE_T2.csv')).toMatchObject({ read: 4, new: 3, refused: 1 });
  });

  it('keeps headers that YAML would read as something else', async () => {
    const place = await workspace();
    const odd = ['2019', 'oui', '# note', 'a: b', '[x]', '"entre"', "l'an", '- tiret', '*', 'null'];
    const header = ['DATE', 'PRODUIT', 'QUANTITE', 'UNITE', 'FORCE', 'SERVICE'];
    const quoted = odd.map((name) => `"${name.replaceAll('"', '""')}"`);
    const row = ['13/07/2019', 'résine', '1', 'g', 'police', 'CSP', ...odd.map(() => 'x')];
    place.write('export.csv', `${[...header, ...quoted].join(';')}\n${row.join(';')}\n`);
    await place.run('cross inspect export.csv --source police-77 --save-profile bizarre');
    const seen = await inspected(place, 'export.csv');
    expect(seen).toMatchObject({ profile: { name: 'bizarre' }, accepted: 1, problems: [] });
    const text = place.read('profiles/bizarre.yaml');
    place.write(
      'profiles/bizarre.yaml',
      odd.reduce((rest, _, at) => rest.replace('#  champ:', `  ${fieldsToFill[at] ?? ''}:`), text),
    );
    const filled = await inspected(place, 'export.csv');
    expect(filled.columns.map(({ header: name }) => name).slice(6)).toEqual(odd);
    expect(filled.problems).toEqual([]);
    expect(filled.columns.slice(6).map(({ fields }) => fields)).toEqual(
      fieldsToFill.map((field) => [field]),
    );
  });
});

describe('a wide layout', () => {
  const profile = `kind: seizures
source: large
columns: { product: Produit }
fixed: { unit: kg }
unpivot: { except: [Produit, Obs], headers: { occurred_on: 1 }, value: quantity }
`;
  const months = ['01', '02', '03', '04', '05', '06', '07'].map((month) => `2019-${month}`);

  it('is told as the rows that are made of it; its saved profile keeps it', async () => {
    const place = await workspace();
    place.write('profiles/large.yaml', profile);
    place.write(
      'large.csv',
      `Produit;Obs;${months.join(';')}\nherbe;Durand;1,5;2;;;;;7\nrésine;;1;2;3;4;5;6;x\n`,
    );
    const answer = await place.run('cross inspect large.csv --profile large --save-profile suite');
    const text = readAnswer(answer.stdout);
    expect(text).toContain('\n    (composée)  quantity              1,5 · 2 · 7\n');
    expect(text).toContain('\n 7  2019-05     (remaniée)      50 %\n    (composée)');
    expect(text).toContain('\n… et 2 autres.\n');
    expect(text).toContain('\n10 lignes lues, 9 acceptables, 1 refusée\n');
    expect(text).not.toContain('Durand');
    const loaded = await ingested(place, 'large.csv --profile large');
    const again = await ingested(place, 'large.csv --profile suite');
    expect([loaded.new, again.new, again.unchanged]).toEqual([9, 0, 9]);
  });
});

/** Ten fields that the sample lacks. */
const fieldsToFill = [
  'qrr',
  'insee',
  'commune',
  'neighbourhood',
  'deal_point',
  'report_ref',
  'seizure_id',
  'recorded_on',
  'cash_eur',
  'vehicles',
];

describe('the profile that an error advises', () => {
  const unknownDate = `Jour du constat;PRODUIT;QUANTITE;UNITE;FORCE;SERVICE;QRR
13/07/2019;résine;1;g;police;CSP;77_1
14/07/2019;herbe;2;g;police;CSP;77_1
`;

  it('loads the file once one line of it is completed', async () => {
    const place = emptyFolder();
    await place.run('cross init .');
    place.write('export.csv', unknownDate);
    const refused = await place.run('cross ingest export.csv');
    const advised = /cross inspect export\.csv --save-profile NOM/.exec(refused.stderr)?.[0] ?? '';
    await place.run(advised.replace('NOM', 'constats'));
    const text = place.read('profiles/constats.yaml');
    const completed = text.replace('#  occurred_on: EN-TÊTE', '  occurred_on: Jour du constat');
    expect(completed).not.toBe(text);
    place.write('profiles/constats.yaml', completed);
    expect((await place.run('cross ingest export.csv')).code).toBe(0);
  });

  it('loads the file once one of two columns is turned on', async () => {
    const place = emptyFolder();
    await place.run('cross init .');
    place.write(
      'export.csv',
      unknownDate
        .replace('Jour du constat;PRODUIT', 'DATE;DATE DES FAITS;PRODUIT')
        .replaceAll('/2019;', '/2019;15/07/2019;'),
    );
    await place.run('cross inspect export.csv --save-profile deux');
    const text = place.read('profiles/deux.yaml');
    const completed = text.replace(/^#( {2}occurred_on: DATE DES FAITS)/m, '$1');
    expect(completed).not.toBe(text);
    place.write('profiles/deux.yaml', completed);
    expect((await place.run('cross ingest export.csv')).code).toBe(0);
  });

  it('loads a file of which nothing was recognised, once its columns are named', async () => {
    const place = emptyFolder();
    await place.run('cross init .');
    place.write('export.csv', 'Jour;Denrée;Poids net\n13/07/2019;résine;1\n');
    await place.run('cross inspect export.csv --kind seizures --source x --save-profile rien');
    const completed = place
      .read('profiles/rien.yaml')
      .replace('#  champ: Jour', '  occurred_on: Jour')
      .replace('#  champ: Denrée', '  product: Denrée');
    place.write('profiles/rien.yaml', completed);
    const answer = await place.run('cross ingest export.csv');
    expect([answer.code, answer.stderr]).toEqual([0, '']);
  });
});

describe('a table with a column a month', () => {
  const table = (months: string) =>
    `Interpellations par commune;;;;
Commune;Quartier;${months};Total
Torcy;ZSP Torcy;12;9;21
Noisiel;Cours du Luzard;3;;3
Total;;15;9;24
`;

  it('has a profile that needs nothing more, and serves the next months too', async () => {
    const place = emptyFolder();
    await place.run('cross init .');
    place.write('t1.csv', table('janv-19;févr-19'));
    await place.run('cross inspect t1.csv --kind arrests --source ils --save-profile ils');
    expect(place.read('profiles/ils.yaml')).toContain(`unpivot:
  except: [Commune, Quartier, Total]
  headers: { occurred_on: 1 }
  value: count`);
    const seen = await inspected(place, 't1.csv');
    expect(seen).toMatchObject({ read: 5, accepted: 3, refused: 2, problems: [] });
    place.write('t2.csv', table('mars 2019;2019-04'));
    const answer = await place.run('cross ingest t2.csv');
    expect([answer.code, answer.stderr]).toEqual([1, '']);
    expect(flat(answer)).toContain('Mois couverts 2019-03 ');
    expect(flat(answer)).toContain('colonnes Total');
  });
});
