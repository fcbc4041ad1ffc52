import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReference, recordReference } from '../../src/cli/share/reference.ts';
import { reports } from '../../src/domain/kinds/reports.ts';
import { kinds } from '../../src/domain/kinds.ts';
import { circleOf, sharedFields } from '../../src/domain/sharing.ts';
import { recipients } from '../../src/domain/vocabularies/recipients.ts';
import { expectRefusal } from './harness/expect-refusal.ts';
import { runCommand } from './harness/run-command.ts';
import { spawnProgram } from './harness/spawn-program.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;
const ask = (line: string) => runCommand(`${line} -w ws`, { cwd });
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const read = (path: string) => readFileSync(join(cwd, path), 'utf8');
const journal = () =>
  read('ws/journal.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const header =
  'NUMERO;DATE RECEPTION;ORIGINE;QRR;QUARTIER;POINT DE DEAL;DATE TRANSMISSION;TRANSMIS A;SUITE DONNEE;DATE SUITE;NOMBRE';
const rows = [
  'CR-1;02/07/2019;Bailleur;77_1;Sentinelle;PD-771-01;10/07/2019;Parquet;Ouverture d’enquête;20/07/2019;1',
  'CR-2;05/06/2019;Anonyme;77_1;Cours des Roches;;03/07/2019;Procureur;Dossier Durand;;1',
  'CR-3;05/06/2019;Anonyme;;Ailleurs;;30/06/2019;Parquet;;;1',
  'CR-4;05/07/2019;Habitant;77_1;;;09/07/2019;Sûreté départementale;Enrichit une enquête;11/07/2019;1',
  'CR-5;06/07/2019;Habitant;77_1;;;09/07/2019;Commissariat;Sans suite;12/07/2019;1',
  'CR-6;07/07/2019;Habitant;77_1;;;11/07/2019;Bailleur 3F;Ouverture d’enquête;12/07/2019;1',
  'CR-7;07/07/2019;Habitant;77_1;;;11/07/2019;;;;1',
  'CR-8;07/07/2019;Habitant;77_1;;;11/07/2019;Autre;;;1',
  'CR-9;07/07/2019;Habitant;77_1;;;;;;;1',
];

const secret = await generateIdentity();
const publicKey = await identityToRecipient(secret);

beforeAll(async () => {
  folder.write('signalements.csv', [header, ...rows, ''].join('\n'));
  await runCommand('cross ingest signalements.csv --source cross -w ws', { cwd });
});

describe('what a recipient is sent', () => {
  it('is the reports that were transmitted to it in the month, hand counted', async () => {
    const { code, stdout, stderr } = await ask(
      'cross share --to parquet --month 07/2019 --out out',
    );
    expect([code, stderr]).toEqual([0, '']);
    const told = plain(stdout).replace(/\s+/g, ' ');
    expect(told).toContain('2 lignes, 2 signalements');
    expect(told).toContain('2 signalements transmis ce mois-là ne disent pas à qui');
    const csv = read('out/cross-share-prosecutor-2019-07/reports-prosecutor-2019-07.csv');
    const [head, first, second, ...rest] = csv.split('\r\n');
    expect(head).toBe(
      'line,reference,received_on,origin,channel,qrr,usable,duplicate,first_action_on,transmitted_on,transmitted_to,follow_up,follow_up_on,closed_on,count,days_to_transmission,days_to_follow_up',
    );
    expect(first).toMatch(
      /^1,[0-9A-Z]{5}-[0-9A-Z]{5},2019-06-05,anonymous,,77_1,,,,2019-07-03,prosecutor,other,,,1,28,$/,
    );
    expect(second).toMatch(
      /^2,[0-9A-Z]{5}-[0-9A-Z]{5},2019-07-02,landlord,,77_1,,,,2019-07-10,prosecutor,opened,2019-07-20,,1,8,10$/,
    );
    expect(rest).toEqual(['']);
  });

  it('says for spreadsheets in words what the codes mean', async () => {
    await ask('cross share --to prosecutor -m 2019-07 --out excel --csv-for excel');
    const csv = read('excel/cross-share-prosecutor-2019-07/reports-prosecutor-2019-07.csv');
    expect(csv.startsWith('\ufeffligne;référence;date de réception;origine;')).toBe(true);
    expect(csv).toContain(';2019-07-10;parquet;enquête ouverte;2019-07-20;;1;8;10\r\n');
    await ask('cross share --to prosecutor -m 2019-07 --out english --csv-for excel --lang en');
    const english = read('english/cross-share-prosecutor-2019-07/reports-prosecutor-2019-07.csv');
    expect(english).toContain(';prosecutor’s office;investigation opened;');
    const note = read('english/cross-share-prosecutor-2019-07/note-prosecutor-2019-07.txt');
    expect(note).toContain('RESTRICTED – recipient: prosecutor’s office');
  });

  it('has a note with the counts and the hash of the table', async () => {
    const csv = read('out/cross-share-prosecutor-2019-07/reports-prosecutor-2019-07.csv');
    const note = plain(read('out/cross-share-prosecutor-2019-07/note-prosecutor-2019-07.txt'));
    expect(note).toContain(createHash('sha256').update(csv).digest('hex'));
    expect(note.replace(/\s+/g, ' ')).toContain('2 lignes pour 2 signalements');
    expect(note.replace(/\s+/g, ' ')).toContain('Pour 2 autres signalements transmis ce mois-là');
    expect(note).toContain('DIFFUSION RESTREINTE');
    for (const column of ['line', 'reference', 'origin', 'days_to_follow_up'])
      expect(note).toMatch(new RegExp(`^${column} : \\S`, 'm'));
  });

  it('holds nothing that the export wrote in its own words, nor any hash', async () => {
    const all = ['out', 'excel', 'english']
      .flatMap((name) => {
        const [own = ''] = readdirSync(join(cwd, name));
        return readdirSync(join(cwd, name, own)).map((file) => read(join(name, own, file)));
      })
      .join('\n');
    expect(all).toContain('2019-07-20');
    // References are random letters: one that ends in CR is no number of a report.
    const references = /\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/g;
    expect(all).toMatch(references);
    for (const word of [
      'CR-',
      'Durand',
      'durand',
      'Roches',
      'roches',
      'Sentinelle',
      'sentinelle',
      '771-01',
    ])
      expect(all.replace(references, '')).not.toContain(word);
    expect(all.replace(/[0-9a-f]{64}/g, '')).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('is the same to the byte when it is made again, and readable by its owner alone', async () => {
    const place = join(cwd, 'out/cross-share-prosecutor-2019-07');
    const bytes = () =>
      readdirSync(place).map((name) => [name, readFileSync(join(place, name), 'utf8')]);
    const before = bytes();
    await ask('cross share --to parquet --month 2019-07 --out out');
    expect(bytes()).toEqual(before);
    expect(lstatSync(place).mode & 0o777).toBe(0o700);
    for (const [name = ''] of before) expect(lstatSync(join(place, name)).mode & 0o777).toBe(0o600);
  });

  it('is all of a code, or one word alone', async () => {
    const lines = async (to: string) => {
      const answer = await ask(`cross share --to "${to}" -m 2019-07 --out apart --format json`);
      return (JSON.parse(answer.stdout) as { lines: number; fields: string[] }) ?? answer;
    };
    expect((await lines('police')).lines).toBe(2);
    const one = await lines('Commissariat');
    expect(one.lines).toBe(1);
    expect(one.fields).toContain('follow_up');
    expect(one.fields).not.toContain('origin');
    const partner = await lines('bailleur 3f');
    expect(partner.lines).toBe(1);
    expect(partner.fields).toEqual(['qrr', 'transmitted_on', 'transmitted_to', 'count']);
    const csv = readdirSync(join(cwd, 'apart')).filter((name) => name.includes('bailleur'));
    expect(csv).toEqual([expect.stringMatching(/^cross-share-bailleur-3f-[0-9a-f]{6}-2019-07$/)]);
    expect(read(join('apart', csv[0] ?? '', `reports-${csv[0]?.slice(12)}.csv`))).not.toContain(
      'opened',
    );
  });
});

describe('nobody else', () => {
  it.each(['Autre', 'other', 'tribunal', 'surete', ''])('“%s” is no recipient', async (to) => {
    const answer = await runCommand(
      ['cross', 'share', '--to', to, '-m', '2019-07', '-w', 'ws', '--out', 'none'],
      { cwd },
    );
    expectRefusal(answer, {
      code: 2,
      says: [`« ${to} »`],
      next: /--to prosecutor \(parquet, 3\) · --to police \(police, 2\) · --to "?bailleur 3f"?/,
    });
    expect(existsSync(join(cwd, 'none'))).toBe(false);
  });

  it('a month without anything gives no package, and says which months have one', async () => {
    const before = journal().length;
    const answer = await ask('cross share --to parquet -m 2019-05 --out none');
    expectRefusal(answer, { code: 1, says: ['mai 2019'], next: /2019-06, 2019-07$/ });
    expect(existsSync(join(cwd, 'none'))).toBe(false);
    expect(journal()).toHaveLength(before);
  });

  it('an empty workspace has nothing to share', async () => {
    await runCommand('cross init empty', { cwd });
    expect((await runCommand('cross share --to parquet -w empty', { cwd })).code).toBe(2);
  });

  it('a link in the place of the folder is not followed', async () => {
    mkdirSync(join(cwd, 'linked'));
    mkdirSync(join(cwd, 'elsewhere'));
    symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'linked/cross-share-police-2019-07'));
    expect((await ask('cross share --to police -m 2019-07 --out linked')).code).toBe(2);
    expect(readdirSync(join(cwd, 'elsewhere'))).toEqual([]);
  });
});

describe('the journal', () => {
  it('says who was sent what, with no personal data', async () => {
    await ask('cross share --to parquet -m 2019-07 --out noted --reason "réunion du 12"');
    const last = journal().at(-1);
    expect(last).toMatchObject({
      action: 'communication',
      command: 'cross share',
      recipient: 'prosecutor',
      month: '2019-07',
      reason: 'réunion du 12',
      counts: { lines: 2, reports: 2 },
      encrypted: false,
    });
    const csv = read('noted/cross-share-prosecutor-2019-07/reports-prosecutor-2019-07.csv');
    const sha256 = createHash('sha256').update(csv).digest('hex');
    expect(last?.sha256).toBe(sha256);
    expect(last?.package).toBe(`share-prosecutor-2019-07-${sha256.slice(0, 8)}`);
    const table = (await ask('cross journal --format csv')).stdout.trimEnd().split('\r\n');
    expect(table[0]).toMatch(/,report,counts,package,recipient,month,sha256$/);
    expect(table.at(-1)).toContain(
      `lines=2 reports=2,${String(last?.package)},prosecutor,2019-07,`,
    );
    expect((await ask('cross journal --verify')).code).toBe(0);
  });
});

describe('an encrypted package', () => {
  const open = async (path: string) => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(secret);
    return unzipSync(await decrypter.decrypt(readFileSync(path)));
  };

  it('is opened by the recipient alone, and never was on the disk in clear', async () => {
    const { code } = await ask(
      `cross share --to parquet -m 2019-07 --out sealed --recipient-key ${publicKey}`,
    );
    expect(code).toBe(0);
    expect(readdirSync(join(cwd, 'sealed'))).toEqual(['cross-share-prosecutor-2019-07.zip.age']);
    const path = join(cwd, 'sealed/cross-share-prosecutor-2019-07.zip.age');
    expect(lstatSync(path).mode & 0o777).toBe(0o600);
    const files = await open(path);
    const clear = 'out/cross-share-prosecutor-2019-07/reports-prosecutor-2019-07.csv';
    expect(new TextDecoder().decode(files['reports-prosecutor-2019-07.csv'])).toBe(read(clear));
    expect(Object.keys(files)).toEqual([
      'reports-prosecutor-2019-07.csv',
      'note-prosecutor-2019-07.txt',
    ]);
    expect(readFileSync(path, 'latin1')).not.toContain('prosecutor');
    const other = new Decrypter();
    other.addIdentity(await generateIdentity());
    await expect(other.decrypt(readFileSync(path))).rejects.toThrow();
    expect(journal().at(-1)?.encrypted).toBe(true);
  });

  it.skipIf(spawnSync('age', ['--version']).status !== 0)(
    'is opened by the age program, made by the built one',
    async () => {
      folder.write('police.pub', `# police\r\n${publicKey}\r\n`);
      folder.write('secret.txt', `${secret}\n`);
      const line =
        'cross share --to police -m 2019-07 --out built --recipient-key police.pub -w ws';
      expect((await spawnProgram(line, { cwd })).code).toBe(0);
      const path = join(cwd, 'built/cross-share-police-2019-07.zip.age');
      const opened = spawnSync('age', ['-d', '-i', join(cwd, 'secret.txt'), path]);
      expect(Object.keys(unzipSync(opened.stdout))).toEqual([
        'reports-police-2019-07.csv',
        'note-police-2019-07.txt',
      ]);
    },
  );

  it('refuses a private key and never repeats it', async () => {
    for (const given of [secret, 'secret.txt']) {
      const answer = await ask(
        `cross share --to police -m 2019-07 --out none --recipient-key ${given}`,
      );
      expectRefusal(answer, { code: 3, says: ['clé privée'], next: /age1/ });
      expect(answer.stderr).not.toContain(secret.slice(15));
    }
  });

  it.each([
    ['a sign that was changed', `${publicKey.slice(0, -1)}${publicKey.endsWith('q') ? 'p' : 'q'}`],
    ['a key of another kind', 'ssh-ed25519.pub'],
    ['an empty file', 'nothing.pub'],
    ['a folder', 'ws'],
  ])('refuses %s', async (_, given) => {
    folder.write('ssh-ed25519.pub', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI police@example\n');
    folder.write('nothing.pub', '# nothing\n');
    const before = journal().length;
    const answer = await ask(
      `cross share --to police -m 2019-07 --out none --recipient-key ${given}`,
    );
    expect(answer.code).toBe(2);
    expect(existsSync(join(cwd, 'none'))).toBe(false);
    expect(journal()).toHaveLength(before);
  });
});

describe('the recipients of cross.yaml', () => {
  const declare = async (yaml: string, to = 'parquet') => {
    await runCommand('cross ingest signalements.csv --source cross -w declared -q', { cwd });
    writeFileSync(join(cwd, 'declared/cross.yaml'), yaml);
    return runCommand(`cross share --to ${to} -m 2019-07 --out declared-out -w declared`, { cwd });
  };

  it('give a key, and leave fields out', async () => {
    const fields = 'fields: [qrr, transmitted_on, follow_up, days_to_follow_up]';
    const { code } = await declare(`recipients:\n  prosecutor: { key: ${publicKey}, ${fields} }\n`);
    expect(code).toBe(0);
    const decrypter = new Decrypter();
    decrypter.addIdentity(secret);
    const path = join(cwd, 'declared-out/cross-share-prosecutor-2019-07.zip.age');
    const files = unzipSync(await decrypter.decrypt(readFileSync(path)));
    const csv = new TextDecoder().decode(files['reports-prosecutor-2019-07.csv']);
    expect(csv.split('\r\n')[0]).toBe(
      'line,reference,qrr,transmitted_on,follow_up,days_to_follow_up',
    );
  });

  it.each([
    ['recipients:\n  police: { fields: [qrr, origin] }\n', 3, '« origin »'],
    ['recipients:\n  police:\n    fields: [qrr, report_id]\n', 2, 'ligne 3'],
    ['recipients:\n  police:\n    key: AGE-SECRET-KEY-1QQQ\n', 2, 'ligne 3'],
    ['recipients:\n  police: {}\n  tax: { phone: 1 }\n', 2, 'ligne 3'],
  ])('%j is refused', async (yaml, code, says) => {
    const answer = await declare(yaml, 'police');
    expect(answer.code).toBe(code);
    expect(plain(answer.stderr)).toContain(says);
    expect(answer.stderr).not.toContain('QQQ');
  });
});

describe('a reference', () => {
  it('says which report an answer speaks of', async () => {
    const csv = read('out/cross-share-prosecutor-2019-07/reports-prosecutor-2019-07.csv');
    const reference = csv.split('\r\n')[2]?.split(',')[1] ?? '';
    const typed = reference.toLowerCase().replace('-', ' ').replaceAll('0', 'o');
    const { stdout, code } = await ask(`cross share --find "${typed}"`);
    expect(code).toBe(0);
    expect(plain(stdout).replace(/\s+/g, ' ')).toContain('source cross, reçu le 02/07/2019');
    expectRefusal(await ask('cross share --find 00000-00000'), {
      code: 2,
      says: ['00000-00000'],
      next: /7K3QF-9M2XA/,
    });
  });

  it('is the same for the same record and key, and another for others', () => {
    const one = recordReference('a', 'record', 1);
    expect(recordReference('a', 'record', 1)).toBe(one);
    expect(readReference(one.toLowerCase())).toBe(one);
    const others = [
      recordReference('b', 'record', 1),
      recordReference('a', 'record', 2),
      recordReference('a', 'recorD', 1),
    ];
    expect(new Set([one, ...others]).size).toBe(4);
    expect(readReference('7K3QF')).toBeUndefined();
    expect(readReference('7K3QF-9M2X!')).toBeUndefined();
    expect(readReference('7K3QF-9M2XU')).toBeUndefined();
  });
});

describe('what may leave', () => {
  it('is declared, and never an identifier, a hash, a position or a place nearer than the QRR', () => {
    const shared = kinds.flatMap((kind) =>
      kind.fields.filter(({ sharedWith }) => sharedWith !== undefined),
    );
    expect(shared.length).toBeGreaterThan(10);
    expect(
      shared.filter(
        ({ name, type, vocabulary }) =>
          !['date', 'flag', 'integer'].includes(type) &&
          !(type === 'word' && vocabulary !== undefined) &&
          name !== 'qrr',
      ),
    ).toEqual([]);
  });

  it('is less for each circle', () => {
    const names = (circle: 'prosecutor' | 'service' | 'partner') =>
      sharedFields(reports, circle).map(({ name }) => name);
    expect(names('partner')).toEqual(['qrr', 'transmitted_on', 'transmitted_to', 'count']);
    expect(names('prosecutor')).toEqual(expect.arrayContaining(names('service')));
    expect(names('service')).toEqual(expect.arrayContaining(names('partner')));
    expect(recipients.map(({ code }) => [code, circleOf(code)])).toEqual([
      ['prosecutor', 'prosecutor'],
      ['police', 'service'],
      ['gendarmerie', 'service'],
      ['customs', 'service'],
      ['tax', 'partner'],
      ['municipality', 'partner'],
      ['other', 'partner'],
    ]);
    expect(circleOf(undefined)).toBe('partner');
  });
});
