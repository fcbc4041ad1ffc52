import { chmodSync, cpSync, readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { kindNames } from '../../src/domain/kinds.ts';
import { openEngine } from '../../src/store/engine.ts';
import { inTurn } from '../../src/store/queue.ts';
import { expectRefusal, type Refusal } from './harness/expect-refusal.ts';
import { canRunAs, nobody } from './harness/other-user.ts';
import { runCommand } from './harness/run-command.ts';
import { writeGoodExport } from './harness/sample-files.ts';
import { spawnProgram } from './harness/spawn-program.ts';
import { traces } from './harness/store-rows.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;
const good = join(cwd, 'good');
let goodTraces: readonly string[];

beforeAll(async () => {
  writeGoodExport(folder);
  await spawnProgram('cross ingest good.csv --workspace good --quiet', { cwd });
  goodTraces = await traces(good);
});

/** A copy of the good workspace, to be damaged. */
function copy(name: string): string {
  const root = join(cwd, name);
  rmSync(root, { recursive: true, force: true });
  cpSync(good, root, { recursive: true });
  return root;
}

const writing = 'cross ingest good.csv';
const reading = 'clct report --month 2019-07';

describe.each([writing, reading])('%s', (line) => {
  async function refuse(root: string, refusal: Omit<Refusal, 'code'>): Promise<void> {
    const answer = await runCommand(`${line} --workspace ${root}`, { cwd });
    expectRefusal(answer, { code: 2, ...refusal });
    expect(await traces(root)).toEqual(goodTraces);
  }

  it('refuses a store that was filled with another key', async () => {
    const root = copy('other-key');
    folder.write('other-key/key', `${'0123456789abcdef'.repeat(4)}\n`);
    await refuse(root, {
      says: [`La clé de ${root} n’est pas celle`],
      next: 'Remettez le fichier « key » d’origine (sauvegarde).',
    });
  });

  const putBack =
    'Remettez-le depuis la sauvegarde : sans lui, la base ne reconnaît plus ses enregistrements.';

  it('refuses a workspace without its key', async () => {
    const root = copy('no-key');
    rmSync(join(root, 'key'));
    await refuse(root, { says: [`Le fichier « key » de ${root} manque`], next: putBack });
  });

  it('refuses a damaged key', async () => {
    const root = copy('short-key');
    folder.write('short-key/key', 'abc\n');
    await refuse(root, {
      says: [`Le fichier « key » de ${root} manque ou est abîmé`],
      next: putBack,
    });
  });
});

it.each([writing, reading, 'cross loads', 'cross status'])(
  '%s refuses a store of a later version',
  async (line) => {
    const root = copy('newer');
    const engine = await openEngine({ threads: 1 });
    await engine.execute(`ATTACH '${join(root, 'store.duckdb')}' AS store;
UPDATE store.meta SET value = '99' WHERE name = 'schema'; DETACH store;`);
    engine.close();
    const { code, stderr, stdout } = await runCommand(`${line} --workspace newer`, { cwd });
    expect(stderr).toMatch(
      /^✗ La base de \S*newer vient d’une version plus récente \(schéma 99, ici \d+\)\.\n/,
    );
    expect(stderr).toMatch(
      /\n {2}Installez la version du programme qui l’a remplie \(schéma 99\)\.\n$/,
    );
    expect(stdout).toBe('');
    expect(code).toBe(2);
  },
);

interface BadSettings {
  readonly text: string;
  readonly says: string;
  readonly next: string | RegExp;
}

const syntax = 'Vérifiez le retrait (espaces en début de ligne) et les deux-points de cette ligne.';
const aSource =
  'Attendu : { police-77: { delivers: [seizures, arrests], qrr: [77_1], from: 2018-01, usual: 10 } }';

const settings: readonly BadSettings[] = [
  {
    text: 'perimeter: [77_1\ntime_zone: Europe/Paris',
    says: 'ligne 3, colonne 1 : la syntaxe',
    next: syntax,
  },
  {
    text: 'perimeter: [77_1]\nperimeter: [78_2]',
    says: 'ligne 3, colonne 1 : la syntaxe',
    next: syntax,
  },
  {
    text: 'perimeter: &all [77_1]\nsources: *all',
    says: 'ligne 3, colonne 10 : la syntaxe',
    next: syntax,
  },
  { text: '- 77_1', says: 'ligne 2, colonne 1 : la syntaxe', next: syntax },
  {
    text: 'perimetre: [77_1]',
    says: 'ligne 2, colonne 1 : « perimetre » n’est pas un réglage connu',
    next: /^Réglages connus : perimeter, time_zone, sources, thresholds(, [a-z_]+)*$/,
  },
  {
    text: 'perimeter: 77_1',
    says: 'ligne 2, colonne 12 : la valeur de « perimeter »',
    next: 'Attendu : [77_1, 93_3]',
  },
  {
    text: 'time_zone: Europe/Torcy',
    says: 'ligne 2, colonne 12 : la valeur de « time_zone »',
    next: 'Attendu : Europe/Paris',
  },
  {
    text: 'sources:\n  p:\n    delivers: [saisies]',
    says: 'ligne 4, colonne 16 : la valeur de « sources.p.delivers.0 »',
    next: aSource,
  },
  {
    text: 'sources:\n  p:\n    delivers: [seizures]\n    since: 2018-01',
    says: 'ligne 5, colonne 5 : la valeur de « sources.p.since »',
    next: aSource,
  },
  {
    text: 'sources:\n  p:\n    delivers: [seizures]\n    from: 2018-13',
    says: 'ligne 5, colonne 11 : la valeur de « sources.p.from »',
    next: aSource,
  },
  {
    text: 'thresholds:\n  level: 0.05\n  gap: 3',
    says: 'ligne 4, colonne 3 : la valeur de « thresholds.gap »',
    next: /^Attendu : \{ baseline_months: 12, .*min_gap: 5, .*growth_cap: 0\.7 \}$/,
  },
  {
    text: 'thresholds: { level: 5 }',
    says: 'ligne 2, colonne 22 : la valeur de « thresholds.level »',
    next: 'Attendu : 0.05 (0.0001–0.5)',
  },
  {
    text: 'thresholds:\n  blocks: 2.5',
    says: 'ligne 3, colonne 11 : la valeur de « thresholds.blocks »',
    next: 'Attendu : 3 (1–5)',
  },
  {
    text: 'thresholds:\n  min_months: 13',
    says: 'ligne 3, colonne 3 : la valeur de « thresholds »',
    next: /^Attendu : \{ baseline_months: 12, /,
  },
];

describe('cross.yaml', () => {
  it.each(settings)('$text', async ({ text, says, next }) => {
    const root = copy('settings');
    folder.write('settings/cross.yaml', `# réglages\n${text}\n`);
    const answer = await runCommand(`${reading} --workspace settings`, { cwd });
    expectRefusal(answer, { code: 2, says: [`${join(root, 'cross.yaml')}, ${says}`], next });
  });

  it.each([
    ['nested ten thousand times', `sources: ${'['.repeat(10_000)}`],
    ['nested in maps', `sources: ${'{ a: '.repeat(20_000)}1${'}'.repeat(20_000)}`],
    [
      'of a hundred thousand keys',
      Array.from({ length: 100_000 }, (_, at) => `k${at}:`).join('\n'),
    ],
    ['of a prototype', '__proto__: { perimeter: [77_1] }'],
    ['of a constructor', 'constructor: { prototype: { perimeter: [77_1] } }'],
    ['that reveals a class', 'perimeter: !!js/function "function () {}"'],
  ])(
    '%s is refused, however long it is',
    async (_, text) => {
      const root = copy('bomb');
      folder.write('bomb/cross.yaml', `${text}\n`);
      const { code, stderr } = await spawnProgram(`${reading} --workspace bomb`, { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain(`${join(root, 'cross.yaml')}, ligne 1, colonne`);
    },
    60_000,
  );

  it('of more than 1 MiB is refused unread', async () => {
    const root = copy('large');
    folder.write('large/cross.yaml', `perimeter: [77_1]\n# ${'x'.repeat(1024 * 1024)}\n`);
    const answer = await spawnProgram(`${reading} --workspace large`, { cwd });
    const says = [`${join(root, 'cross.yaml')} dépasse 1 Mio`];
    expectRefusal(answer, { code: 2, says, next: /sauvegarde/ });
  });
});

const profileSettings: readonly BadSettings[] = [
  { text: 'columns: { product: PRODUIT', says: 'ligne 3, colonne 1 : la syntaxe', next: syntax },
  {
    text: 'colonnes: { product: PRODUIT }',
    says: 'ligne 2, colonne 1 : « colonnes » n’est pas un réglage connu',
    next: /^Réglages connus : kind, source, headers, columns, [a-z_, ]*event_amounts$/,
  },
  {
    text: 'date_order: jma',
    says: 'ligne 2, colonne 13 : la valeur de « date_order »',
    next: 'Attendu : dmy | mdy | ymd',
  },
  {
    text: 'kind: saisies',
    says: 'ligne 2, colonne 7 : la valeur de « kind »',
    next: `Attendu : ${kindNames.join(' | ')}`,
  },
];

describe('a profile', () => {
  it.each(profileSettings)('$text', async ({ text, says, next }) => {
    const root = copy('profiled');
    const path = folder.write('profiled/profiles/mine.yaml', `# profil\n${text}\n`);
    const before = await traces(root);
    const answer = await runCommand(`${writing} --profile mine --workspace profiled`, { cwd });
    expectRefusal(answer, { code: 2, says: [`${path}, ${says}`], next });
    expect(await traces(root)).toEqual(before);
  });
});

describe('a busy store', () => {
  const next = 'Réessayez dans un instant, ou attendez plus longtemps : --wait 120';

  it.each([writing, reading])('%s names the command that holds it, and gives up', async (line) => {
    const root = copy('queued');
    const hold = {
      folder: join(root, 'queue'),
      access: 'write',
      what: 'cross purge',
      wait: 1,
    } as const;
    await inTurn(hold, async () => {
      const started = performance.now();
      const answer = await spawnProgram(`${line} --wait 1 --workspace queued`, { cwd });
      const says = ['La base est occupée depuis 1 s', `(cross purge, PID ${process.pid})`];
      expectRefusal(answer, { code: 75, says, next });
      expect(performance.now() - started).toBeGreaterThan(1000);
    });
    expect(readdirSync(join(root, 'queue')).filter((name) => name !== 'journal')).toEqual([]);
  });

  it.each([writing, reading])('%s names a program that takes no ticket', async (line) => {
    const root = copy('locked');
    const engine = await openEngine({ threads: 1 });
    await engine.execute(`ATTACH '${join(root, 'store.duckdb')}' AS store`);
    try {
      const answer = await spawnProgram(`${line} --wait 1 --workspace locked`, { cwd });
      const says = ['La base est occupée depuis 1 s', `(node, PID ${process.pid})`];
      expectRefusal(answer, { code: 75, says, next });
    } finally {
      engine.close();
    }
  });

  it('passes over the ticket of a process that died', async () => {
    copy('abandoned');
    const ticket = {
      number: 1,
      access: 'write',
      pid: 2 ** 22 - 1,
      host: hostname(),
      what: 'cross',
    };
    folder.write('abandoned/queue/1', JSON.stringify(ticket));
    const { code } = await spawnProgram('cross loads --wait 1 --workspace abandoned', { cwd });
    expect(code).toBe(0);
  });
});

describe.skipIf(!canRunAs(nobody))('a workspace that may not be written to', () => {
  it.each([writing, reading])('%s', async (line) => {
    const root = copy('guarded');
    chmodSync(cwd, 0o755);
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o555 : 0o444);
    }
    chmodSync(root, 0o555);
    const answer = await spawnProgram(`${line} --workspace guarded`, { cwd, uid: nobody });
    expectRefusal(answer, {
      code: 2,
      says: [`Impossible d’écrire dans le dossier ${root}`],
      next: 'Choisissez-en un autre avec --workspace, ou demandez les droits à l’administrateur.',
    });
    expect(await traces(root)).toEqual(await traces(good));
  });
});
