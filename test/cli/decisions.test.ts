import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from './harness/expect-refusal.ts';
import { type HistoryWorkspace, historyWorkspace } from './harness/history-workspace.ts';

interface Listed {
  readonly code: string;
  readonly target?: string;
  readonly state?: string;
  readonly version: number;
  readonly changedAt: string;
  readonly changedBy: string;
}

/** Reports of two QRR, fifteen months of them. */
function reports(): readonly string[] {
  const months = Array.from({ length: 15 }, (_, n) => {
    const number = ((n + 4) % 12) + 1;
    return `${n < 8 ? 2018 : 2019}-${String(number).padStart(2, '0')}`;
  });
  const rows = months.flatMap((month, m) =>
    ['77_1', '93_3'].flatMap((qrr) =>
      Array.from({ length: 6 }, (_, n) => `R-${qrr}-${m}-${n};${month}-1${n};${qrr};Habitant`),
    ),
  );
  return ['numéro;date réception;qrr;origine', ...rows];
}

let workspace: HistoryWorkspace;
const folder = () => join(workspace.root, '..');
const put = (name: string, text: string) => writeFileSync(join(folder(), name), text);
const get = (name: string) => readFileSync(join(folder(), name), 'utf8');

async function listed(what: 'objectives' | 'actions'): Promise<readonly Listed[]> {
  const answer = await workspace.json<Record<string, readonly Listed[]>>(`clct ${what} list`);
  return answer[what] ?? [];
}

beforeAll(async () => {
  workspace = historyWorkspace();
  await workspace.ingest('r.csv', reports(), '--kind reports --source cross');
});

const add = 'clct objectives add --qrr 77_1 --indicator reports.received --period 2019-T3';

describe('objectives', () => {
  it('are added, changed and closed, each version kept with who made it and when', async () => {
    const first = await workspace.run(`${add} --target "<= 12" --owner "DDSP 77"`);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('O-1');
    await workspace.run('clct objectives edit O-1 --target "-20% vs 2018"', {
      now: () => new Date('2019-08-13T10:00:00Z'),
    });
    await workspace.run('clct objectives close o-1 --on 14/08/2019 --reason "autre objectif"');
    const [objective] = await listed('objectives');
    expect(objective).toMatchObject({
      code: 'O-1',
      target: '-20% vs 2018',
      period: '2019-Q3',
      decided_on: '2019-08-12',
      closed_on: '2019-08-14',
      owner: 'DDSP 77',
    });
    const { objectives } = await workspace.json<{ objectives: readonly Listed[] }>(
      'clct objectives list O-1',
    );
    expect(
      objectives.map(({ target, version, changedAt }) => [target, version, changedAt]),
    ).toEqual([
      ['-20% vs 2018', 4, '2019-08-12T10:00:00Z'],
      ['-20% vs 2018', 3, '2019-08-13T10:00:00Z'],
      ['<= 12', 2, '2019-08-12T10:00:00Z'],
    ]);
    expect(objectives[0]?.changedBy).not.toBe('');
    const { stdout } = await workspace.run('clct objectives list O-1');
    expect(stdout).toContain('14/08/2019');
  });

  it('of what has no total over several months are refused, with what to type', async () => {
    const delay = 'clct objectives add --qrr 77_1 --indicator reports.delay.median --target "<= 5"';
    const refused = await workspace.run(`${delay} --period 2019-T2 --lang en`);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(
      '“2019-Q2” is several months, over which this indicator has no total: give one month (2019-06)',
    );
    const taken = await workspace.run(`${delay} --period 2019-06 --dry-run`);
    expect(taken).toMatchObject({ code: 0, stderr: '' });
  });

  it('that measure activity are followed unless a target is set', async () => {
    await workspace.run(
      'clct objectives add --qrr tous --indicator arrests.trafficking --period 2019',
    );
    expect((await listed('objectives')).at(-1)).toMatchObject({ qrr: 'ALL', target: 'follow' });
  });

  it.each([
    ['--period 2019-T9 --target "<= 1"', 'période', '2019-T9'],
    ['--period 2019 --target mieux', 'cible', 'mieux'],
    ['--period 2019 --target "<= 1" --owner a@b.fr', 'porteur', '[…]'],
    ['--period 2019 --target "<= 1" --decided 31/02/2019', 'décidé le', '31/02/2019'],
    ['--period 2019 --target "<= 1" --qrr 12_9', 'QRR', '12_9'],
    ['--period 2019 --target "<= 1" --code O-1', 'numéro', 'O-1'],
  ])('are refused with %s', async (options, field, value) => {
    const line = `clct objectives add --qrr 77_1 --indicator reports.received ${options}`;
    expectRefusal(await workspace.run(line), {
      code: 2,
      says: [field, `« ${value} »`],
      next: 'Voir : clct objectives --help',
    });
  });

  it('are refused where something lacks, and where there is no such number', async () => {
    const without = await workspace.run('clct objectives add --qrr 77_1 --period 2019');
    expectRefusal(without, { code: 2, says: ['Il manque indicateur'], next: /--help$/ });
    const unknown = await workspace.run('clct objectives close O-99');
    expectRefusal(unknown, {
      code: 2,
      says: ['O-99'],
      next: `Voir : clct objectives list -w ${workspace.root}`,
    });
    const action = await workspace.run('clct objectives adde');
    expectRefusal(action, { code: 2, says: ['« adde »', 'add, list, edit'], next: /--help$/ });
  });
});

