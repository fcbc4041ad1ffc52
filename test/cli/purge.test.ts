import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectRefusal } from './harness/expect-refusal.ts';
import { type HistoryWorkspace, historyWorkspace } from './harness/history-workspace.ts';
import { storeRows } from './harness/store-rows.ts';

/** Twins: the same loads go into both, and only the first is ever purged. */
const purged = historyWorkspace();
const control = historyWorkspace();

const at = (day: string) => ({ now: () => new Date(`${day}T10:00:00Z`) });

const seizuresHeader =
  'seizure_id;occurred_on;product;quantity;unit;qrr;neighbourhood;cash_eur;deal_point;report_ref';
const arrestsHeader =
  'arrest_id;occurred_on;offence;minor;custody;referred;remanded;fixed_fine;fine_received_on;qrr;report_ref';
const reportsHeader =
  'report_id;received_on;origin;first_action_on;transmitted_on;transmitted_to;follow_up;follow_up_on;closed_on;deal_point;qrr';
const pointsHeader = 'deal_point;event_on;state;qrr';
const operationsHeader = 'operation_id;occurred_on;kind;hours;persons_checked;deal_point;qrr';

/** Files by source: what came in 2018, and what came in 2019. */
const old: readonly (readonly [name: string, source: string, lines: readonly string[]])[] = [
  [
    'saisies-2018.csv',
    'police',
    [
      seizuresHeader,
      'PV 1;2018-05-03;Résine;100,5;g;77_1;sentinelle des bois;150;;R 1',
      'PV 1;2018-05-03;Herbe;20;g;77_1;;150;;',
      'PV 2;2018-05-30;Cocaïne;3,2;g;93_3;;;;',
      // Lines of one event in two months, of which the second is not due yet when the first is.
      'PV 3;2018-05-31;Résine;7;g;77_1;;;;',
      'PV 4;2018-06-12;Résine;5000;g;77_1;;20;;R 2',
      'PV 4;2018-06-12;Résine;5000;g;77_1;;45;;',
      'PV 5;2018-06-13;Ecstasy;40;comprimés;;ailleurs;;;',
    ],
  ],
  [
    'interpellations-2018.csv',
    'police',
    [
      arrestsHeader,
      'A 1;2018-05-03;trafic;non;oui;oui;non;;;77_1;R 1',
      'A 2;2018-05-04;usage;oui;non;non;non;;;77_1;',
      'A 3;2018-06-09;trafic;non;oui;;;;;93_3;',
    ],
  ],
  [
    'signalements-2018.csv',
    'cross',
    [
      reportsHeader,
      'R 1;2018-04-20;habitant;2018-04-25;2018-05-02;parquet;enquête ouverte;2018-07-10;;P 1;77_1',
      'R 2;2018-05-28;bailleur;;2018-08-04;commissariat;;;;P 2;77_1',
      'R 3;2018-05-29;habitant;2018-06-15;2018-06-20;parquet;enquête enrichie;2018-08-30;;P 1;93_3',
      // Refused: that day has not come.
      'R 5;2018-06-29;habitant;;;;;2019-02-02;;;93_3',
      'R 4;2018-06-30;anonyme;;2018-07-04;parquet;;;;;77_1',
    ],
  ],
  [
    'points-2018.csv',
    'cross',
    [
      pointsHeader,
      'P 1;2018-05-02;identifié;77_1',
      'P 1;2018-06-20;démantelé;77_1',
      'P 2;2018-05-05;identifié;77_1',
      'P 3;2018-05-06;identifié;93_3',
      'P 3;2018-05-07;démantelé;93_3',
    ],
  ],
  [
    'operations-2018.csv',
    'prefecture',
    [
      operationsHeader,
      'O 1;2018-05-03;opération de voie publique;4;12;;77_1',
      'O 2;2018-05-30;fermeture administrative;;;;93_3',
    ],
  ],
];

const recent: typeof old = [
  [
    'saisies-2019.csv',
    'police',
    [
      seizuresHeader,
      'PV 3;2019-03-02;Herbe;9;g;77_1;;;;',
      'PV 6;2019-03-03;Résine;12;g;77_1;;;;R 6',
      'PV 7;2019-04-10;Cocaïne;1;g;93_3;;;;',
    ],
  ],
  [
    'signalements-2019.csv',
    'cross',
    [
      reportsHeader,
      'R 6;2019-03-01;habitant;;;;;;;P 3;77_1',
      'R 7;2019-04-02;bailleur;;;;;;;;93_3',
    ],
  ],
  ['points-2019.csv', 'cross', [pointsHeader, 'P 3;2019-03-05;réouvert;93_3']],
];

