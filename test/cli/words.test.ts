import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addWord } from '../../src/cli/words/add-word.ts';
import { workspacePaths } from '../../src/cli/workspace/paths.ts';
import { inTurn } from '../../src/store/queue.ts';
import { expectRefusal } from './harness/expect-refusal.ts';
import { type Answer, runCommand } from './harness/run-command.ts';
import { storeRows } from './harness/store-rows.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
let made = 0;

const seizuresHeader = 'DATE;QRR;PRODUIT;QUANTITE;UNITE';

/** A workspace of its own for each test, with its own words. */
function workspace(own: Readonly<Record<string, string | Uint8Array>> = {}): Workspace {
  made += 1;
  const cwd = join(folder.path, String(made));
  mkdirSync(join(cwd, 'vocabularies'), { recursive: true });
  writeFileSync(join(cwd, 'cross.yaml'), 'time_zone: Europe/Paris\n');
  writeFileSync(join(cwd, 'key'), `${'0123456789abcdef'.repeat(4)}\n`);
  const words = (name: string) => join(cwd, 'vocabularies', name);
  for (const [name, data] of Object.entries(own)) writeFileSync(words(name), data);
  return {
    cwd,
    run: (line) => runCommand(line, { cwd }),
    words: (name) => readFileSync(words(name), 'utf8'),
    addWords: (name, text) => writeFileSync(words(name), text),
    load: async (rows, header = seizuresHeader) => {
      writeFileSync(join(cwd, 'export.csv'), `${[header, ...rows].join('\n')}\n`);
      const answer = await runCommand('cross ingest export.csv --source police-77 --format json', {
        cwd,
      });
      const [summary] = (JSON.parse(answer.stdout) as { files: readonly Summary[] }).files;
      if (summary === undefined) throw new Error(answer.stderr);
      return summary;
    },
    figure: async (indicator) => {
      const line = 'clct report --month 2019-07 --qrr 77_1 --format csv';
      const answer = await runCommand(line, { cwd });
      const row = answer.stdout.split('\r\n').find((one) => one.includes(`77_1,${indicator},`));
      return Number(row?.split(',')[4]);
    },
  };
}

interface Workspace {
  readonly cwd: string;
  readonly run: (line: string | readonly string[]) => Promise<Answer>;
  readonly words: (name: string) => string;
  readonly addWords: (name: string, text: string) => void;
  readonly load: (rows: readonly string[], header?: string) => Promise<Summary>;
  readonly figure: (indicator: string) => Promise<number>;
}

interface Summary {
  readonly new: number;
  readonly unchanged: number;
  readonly warnings: readonly Readonly<Record<string, unknown>>[];
}

const cakes = ['2019-07-02;77_1;space cake;100;g', '2019-07-13;77_1;résine;20;g'];

describe('a word that is added later', () => {
  let place: Workspace;
  let stored: readonly string[];
  const figures: number[][] = [];
  let again: Summary;

  beforeAll(async () => {
    place = workspace();
    await place.load(cakes);
    stored = (await storeRows(place.cwd)).filter((row) => row.startsWith('seizures '));
    const both = async () => [
      await place.figure('seizures.mass.resin'),
      await place.figure('seizures.mass.other'),
    ];
    figures.push(await both());
    place.addWords('products.csv', 'mot;code\nspace cake;resin\n');
    figures.push(await both());
    again = await place.load(cakes);
  });

  it('changes past figures at once', () => {
    expect(figures).toEqual([
      [20, 100],
      [120, 0],
    ]);
  });

  it('changes no record: the file loaded again is unchanged', async () => {
    expect(again).toMatchObject({ new: 0, unchanged: 2, warnings: [] });
    expect(stored).toHaveLength(2);
    const rows = (await storeRows(place.cwd)).filter((row) => row.startsWith('seizures '));
    expect(rows).toEqual(stored);
  });
});