describe('a file of objectives', () => {
  const rows = [
    'numéro;QRR;indicateur;période;cible;porteur;décidé le;note',
    ';77_1;Signalements reçus;juil-19;<= 9;"Bailleur; commune";01/07/2019;"deux\nlignes ; et ""guillemets"""',
    ';93_3;reports.received;2019-08;>= 2;;01/07/2019;=1+1',
  ];

  it('goes in and out without loss, and comes again without adding anything', async () => {
    put('o.csv', rows.join('\r\n'));
    const { stdout } = await workspace.run('clct objectives import o.csv');
    expect(stdout).toContain('O-3, O-4');
    const again = await workspace.run('clct objectives import o.csv');
    expect(again.stdout).toContain('Rien à enregistrer');
    await workspace.run('clct objectives export --out all.csv');
    const exported = get('all.csv');
    expect(exported.startsWith('\ufeffnuméro;QRR;')).toBe(true);
    expect(exported).toContain(`;"deux\nlignes ; et ""guillemets""";`);
    expect(exported).toContain(";'=1+1;");
    const back = await workspace.run('clct objectives import all.csv');
    expect(back.stdout).toContain('Rien à enregistrer');
    await workspace.run('clct objectives export --out again.csv');
    expect(get('again.csv')).toBe(exported);
    const codes = (await listed('objectives')).map(({ code }) => code);
    expect(codes).toEqual(['O-1', 'O-2', 'O-3', 'O-4']);
  });

  it('is refused as a whole, with its lines, where a row is wrong', async () => {
    const before = await listed('objectives');
    put(
      'wrong.csv',
      [
        'QRR;indicateur;période;cible;décidé le',
        '77_1;reports.received;2019-09;<= 3;01/07/2019',
        '77_1;reports.received;2019-09;moins;01/07/2019',
        '12_9;reports.received;2019-09;<= 3;31/02/2019',
      ].join('\n'),
    );
    const { code, stdout, stderr } = await workspace.run('clct objectives import wrong.csv');
    expect(code).toBe(2);
    expect(stderr).toContain('2 lignes refusées');
    for (const [line, value] of [
      [3, 'moins'],
      [4, '12_9'],
      [4, '31/02/2019'],
    ] as const)
      expect(stdout).toMatch(new RegExp(`^ +${line} .*${value}`, 'm'));
    const { stdout: json } = await workspace.run('clct objectives import wrong.csv --format json');
    expect(JSON.parse(json).refused).toContainEqual({
      line: 3,
      field: 'target',
      reason: 'not-a-target',
      value: 'moins',
    });
    expect(await listed('objectives')).toEqual(before);
  });

  it('is refused where somebody changed a row since it was exported', async () => {
    await workspace.run('clct objectives export --out mine.csv');
    put('mine.csv', get('mine.csv').replace('<= 9', '<= 7'));
    await workspace.run('clct objectives edit O-3 --target "<= 8"');
    const { code, stdout } = await workspace.run('clct objectives import mine.csv');
    expect(code).toBe(2);
    expect(stdout).toMatch(/^ +4 +numéro +O-3 +a été changé par quelqu’un/m);
    expect((await listed('objectives'))[2]).toMatchObject({ code: 'O-3', target: '<= 8' });
    await workspace.run('clct objectives export --out mine.csv');
    put('mine.csv', get('mine.csv').replace('<= 8', '<= 7'));
    expect((await workspace.run('clct objectives import mine.csv')).code).toBe(0);
    expect((await listed('objectives'))[2]).toMatchObject({ code: 'O-3', target: '<= 7' });
  });

  it.each([
    ['QRR;humeur;période\n77_1;bonne;2019', ['« humeur »', 'o2.csv']],
    ['QRR;période\n77_1;2019', ['indicateur', 'décidé le']],
    ['QRR;indicateur;période;cible;décidé le\n', ['aucune ligne']],
  ])('is refused by its header: %j', async (text, says) => {
    put('o2.csv', text);
    expectRefusal(await workspace.run('clct objectives import o2.csv'), {
      code: 2,
      says,
      next: /./,
    });
  });

  it('stores nothing on a trial, and is taken back by an undo', async () => {
    const before = await listed('objectives');
    put('new.csv', rows.join('\r\n').replace('<= 9', '<= 1'));
    const trial = await workspace.run('clct objectives import new.csv --dry-run');
    expect(trial.stdout).toMatch(/^Essai/);
    expect(await listed('objectives')).toEqual(before);
    const { load } = await workspace.json<{ load: number }>('clct objectives import new.csv');
    expect(await listed('objectives')).toHaveLength(before.length + 1);
    const undone = await workspace.run(`cross undo ${load}`);
    expect(undone.stdout).toContain('objectifs');
    expect(await listed('objectives')).toEqual(before);
  });
});