/** What comes after the purge. */
const later: typeof old = [
  [
    'saisies-2020.csv',
    'police',
    [
      seizuresHeader,
      'PV 8;2020-03-02;Résine;30;g;77_1;;;;R 8',
      'PV 9;2020-03-01;Herbe;2;g;93_3;;;;',
    ],
  ],
  [
    'signalements-2020.csv',
    'cross',
    [
      reportsHeader,
      'R 8;2020-02-20;habitant;2020-02-21;;;;;;P 3;77_1',
      'R 9;2020-03-02;anonyme;;;;;;;;93_3',
    ],
  ],
  [
    'points-2020.csv',
    'cross',
    [pointsHeader, 'P 1;2020-03-01;réouvert;77_1', 'P 2;2020-03-02;démantelé;77_1'],
  ],
  [
    'operations-2020.csv',
    'prefecture',
    [operationsHeader, 'O 9;2020-03-02;opération de voie publique;3;5;;77_1'],
  ],
];

async function load(place: HistoryWorkspace, files: typeof old, day: string): Promise<void> {
  for (const [name, source, lines] of files)
    await place.ingest(name, lines, `--source ${source}`, at(day));
}

/** Each report says the month before, the year before and the twelve months before as well. */
const months = ['2018-05', '2018-06', '2019-03'];

/** Every figure of every indicator of a month, for every QRR, all of them, none and unplaced. */
async function figures(place: HistoryWorkspace, month: string, day: string): Promise<string> {
  const { stdout, code, stderr } = await place.run(
    `clct report --month ${month} --format csv`,
    at(day),
  );
  if (code > 1) throw new Error(stderr);
  return stdout;
}

/**
 * How long a point stays closed is only known once it opens again: P 1, dismantled and purged, can't be
 * told from a new point when it does.
 */
const isJudgedLater = (row: string) => row.includes('deal_points.closed_days');

async function expectTwins(
  wanted: readonly string[],
  day: string,
  isLeftOut: (row: string) => boolean = () => false,
): Promise<void> {
  for (const month of wanted) {
    const [own, twin] = await Promise.all(
      [purged, control].map(async (place) =>
        (await figures(place, month, day)).split('\n').filter((row) => !isLeftOut(row)),
      ),
    );
    expect(own?.length).toBeGreaterThan(300);
    expect(own, month).toEqual(twin);
  }
}

let before: readonly string[] = [];

beforeAll(async () => {
  for (const place of [purged, control]) {
    await load(place, old, '2018-09-01');
    await load(place, recent, '2019-06-01');
  }
  before = await storeRows(purged.root);
}, 120_000);

interface Told {
  readonly load?: number;
  readonly records: readonly object[];
  readonly rows: number;
  readonly staying: number;
  readonly rejects: readonly string[];
  readonly journalLines: number;
}