describe('the files of words', () => {
  it.each<[string, string | Uint8Array]>([
    ['UTF-8, a semicolon', 'mot;code\nGâteau « magique »;resin\n'],
    [
      'a byte order mark, CRLF, a comma, an English header',
      '\ufeffWord,Code\r\n"gâteau « magique »",RESIN\r\n',
    ],
    ['Windows-1252', Buffer.from('mot;code\ngâteau « magique »;resin\n', 'latin1')],
    ['other columns, blank lines', 'code;note;mot\n\n;;\nresin;vu en mai;gâteau « magique »\n'],
  ])('are read: %s', async (_, text) => {
    const place = workspace({ 'products.csv': text });
    const { warnings } = await place.load(['2019-07-02;77_1;GATEAU «  magique »;100;g', ...cakes]);
    expect(warnings.map(({ word }) => word)).toEqual(['space cake']);
    expect(await place.figure('seizures.mass.resin')).toBe(120);
  });

  it('win over the shipped words', async () => {
    const place = workspace({ 'products.csv': 'mot;code\nrésine;other\n' });
    await place.load(cakes);
    expect(await place.figure('seizures.mass.resin')).toBe(0);
    expect(await place.figure('seizures.mass.other')).toBe(120);
  });

  it('may say that a word is none of the others: it is unknown no more', async () => {
    const place = workspace({ 'products.csv': 'mot;code\nspace cake;other\n' });
    expect((await place.load(cakes)).warnings).toEqual([]);
    expect((await place.run('cross words')).stdout).toBe('Aucun mot inconnu.\n');
  });

  it('give units their measure', async () => {
    const place = workspace({ 'units.csv': 'mot;code\nquilo;kg\n' });
    await place.load(['2019-07-02;77_1;résine;2;quilo', cakes[1] ?? '']);
    expect(await place.figure('seizures.mass.resin')).toBe(2020);
  });

  it('give NATINF codes an offence, and leave état 4001 alone', async () => {
    const place = workspace({ 'natinf.csv': 'natinf;code\n7990;trafficking\n57;other\n' });
    const rows = ['7990', 'NATINF 07990', 'natinf 57', '57'].map(
      (offence, at) => `2019-07-0${at + 1};77_1;${offence};OUI`,
    );
    await place.load(rows, 'DATE INTERPELLATION;QRR;INFRACTION;GAV');
    expect(await place.figure('arrests.trafficking')).toBe(2);
    expect(await place.figure('arrests.use')).toBe(1);
    expect(await place.figure('arrests.other')).toBe(1);
  });

  const productCodes =
    'resin, herb, plant, cannabis, cocaine, crack, heroin, amphetamine, methamphetamine, mdma, lsd, ketamine, fentanyl, opium, khat, nps, nitrous-oxide, medicine, other';

  it.each([
    {
      what: 'a code that is none',
      own: { 'products.csv': 'mot;code\n\nspace cake;gâteau\n' },
      says: ['vocabularies/products.csv, ligne 3', '« gâteau »', '« space cake »'],
      next: `Codes : ${productCodes}`,
    },
    {
      what: 'two codes for a word',
      own: { 'products.csv': 'mot;code\nSpace cake;resin\nspace  CAKE;herb\n' },
      says: ['vocabularies/products.csv, ligne 3', 'code herb', 'ligne 2, lui donne resin'],
      next: 'Gardez une seule de ces deux lignes.',
    },
    {
      what: 'two codes for an offence in two files',
      own: { 'offences.csv': 'mot;code\n7990;use\n', 'natinf.csv': 'natinf;code\n7990;other\n' },
      says: [
        'vocabularies/natinf.csv, ligne 2',
        'vocabularies/offences.csv, ligne 2, lui donne use',
      ],
      next: 'Gardez une seule de ces deux lignes.',
    },
    {
      what: 'no header',
      own: { 'products.csv': 'space cake;resin\n' },
      says: ['vocabularies/products.csv : la première ligne'],
      next: 'Écrivez en première ligne : mot;code',
    },
    {
      what: 'a word without its code',
      own: { 'units.csv': 'mot;code\npochon;\n' },
      says: ['vocabularies/units.csv, ligne 2'],
      next: 'Complétez cette ligne, ou retirez-la. Les codes : cross words units',
    },
    {
      what: 'a NATINF code that is none',
      own: { 'natinf.csv': 'natinf;code\ntrafic;trafficking\n' },
      says: ['vocabularies/natinf.csv, ligne 2', '« trafic »'],
      next: 'Un code NATINF est un nombre : 7990;trafficking',
    },
    {
      what: 'a quote that is never closed',
      own: { 'products.csv': 'mot;code\n"space cake;resin\n' },
      says: ['products.csv, ligne 2'],
      next: 'Corrigez cette ligne : une cellule qui contient un guillemet ou le séparateur s’écrit entre guillemets.',
    },
  ])('are refused with their line: $what', async ({ own, says, next }) => {
    const place = workspace(own as Readonly<Record<string, string>>);
    writeFileSync(join(place.cwd, 'export.csv'), `${seizuresHeader}\n${cakes.join('\n')}\n`);
    const answer = await place.run('cross ingest export.csv --source police-77');
    expectRefusal(answer, { code: 2, says, next });
    expect(existsSync(join(place.cwd, 'store.duckdb'))).toBe(false);
  });
});

