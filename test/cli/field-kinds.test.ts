import { describe, expect, test } from 'vitest';
import { historyWorkspace } from './harness/history-workspace.ts';
import { storeRows } from './harness/store-rows.ts';

interface Pair {
  readonly number: number;
  readonly kind: string;
  readonly because: string;
  readonly what?: string;
}

describe('a register of deal points', () => {
  const place = historyWorkspace();
  const register = [
    'POINT DE DEAL;DATE EVENEMENT;ETAT;COMMUNE;QUARTIER',
    'PD-771-01;04/03/2019;Identifié;Torcy;ZSP Torcy',
    'PD-771-01;13/05/2019;Démantelé;Torcy;ZSP Torcy',
    'PD-771-02;13/06/2019;IDENTIFIE;Noisiel;Cours du Luzard',
    'PD-771-01;14/07/2019;Réouverture;Torcy;ZSP Torcy',
  ];

  test('is recognised, placed and covers a month with a single event', async () => {
    const loaded = await place.ingest('register.csv', register, '--source cross');
    expect(loaded).toMatchObject({ kind: 'deal_points', read: 4, new: 4, outside: 0, unplaced: 0 });
    expect(loaded.warnings).toEqual([]);
    expect(loaded.covers).toEqual(['2019-03', '2019-04', '2019-05', '2019-06', '2019-07']);
  });

  test('says the same event by its point, day and state, in whatever case', async () => {
    const again = register.map((line) => line.replace('Démantelé', 'DÉMANTELÉ'));
    expect(await place.ingest('again.csv', again, '--source cross')).toMatchObject({
      new: 0,
      revised: 0,
      unchanged: 4,
    });
    const moved = [...register.slice(0, 3), 'PD-771-02;13/06/2019;Identifié;Torcy;ZSP Torcy'];
    expect(await place.ingest('moved.csv', moved, '--source cross')).toMatchObject({
      new: 0,
      revised: 1,
      unchanged: 2,
      lateOrCorrected: 0,
    });
    const closed = [register[0] ?? '', 'PD-771-02;13/06/2019;Démantelé;Torcy;ZSP Torcy'];
    expect(await place.ingest('closed.csv', closed, '--source cross')).toMatchObject({ new: 1 });
  });

  test('is read under English headers, with a code of the QRR', async () => {
    const english = [
      'Deal point code,Status date,Status,QRR',
      'PD-933-01,2019-07-04,Identified,93_3',
      'PD-933-01,2019-07-13,Shut down,93_3',
    ];
    const loaded = await place.ingest('en.csv', english, '--source borough');
    expect(loaded).toMatchObject({ kind: 'deal_points', new: 2, unplaced: 0, warnings: [] });
  });

  test('refuses an address, and a row without a code, a day or a state', async () => {
    const bad = [
      'POINT DE DEAL;DATE EVENEMENT;ETAT;QRR',
      '12 rue de la République;14/07/2019;Identifié;77_1',
      ';14/07/2019;Identifié;77_1',
      'PD-771-09;;Identifié;77_1',
      'PD-771-09;14/07/2019;;77_1',
    ];
    const { rejects = '' } = await place.ingest('bad.csv', bad, '--source cross');
    const [names = '', ...lines] = place.read(rejects).trim().split(/\r?\n/);
    const at = ['_field', '_reason'].map((name) => names.split(';').indexOf(name));
    const reasons = lines.map((line) => at.map((column) => line.split(';')[column]).join(' '));
    expect(reasons).toEqual([
      'deal_point looks-like-address',
      'deal_point missing',
      'event_on missing',
      'state missing',
    ]);
  });

  test('keeps no code of a point', async () => {
    const text = (await storeRows(place.root)).join('\n');
    expect(text).toContain('identifie');
    expect(text).not.toMatch(/PD-\d|pd-\d|république/i);
  });

  test('finds an event that two sources give, in whatever words', async () => {
    const other = [
      'Code du point;Date;Statut;QRR',
      'PD-771-01;14/05/2019;fermé;77_1',
      'PD-771-01;14/05/2019;toujours actif;77_1',
    ];
    const { warnings } = await place.ingest('other.csv', other, '--source police');
    expect(warnings).toEqual([{ code: 'possible-doubles', rows: 1 }]);
    const { pairs } = await place.json<{ pairs: readonly Pair[] }>('cross doubles');
    expect(pairs).toMatchObject([
      { kind: 'deal_points', because: 'identifier', what: 'dismantled' },
    ]);
    const { stdout } = await place.run('cross doubles');
    expect(stdout).toMatch(/points de deal .*démantelé/);
    const kept = await place.run(`cross doubles ${pairs[0]?.number} --keep A`);
    expect(kept.code).toBe(0);
    expect((await place.json<{ pairs: readonly Pair[] }>('cross doubles')).pairs).toEqual([]);
  });

  test('is corrected, removed and brought back like any other record', async () => {
    const correct = 'cross correct --kind deal_points --source borough --id PD-933-01';
    const corrected = await place.json<object>(`${correct} --date 2019-07-13 --set state=reopened`);
    expect(corrected).toMatchObject({
      revised: 1,
      fields: { state: { before: 'shut down', after: 'reopened' } },
    });
    const unsure = await place.run(`${correct} --set state=reopened`);
    expect(unsure.stdout).toMatch(/04\/07\/2019 .*identified[\s\S]*13\/07\/2019 .*reopened/);
    const removed = 'cross remove --source borough --month 2019-07 --kind deal_points';
    const taken = await place.json<{ load: number; withdrawn: number }>(removed);
    expect(taken.withdrawn).toBe(2);
    expect((await place.run(`cross undo ${taken.load}`)).code).toBe(0);
    expect((await place.json<{ withdrawn: number }>(removed)).withdrawn).toBe(2);
  });
});