describe('cross purge', () => {
  test('says what would go, and changes nothing', async () => {
    const told = await purged.json<Told>('cross purge', at('2019-10-01'));
    expect(told).toMatchObject({
      schema: 'cross-purge/1',
      dryRun: true,
      until: { records: '2018-10-01 10:00:00', journal: '2016-10-01 10:00:00' },
      records: [
        { kind: 'seizures', from: '2018-05', to: '2018-06', records: 6 },
        { kind: 'arrests', from: '2018-05', to: '2018-06', records: 3 },
        { kind: 'reports', from: '2018-04', to: '2018-06', records: 4 },
        { kind: 'deal_points', from: '2018-05', to: '2018-06', records: 2 },
        { kind: 'operations', from: '2018-05', to: '2018-05', records: 2 },
      ],
      // PV 3, of which a line came later; P 2, open; P 3, reopened later.
      staying: 4,
      rejects: ['rejects/3-signalements-2018.csv'],
      journalLines: 0,
    });
    expect(told.load).toBeUndefined();
    expect(await storeRows(purged.root)).toEqual(before);
    const nothing = await purged.json<Told>('cross purge', at('2019-08-01'));
    expect(nothing).toMatchObject({ records: [], rows: 0, rejects: [] });
  });

  test('leaves every figure of every indicator and month as it was', async () => {
    const told = await purged.json<Told>('cross purge --apply --reason essai', at('2019-10-01'));
    expect(told).toMatchObject({ load: 9, rows: 17 });
    await expectTwins(months, '2019-10-01');
  }, 120_000);

  test('keeps the id and the bytes of a report of months that it did not touch', async () => {
    const line = 'clct report --month 2019-04 --format json --section results';
    const [own, twin] = [await purged.run(line), await control.run(line)];
    expect(own.stdout).toBe(twin.stdout);
  });

  test('leaves nothing of the values, neither in the store nor in any file', async () => {
    const rows = (await storeRows(purged.root)).join('\n');
    // Stored as a neighbourhood: found where it was, and where it was not purged.
    expect(before.join('\n')).toContain('sentinelle des bois');
    expect((await storeRows(control.root)).join('\n')).toContain('sentinelle des bois');
    expect(rows).not.toContain('sentinelle des bois');
    expect(rows).not.toMatch(/^arrests(?:_seen|_gone)? /m);
    for (const path of filesOf(purged.root)) {
      expect(readFileSync(path).includes('sentinelle des bois'), path).toBe(false);
    }
    expect(existsSync(join(purged.root, 'rejects/3-signalements-2018.csv'))).toBe(false);
    expect(readdirSync(join(purged.root, 'tmp'))).toEqual([]);
  });

  test('is in the journal and among the loads, and the workspace is whole', async () => {
    const journal = purged.read('journal.jsonl');
    expect(journal).toContain(
      '"action":"erasure","command":"cross purge","reason":"essai","load":9,"counts":{"records":17,"rejects":1}',
    );
    const { loads } = await purged.json<{ loads: readonly { action: string }[] }>('cross loads');
    expect(loads[0]?.action).toBe('purge');
    expect((await purged.run('cross check')).code).toBe(0);
  });

  test('closes its months: rows for them are left out, counted, and kept nowhere', async () => {
    const again = await purged.ingest(
      'tard.csv',
      [
        seizuresHeader,
        'PV 1;2018-05-03;Résine;100,5;g;77_1;;150;;R 1',
        // What is wrong in it is not worth mending.
        'PV 2;2018-05-30;Cocaïne;beaucoup;g;93_3;;;;',
        'PV 10;2019-05-04;Herbe;4;g;77_1;;;;',
      ],
      '--source police',
      at('2019-10-02'),
    );
    expect(again).toMatchObject({ read: 1, new: 1, refused: 0, closed: 2 });
    expect(again.rejects).toBeUndefined();
    expect(readdirSync(join(purged.root, 'rejects'))).toEqual([]);
    expect(purged.read('journal.jsonl')).toContain('"withdrawn":0,"closed":2}');
    const seen = await purged.run('cross inspect tard.csv --source police', at('2019-10-02'));
    expect(seen.stdout).toContain('2 lignes laissées de côté');
    expect(seen.stdout).toContain('mois clos');
    const line = 'cross ingest tard.csv --source police --dry-run';
    const loaded = await purged.run(line, at('2019-10-02'));
    expect(loaded.code).toBe(0);
    expect(loaded.stdout).toContain('2 lignes laissées de côté');
    expect(loaded.stdout).not.toMatch(/REFUSÉE/);
    await purged.json('cross undo 10');
    await control.ingest(
      'vide.csv',
      [seizuresHeader, 'PV 10;2019-05-04;Herbe;4;g;77_1;;;;'],
      '--source police',
      at('2019-10-02'),
    );
    await control.json('cross undo 9');
  });

  test.each([
    ['cross undo 1', /cross correct/],
    ['cross undo 9', /cross correct/],
    ['cross remove --source police --month 2018-05', /gardés/],
    ['clct report --month 2018-05 --as-of 2018-12-31', /rapport émis/],
    [
      'cross correct --kind seizures --source police --id "PV 6" --set occurred_on=2018-05-01',
      /gardés/,
    ],
  ])('refuses %s', async (line, next) => {
    const rows = await storeRows(purged.root);
    const refused = await purged.run(line, at('2019-10-02'));
    expectRefusal(refused, { code: 2, says: [], next });
    expect(await storeRows(purged.root)).toEqual(rows);
  });

  test('refuses a package that would lack a purged report, received the month before', async () => {
    const share = 'cross share --to prosecutor --month 2018-07 --out envoi';
    const whole = await control.run(share, at('2019-10-02'));
    expect(whole).toMatchObject({ code: 0 });
    const refused = await purged.run(share, at('2019-10-02'));
    expectRefusal(refused, { code: 2, says: ['2018-07', 'effacés'], next: /clct report/ });
    expect(existsSync(join(purged.root, 'envoi'))).toBe(false);
    const police = 'cross share --to police --month 2018-08 --out envoi';
    expectRefusal(await purged.run(police, at('2019-10-02')), {
      code: 2,
      says: ['2018-08', 'effacés'],
      next: /clct report/,
    });
  });

  test('leaves no detail by neighbourhood, and says so by no 0', async () => {
    const { stdout } = await purged.run(
      'clct report --month 2018-05 --qrr 77_1 --by neighbourhood --format csv',
      at('2019-10-02'),
    );
    const rows = stdout.split('\n').filter((row) => row.includes('seizures.events'));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toContain('not-available');
  });

  test('knows nothing of an indicator that was defined later, or defined anew', async () => {
    const define = (product: string) =>
      writeFileSync(
        join(purged.root, 'indicators.yaml'),
        `indicators:\n  seen:\n    label: { fr: Vus, en: Seen }\n    records: seizures\n    kind: count\n    filter: product in (${product})\n`,
      );
    const own = async () =>
      (
        await purged.run('clct report --month 2018-05 --qrr 77_1 --format csv', at('2019-10-02'))
      ).stdout
        .split('\n')
        .find((row) => /^2018-05,77_1,[^,]*seen,/.test(row)) ?? '';
    try {
      define('resin');
      expect(await own()).toMatch(/,not-available\r?$/);
    } finally {
      rmSync(join(purged.root, 'indicators.yaml'));
    }
  });

  test('goes on counting as if nothing had been purged', async () => {
    for (const place of [purged, control]) await load(place, later, '2020-04-01');
    await expectTwins(['2018-06', '2019-03', '2020-03'], '2020-04-02', isJudgedLater);
  }, 180_000);

  test('a second time goes on from the first', async () => {
    const told = await purged.json<Told>('cross purge --apply', at('2021-05-01'));
    expect(told.rows).toBeGreaterThan(8);
    await expectTwins(['2018-06', '2019-03', '2020-03'], '2021-05-02', isJudgedLater);
    expect((await purged.run('cross check')).code).toBe(0);
  }, 180_000);

  test('erases lines of the journal that were kept three years, and the rest still follows', async () => {
    const lines = () => purged.read('journal.jsonl').trimEnd().split('\n').length;
    const count = lines();
    const told = await purged.json<Told>('cross purge --apply', at('2022-03-01'));
    expect(told.journalLines).toBeGreaterThan(4);
    expect(lines()).toBe(count - told.journalLines + 1);
    expect(purged.read('journal.jsonl')).toContain(
      `"counts":{"journalLines":${told.journalLines}}`,
    );
    expect((await purged.run('cross journal --verify')).code).toBe(0);
    await purged.run('clct report --month 2020-03', at('2022-03-02'));
    expect((await purged.run('cross journal --verify')).code).toBe(0);
    const whole = purged.read('journal.jsonl');
    writeFileSync(join(purged.root, 'journal.jsonl'), whole.slice(whole.indexOf('\n') + 1));
    expect((await purged.run('cross journal --verify')).code).toBe(1);
  }, 60_000);
});

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : [path];
  });
}

describe('cross purge of a workspace of which every row was refused', () => {
  const place = historyWorkspace();

  test('takes the refused rows away, and says so only once', async () => {
    const rows = [seizuresHeader, 'PV 1;quand ?;Résine;1;g;77_1;;;;'];
    await place.run('cross init');
    place.write('refusées.csv', rows);
    await place.run('cross ingest refusées.csv --source police', at('2018-09-01'));
    expect(readdirSync(join(place.root, 'rejects'))).toEqual(['1-refusées.csv']);
    const told = await place.json<Told>('cross purge --apply', at('2020-01-01'));
    expect(told).toMatchObject({ load: 2, rows: 0, rejects: ['rejects/1-refusées.csv'] });
    expect(readdirSync(join(place.root, 'rejects'))).toEqual([]);
    expect(await place.json<Told>('cross purge', at('2020-01-02'))).toMatchObject({ rejects: [] });
  });
});