describe('what a load says of unknown words', () => {
  const rows = ['2019-07-02;77_1;space cake;1;g', '2019-07-03;77_1;résine 50g;1;pochon'];

  it('names the file and the line to add', async () => {
    const { warnings } = await workspace().load(rows);
    const file = 'vocabularies/products.csv';
    expect(warnings).toEqual([
      {
        code: 'unknown-word',
        field: 'product',
        word: 'resine 50g',
        rows: 1,
        file,
        line: 'resine 50g;resin',
      },
      {
        code: 'unknown-word',
        field: 'product',
        word: 'space cake',
        rows: 1,
        file,
        line: 'space cake;CODE',
      },
      {
        ...{ code: 'unknown-unit', field: 'unit', word: 'pochon', rows: 1 },
        ...{ file: 'vocabularies/units.csv', line: 'pochon;CODE' },
      },
    ]);
  });

  it('shows them so that the line can be copied, and not all of a column of free text', async () => {
    const place = workspace();
    const texts = Array.from({ length: 13 }, (_, at) => `2019-07-02;77_1;texte libre n° ${at};1;g`);
    writeFileSync(join(place.cwd, 'export.csv'), `${[seizuresHeader, ...texts].join('\n')}\n`);
    const { stdout } = await place.run('cross ingest export.csv --source police-77');
    const lines = stdout
      .replace(/\u00a0/g, ' ')
      .split('\n')
      .map((line) => line.trim());
    expect(lines).toContain('texte libre n° 0;CODE');
    expect(lines.filter((line) => line.endsWith(';CODE'))).toHaveLength(10);
    const more = lines.indexOf('… et 3 autres mots inconnus :');
    expect(lines[more + 1]).toBe('cross words');
  });

  it('writes the line as the file at hand is written', async () => {
    const place = workspace({ 'products.csv': 'code,note,mot\nresin,,teuteu\n' });
    const { warnings } = await place.load(['2019-07-02;77_1;"gâteau, maison";1;g', ...cakes]);
    expect(warnings.map(({ line }) => line)).toEqual([
      'CODE,,"gateau, maison"',
      'CODE,,space cake',
    ]);
  });
});

