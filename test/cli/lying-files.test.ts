import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from './harness/expect-refusal.ts';
import { type Answer, runCommand } from './harness/run-command.ts';
import { arrestsExport, seizuresExport, writeGoodExport } from './harness/sample-files.ts';
import { traces } from './harness/store-rows.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;
const workspace = join(cwd, 'ws');
let before: readonly string[];

beforeAll(async () => {
  writeGoodExport(folder);
  await ingest('good.csv');
  before = await traces(workspace);
});

function ingest(line: string): Promise<Answer> {
  return runCommand(`cross ingest ${line} --workspace ws --lang fr`, { cwd });
}

/** Writes a file and expects it to be refused, by a sentence with these parts, without a trace. */
async function expectWhole(data: string | Uint8Array, says: readonly string[], next: string) {
  folder.write('lying.csv', data);
  expectRefusal(await ingest('lying.csv --source service'), { code: 2, says, next });
  expect(await traces(workspace)).toEqual(before);
}

function days(count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, at) => `${String((at % 28) + 1).padStart(2, '0')}/06/2019`,
  );
}

const isShifted =
  'Des cellules sont coupées ou manquent. Si le séparateur est la virgule et que les nombres ont une virgule décimale sans guillemets : demandez l’export avec des points-virgules.';
const hasTwoTables =
  'Mettez chaque tableau dans son propre fichier, avec son en-tête, puis recommencez.';

describe('an export of another kind than it is said to be', () => {
  it('is refused by its headers', async () => {
    folder.write('arrests.csv', arrestsExport);
    const answer = await ingest('arrests.csv --kind seizures');
    expect(answer.code).toBe(2);
    expect(answer.stderr).toMatch(/arrests.*seizures.*product, quantity/);
    expect(await traces(workspace)).toEqual(before);
  });
});

describe('decimal commas in a file of commas', () => {
  const header = 'DATE SAISIE,PRODUIT,QUANTITE,UNITE,COMMUNE,QUARTIER';

  it('is refused with the first row that they cut', async () => {
    const rows = days(40).map((day, at) => {
      const decimals = ',5'.repeat(1 + (at % 7));
      return `${day},résine,12${decimals},g,Torcy,ZSP Torcy`;
    });
    const says = ['lying.csv, ligne 2', '7 cellules pour 6 en-têtes', 'Rien n’est chargé'];
    await expectWhole(`${[header, ...rows].join('\n')}\n`, says, isShifted);
  });

  it('is refused where one row in two is cut, below a title', async () => {
    const rows = days(60).map(
      (day, at) => `${day},résine,12${at % 2 ? ',5' : ''}${at % 3 ? ',2' : ''},g,Torcy,ZSP`,
    );
    const text = ['Saisies de juin', '', header, ...rows].join('\r\n');
    await expectWhole(text, ['lying.csv, ligne 5', 'pour 6 en-têtes'], isShifted);
  });

  it('is refused where it begins in the middle of the file', async () => {
    const good = days(400).map((day) => `${day},résine,12,g,Torcy,ZSP Torcy`);
    const cut = days(12).map(
      (day, at) => `${day},résine,1${',5'.repeat(1 + (at % 2))},g,Torcy,ZSP`,
    );
    const text = [header, ...good, ...cut].join('\n');
    await expectWhole(text, ['lying.csv, ligne 402', '7 cellules pour 6 en-têtes'], isShifted);
  });
});

describe('rows that are one quoted cell', () => {
  it('is refused with the first one', async () => {
    const rows = days(5).map((day) => `"${day};résine;12;g;police;CSP Torcy;Torcy;ZSP Torcy"`);
    const header = seizuresExport([]).trimEnd();
    const says = ['lying.csv, ligne 2', '1 cellule pour 8 en-têtes'];
    await expectWhole([header, ...rows].join('\n'), says, isShifted);
  });
});

describe('a second table below the first', () => {
  const first = seizuresExport(days(30));
  const rows = ['résine;12;3', 'herbe;4;1'];

  it('is refused with the line of its header', async () => {
    const text = `${first}\n\n${['PRODUIT;NOMBRE;VEHICULES', ...rows].join('\n')}\n`;
    const says = ['lying.csv, ligne 34', '3 cellules par ligne, 8 dans le premier'];
    await expectWhole(text, says, hasTwoTables);
  });

  it('is found below a title, and above the notes', async () => {
    const notes = '\nSource : main courante\nÉdité le 12/08/2019\n';
    const text = `${first}\nRécapitulatif\n${['PRODUIT;NOMBRE;VEHICULES', ...rows].join('\n')}\n${notes}`;
    await expectWhole(text, ['lying.csv, ligne 34'], hasTwoTables);
  });

  it('is found where it is wider, and many times as long', async () => {
    const second = arrestsExport.trimEnd().split('\n');
    const text = `DATE;PRODUIT;QUANTITE\n01/06/2019;résine;1\n02/06/2019;herbe;2\n\n${second[0]}\n${`${second[1]}\n`.repeat(300)}`;
    await expectWhole(text, ['lying.csv, ligne 5', '8 cellules par ligne, 3'], hasTwoTables);
  });

  it('is found by its length where no line parts it from the first', async () => {
    const second = Array.from({ length: 10 }, (_, at) => `produit ${at};12`);
    const text = `${first}${second.join('\n')}\n`;
    await expectWhole(text, ['lying.csv, ligne 32', '2 cellules pour 8'], isShifted);
  });
});