describe('actions', () => {
  it('are added, started, ended and dropped', async () => {
    await workspace.run(
      'clct actions add "Éclairage des halls" --qrr 77_1 --neighbours 93_3 --indicators reports.received --due 30/09/2019',
    );
    await workspace.run('clct actions add "Caméras" --qrr 93_3');
    const states = async () => (await listed('actions')).map(({ state }) => state);
    expect(await states()).toEqual(['planned', 'planned']);
    await workspace.run('clct actions edit A-1 --started 01/08/2019');
    expect(await states()).toEqual(['running', 'planned']);
    await workspace.run('clct actions close A-1 --ended 10/08/2019');
    await workspace.run('clct actions close A-2 --state abandonnée');
    expect(await states()).toEqual(['done', 'dropped']);
    expect((await listed('actions'))[0]).toMatchObject({
      neighbours: ['93_3'],
      indicators: ['reports.received'],
      started_on: '2019-08-01',
      ended_on: '2019-08-10',
    });
  });

  it('refuse their own QRR as a neighbour, and an end before the start', async () => {
    const own = await workspace.run('clct actions add "X" --qrr 77_1 --neighbours 77_1');
    expectRefusal(own, { code: 2, says: ['voisins', 'est le QRR de l’action'], next: /--help$/ });
    const ended = await workspace.run('clct actions edit A-1 --ended 01/07/2019');
    expectRefusal(ended, { code: 2, says: ['terminée le'], next: /--help$/ });
  });
});

describe('minutes', () => {
  it('have what was decided, and room to answer', async () => {
    const { code, stdout } = await workspace.run('clct minutes --month 2019-07');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# Relevé de décisions/);
    expect(stdout).toContain('**A-1** Éclairage des halls');
    expect(stdout).toContain('   - Décision');
  });

  it('close the loop: completed in a spreadsheet, they are taken back at once', async () => {
    await workspace.run('clct minutes --month 2019-07 --format csv --out releve.csv');
    const lines = get('releve.csv').split('\r\n');
    const proposal = lines.findIndex((line) => /^objectif;;.*;93_3;.*;2019-08;;/.test(line));
    lines[proposal] = (lines[proposal] ?? '').replace(';2019-08;;', ';2019-08;<= 4;');
    const action = lines.findIndex((line) => line.startsWith('action;;;;'));
    lines[action] = (lines[action] ?? '').replace('action;;;;', 'action;;Médiation;;93_3');
    put('releve.csv', lines.join('\r\n'));
    const before = (await listed('objectives')).length;
    const saved = await workspace.json<{
      readonly added: readonly string[];
      readonly load: number;
      readonly blank: number;
    }>('clct minutes --import releve.csv');
    expect(saved.added).toHaveLength(2);
    expect(saved.blank).toBeGreaterThan(3);
    expect((await listed('objectives')).length).toBe(before + 1);
    expect((await listed('actions')).at(-1)).toMatchObject({ what: 'Médiation', qrr: '93_3' });
    const again = await workspace.run('clct minutes --import releve.csv');
    expect(again.stdout).toContain('Rien à enregistrer');
    await workspace.run(`cross undo ${saved.load}`);
    expect((await listed('objectives')).length).toBe(before);
  });

  it('are refused as a whole, and not together with what makes them', async () => {
    put(
      'bad.csv',
      'décision;action;QRR;décidé le;indicateur;période;cible\nvœu;X;77_1;01/08/2019;;;',
    );
    const bad = await workspace.run('clct minutes --import bad.csv');
    expect(bad.code).toBe(2);
    expect(bad.stdout.match(/vœu/g)).toHaveLength(1);
    expectRefusal(await workspace.run('clct actions import bad.csv'), {
      code: 2,
      says: ['bad.csv'],
      next: `Reprenez-le en entier : clct minutes -w ${workspace.root} --import bad.csv`,
    });
    const both = await workspace.run('clct minutes --import bad.csv --month 2019-07');
    expectRefusal(both, { code: 2, says: ['--import', '--month'], next: /--help$/ });
  });
});
