import { chmodSync, cpSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { historyWorkspace, seizures } from './harness/history-workspace.ts';
import { runCommand } from './harness/run-command.ts';
import { spawnProgram } from './harness/spawn-program.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;
const line = (number: number, day: string, product: string) =>
  `PV ${number};${day};${product};${number};g;77_1`;
const files = [
  folder.write(
    'saisies.csv',
    [
      'NUMERO;DATE DES FAITS;PRODUIT;QUANTITE;UNITE;QRR',
      ...Array.from({ length: 9 }, (_, at) => line(at + 1, `${10 + at}/06/2019`, 'RESİNE')),
      line(20, '30/06/2019', 'COCAÏNE'),
      line(21, '01/07/2019', 'HÉROÏNE'),
      line(22, '02/07/2019', 'RÉSINE'),
      line(23, '31/07/2019', 'CANNABIS RESIN'),
      '',
    ].join('\n'),
  ),
];
const source = ['--source', 'police'];

/** Figures, without those that tell of how the loads went. */
const figures = async (ws: string, env: Readonly<Record<string, string>> = {}) => {
  const { code, stdout } = await spawnProgram(
    ['clct', 'report', '--month', '2019-07', '--format', 'csv', '-w', ws],
    { cwd, env },
  );
  expect(code).toBeLessThan(2);
  return stdout
    .split('\n')
    .filter((row) => !row.includes(',quality.'))
    .join('\n');
};

let usual: string;

beforeAll(async () => {
  await spawnProgram(['cross', 'ingest', ...files, ...source, '-w', 'ws', '-q'], {
    cwd,
    env: { TZ: 'Europe/Paris' },
  });
  usual = await figures('ws', { TZ: 'Europe/Paris' });
  expect(usual).toContain('2019-07,77_1,seizures.events,count,3,10,');
}, 120_000);

describe('another time zone or locale', () => {
  it.each([
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    { TZ: 'Pacific/Pago_Pago', LC_ALL: 'C', LANG: 'ar_EG.UTF-8' },
  ])(
    'reads what was loaded, and loads, to the same figures: %j',
    async (env) => {
      expect(await figures('ws', env)).toBe(usual);
      const own = `ws-${env.LC_ALL}`;
      await spawnProgram(['cross', 'ingest', ...files, ...source, '-w', own, '-q'], { cwd, env });
      expect(await figures(own, { TZ: 'Europe/Paris' })).toBe(usual);
      const again = await spawnProgram(
        ['cross', 'ingest', ...files, ...source, '-w', 'ws', '--format', 'json'],
        { cwd, env },
      );
      const { files: summaries } = JSON.parse(again.stdout) as {
        files: readonly { read: number; unchanged: number; refused: number }[];
      };
      for (const { read, unchanged, refused } of summaries)
        expect([read, unchanged, refused]).toEqual([13, 13, 0]);
    },
    120_000,
  );
});

describe('a workspace that was moved', () => {
  it.each(['été à Noël', '-tiret', "l'un $HOME; 100%"])('to “%s” is the same', async (name) => {
    cpSync(join(cwd, 'ws'), join(cwd, 'moved'), { recursive: true });
    renameSync(join(cwd, 'moved'), join(cwd, name));
    chmodSync(join(cwd, name), 0o700);
    expect(await figures(join(cwd, name))).toBe(usual);
    const within = await spawnProgram('cross loads', { cwd: join(cwd, name) });
    expect([within.code, within.stderr]).toEqual([0, '']);
    const journal = await runCommand(['cross', 'journal', '--verify', `--workspace=${name}`], {
      cwd,
    });
    expect(journal.code).toBe(0);
  });
});

describe('a clock that was set back', () => {
  const place = historyWorkspace();
  const rows = (count: number) => [
    seizures,
    ...Array.from({ length: count }, (_, at) => `PV ${at};${10 + at}/05/2019;Résine;1;g;77_1`),
  ];
  const at = (moment: string) => ({ now: () => new Date(moment) });

  it('loses nothing, doubles nothing, and takes the loads in their order', async () => {
    await place.ingest('a.csv', rows(6), '--source police', at('2019-08-12T10:00:00Z'));
    const first = await place.figure('2019-05', 'seizures.events');
    const again = await place.ingest(
      'a.csv',
      rows(6),
      '--source police',
      at('2019-06-02T10:00:00Z'),
    );
    expect(again).toMatchObject({ read: 6, unchanged: 6, new: 0 });
    expect(await place.figure('2019-05', 'seizures.events')).toEqual(first);
    expect(first[0]).toBe('6');
    const corrected = rows(6).map((line) => line.replace('PV 0;10/05', 'PV 0;11/05'));
    const revised = await place.ingest(
      'a.csv',
      corrected,
      '--source police',
      at('2019-06-03T10:00:00Z'),
    );
    expect(revised).toMatchObject({ revised: 1, unchanged: 5, load: 3 });
    const loads = await place.json<{ loads: readonly { load: number }[] }>(
      'cross loads --format json',
    );
    expect(loads.loads.map(({ load }) => load)).toEqual([3, 2, 1]);
    expect((await place.run('cross undo 3', at('2019-06-01T10:00:00Z'))).code).toBe(0);
    expect(await place.figure('2019-05', 'seizures.events')).toEqual(first);
    expect((await place.run('cross journal --verify')).code).toBe(0);
  }, 120_000);

  it('leaves nothing behind, and no ticket that stops anybody', () => {
    const queue = join(place.root, 'queue');
    expect(readdirSync(queue).filter((name) => /^\d+$/.test(name))).toEqual([]);
    mkdirSync(join(place.root, 'tmp'), { recursive: true });
    expect(readdirSync(join(place.root, 'tmp'))).toEqual([]);
  });
});