describe('cross words', () => {
  it('lists what is unknown with its rows, its file and its line', async () => {
    const place = workspace();
    await place.load([...cakes, ...cakes.map((row) => row.replace('-07-', '-06-'))]);
    const { stdout, code } = await place.run('cross words');
    expect(code).toBe(0);
    const text = stdout.replace(/\u00a0/g, ' ');
    expect(text).toMatch(/^── produits : ajoutez dans vocabularies\/products\.csv$/m);
    expect(text).toMatch(/^space cake +2 +space cake;CODE$/m);
    expect(text).toContain(
      'vocabularies/products.csv : fichier à créer, première ligne : mot;code',
    );
    expect(text).toContain('resin = résine · herb = herbe');
    expect(text).toContain('    cross words add products "space cake" CODE\n');
  });

  it('as JSON, sends NATINF codes to their own file', async () => {
    const place = workspace();
    const rows = ['2019-07-01;77_1;7990;OUI', '2019-07-02;77_1;rodéo;OUI'];
    await place.load(rows, 'DATE INTERPELLATION;QRR;INFRACTION;GAV');
    expect(JSON.parse((await place.run('cross words --format json')).stdout)).toEqual({
      schema: 'cross-words/1',
      unknown: [
        {
          ...{ vocabulary: 'offences', word: '7990', rows: 1 },
          ...{ file: 'vocabularies/natinf.csv', line: '7990;CODE' },
        },
        {
          ...{ vocabulary: 'offences', word: 'rodeo', rows: 1 },
          ...{ file: 'vocabularies/offences.csv', line: 'rodeo;CODE' },
        },
      ],
      stray: [],
    });
  });

  it('names files of the folder that nobody reads', async () => {
    const place = workspace({ 'produits.csv': 'mot;code\n' });
    expect((await place.run('cross words')).stdout).toMatch(/Non lus .* produits\.csv/);
  });

  it('shows a vocabulary in force, the own words first, an overridden word once', async () => {
    const place = workspace({ 'products.csv': 'mot;code\nspace cake;resin\nbeuh;resin\n' });
    const answer = await place.run('cross words products --format json');
    const { codes } = JSON.parse(answer.stdout) as {
      codes: readonly Readonly<Record<string, unknown>>[];
    };
    expect(codes[0]).toMatchObject({ code: 'resin', label: 'résine', own: ['space cake', 'beuh'] });
    expect(codes[1]?.synonyms).not.toContain('beuh');
    expect((await place.run('cross words produits')).stdout).toContain(
      'resin = résine\n    + space cake; + beuh; résine;',
    );
  });

  it('shows it without a workspace too', async () => {
    const { stdout, code } = await runCommand('cross words units --lang en', { cwd: folder.path });
    expect(code).toBe(0);
    expect(stdout).toContain('kg = kilogram\n');
  });

  it('knows no other vocabulary', async () => {
    const answer = await workspace().run('cross words drogues');
    expect(answer).toMatchObject({ code: 2, stdout: '' });
    expect(answer.stderr).toContain('products, units, offences');
  });
});