describe('a few bad rows among many', () => {
  it.each([
    ['two in the middle', seizuresExport([...days(9), 'a;b;c', 'a;b;c', ...days(9)]), 2],
    ['four among nine', seizuresExport([...Array(4).fill('a;b;c'), ...days(5)]), 4],
    ['nine at the end', `${seizuresExport(days(30))}${'a;b;c\n'.repeat(9)}`, 9],
    ['notes below', `${seizuresExport(days(2))}\nSource : a\nÉdité le 12\nUsage interne\n`, 3],
    ['totals below', `${seizuresExport(days(3))}\nNombre;3\nTotal;37,5\nMoyenne;12\n`, 3],
    ['one among three', seizuresExport([...days(2), 'a;b']), 1],
  ])('%s are refused one by one', async (_, text, refused) => {
    folder.write('few.csv', text);
    const answer = await ingest('few.csv --dry-run --format json');
    expect(answer.stderr).toBe('');
    expect(answer.code).toBe(1);
    expect(JSON.parse(answer.stdout).files[0]).toMatchObject({ refused });
  });
});

describe('a file of UTF-8 and Windows-1252', () => {
  it('is loaded, and says on which lines they meet', async () => {
    const [head = '', ...rows] = seizuresExport(days(6)).trimEnd().split('\n');
    const lines = [head, ...rows].map((line, at) =>
      Buffer.from(line, at === 3 || at === 5 ? 'latin1' : 'utf8'),
    );
    folder.write('mixed.csv', Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')])));
    const { code, stdout } = await ingest('mixed.csv --dry-run --format json');
    const [file] = JSON.parse(stdout).files;
    expect(code).toBe(0);
    expect(file).toMatchObject({ encoding: 'utf-8', new: 6, refused: 0 });
    expect(file.warnings).toContainEqual({ code: 'mixed-encoding', rows: 2, lines: [4, 6] });
    expect((await ingest('mixed.csv --dry-run')).stdout).toMatch(/4.*6/);
  });
});

/** The most that the process grows during some work, in bytes, looked at every few milliseconds. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  const start = process.memoryUsage().rss;
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage().rss - start);
  };
  const timer = setInterval(look, 5);
  await work();
  clearInterval(timer);
  look();
  return most;
}

describe('a file without end', () => {
  const mib = 1024 * 1024;

  it('is refused in bounded memory where one line is 64 MiB', async () => {
    const path = folder.write('lying.csv', seizuresExport(days(2)));
    for (let at = 0; at < 64; at++) appendFileSync(path, 'a'.repeat(mib));
    const says = ['lying.csv, ligne 4', 'une seule ligne dépasse 16 Mio'];
    const refusal = { code: 2, says, next: 'Ce n’est sans doute pas un export CSV.' };
    const grown = await growth(async () => expectRefusal(await ingest('lying.csv'), refusal));
    expect(grown).toBeLessThan(200 * mib);
    expect(await traces(workspace)).toEqual(before);
  });

  it('is refused for its line, and not as empty, where that is its first row', async () => {
    const path = folder.write('lying.csv', `${seizuresExport([])}13/07/2019;"`);
    for (let at = 0; at < 20; at++) appendFileSync(path, 'a'.repeat(mib));
    const says = ['lying.csv, ligne 2', 'une seule ligne dépasse 16 Mio'];
    const next = 'Ce n’est sans doute pas un export CSV.';
    expectRefusal(await ingest('lying.csv'), { code: 2, says, next });
    expectRefusal(await ingest('lying.csv --covers 2019-06'), { code: 2, says, next });
    expect(await traces(workspace)).toEqual(before);
  });

  it('is none where a first row is only long', async () => {
    const [header = '', first = '', ...rows] = seizuresExport(days(9)).trimEnd().split('\n');
    const noted = `${first};"${'mot '.repeat(200_000)}"`;
    const text = [`${header};NOTE`, noted, ...rows.map((row) => `${row};`)].join('\n');
    for (const [name, data] of [
      ['long.csv', text],
      ['long.csv.gz', gzipSync(text)],
    ] as const) {
      folder.write(name, data);
      const { code, stdout } = await ingest(`${name} --dry-run --format json`);
      expect(code).toBeLessThan(2);
      expect(JSON.parse(stdout).files[0]).toMatchObject({ read: 9, new: 9 });
    }
    folder.write('header.csv.gz', gzipSync(seizuresExport([])));
    const says = ['header.csv.gz n’a qu’un en-tête (ligne 1)'];
    expectRefusal(await ingest('header.csv.gz'), { code: 2, says, next: /--covers AAAA-MM$/ });
    folder.write('blank.csv', `${seizuresExport([])}${'\n'.repeat(300_000)}`);
    const refused = await ingest('blank.csv');
    const blank = ['blank.csv n’a qu’un en-tête (ligne 1)'];
    expectRefusal(refused, { code: 2, says: blank, next: /--covers AAAA-MM$/ });
    expect(await traces(workspace)).toEqual(before);
  });

  it('is refused where gzip hides it', async () => {
    const line = gzipSync(`${'a'.repeat(8 * mib)}\n`);
    const head = gzipSync(seizuresExport(days(2)));
    folder.write('lying.csv', Buffer.concat([head, ...Array(16).fill(line)]));
    const says = ['lying.csv', 'décompressé, il dépasse 250 fois sa taille'];
    const next =
      'Ce n’est sans doute pas un export. S’il en est un : décompressez-le, puis chargez le fichier CSV.';
    const grown = await growth(async () =>
      expectRefusal(await ingest('lying.csv'), { code: 2, says, next }),
    );
    expect(grown).toBeLessThan(200 * mib);
    expect(await traces(workspace)).toEqual(before);
  });

  it.each([
    ['cut off', gzipSync(seizuresExport(days(900))).subarray(0, 300)],
    ['no gzip after its first bytes', Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9)],
  ])('is refused where gzip is %s', async (_, data) => {
    await expectWhole(
      data,
      ['lying.csv est compressé, mais abîmé'],
      'Copiez-le ou demandez-le de nouveau.',
    );
  });
});