describe('a file of operations', () => {
  const place = historyWorkspace();
  const header =
    'N° OPERATION;DATE OPERATION;TYPE D’OPERATION;QRR;FORCE;NB HEURES;EFFECTIFS;PERSONNES CONTROLEES;ETABLISSEMENTS CONTROLES;POINT DE DEAL';
  const rows = [
    'OP-1;04/07/2019;Opération de voie publique;77_1;Police nationale;2,5;12;34;;PD-771-01',
    'OP-2;13/07/2019;Contrôles d’identité;77_1;Police nationale;3;8;41;2;',
    'OP-3;13/07/2019;Fermeture administrative;77_1;Police nationale;;;;;',
    'OP-4;14/07/2019;barrage filtrant;77_1;Police nationale;1;6;12;;',
  ];

  test('is recognised, its words and numbers read', async () => {
    const loaded = await place.ingest('ops.csv', [header, ...rows], '--source police');
    expect(loaded).toMatchObject({ kind: 'operations', read: 4, new: 4, covers: ['2019-07'] });
    expect(loaded.warnings).toEqual([
      expect.objectContaining({ code: 'unknown-word', field: 'kind', word: 'barrage filtrant' }),
    ]);
    const stored = (await storeRows(place.root)).filter((row) => row.startsWith('operations '));
    expect(stored.join('\n')).toMatch(/'kind': operation de voie publique/);
    expect(stored.join('\n')).toMatch(/'hours': 2\.500000/);
    expect(stored.join('\n')).not.toContain('OP-1');
  });

  test('the same word can be given its kind', async () => {
    const { stdout } = await place.run('cross words operation-kinds');
    expect(stdout).toContain('patrouille');
    const added = await place.run('cross words add operation-kinds "barrage filtrant" checks');
    expect(added.stderr).toBe('');
    expect(added.code).toBe(0);
    expect((await place.run('cross words')).stdout).not.toContain('barrage');
  });

  test('is read under English headers, without numbers and aggregated', async () => {
    const english = [
      'Date of operation,Operation type,QRR,Agency,Presence hours,Officers deployed,Identity checks,Number of operations',
      '2019-07-04,Foot patrol,93_3,police,12.5,4,3,5',
      '2019-07-13,Area ban,93_3,police,,,,2',
    ];
    const loaded = await place.ingest('en.csv', english, '--source borough');
    expect(loaded).toMatchObject({ kind: 'operations', new: 2, unplaced: 0, warnings: [] });
  });

  test('refuses an address in the place of a code, and hours that are none', async () => {
    const bad = [
      header,
      'OP-8;04/07/2019;Patrouille;77_1;Police nationale;2 équipes;;;;',
      'OP-9;04/07/2019;Patrouille;77_1;Police nationale;2;;;;3 allée des Tilleuls',
    ];
    const { rejects = '' } = await place.ingest('bad.csv', bad, '--source police');
    expect(place.read(rejects)).toMatch(/hours;not-a-number[\s\S]*deal_point;looks-like-address/);
  });

  test('stands wherever kinds are listed', async () => {
    for (const command of ['ingest', 'remove', 'correct']) {
      const { stdout } = await place.run(`cross ${command} --help`);
      expect(stdout.replace(/\s+/g, ' ')).toContain('reports, deal_points, operations');
    }
    const { stdout } = await place.run('cross status --month 2019-07');
    expect(stdout).toMatch(/opérations/);
    const wrong = await place.run('cross remove --kind patrols --source police --month 2019-07');
    expect(wrong.stderr).toContain('deal_points, operations');
    const inspected = await place.json<object>('cross inspect en.csv --source borough');
    expect(inspected).toMatchObject({ kind: 'operations' });
  });

  test('may be declared in cross.yaml as what a source delivers', async () => {
    place.write('workspace/cross.yaml', [
      'sources:',
      '  prefecture: { delivers: [deal_points, operations], qrr: [77_1], from: 2019-07 }',
    ]);
    const { stdout, code } = await place.run('cross status --month 2019-07');
    expect(code).toBeLessThanOrEqual(1);
    expect(stdout).toMatch(/prefecture/);
  });
});

test('a list with a state and no code of a point is no register', async () => {
  const place = historyWorkspace();
  const list = ['Date;Statut;Commune;Quartier', '14/07/2019;clos;Torcy;ZSP Torcy'];
  place.write('list.csv', list);
  const { code, stderr } = await place.run('cross ingest list.csv --source mairie');
  expect(code).toBe(2);
  expect(stderr).toContain('seizures|arrests|reports|deal_points|operations');
  const taken = await place.ingest('list.csv', list, '--source mairie --kind reports');
  expect(taken).toMatchObject({ kind: 'reports', new: 1 });
});