describe('cross words add', () => {
  it('makes the file, writes the line, and tells the journal', async () => {
    const place = workspace();
    await place.load(cakes);
    const answer = await place.run(
      'cross words add products "space cake" resin --reason "vu en juin"',
    );
    expect(answer.code).toBe(0);
    expect(answer.stdout).toContain('space cake;resin');
    expect(place.words('products.csv')).toBe('\ufeffmot;code\r\nspace cake;resin\r\n');
    expect(readdirSync(join(place.cwd, 'vocabularies'))).toEqual(['products.csv']);
    expect(await place.figure('seizures.mass.resin')).toBe(120);
    const journal = readFileSync(join(place.cwd, 'journal.jsonl'), 'utf8').trim().split('\n');
    const entries = journal.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    expect(entries.filter(({ action }) => action === 'modification')).toMatchObject([
      { command: 'cross words add products', reason: 'vu en juin', counts: { words: 1 } },
    ]);
    expect(journal.join('')).not.toContain('cake');
  });

  it('keeps what stands in the file: separator, order of columns, line ends, accents', async () => {
    const text = Buffer.from('Code,Mot\nherb,thé\nresin,"a,b"', 'latin1');
    const place = workspace({ 'products.csv': text });
    await place.run('cross words add products "gâteau, maison" resin');
    expect(place.words('products.csv')).toBe(
      '\ufeffCode,Mot\nherb,thé\nresin,"a,b"\nresin,"gâteau, maison"\n',
    );
  });

  it('takes a word that a spreadsheet would run, and reads it back', async () => {
    const place = workspace();
    await place.load(['2019-07-02;77_1;=1+1;100;g', ...cakes]);
    await place.run(['cross', 'words', 'add', 'products', '=1+1', 'resin']);
    expect(place.words('products.csv')).toContain("'=1+1;resin");
    expect(await place.figure('seizures.mass.resin')).toBe(120);
  });

  it('takes NATINF codes', async () => {
    const place = workspace();
    await place.run('cross words add natinf 7990 trafficking');
    expect(place.words('natinf.csv')).toBe('\ufeffnatinf;code\r\n7990;trafficking\r\n');
  });

  it('writes nothing that is known already', async () => {
    const place = workspace();
    const answer = await place.run('cross words add products Résine resin');
    expect(answer).toMatchObject({ code: 0, stderr: '' });
    expect(answer.stdout).toContain('rien à ajouter');
    expect(readdirSync(join(place.cwd, 'vocabularies'))).toEqual([]);
    expect(existsSync(join(place.cwd, 'journal.jsonl'))).toBe(false);
  });

  it('says what a shipped word meant until now', async () => {
    const answer = await workspace().run('cross words add products pollen other');
    expect(answer.stdout.replace(/\u00a0/g, ' ')).toContain('« resin »');
  });

  it('does not give an own word another code', async () => {
    const text = 'mot;code\nspace cake;resin\n';
    const place = workspace({ 'products.csv': text });
    expectRefusal(await place.run('cross words add products "SPACE CAKE" herb'), {
      code: 2,
      says: ['« SPACE CAKE » a déjà le code resin (vocabularies/products.csv, ligne 2)'],
      next: 'Pour lui en donner un autre, changez cette ligne.',
    });
    expect(place.words('products.csv')).toBe(text);
  });

  it.each([
    ['cross words add', 'Il manque list : pour add : le vocabulaire'],
    ['cross words add products', 'Il manque word : pour add : le mot'],
    ['cross words add products x', 'Il manque code : pour add : ce qu’il veut dire'],
    ['cross words add products x gateau', '« gateau » ne convient pas pour code'],
    ['cross words add natinf trafic use', '« trafic » ne convient pas pour word'],
    ['cross words add products " " resin', 'ne convient pas pour word'],
    ['cross words products x', 'Argument en trop : « x ».'],
  ])('%s is told what is wrong', async (line, says) => {
    const answer = await workspace().run(line);
    expect(answer).toMatchObject({ code: 2, stdout: '' });
    expect(answer.stderr.replace(/\u00a0/g, ' ')).toContain(says);
  });

  it('says whom it waits for, and gives up with exit code 75', async () => {
    const place = workspace();
    await place.run('cross words add products abc resin');
    const folder = join(place.cwd, 'queue', 'words');
    await inTurn({ folder, access: 'write', what: 'cross words add', wait: 1 }, async () => {
      const answer = await place.run('cross words add products def resin --wait 1');
      const says = ['depuis 1 s', `(cross words add, PID ${process.pid})`];
      expectRefusal(answer, { code: 75, says, next: /--wait 120/ });
      const heard: string[] = [];
      const waiting = addWord({
        ...{ paths: workspacePaths(place.cwd), name: 'products', word: 'def', code: 'resin' },
        ...{ wait: 1, told: { tellAfter: 0.1, onWait: (holder) => heard.push(holder) } },
      });
      await expect(waiting).rejects.toThrow();
      expect(heard).toEqual([`cross words add, PID ${process.pid}`]);
    });
    expect(place.words('products.csv')).not.toContain('def');
  });

  it('loses no word when two are added at the same time', async () => {
    const place = workspace();
    await Promise.all(
      Array.from({ length: 8 }, (_, at) => place.run(`cross words add products mot-${at} resin`)),
    );
    expect(place.words('products.csv').trim().split('\r\n').slice(1).sort()).toEqual(
      Array.from({ length: 8 }, (_, at) => `mot-${at};resin`),
    );
  });
});

it('« cannabis » alone is a product of its own, in no other row', async () => {
  const place = workspace();
  expect((await place.load(['2019-07-02;77_1;CANNABIS;100;g', ...cakes])).warnings).toHaveLength(1);
  expect(await place.figure('seizures.mass.cannabis')).toBe(100);
  expect(await place.figure('seizures.events.cannabis')).toBe(1);
  expect(await place.figure('seizures.mass.resin')).toBe(20);
  expect(await place.figure('seizures.herb_share')).toBe(0);
});
